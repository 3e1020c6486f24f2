import Source

/// What became of asking for an address.
public struct LinkAnswer: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    /// The last address answered with this status (RFC 9110 §15).
    case answered(status: Int)
    /// Redirects lead back to where they began.
    case loop
    case tooManyRedirects
    /// A redirect to what no reader may be sent to, as written.
    case strayRedirect(String)
    /// The host cannot show that it is who it says, and why.
    case certificate(String)
    /// The name has no address.
    case unresolved
    /// This host, or a redirect's, is in a private network; nothing was asked of it.
    case privateHost(String)
    /// No connection, or none that lasts, and why.
    case unreachable(String)
    case timedOut
    /// What it answers is no HTTP, and why.
    case broken(String)
  }

  /// One redirect.
  public struct Hop: Hashable, Sendable {
    public let status: Int
    /// Where it leads.
    public let address: String

    public init(status: Int, address: String) {
      self.status = status
      self.address = address
    }

    /// 301 and 308: for good (RFC 9110 §15.4).
    public var isPermanent: Bool { status == 301 || status == 308 }
  }

  public let outcome: Outcome
  public let hops: [Hop]

  public init(_ outcome: Outcome, hops: [Hop] = []) {
    self.outcome = outcome
    self.hops = hops
  }

  /// Whether a page was shown in the end.
  public var isGood: Bool {
    switch outcome {
    case .answered(let status): (200..<300).contains(status)
    case .loop, .tooManyRedirects, .strayRedirect, .certificate, .unresolved, .privateHost, .unreachable, .timedOut,
      .broken:
      false
    }
  }
}

/// One line of text each, fields separated by tabs: what the programs tell each other and what the cache keeps.
extension LinkAnswer {
  /// As in `answered⇥200⇥301 https://example.org/new`.
  public var line: String {
    let (name, detail) =
      switch outcome {
      case .answered(let status): ("answered", String(status))
      case .loop: ("loop", "")
      case .tooManyRedirects: ("too-many-redirects", "")
      case .strayRedirect(let address): ("stray-redirect", address)
      case .certificate(let reason): ("certificate", reason)
      case .unresolved: ("unresolved", "")
      case .privateHost(let address): ("private-host", address)
      case .unreachable(let reason): ("unreachable", reason)
      case .timedOut: ("timed-out", "")
      case .broken(let reason): ("broken", reason)
      }
    return ([name, detail] + hops.map { "\($0.status) \($0.address)" }).map(LinkAnswer.field).joined(separator: "\t")
  }

  /// nil where the line is none of ours.
  public init?(line: some StringProtocol) {
    let fields = String(line).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 2 else { return nil }
    let detail = fields[1]
    switch fields[0] {
    case "answered":
      guard let status = Int(detail) else { return nil }
      outcome = .answered(status: status)
    case "loop": outcome = .loop
    case "too-many-redirects": outcome = .tooManyRedirects
    case "stray-redirect": outcome = .strayRedirect(detail)
    case "certificate": outcome = .certificate(detail)
    case "unresolved": outcome = .unresolved
    case "private-host": outcome = .privateHost(detail)
    case "unreachable": outcome = .unreachable(detail)
    case "timed-out": outcome = .timedOut
    case "broken": outcome = .broken(detail)
    default: return nil
    }
    var hops: [Hop] = []
    for field in fields.dropFirst(2) {
      let parts = field.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let status = Int(parts[0]) else { return nil }
      hops.append(Hop(status: status, address: String(parts[1])))
    }
    self.hops = hops
  }

  /// What a server sent may hold anything: control characters stand as blanks, and there is an end to it.
  private static func field(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(2000).map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
