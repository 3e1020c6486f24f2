import Compiler
import Records

/// Where what is used goes back to (tradecraft.md, “Independence”).
enum Origins {
  /// The one origin of all that is used; nil where there are several, or where one is not known.
  static func only(of uses: some Collection<Use>) -> EntityReference? {
    guard let first = uses.first, let origin = first.article.origin(of: first.fact) else { return nil }
    return uses.dropFirst().allSatisfy { $0.article.origin(of: $0.fact) == origin } ? origin : nil
  }
}

extension Check.Subject {
  func name(of reference: EntityReference) -> String {
    switch reference {
    case .entity(let id): source.entity(id)?.name.value ?? id.description
    case .unrecorded(let name, _): name
    }
  }
}
