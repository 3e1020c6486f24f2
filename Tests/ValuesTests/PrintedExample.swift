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

  /// Prints, compares, and reads back where nothing was left out.
  func check(_ conventions: Conventions) throws {
    let value = try TypedValue.parse(scalar, as: kind)
    let text = conventions.format(value, in: context, as: option)
    let shown = String(text.map { $0 == "\u{A0}" ? "_" : $0 == "\u{202F}" ? "'" : $0 })
    #expect(shown == expected)
    if RoundTripTests.lossless(kind).contains(option) {
      #expect(try conventions.parse(text, as: kind) == value)
    }
  }
}
