/// On which side of its figure a qualified number lies.
enum Direction {
  /// `over`, `at least`: not below the figure.
  case floor
  /// `under`, `up to`: not above the figure.
  case ceiling
}

extension Qualifier {
  /// The side, where the qualifier names one.
  var direction: Direction? {
    switch self {
    case .exact, .about: nil
    case .over, .atLeast: .floor
    case .under, .upTo: .ceiling
    }
  }

  /// Whether the figure itself is left out.
  var isStrict: Bool { self == .over || self == .under }

  /// The qualifier of a side.
  init(_ direction: Direction, isStrict: Bool) {
    switch direction {
    case .floor: self = isStrict ? .over : .atLeast
    case .ceiling: self = isStrict ? .under : .upTo
    }
  }

  /// The qualifier of the number with the other sign: less than −3 where the number is over 3.
  var mirrored: Qualifier {
    switch self {
    case .exact: .exact
    case .about: .about
    case .over: .under
    case .atLeast: .upTo
    case .under: .over
    case .upTo: .atLeast
    }
  }
}
