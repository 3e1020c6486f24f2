/// Why values do not go together.
public struct CalculationFault: Error, Hashable, Sendable {
  /// What is wrong, for a caller that treats faults differently.
  public enum Kind: String, Sendable, CaseIterable {
    /// Quantities in units that cannot be converted into each other.
    case unitMismatch
    /// Money of different currencies, or a rate that is not theirs.
    case currencyMismatch
    /// Percentage points where a percentage is needed, or the other way round.
    case percentagePoints
    /// Types the operation is not for.
    case typeMismatch
    /// A divisor that is nought or may be.
    case divisionByZero
    /// Qualifiers that leave nothing to say.
    case unbounded
    /// A result too great or too small to hold.
    case overflow
    /// A date or duration that is not known finely enough.
    case imprecise
    /// No values at all.
    case empty
  }

  /// What is wrong.
  public let kind: Kind
  /// One sentence with both values and their types: `3 billion USD (money) cannot be divided by 50 howitzer (quantity)`.
  public let message: String
  /// Ways out; may be empty.
  public let help: [String]
  /// Which operand is at fault, where one is: its index in the order written. `nil` for the whole.
  public let operand: Int?

  /// A fault.
  public init(_ kind: Kind, _ message: String, help: [String] = [], operand: Int? = nil) {
    self.kind = kind
    self.message = message
    self.help = help
    self.operand = operand
  }

  /// The same fault, of the value at this place.
  func at(_ index: Int?) -> CalculationFault {
    CalculationFault(kind, message, help: help, operand: index)
  }

  /// The same fault where the operands were written the other way round.
  var turned: CalculationFault { at(operand.map { 1 - $0 }) }
}
