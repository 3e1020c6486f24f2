public import Source

/// `<!-- chancery: allow CODE reason -->`: the author's word that a finding on the next line or on the same one stands.
public struct Waiver: Sendable {
  public let span: ByteRange
  /// A code, or a letter for a whole family, as written.
  public let code: String
  public let codeSpan: ByteRange
  /// Empty where the author gave none, which is itself a fault.
  public let reason: String
  /// What the waiver covers: the block that follows the comment or that holds it.
  public let scope: ByteRange

  public init(span: ByteRange, code: String, codeSpan: ByteRange, reason: String, scope: ByteRange) {
    self.span = span
    self.code = code
    self.codeSpan = codeSpan
    self.reason = reason
    self.scope = scope
  }
}
