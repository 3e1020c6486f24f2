/// Why figures have no result.
public enum ArithmeticFault: Error, Hashable, Sendable, CaseIterable {
  /// The divisor is nought, or a range that contains it.
  case divisionByZero
  /// The result lies beyond the greatest figure that can be held, or is so small that nothing of it is left.
  case overflow
  /// The qualifiers leave nothing to say: a floor and a ceiling, or an estimate and either.
  case unbounded
}
