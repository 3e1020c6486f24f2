/// Finds in prose what the formatter prints: for languages whose prose is known by their declaration alone.
///
/// Around every run of digits the widest text is looked for that reads as money, a percentage, a date or a measure, in
/// the words and marks of the language.
struct PrintedProseScanner {
  private let bytes: [UInt8]
  private let reader: PrintedReader
  /// Where a figure may begin and end.
  private let starts: [Int]
  private let ends: [Int]

  static func figures(in bytes: [UInt8], language: String) -> [ProseFigure] {
    guard bytes.contains(where: { $0.decimalDigit != nil }) else { return [] }
    return PrintedProseScanner(bytes, language).figures()
  }

  private init(_ bytes: [UInt8], _ language: String) {
    self.bytes = bytes
    reader = PrintedReader(.usual(forLanguage: language))
    if reader.forms.units.joint.isEmpty {
      // Words are not set apart: a figure may begin and end at any character.
      let edges = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
      starts = edges
      ends = edges + [bytes.count]
    } else {
      let tokens = FigureTokens.split(bytes)
      starts = tokens.map(\.range.lowerBound)
      ends = tokens.map(\.range.upperBound)
    }
  }

  private func figures() -> [ProseFigure] {
    var found: [ProseFigure] = []
    var offset = 0
    while let digit = bytes[offset...].firstIndex(where: { $0.decimalDigit != nil }) {
      if let figure = widest(around: digit, from: offset) {
        found.append(figure)
        offset = figure.utf8Range.upperBound
      } else {
        offset = bytes[digit...].firstIndex { $0.decimalDigit == nil } ?? bytes.count
      }
    }
    return found
  }

  /// How far a figure may reach before and behind its first digit.
  private static let reach = (before: (places: 5, bytes: 40), behind: (places: 14, bytes: 64))

  private func widest(around digit: Int, from floor: Int) -> ProseFigure? {
    let reach = Self.reach
    let gap = bytes[floor..<digit].lastIndex(of: 0).map { $0 + 1 } ?? floor
    let first = ends.partition { $0 > digit }
    let candidates = ends[first...].prefix(reach.behind.places).prefix { end in
      end - digit <= reach.behind.bytes && !bytes[digit..<end].contains(0)
    }
    let last = starts.partition { $0 > digit }
    let begins = starts[..<last].suffix(reach.before.places).filter { $0 >= gap && digit - $0 <= reach.before.bytes }
    for end in candidates.reversed() {
      for start in begins {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        if let value = value(text) {
          return ProseFigure(value: value, certainty: .plain, utf8Range: start..<end)
        }
      }
    }
    return nil
  }

  private func value(_ text: String) -> ProseFigure.Value? {
    let plain = Pattern.plainBlanks(text)
    if let money = reader.money(plain[...]) { return .money(money.amount, mark: money.currency.code) }
    if let percent = reader.percent(plain[...]) { return .percent(Percent(percent)) }
    if let date = reader.date(plain[...]) {
      switch date.precision {
      case .day, .time, .month, .season: return .date(date)
      case .year, .decade, .century, .millennium, .unknown: return nil
      }
    }
    guard let quantity = reader.quantity(plain[...]), quantity.unit.dimension != nil else { return nil }
    return .quantity(quantity)
  }
}

extension [Int] {
  /// The first index of a rising list whose number passes the test; O(log n).
  fileprivate func partition(_ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
