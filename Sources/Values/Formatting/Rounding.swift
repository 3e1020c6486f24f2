/// How far a printed figure is rounded: `round=1` keeps one decimal of the figure as printed
/// (`$3.5 billion`), never adding one.
public struct Rounding: Hashable, Sendable {
  /// The decimals kept, 0 to 9.
  public let places: Int
  /// How a half is decided.
  public let rule: RoundingRule

  /// Keeps so many decimals; `nil` outside 0 to 9.
  public init?(places: Int, rule: RoundingRule = .halfUp) {
    guard (0...9).contains(places) else { return nil }
    self.places = places
    self.rule = rule
  }

  /// Reads the attribute's text: one digit.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 1, let digit = text.utf8.first?.decimalDigit else { return nil }
    self.init(places: Int(digit))
  }
}
