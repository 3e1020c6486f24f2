public import Source

/// What is asked of a memo's review.
public enum ReviewDemand: Sendable {
  /// The memo is final and must have been reviewed, whatever has changed since.
  case ofFinal(isReviewed: Bool)
  /// Nothing may have moved since: what was recorded, and what is there now.
  case unmoved(recorded: [RecordedEntry], now: MemoReview)
  /// Nothing: it is a draft, or it is just being reviewed.
  case nothing
}

/// An entry with the line of the lock it stands in.
public struct RecordedEntry: Sendable {
  public let entry: ReviewEntry
  public let span: Span
  /// Where each field of it stands.
  private let fieldSpans: [Span]

  public init(_ entry: ReviewEntry, at span: Span, fields: [Span]) {
    self.entry = entry
    self.span = span
    fieldSpans = fields
  }

  /// Where the field of that name stands, or what is recorded in all where it is not there.
  func place(of field: String) -> Span {
    zip(entry.fields, fieldSpans).first { $0.0.name == field }?.1 ?? span
  }
}
