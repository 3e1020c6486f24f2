import Links
import Source

/// Asks for many addresses at once, and for few at one host.
struct LinkRun {
  private let manners: LinkManners
  private let transfers: Transfers
  private var traces: [LinkTrace]
  private let addresses: [WebAddress]
  private var hosts: [Host] = []
  private var hostsByName: [String: Int] = [:]
  /// Those of which something waits, each once.
  private var waitingHosts: [Int] = []
  /// The host of each link that is being asked for.
  private var underWay: [Int: Int] = [:]
  private var left: Int

  /// What is to be asked of one host.
  private struct Host {
    /// Links with when each may be asked, in the order they came up.
    var waiting: [(link: Int, time: Double)] = []
    var underWay = 0
    /// When it may be asked next.
    var free = 0.0
  }

  /// nil where libcurl cannot be made ready.
  init?(_ addresses: [WebAddress], _ manners: LinkManners) {
    guard let transfers = Transfers(manners) else { return nil }
    self.manners = manners
    self.transfers = transfers
    self.addresses = addresses
    traces = addresses.map { LinkTrace($0, manners) }
    left = addresses.count
    for (link, address) in addresses.enumerated() { wait(link, for: address, until: 0) }
  }

  /// Runs until every address has its answer, each told as it comes.
  mutating func run<Failure: Error>(
    _ tell: (WebAddress, LinkAnswer, _ left: Int) throws(Failure) -> Void
  ) throws(Failure) {
    while left > 0 {
      let pause = begin(at: System.monotonicSeconds())
      for reply in transfers.replies(within: Int((pause * 1000).rounded(.up))) {
        try take(reply, at: System.monotonicSeconds(), tell)
      }
    }
  }

  /// Begins what may begin.
  ///
  /// - Returns: in how many seconds something more may.
  private mutating func begin(at now: Double) -> Double {
    var next = now + 1
    var (looked, kept): (Int, [Int]) = (0, [])
    for host in waitingHosts {
      guard underWay.count < manners.atOnce else { break }
      beginWaiting(of: host, at: now)
      looked += 1
      guard let first = hosts[host].waiting.lazy.map(\.time).min() else { continue }
      kept.append(host)
      if hosts[host].underWay < manners.perHost { next = min(next, max(first, hosts[host].free)) }
    }
    waitingHosts.replaceSubrange(..<looked, with: kept)
    // Where all places are taken only an answer makes room.
    return underWay.count < manners.atOnce ? max(0.001, next - now) : 1
  }

  private mutating func beginWaiting(of host: Int, at now: Double) {
    while underWay.count < manners.atOnce, hosts[host].underWay < manners.perHost, hosts[host].free <= now,
      let place = hosts[host].waiting.firstIndex(where: { $0.time <= now })
    {
      let link = hosts[host].waiting.remove(at: place).link
      hosts[host].underWay += 1
      hosts[host].free = now + manners.delay
      underWay[link] = host
      transfers.start(traces[link].method, traces[link].address.description, for: link)
    }
  }

  private mutating func take<Failure: Error>(
    _ reply: Transfers.Reply, at now: Double, _ tell: (WebAddress, LinkAnswer, Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard let host = underWay.removeValue(forKey: reply.link) else { return }
    hosts[host].underWay -= 1
    switch traces[reply.link].step(after: reply) {
    case .ask(let pause, let isHostsWish):
      if isHostsWish { hosts[host].free = max(hosts[host].free, now + pause) }
      wait(reply.link, for: traces[reply.link].address, until: now + pause)
    case .end(let answer):
      transfers.end(reply.link)
      left -= 1
      try tell(addresses[reply.link], answer, left)
    }
  }

  private mutating func wait(_ link: Int, for address: WebAddress, until time: Double) {
    let host = hostsByName[address.host] ?? hosts.count
    if host == hosts.count {
      hosts.append(Host())
      hostsByName[address.host] = host
    }
    if hosts[host].waiting.isEmpty { waitingHosts.append(host) }
    hosts[host].waiting.append((link, time))
  }
}
