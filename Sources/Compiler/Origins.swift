public import Records

/// Where what is used goes back to: how many of its origins are independent of one another (tradecraft.md,
/// “Independence”; ICD 206).
///
/// The origin is the furthest known node of the chain by which something came. Two are independent where they differ and
/// neither stands in the chain of the other: a paper that relays an agency is no second source beside the agency.
public struct Origins: Sendable {
  /// The origins in order of first use, those that are not independent of one another together.
  public let groups: [[EntityReference]]
  /// Whether something is used of which no origin is known.
  public let hasUnknown: Bool

  public init(of uses: some Sequence<Use>) { self.init(of: uses.map { ($0.article, $0.fact) }) }

  /// O(uses × the length of their chains).
  public init(of sources: some Sequence<(article: Article, fact: Fact?)>) {
    var origins: [EntityReference] = []
    var chains: [[EntityReference]] = []
    var hasUnknown = false
    for (article, fact) in sources {
      let chain = article.chain(of: fact).map(\.withoutOffice)
      guard let origin = chain.last else {
        hasUnknown = true
        continue
      }
      if !origins.contains(origin) { origins.append(origin) }
      if !chains.contains(chain) { chains.append(chain) }
    }
    // Each origin leads to the first of those it is joined to.
    var leader = Array(origins.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while leader[index] != index { index = leader[index] }
      return index
    }
    for chain in chains {
      let joined = chain.compactMap { origins.firstIndex(of: $0) }.map(root)
      guard let first = joined.min() else { continue }
      for other in joined { leader[other] = first }
    }
    var groups = [[EntityReference]](repeating: [], count: origins.count)
    for (index, origin) in origins.enumerated() { groups[root(index)].append(origin) }
    self.groups = groups.filter { !$0.isEmpty }
    self.hasUnknown = hasUnknown
  }

  /// How many independent origins there are, counting all that is unknown as one.
  public var count: Int { groups.count + (hasUnknown ? 1 : 0) }

  /// The origins of it all where they are not independent of one another; nil where some are, or where one is not known.
  public var single: [EntityReference]? { groups.count == 1 && !hasUnknown ? groups[0] : nil }
}

extension Article {
  /// By whom a fact, or the article as a whole, came to the desk: the publisher first, the furthest known node last.
  public func chain(of fact: Fact?) -> [EntityReference] {
    let publisher = publisher.map { [$0.value.entity] } ?? []
    if let fact, !fact.via.isEmpty { return publisher + fact.via.map(\.value) }
    return publisher + (origin.map { [$0.value] } ?? []).filter { !publisher.contains($0) }
  }
}

extension EntityReference {
  /// Somebody without a record is known by the name alone.
  fileprivate var withoutOffice: EntityReference {
    switch self {
    case .entity: self
    case .unrecorded(let name, _): .unrecorded(name: name, office: nil)
    }
  }
}
