public import Checks
public import Links
public import Source

/// Checks the outside links of a desk: each address once, by the program that asks, or by what it answered before.
public struct LinkCheck: Sendable {
  /// Whether the network is asked.
  public enum Reach: Sendable, Hashable {
    /// For what was not answered well in so many seconds.
    case online(maximumAge: Int)
    /// Not at all; what is older than so many seconds counts as unchecked.
    case offline(maximumAge: Int)
  }

  /// Why no links could be checked.
  public enum Fault: Error {
    /// The program that asks is not installed.
    case noProgram
    /// It cannot be started.
    case cannotStart(FileError)
    /// It ended before its work was done, with this status.
    case brokeOff(status: Int32)
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// Settled, in order.
    public let findings: [Diagnostic]
    /// How many different addresses there are, and how many were asked for now.
    public let addresses: Int
    public let asked: Int
  }

  /// The program that asks.
  public static let program = "chancery-links"

  public let desk: OpenDesk
  public let manners: LinkManners
  public let reach: Reach
  public let strictness: Settlement.Strictness
  /// Whether the program says on standard error how far it is.
  public let showsProgress: Bool

  public init(
    desk: OpenDesk, manners: LinkManners, reach: Reach, strictness: Settlement.Strictness, showsProgress: Bool
  ) {
    self.desk = desk
    self.manners = manners
    self.reach = reach
    self.strictness = strictness
    self.showsProgress = showsProgress
  }

  /// - Parameter memos: those whose links, and whose articles' links, are meant; nil for all there are.
  public func run(on memos: [FilePath]?) throws(Fault) -> Outcome {
    let links = OutsideLinks(of: desk, in: memos, strictness)
    var cache = LinkCache(in: desk.folder.root, files: desk.files, now: System.fileTime() / 1_000_000_000)
    let addresses = Set(links.groups.flatMap(\.places).compactMap { try? WebAddress($0.written) })
      .filter { manners.asksPrivate || !$0.isPrivate }.sorted()
    var asked: [WebAddress] = []
    if case .online(let age) = reach {
      asked = addresses.filter { !cache.isFresh($0, within: age) }
      try ask(asked, &cache)
    }
    var findings = links.faults
    findings += links.groups.flatMap { group in
      group.settlement.settle(group.places.compactMap { state(of: $0.written, links, cache)?.finding(at: $0) })
    }
    // Whether a waiver is still needed cannot be told by what nobody asked for.
    if case .offline = reach { findings.removeAll { $0.rule.code == Rule.idleWaiver.code } }
    return Outcome(findings: findings, addresses: addresses.count, asked: asked.count)
  }

  /// Asks for addresses; what was answered is kept even if the rest is not.
  private func ask(_ addresses: [WebAddress], _ cache: inout LinkCache) throws(Fault) {
    guard !addresses.isEmpty else { return }
    guard let program = System.program(Self.program) else { throw .noProgram }
    let result: System.Outcome
    do {
      result = try System.run(
        program, manners.arguments + (showsProgress ? ["--progress"] : []),
        input: Array(addresses.map { "\($0)\n" }.joined().utf8))
    } catch {
      throw .cannotStart(error)
    }
    for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let address = try? WebAddress(String(fields[0])),
        let answer = LinkAnswer(line: fields[1])
      else { continue }
      cache.keep(answer, of: address)
    }
    cache.save()
    guard result.status == 0 else { throw .brokeOff(status: result.status) }
  }

  /// nil for what is no page: a mail address, a telephone.
  private func state(of written: String, _ links: OutsideLinks, _ cache: LinkCache) -> LinkState? {
    let address: WebAddress
    do {
      address = try WebAddress(written)
    } catch {
      if case .scheme(let scheme) = error, Self.otherSchemes.contains(scheme) { return nil }
      return LinkState(.malformed(error))
    }
    if !manners.asksPrivate, address.isPrivate { return LinkState(.privateHost(address.host)) }
    let age = cache.age(of: address)
    guard let entry = cache.entries[address] else { return LinkState(.unchecked(secondsAgo: nil)) }
    var told: Int?
    if case .offline(let maximum) = reach {
      if entry.answer.isGood, !cache.isFresh(address, within: maximum) { return LinkState(.unchecked(secondsAgo: age)) }
      told = age
    }
    return LinkState(
      .answered(entry.answer), secondsAgo: told, archive: links.archives[address], accessed: links.accessed[address])
  }

  /// What may be linked to and cannot be checked.
  private static let otherSchemes: Set<String> = ["mailto", "tel", "doi", "urn", "ftp", "ftps"]
}
