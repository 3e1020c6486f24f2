public import Source

extension [Diagnostic] {
  /// Each once, the first of its kind: a record that several memos use has its faults once.
  public var unique: [Diagnostic] {
    var seen: Set<Identity> = []
    return filter {
      seen.insert(Identity(span: $0.primary.span, code: $0.rule.code, message: $0.message)).inserted
    }
  }
}

private struct Identity: Hashable {
  let span: Span
  let code: String
  let message: String

  /// Messages are long, and rarely all that tells two findings apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(code)
  }
}
