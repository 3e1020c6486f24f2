/// Reads the words of a record's scalar from left to right, keeping the UTF-8 place of each.
struct ScalarReader {
  /// A run of bytes without blanks.
  struct Word {
    let text: String
    let range: Range<Int>
  }

  let words: [Word]
  private(set) var position = 0
  private let end: Int

  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    words = ScalarReader.split(bytes)
    end = words.last?.range.upperBound ?? 0
  }

  var current: Word? { position < words.count ? words[position] : nil }
  var rest: ArraySlice<Word> { words[position...] }

  /// The place after the last word read.
  var here: Range<Int> {
    let offset = position > 0 ? words[position - 1].range.upperBound : 0
    return offset..<offset
  }

  /// From the current word to the last one.
  var restRange: Range<Int> {
    guard let first = current else { return here }
    return first.range.lowerBound..<end
  }

  mutating func advance(by count: Int = 1) { position = min(words.count, position + count) }

  /// Takes a qualifier phrase, if the scalar goes on with one.
  mutating func qualifier() -> Qualifier {
    guard let first = current?.text, first.utf8.count <= 16 else { return .exact }
    for (phrase, qualifier) in Qualifier.byFirstWord[first.lowercased()] ?? []
    where matches(phrase) {
      advance(by: phrase.count)
      return qualifier
    }
    return .exact
  }

  private func matches(_ phrase: [String]) -> Bool {
    guard phrase.count <= rest.count else { return false }
    return zip(phrase, rest).allSatisfy { $0 == $1.text.lowercased() }
  }

  /// Takes a figure or a range with its scale word: `3`, `1,000`, `3.5 billion`, `3-4 million`, `3 to 4`.
  mutating func amount(of what: String) throws(ValueError) -> Amount {
    let qualifier = qualifier()
    guard let first = current else {
      throw ValueError("a number is missing; \(what) begins with one", at: here)
    }
    let (lowText, highText) = ScalarReader.ends(of: first)
    var low = try number(lowText)
    advance()
    let lowScale = takeScale()
    var high: Decimal?
    if let highText {
      high = try number(highText)
      low = try scale(low, by: lowScale, at: first.range)
      high = try scale(high, by: lowScale, at: first.range)
    } else if let joint = current, ["-", "–", "to"].contains(joint.text.lowercased()) {
      advance()
      guard let second = current else {
        throw ValueError("the range has no upper end after “\(joint.text)”", at: here)
      }
      let bare = try number(second)
      advance()
      let highScale = takeScale()
      low = try scale(low, by: lowScale ?? highScale, at: first.range)
      high = try scale(bare, by: highScale, at: second.range)
    } else {
      low = try scale(low, by: lowScale, at: first.range)
    }
    return try ScalarReader.combine(low, high, qualifier, at: first.range.lowerBound..<here.upperBound)
  }

  private static func combine(
    _ low: Decimal, _ high: Decimal?, _ qualifier: Qualifier, at range: Range<Int>
  ) throws(ValueError) -> Amount {
    guard let high else { return Amount(low, qualifier: qualifier) }
    guard qualifier == .exact || qualifier == .about else {
      throw ValueError(
        "“\(qualifier.rawValue)” and a range contradict each other; write one of them", at: range)
    }
    guard let amount = Amount(low: low, high: high, qualifier: qualifier) else {
      throw ValueError(
        "the range goes from \(low) to \(high); the lower end comes first", at: range,
        suggestion: high < low ? "\(high)-\(low)" : "\(low)")
    }
    return amount
  }

  private mutating func takeScale() -> ScaleWord? {
    // A capital M or B alone would be read as a unit elsewhere, so a record spells the word or its usual short form.
    guard let word = current, word.text.utf8.count > 1, let scale = ScaleWord(spelled: word.text)
    else { return nil }
    advance()
    return scale
  }

  private func scale(
    _ value: Decimal?, by word: ScaleWord?, at range: Range<Int>
  ) throws(ValueError) -> Decimal {
    guard let scaled = value?.scaled(byPowerOfTen: word?.powerOfTen ?? 0) else {
      throw ValueError("the number is beyond 38 digits", at: range)
    }
    return scaled
  }

  private func number(_ word: Word) throws(ValueError) -> Decimal {
    if let value = Decimal(word.text, grouping: .any) { return value }
    let bytes = Array(word.text.utf8)
    guard bytes.contains(where: { $0.decimalDigit != nil }) else {
      throw ValueError(
        "“\(word.text)” is not a number; expected figures such as 3 or 3.5", at: word.range,
        suggestion: NumberWords.value(of: word.text).map { "\($0)" })
    }
    if bytes.count(where: { $0.decimalDigit != nil }) > Decimal.maximumDigits {
      throw ValueError("the number is beyond 38 digits", at: word.range)
    }
    throw ValueError(
      "“\(word.text)” is not a number; expected figures such as 3, 3.5 or 1,000", at: word.range)
  }

  /// The two ends of `3-4` or `3–4`; a hyphen in front is a sign.
  private static func ends(of word: Word) -> (Word, Word?) {
    let bytes = Array(word.text.utf8)
    let start = word.range.lowerBound
    for index in bytes.indices.dropFirst() where bytes[index - 1].decimalDigit != nil {
      let length = DashBytes.length(in: bytes, at: index)
      guard length > 0, index + length < bytes.count else { continue }
      return (
        Word(text: String(decoding: bytes[..<index], as: UTF8.self), range: start..<(start + index)),
        Word(
          text: String(decoding: bytes[(index + length)...], as: UTF8.self),
          range: (start + index + length)..<word.range.upperBound)
      )
    }
    return (word, nil)
  }

  private static func split(_ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start = 0
    var index = 0
    while index <= bytes.count {
      let blank = index < bytes.count ? Blank.length(in: bytes, at: index) : 1
      if blank == 0 {
        index += 1
        continue
      }
      if start < index {
        words.append(
          Word(text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index))
      }
      index += blank
      start = index
    }
    return words
  }
}
