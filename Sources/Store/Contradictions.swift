public import Records
public import Source
import Values

/// Looks for facts on file that cannot both hold: those of one matter, which is a name, a subject and a time.
///
/// Work is in proportion to the facts: they are gathered by matter, and each is compared with the different values given
/// before it.
public struct Contradictions {
  /// Where one matter is told in more different values than this, those beyond are compared with these and not with
  /// each other: enough to find what stands against the rest, and no more work for a desk gone wrong.
  private static let mostValues = 64

  private let claims: [Claim]

  /// - Parameters:
  ///   - articles: in the order in which one is to come before the other.
  ///   - mayName: whether a finding may tell of something so marked.
  public init(among articles: [Article], naming mayName: (Handling?) -> Bool = { _ in true }) {
    claims = articles.filter(Self.stands).flatMap { article in
      article.facts.filter { mayName($0.handling?.value ?? article.handling?.value) }
        .compactMap { Claim($0, of: article) }
    }
  }

  /// One finding for each fact that contradicts an earlier one, at its value and with the other's beside it.
  ///
  /// - Parameter keys: only contradictions of these facts; left out = all.
  public func findings(touching keys: Set<FactKey>? = nil) -> [Diagnostic] {
    let touched = keys.map { keys in Set(claims.filter { keys.contains($0.key) }.map(\.matter)) }
    var told: [Matter: [Version]] = [:]
    var found: [Diagnostic] = []
    for claim in claims where touched?.contains(claim.matter) ?? true {
      if let other = claim.contradicted(in: told[claim.matter] ?? []),
        keys?.isDisjoint(with: [claim.key, other.key]) != true
      {
        found.append(claim.finding(against: other))
      }
      Self.add(claim, to: &told[claim.matter, default: []])
    }
    return found
  }

  private static func add(_ claim: Claim, to versions: inout [Version]) {
    if let index = versions.firstIndex(where: { $0.value == claim.value && $0.asOf == claim.asOf }) {
      versions[index].claims.append(claim)
    } else if versions.count < mostValues {
      versions.append(Version(value: claim.value, asOf: claim.asOf, claims: [claim]))
    }
  }

  /// What an article that was taken back or has a successor says no longer stands against anything.
  private static func stands(_ article: Article) -> Bool {
    switch article.status?.value ?? .current {
    case .current, .corrected: article.successor == nil
    case .retracted, .superseded: false
    }
  }

  /// What facts must share to speak of one thing.
  private struct Matter: Hashable {
    let name: String
    let about: Set<EntityReference>
    let when: EDTFDate
    /// Pledged is not delivered.
    let stage: Fact.Stage?
    let kind: TypedValue.Kind
  }

  /// One value as told, by all who tell it.
  private struct Version {
    let value: TypedValue
    let asOf: EDTFDate?
    var claims: [Claim]
  }

  private struct Claim {
    let article: Article
    let fact: Fact
    let value: TypedValue
    let matter: Matter
    /// When it was known, of what has a time of its own: a later count of the same day is news and no contradiction.
    let asOf: EDTFDate?

    var key: FactKey { FactKey(article: article.id, fact: fact.name.value) }

    init?(_ fact: Fact, of article: Article) {
      guard let value = fact.typedValue, !fact.about.isEmpty, fact.successor == nil,
        let when = (fact.on ?? fact.asOf ?? fact.valid)?.value
      else { return nil }
      switch fact.status.value {
      case .draft, .verified: break
      case .disputed, .retracted, .superseded: return nil
      }
      switch value.kind {
      case .money, .quantity, .number, .percent, .date: break
      case .text, .quote: return nil
      }
      self.article = article
      self.fact = fact
      self.value = value
      asOf = fact.on == nil ? nil : fact.asOf?.value
      matter = Matter(
        name: fact.name.value, about: Set(fact.about.map(\.value)), when: when, stage: fact.stage, kind: value.kind)
    }

    func contradicted(in versions: [Version]) -> Claim? {
      for version in versions where !version.value.isCompatible(with: value) {
        if let asOf, let other = version.asOf, asOf != other { continue }
        if let other = version.claims.first(where: { !isReconciled(with: $0) }) { return other }
      }
      return nil
    }

    /// Whether a record has dealt with the two: one says that it contradicts the other, or is a share of it.
    private func isReconciled(with other: Claim) -> Bool {
      let (key, otherKey) = (key, other.key)
      return (fact.contradicts + [fact.partOf].compactMap(\.self)).contains { $0.value == otherKey }
        || (other.fact.contradicts + [other.fact.partOf].compactMap(\.self)).contains { $0.value == key }
    }

    func finding(against other: Claim) -> Diagnostic {
      Diagnostic(
        .contradiction, at: Span(path: article.file, range: fact.value.span),
        "“\(key)” is \(value), but “\(other.key)” is \(other.value)",
        related: [
          Diagnostic.Label(
            span: Span(path: other.article.file, range: other.fact.value.span), message: "the other value")
        ],
        help: ["mark one of them disputed, name the other under `contradicts`, or name the newer as `successor`"])
    }
  }
}
