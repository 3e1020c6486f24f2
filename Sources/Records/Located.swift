public import Source

/// A value with the place in its record's file where it is written.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: ByteRange

  public init(_ value: Value, at span: ByteRange) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
