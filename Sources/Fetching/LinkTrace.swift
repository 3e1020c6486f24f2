import Links

/// The way from one link to its answer: what to ask next after what was answered last.
struct LinkTrace {
  enum Step {
    /// Ask for the present address, not before so many seconds have passed; `isHostsWish` where the host wants to be
    /// left alone for so long.
    case ask(after: Double, isHostsWish: Bool)
    case end(LinkAnswer)
  }

  private let manners: LinkManners
  private(set) var address: WebAddress
  private(set) var method = Transfers.Method.head
  private var hops: [LinkAnswer.Hop] = []
  private var timesAsked: [WebAddress: Int]
  /// How often the present address was asked.
  private var tries = 1

  init(_ address: WebAddress, _ manners: LinkManners) {
    self.address = address
    self.manners = manners
    timesAsked = [address: 1]
  }

  mutating func step(after reply: Transfers.Reply) -> Step {
    switch reply.end {
    case .status(let status):
      if let redirect = reply.redirect, (300..<400).contains(status) { return follow(redirect, status) }
      return weigh(status, retryAfter: reply.retryAfter)
    case .fault(let outcome):
      switch outcome {
      case .unreachable, .broken:
        // Some servers hang up on what they do not know.
        if method == .head { return again(with: .get) }
        return retry(or: outcome)
      case .unresolved, .timedOut: return retry(or: outcome)
      // By its name: which of its addresses was tried first is chance.
      case .privateHost: return end(.privateHost(address.host))
      case .answered, .loop, .tooManyRedirects, .strayRedirect, .certificate: return end(outcome)
      }
    }
  }

  private mutating func weigh(_ status: Int, retryAfter: Double) -> Step {
    switch status {
    case 429, 503:
      guard retryAfter <= LinkManners.longestPause else { return end(.answered(status: status)) }
      return retry(or: .answered(status: status), after: retryAfter)
    case 408, 425, 500, 502, 504: return retry(or: .answered(status: status))
    // What is gone is gone by any method; of all else a server may think otherwise once the page itself is asked for.
    case 400... where method == .head && status != 410: return again(with: .get)
    default: return end(.answered(status: status))
    }
  }

  private mutating func again(with method: Transfers.Method) -> Step {
    self.method = method
    return .ask(after: 0, isHostsWish: false)
  }

  private mutating func retry(or outcome: LinkAnswer.Outcome, after wish: Double = 0) -> Step {
    guard tries <= manners.retries else { return end(outcome) }
    let pause = max(wish, manners.pause(afterTries: tries))
    tries += 1
    method = .get
    return .ask(after: pause, isHostsWish: wish > 0)
  }

  private mutating func follow(_ redirect: String, _ status: Int) -> Step {
    guard let next = try? WebAddress(redirect) else { return end(.strayRedirect(redirect)) }
    hops.append(LinkAnswer.Hop(status: status, address: next.description))
    guard manners.asksPrivate || !next.isPrivate else { return end(.privateHost(next.host)) }
    // An address may send to itself once, with a cookie.
    timesAsked[next, default: 0] += 1
    guard timesAsked[next, default: 0] <= 2 else { return end(.loop) }
    guard hops.count <= LinkManners.mostRedirects else { return end(.tooManyRedirects) }
    address = next
    tries = 1
    return .ask(after: 0, isHostsWish: false)
  }

  private func end(_ outcome: LinkAnswer.Outcome) -> Step { .end(LinkAnswer(outcome, hops: hops)) }
}
