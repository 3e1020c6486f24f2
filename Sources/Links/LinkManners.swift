/// How politely and how patiently addresses are asked for.
public struct LinkManners: Hashable, Sendable {
  /// Requests under way at one time.
  public var atOnce = 16
  /// Of them, to one host.
  public var perHost = 2
  /// Seconds between the beginnings of two requests to one host.
  public var delay = 0.25
  /// Seconds one request may take; a third of them to connect.
  public var timeout = 30.0
  /// How often an address is asked again where the fault may pass.
  public var retries = 3
  /// Whether hosts of private networks are asked too.
  public var asksPrivate = false

  public init() {}

  /// The longest a server may have us wait, in seconds; one that asks for more is not asked again in this run.
  public static let longestPause = 60.0
  /// As many as browsers follow (Fetch standard, “HTTP-redirect fetch”).
  public static let mostRedirects = 20
  /// How much is read of a page, and of what stands before it.
  public static let mostBytes = 256 << 10

  /// Seconds before the next try of an address after so many: 1, 2, 4 with the usual delay. Always the same, so that a
  /// run can be repeated; hosts are spread by the delay already.
  public func pause(afterTries tries: Int) -> Double {
    min(LinkManners.longestPause, 4 * delay * Double(1 << min(tries - 1, 16)))
  }

  /// A setting that takes a number, named as its option is.
  public struct Setting: Sendable {
    public let name: String
    public let summary: String
    fileprivate let range: ClosedRange<Double>
    fileprivate let isWhole: Bool
    fileprivate let get: @Sendable (LinkManners) -> Double
    fileprivate let set: @Sendable (inout LinkManners, Double) -> Void
  }

  /// Sorted by name.
  public static let settings: [Setting] = [
    Setting(
      name: "at-once", summary: "requests under way at one time; left out = 16", range: 1...256, isWhole: true,
      get: { Double($0.atOnce) }, set: { $0.atOnce = Int($1) }),
    Setting(
      name: "delay", summary: "seconds between two requests to one host; left out = 0.25", range: 0...60,
      isWhole: false, get: { $0.delay }, set: { $0.delay = $1 }),
    Setting(
      name: "per-host", summary: "requests under way to one host; left out = 2", range: 1...64, isWhole: true,
      get: { Double($0.perHost) }, set: { $0.perHost = Int($1) }),
    Setting(
      name: "retries", summary: "how often to ask again where a fault may pass; left out = 3", range: 0...10,
      isWhole: true, get: { Double($0.retries) }, set: { $0.retries = Int($1) }),
    Setting(
      name: "timeout", summary: "seconds one request may take; left out = 30", range: 0.1...600, isWhole: false,
      get: { $0.timeout }, set: { $0.timeout = $1 }),
  ]

  /// Changes one setting.
  ///
  /// - Returns: what the setting takes instead, where it cannot be this; nil where it was set.
  public mutating func set(_ setting: Setting, to text: String) -> String? {
    guard let number = Double(text), setting.range.contains(number), !setting.isWhole || number == number.rounded()
    else {
      let kind = setting.isWhole ? "whole number" : "number"
      let bounds = [setting.range.lowerBound, setting.range.upperBound].map(LinkManners.text)
      return "a \(kind) from \(bounds[0]) to \(bounds[1])"
    }
    setting.set(&self, number)
    return nil
  }

  /// The words that have a program of ours keep these manners.
  public var arguments: [String] {
    LinkManners.settings.map { "--\($0.name)=\(LinkManners.text($0.get(self)))" } + (asksPrivate ? ["--private"] : [])
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
