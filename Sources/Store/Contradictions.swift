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

  private let articles: [Article]
  /// The facts of each matter that several speak of, in order; matters in the order in which they come up.
  private let matters: [[Claim]]

  /// - Parameters:
  ///   - articles: in the order in which one is to come before the other.
  ///   - mayName: whether a finding may tell of something so marked.
  public init(among articles: [Article], naming mayName: (Handling?) -> Bool = { _ in true }) {
    self.articles = articles
    var places: [Matter: Int] = [:]
    var matters: [[Claim]] = []
    for (index, article) in articles.enumerated() where Self.stands(article) {
      for (place, fact) in article.facts.enumerated() where mayName(fact.handling?.value ?? article.handling?.value) {
        guard let matter = Matter(of: fact) else { continue }
        let claim = Claim(article: index, fact: place)
        if let known = places[matter] {
          matters[known].append(claim)
        } else {
          places[matter] = matters.count
          matters.append([claim])
        }
      }
    }
    self.matters = matters.filter { $0.count > 1 }
  }

  /// Whether no matter is spoken of twice.
  public var isEmpty: Bool { matters.isEmpty }

  /// One finding for each fact that contradicts an earlier one, at its value and with the other's beside it.
  ///
  /// - Parameter keys: only contradictions of these facts; left out = all.
  public func findings(touching keys: Set<FactKey>? = nil) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for claims in matters where keys.map({ keys in claims.contains { keys.contains(key($0)) } }) ?? true {
      var versions: [Version] = []
      for claim in claims {
        guard let value = fact(claim).typedValue else { continue }
        let version = Version(value: value, asOf: fact(claim).asOfEvent, claims: [claim])
        if let other = contradicted(by: version, of: claim, in: versions),
          keys?.isDisjoint(with: [key(claim), key(other)]) != true
        {
          found.append(finding(at: claim, against: other))
        }
        if let known = versions.firstIndex(where: { $0.value == version.value && $0.asOf == version.asOf }) {
          versions[known].claims.append(claim)
        } else if versions.count < Self.mostValues {
          versions.append(version)
        }
      }
    }
    return found
  }

  /// What an article that was taken back or has a successor says no longer stands against anything.
  private static func stands(_ article: Article) -> Bool {
    switch article.status?.value ?? .current {
    case .current, .corrected: article.successor == nil
    case .retracted, .superseded: false
    }
  }

  /// A fact by its place: facts are large, and there are many.
  private struct Claim {
    let article: Int
    let fact: Int
  }

  /// One value as told, by all who tell it.
  private struct Version {
    let value: TypedValue
    let asOf: EDTFDate?
    var claims: [Claim]
  }

  private func fact(_ claim: Claim) -> Fact { articles[claim.article].facts[claim.fact] }

  private func key(_ claim: Claim) -> FactKey {
    FactKey(article: articles[claim.article].id, fact: fact(claim).name.value)
  }

  private func contradicted(by told: Version, of claim: Claim, in versions: [Version]) -> Claim? {
    for version in versions where !version.value.isCompatible(with: told.value) {
      // A later count of the same day is news and no contradiction.
      if let asOf = told.asOf, let other = version.asOf, asOf != other { continue }
      if let other = version.claims.first(where: { !areReconciled(claim, $0) }) { return other }
    }
    return nil
  }

  /// Whether a record has dealt with the two: one says that it contradicts the other, or is a share of it.
  private func areReconciled(_ claim: Claim, _ other: Claim) -> Bool {
    fact(claim).settles(key(other)) || fact(other).settles(key(claim))
  }

  private func finding(at claim: Claim, against other: Claim) -> Diagnostic {
    let place = { (claim: Claim) in
      Span(path: articles[claim.article].file, range: fact(claim).value.span)
    }
    return Diagnostic(
      .contradiction, at: place(claim),
      "“\(key(claim))” is \(fact(claim).canonical.value), but “\(key(other))” is \(fact(other).canonical.value)",
      related: [Diagnostic.Label(span: place(other), message: "the other value")],
      help: ["mark one of them disputed, name the other under `contradicts`, or name the newer as `successor`"])
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

  /// nil for a fact that no other can contradict: it was settled, has no subject or no time, or is words.
  init?(of fact: Fact) {
    guard let value = fact.typedValue, !fact.about.isEmpty, fact.successor == nil,
      let when = (fact.on ?? fact.asOf ?? fact.valid)?.value
    else { return nil }
    switch fact.status.value {
    case .draft, .verified: break
    case .disputed, .retracted, .superseded: return nil
    }
    switch value.kind {
    case .money, .quantity, .number, .percent, .date: kind = value.kind
    case .text, .quote: return nil
    }
    name = fact.name.value
    about = Set(fact.about.map(\.value))
    self.when = when
    stage = fact.stage
  }
}

extension Fact {
  /// When it was known, of what has a time of its own.
  fileprivate var asOfEvent: EDTFDate? { on == nil ? nil : asOf?.value }

  fileprivate func settles(_ other: FactKey) -> Bool {
    partOf?.value == other || contradicts.contains { $0.value == other }
  }
}
