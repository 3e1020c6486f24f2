extension Unit {
  /// What a unit measures. Units of one dimension convert into each other.
  public enum Dimension: String, Sendable, CaseIterable {
    /// Square metre.
    case area
    /// Months and years, which are no number of days.
    case calendar
    /// Ampere.
    case current
    /// Absorbed dose, gray.
    case dose
    /// Dose equivalent, sievert.
    case doseEquivalent
    /// Joule.
    case energy
    /// Volume in a time, cubic metre per second.
    case flow
    /// Newton.
    case force
    /// Hertz.
    case frequency
    /// Bit.
    case information
    /// Bit per second.
    case informationRate
    /// Metre.
    case length
    /// Kilogram.
    case mass
    /// The difference of percentages, percentage point.
    case points
    /// Watt.
    case power
    /// Pascal.
    case pressure
    /// Becquerel.
    case radioactivity
    /// Metre per second.
    case speed
    /// Kelvin.
    case temperature
    /// Second.
    case time
    /// Volt.
    case voltage
    /// Cubic metre.
    case volume
  }

  /// The entry of the table, of a symbol or of a noun that is the name of one: `kilometre` is `km`.
  var measure: Measure? {
    switch form {
    case .noun: Measure.byName[text]
    case .symbol: Measure.bySymbol[text]
    }
  }

  /// What it measures; `nil` for a counted thing, a count of trade (`TEU`) and an exchange rate.
  public var dimension: Dimension? { measure?.dimension }

  /// Whether a figure in this unit can be told in the other.
  public func isConvertible(to other: Unit) -> Bool {
    if self == other { return true }
    guard let dimension else { return false }
    return dimension == other.dimension
  }

  /// Whether figures in it are points on a scale, as degrees Celsius are.
  var isScale: Bool { measure?.isScale == true }
}
