/// Finds in prose what the formatter prints: for languages whose prose is known by their declaration alone.
///
/// Behind every run of digits the words are looked for at which a value can end, the furthest first, and what stands
/// between is read as money, a percentage, a date or a measure in the words and marks of the language; then the mark and
/// the qualifier before it are taken along.
struct PrintedProseScanner {
  private let bytes: [UInt8]
  private let reader: PrintedReader
  private let endings: ProseEndings
  /// Where a figure may begin, and where it may end with the beginning of its last word.
  private let starts: [Int]
  private let ends: [Range<Int>]

  static func figures(in bytes: [UInt8], language: String) -> [ProseFigure] {
    guard bytes.contains(where: { $0.decimalDigit != nil }),
      let endings = ProseEndings.of(LanguageForms.of(language))
    else { return [] }
    return PrintedProseScanner(bytes, language, endings).figures()
  }

  private init(_ bytes: [UInt8], _ language: String, _ endings: ProseEndings) {
    self.bytes = bytes
    self.endings = endings
    reader = PrintedReader(.usual(forLanguage: language))
    if endings.setsWordsApart {
      let tokens = FigureTokens.split(bytes)
      starts = tokens.map(\.range.lowerBound)
      ends = tokens.map(\.range)
    } else {
      // A figure may begin and end at any character; its last word is looked for in what precedes.
      starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
      let edges = Array(starts.dropFirst()) + [bytes.count]
      ends = edges.map { end in max(0, end - Self.longestWord)..<end }
    }
  }

  /// In bytes, of a language that does not set words apart.
  private static let longestWord = 24
  /// How far a figure may reach behind its first digit, in words and bytes, and how many words before it.
  private static let reach = (words: 9, bytes: 64, before: 5)
  /// The figures of a text that may be tried in vain, lest a text of nothing but digits take for ever: it is no prose.
  private static let mostFailures = 100

  private func figures() -> [ProseFigure] {
    var found: [ProseFigure] = []
    var failures = 0
    var offset = 0
    while failures < Self.mostFailures, let digit = bytes[offset...].firstIndex(where: { $0.decimalDigit != nil }) {
      let gap = bytes[offset..<digit].lastIndex(of: 0).map { $0 + 1 } ?? offset
      let candidates = candidates(from: digit, gap: gap)
      if let figure = widest(of: candidates, from: digit, gap: gap) {
        found.append(figure)
        offset = figure.utf8Range.upperBound
      } else {
        if !candidates.isEmpty { failures += 1 }
        offset = bytes[digit...].firstIndex { $0.decimalDigit == nil } ?? bytes.count
      }
    }
    return found
  }

  /// Where a figure may end and what it would be, the furthest first.
  private func candidates(from digit: Int, gap: Int) -> [(end: Int, kind: ProseEndings.Kind)] {
    let words = endings.setsWordsApart ? Self.reach.words : Self.reach.words * 2
    var found: [(Int, ProseEndings.Kind)] = []
    for place in ends.indices[ends.partition { $0.upperBound > digit }...].prefix(words) {
      let end = ends[place].upperBound
      guard end - digit <= Self.reach.bytes, bytes[end - 1] != 0 else { break }
      found += kinds(at: place, from: gap).reversed().map { (end, $0) }
    }
    return found.reversed()
  }

  private func widest(
    of candidates: [(end: Int, kind: ProseEndings.Kind)], from digit: Int, gap: Int
  ) -> ProseFigure? {
    let begins = starts[..<starts.partition { $0 > digit }].suffix(Self.reach.before).filter { $0 >= gap }
    for (end, kind) in candidates {
      guard let core = begins.suffix(2).reversed().first(where: { value($0..<end, kind) != nil }) else { continue }
      // What stands before may be a qualifier.
      let whole = begins.first { $0 < core && value($0..<end, kind) != nil } ?? core
      return value(whole..<end, kind).map { ProseFigure(value: $0, certainty: .plain, utf8Range: whole..<end) }
    }
    return nil
  }

  /// What can end with a word. Digits can only be the year behind a month.
  private func kinds(at place: Int, from gap: Int) -> [ProseEndings.Kind] {
    let word = ends[place]
    func text(_ word: Range<Int>) -> String {
      String(decoding: bytes[min(max(word.lowerBound, gap), word.upperBound)..<word.upperBound], as: UTF8.self)
    }
    if bytes[word.upperBound - 1].decimalDigit != nil {
      return endings.setsWordsApart && place > 0 && endings.kinds(of: text(ends[place - 1])).contains(.date)
        ? [.date] : []
    }
    return endings.kinds(of: text(word)).sorted { $0.order < $1.order }
  }

  private func value(_ range: Range<Int>, _ kind: ProseEndings.Kind) -> ProseFigure.Value? {
    let text = Pattern.plainBlanks(String(decoding: bytes[range], as: UTF8.self))[...]
    switch kind {
    case .money: return reader.money(text).map { .money($0.amount, mark: $0.currency.code) }
    case .percent: return reader.percent(text).map { .percent(Percent($0)) }
    case .measure:
      guard let quantity = reader.quantity(text), let dimension = quantity.unit.dimension else { return nil }
      // Where years are counted as they are named, a number of four digits is the name of one.
      return dimension == .calendar && quantity.amount.low >= Decimal(1000) ? nil : .quantity(quantity)
    case .date:
      // Digits and dots alone are no date.
      guard text.contains(where: \.isLetter), let date = reader.date(text) else { return nil }
      switch date.precision {
      case .day, .time, .month, .season: return .date(date)
      case .year, .decade, .century, .millennium, .unknown: return nil
      }
    }
  }
}

extension ProseEndings.Kind {
  fileprivate var order: Int {
    switch self {
    case .money: 0
    case .percent: 1
    case .date: 2
    case .measure: 3
    }
  }
}

extension Array {
  /// The first index of an array in rising order whose element passes the test; O(log n).
  fileprivate func partition(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
