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

  /// What is claimed of each matter, in order; matters in the order in which they come up.
  private var matters: [[Claim]] = []
  private var places: [Matter: Int] = [:]

  public init() {}

  /// - Parameters:
  ///   - articles: in the order in which one is to come before the other.
  ///   - mayName: whether a finding may tell of something so marked.
  public init(among articles: [Article], naming mayName: (Handling?) -> Bool = { _ in true }) {
    for article in articles {
      add(article) { fact, _ in mayName(fact.handling?.value ?? article.handling?.value) }
    }
  }

  /// Adds what an article says of the matters that are wanted. It comes after those added before.
  ///
  /// - Parameter matters: by their digests.
  public mutating func add(_ article: Article, ofMatters matters: Set<Digest>) {
    add(article) { matters.contains($1.digest) }
  }

  private mutating func add(_ article: Article, where isWanted: (Fact, Matter) -> Bool) {
    guard Self.stands(article) else { return }
    for fact in article.facts {
      guard let matter = Matter(of: fact), isWanted(fact, matter) else { continue }
      let claim = Claim(article: article.id, file: article.file, fact: fact)
      if let known = places[matter] {
        matters[known].append(claim)
      } else {
        places[matter] = matters.count
        matters.append([claim])
      }
    }
  }

  /// The matters an article speaks of, by digests that are the same in every run. Only what has one in common with
  /// another can stand against it.
  public static func matters(of article: Article) -> [Digest] {
    stands(article) ? article.facts.compactMap { Matter(of: $0)?.digest } : []
  }

  /// Whether no matter is spoken of twice.
  public var isEmpty: Bool { !matters.contains { $0.count > 1 } }

  /// One finding for each fact that contradicts an earlier one, at its value and with the other's beside it.
  ///
  /// - Parameter keys: only contradictions of these facts; left out = all.
  public func findings(touching keys: Set<FactKey>? = nil) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for claims in matters where claims.count > 1 && keys.map({ claims.areAny(of: $0) }) ?? true {
      var versions: [Version] = []
      for claim in claims {
        guard let value = claim.fact.typedValue else { continue }
        let version = Version(value: value, asOf: claim.fact.asOfEvent, claims: [claim])
        if let other = contradicted(by: version, of: claim, in: versions),
          keys?.isDisjoint(with: [claim.key, other.key]) != true
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

  /// One value as told, by all who tell it.
  private struct Version {
    let value: TypedValue
    let asOf: EDTFDate?
    var claims: [Claim]
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
    claim.fact.settles(other.key) || other.fact.settles(claim.key)
  }

  private func finding(at claim: Claim, against other: Claim) -> Diagnostic {
    let place = { (claim: Claim) in
      Span(path: claim.file, range: claim.fact.value.span)
    }
    return Diagnostic(
      .contradiction, at: place(claim),
      "“\(claim.key)” is \(claim.fact.canonical.value), but “\(other.key)” is \(other.fact.canonical.value)",
      related: [Diagnostic.Label(span: place(other), message: "the other value")],
      help: ["mark one of them disputed, name the other under `contradicts`, or name the newer as `successor`"])
  }
}

/// A fact with where it stands.
private struct Claim {
  let article: ArticleID
  let file: FilePath
  let fact: Fact

  var key: FactKey { FactKey(article: article, fact: fact.name.value) }
}

extension [Claim] {
  fileprivate func areAny(of keys: Set<FactKey>) -> Bool { contains { keys.contains($0.key) } }
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

  var digest: Digest {
    let subjects = about.map { reference in
      switch reference {
      case .entity(let id): [id.description]
      case .unrecorded(let name, let office): ["", name, office ?? "", office == nil ? "" : "office"]
      }
    }
    let sorted = subjects.sorted { $0.lexicographicallyPrecedes($1) }
    return Digest(
      parts: [name, when.description, stage?.rawValue ?? "", kind.rawValue] + sorted.flatMap { ["\($0.count)"] + $0 })
  }
}

extension Fact {
  /// When it was known, of what has a time of its own.
  fileprivate var asOfEvent: EDTFDate? { on == nil ? nil : asOf?.value }

  fileprivate func settles(_ other: FactKey) -> Bool {
    partOf?.value == other || contradicts.contains { $0.value == other }
  }
}
