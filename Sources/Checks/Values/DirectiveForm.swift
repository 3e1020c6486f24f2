import Compiler
import Records
import Source
import Values

/// The directive that prints a value in place of the words that give it by hand.
struct DirectiveForm {
  let source: String
  /// Whether it can be put where the words stand: not where markup or a hyphen holds them.
  let isInPlace: Bool
  /// Safe where the directive prints the same value, and nothing else can be meant.
  let safety: Fix.Safety

  init(_ match: Match, key: String, _ subject: Check.Subject) {
    let (figure, statement, filed) = (match.figure, match.statement, match.filed)
    let words = statement.text[figure.utf8Range]
    let option = Self.option(printing: words, figure, filed, subject.context.conventions)
    var attributes: [String] = []
    if let option { attributes.append("as=\(option.rawValue)") }
    // The paragraph has the article's mark already.
    if statement.isNear(filed.article) { attributes.append("cite=off") }
    source = ":fact[\(key)]" + (attributes.isEmpty ? "" : "{\(attributes.joined(separator: " "))}")

    let printed = subject.context.conventions.format(filed.value, as: option)
    let isEqual = Self.plain(printed) == Self.plain(words)
    isInPlace =
      Self.isWrittenPlainly(figure.utf8Range, in: statement.text) && !Self.isBound(figure.utf8Range, in: statement.text)
    let isSame =
      match.likeness == .same && (isEqual || Self.isWhole(figure, filed) && !Self.beginsSentence(statement, figure))
    let isDay = figure.isDate && isEqual
    let isMeant = statement.nearness(of: filed) >= 3 && !match.isAmbiguous && filed.fact.status.value == .verified
    safety = isInPlace && (isSame || isDay) && isMeant && figure.certainty == .plain ? .safe : .needsReview
  }

  /// The way of printing that gives the very words, if it takes one other than the style's.
  private static func option(
    printing words: String, _ figure: ProseFigure, _ filed: FiledValue, _ conventions: Conventions
  ) -> FormatOption? {
    let wanted = plain(words)
    if plain(conventions.format(filed.value)) == wanted { return nil }
    if let option = FormatOption.options(for: filed.value.kind).first(where: {
      plain(conventions.format(filed.value, as: $0)) == wanted
    }) {
      return option
    }
    // A day without its year stays one.
    if case .date(let date) = figure.value, date.point?.isYearless == true { return .day }
    return nil
  }

  /// Whether the words say no more than the value: `50 heavy howitzers` is more than 50 howitzers.
  private static func isWhole(_ figure: ProseFigure, _ filed: FiledValue) -> Bool {
    guard case .quantity(let quantity) = figure.value else { return true }
    guard case .quantity(let other) = filed.value else { return false }
    return quantity.unit.plural.lowercased() == other.unit.plural.lowercased() || quantity.unit.dimension != nil
  }

  /// A directive prints no capital at the beginning of a sentence.
  private static func beginsSentence(_ statement: ProseStatement, _ figure: ProseFigure) -> Bool {
    statement.range.lowerBound == figure.utf8Range.lowerBound
      && UTF8Text.isLetter(statement.text.bytes[figure.utf8Range.lowerBound])
  }

  /// With plain blanks, one between two words.
  private static func plain(_ text: String) -> [UInt8] {
    var plain: [UInt8] = []
    for part in text.split(whereSeparator: { $0.isWhitespace }) {
      if !plain.isEmpty { plain.append(UInt8(ascii: " ")) }
      plain += part.utf8
    }
    return plain
  }

  /// Whether the words are written as they read: no markup, escape or entity stands among them.
  private static func isWrittenPlainly(_ range: Range<Int>, in text: ProseText) -> Bool {
    plain(text.file[text.span(range).range]) == plain(text[range])
  }

  private static func isBound(_ range: Range<Int>, in text: ProseText) -> Bool {
    func isJoint(_ place: Int) -> Bool {
      guard text.bytes.indices.contains(place) else { return false }
      let byte = text.bytes[place]
      return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte)
    }
    return isJoint(range.lowerBound - 1) || isJoint(range.upperBound)
  }
}
