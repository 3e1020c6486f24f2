/// A computed value, and whether digits were cut to make it fit.
public struct Computed<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The result.
  public let value: Value
  /// Whether the exact result has more than 38 significant digits, or more than 76 decimals, so that ``value`` is its rounding.
  public let isRounded: Bool

  /// A result.
  public init(value: Value, isRounded: Bool = false) {
    self.value = value
    self.isRounded = isRounded
  }

  /// The same result as a part of another value.
  func map<Other: Hashable & Sendable>(_ transform: (Value) -> Other) -> Computed<Other> {
    Computed<Other>(value: transform(value), isRounded: isRounded)
  }

  /// The same result, rounded where this one or an earlier step was.
  func after(_ earlier: Bool) -> Computed { Computed(value: value, isRounded: isRounded || earlier) }
}

/// A computed value of one of the types that name no entity.
public typealias Calculation = Computed<TypedValue>
