import Testing
import Values

/// A value, how it is to be printed, and what an editor of the language expects.
///
/// NO-BREAK SPACE is shown as `_`, NARROW NO-BREAK SPACE as `'`.
struct PrintedExample: CustomTestStringConvertible, Sendable {
  let kind: TypedValue.Kind
  let scalar: String
  let expected: String
  var context = FormatContext.prose
  var option: FormatOption?

  init(
    _ kind: TypedValue.Kind, _ scalar: String, _ expected: String, in context: FormatContext = .prose,
    as option: FormatOption? = nil
  ) {
    self.kind = kind
    self.scalar = scalar
    self.expected = expected
    self.context = context
    self.option = option
  }

  var testDescription: String { "\(scalar)\(option.map { " as \($0.rawValue)" } ?? "")" }

  /// What is printed, with the marks for blanks.
  func printed(by conventions: Conventions) throws -> String {
    let text = conventions.format(try .parse(scalar, as: kind), in: context, as: option)
    return String(text.map { $0 == "\u{A0}" ? "_" : $0 == "\u{202F}" ? "'" : $0 })
  }

  /// Whether what is printed reads as the value again, or has left something out as it was told to.
  func readsBack(by conventions: Conventions) throws -> Bool {
    guard RoundTripTests.lossless(kind).contains(option) else { return true }
    let value = try TypedValue.parse(scalar, as: kind)
    return try conventions.parse(conventions.format(value, in: context, as: option), as: kind) == value
  }
}
