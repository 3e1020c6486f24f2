/// A figure or date of running prose that says something by itself, and could as well have been pulled from a record.
public struct ProseFigure: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// Money, with the mark as printed: `$`, `US$`, `EUR`, `dollars`.
    case money(Amount, mark: String)
    /// Something counted or measured: of a noun phrase the words up to its head, in the singular.
    case quantity(Quantity)
    case number(Amount)
    case percent(Percent)
    /// Whole days, months and seasons; without a year of the form `XXXX-11-16`. Never a bare year or month.
    case date(EDTFDate)
  }

  public let value: Value
  /// Whether the words allow another reading; such a figure may be one on file, but contradicts none.
  public let certainty: Figure.Certainty
  /// UTF-8 offsets into the text, from the qualifier or mark to the noun, unit or scale word.
  public let utf8Range: Range<Int>

  /// Makes the tables of names and phrases that figures are told by, which are otherwise made when first one is looked for.
  public static func makeTables(language: String) {
    _ = figures(in: Array("It cost 5 million euros for 3 km of road and 4 crates.".utf8), language: language)
  }

  /// The figures of a memo's own prose, from left to right, none over another.
  ///
  /// Left alone is what counts nothing: years, ordinals, numbers of sections, pages and models, clock times, telephone
  /// numbers, scores, shares such as `one in five`, and round numbers such as `dozens`. NUL parts the text as no word
  /// does. English is read as it is written; of another language, what ``Conventions/format(_:in:as:rounding:)`` prints.
  ///
  /// One pass with a bounded look around; a text without digit or number word is only looked through.
  public static func figures(in bytes: [UInt8], language: String) -> [ProseFigure] {
    LanguageForms.of(language).isEnglish
      ? EnglishProseScanner.figures(in: bytes) : PrintedProseScanner.figures(in: bytes, language: language)
  }
}
