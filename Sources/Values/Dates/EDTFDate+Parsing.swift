extension EDTFDate {
  /// Reads EDTF: `2024`, `2024-11`, `2024-11-16`, `2024-11-XX`, `XXXX-11-16`, `201X`, `2024-21`,
  /// `2024?`, `2024~`, `2024%`, `2024-11-16/2024-11-18`, `2024-11-16/..`, `../2024`, `Y17000`,
  /// `2024-11-16T10:00:00Z`.
  public static func parse(_ text: some StringProtocol) throws(ValueError) -> EDTFDate {
    // As most dates are.
    if let day = CalendarDay(text) { return EDTFDate(form: .single(EDTFPoint(day))) }
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else {
      throw ValueError("the date is empty; expected one such as 2024-11-16", at: 0..<0)
    }
    guard bytes.count <= 64 else {
      throw ValueError(
        "“\(String(text).prefix(20))…” is too long for a date; expected one such as 2024-11-16", at: 0..<bytes.count)
    }
    if !isPlainDay(bytes), let rewritten = DateRewriting.suggestion(for: bytes) {
      throw ValueError(
        "“\(text)” is not an EDTF date; expected year, month and day as in 2024-11-16",
        at: 0..<bytes.count, suggestion: rewritten)
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      return EDTFDate(form: .single(try EDTFPointReader.read(bytes[...])))
    }
    let start = try end(bytes[..<slash])
    let end = try end(bytes[(slash + 1)...])
    guard start.point != nil || end.point != nil else {
      throw ValueError("an interval needs a date at one end", at: 0..<bytes.count)
    }
    if let first = start.point?.earliest, let last = end.point?.latest, first > last,
      let from = start.point, let to = end.point
    {
      throw ValueError(
        "the interval ends (\(to)) before it begins (\(from))", at: 0..<bytes.count,
        suggestion: "\(to)/\(from)")
    }
    return EDTFDate(form: .interval(start, end))
  }

  /// Whether it has the form `2024-11-16`, though it may be no day: nobody meant another form.
  private static func isPlainDay(_ bytes: [UInt8]) -> Bool {
    bytes.count == 10
      && bytes.indices.allSatisfy {
        $0 == 4 || $0 == 7 ? bytes[$0] == UInt8(ascii: "-") : bytes[$0].decimalDigit != nil
      }
  }

  private static func end(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> End {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")]) { return .open }
    return .point(try EDTFPointReader.read(bytes))
  }
}

/// Reads one point of an EDTF date; offsets in its errors are those of the whole text.
enum EDTFPointReader {
  static func read(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> EDTFPoint {
    let whole = bytes.startIndex..<bytes.endIndex
    var rest = bytes
    var isUncertain = false
    var isApproximate = false
    if let mark = rest.last, [UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%")].contains(mark) {
      isUncertain = mark != UInt8(ascii: "~")
      isApproximate = mark != UInt8(ascii: "?")
      rest = rest.dropLast()
    }
    var time: String?
    if let mark = rest.firstIndex(of: UInt8(ascii: "T")) {
      guard isTime(rest[(mark + 1)...]) else {
        throw ValueError(
          "“\(text(rest[mark...]))” is not a time of day; expected one such as T10:00:00Z", at: mark..<rest.endIndex)
      }
      time = text(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    let (year, unspecified, afterYear) = try readYear(rest, of: bytes)
    let detail = try readDetail(rest[afterYear...], year: year, unspecified: unspecified, whole: whole)
    if time != nil {
      guard case .day(.known, .known) = detail, unspecified == 0 else {
        throw ValueError("a time of day needs a full date before it", at: whole)
      }
    }
    guard unspecified < 4 || detail != .none else {
      throw ValueError("XXXX alone says nothing; leave the date out where it is not known", at: whole)
    }
    return EDTFPoint(
      year: year, unspecifiedYearDigits: unspecified, detail: detail, time: time,
      isUncertain: isUncertain, isApproximate: isApproximate)
  }

  private static func readYear(
    _ bytes: ArraySlice<UInt8>, of point: ArraySlice<UInt8>
  ) throws(ValueError) -> (year: Int, unspecified: Int, next: Int) {
    func fault() -> ValueError {
      ValueError(
        "“\(text(point))” does not begin with a year; expected four digits as in 2024-11-16",
        at: point.startIndex..<point.endIndex)
    }
    var index = bytes.startIndex
    let isLong = bytes.first == UInt8(ascii: "Y")
    if isLong { index += 1 }
    let isNegative = index < bytes.endIndex && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var year = 0
    var unspecified = 0
    var count = 0
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "-") {
      if bytes[index] == UInt8(ascii: "X"), !isLong {
        unspecified += 1
        year *= 10
      } else if let digit = bytes[index].decimalDigit, unspecified == 0 {
        year = year * 10 + Int(digit)
      } else {
        throw fault()
      }
      count += 1
      index += 1
      guard count <= 12 else { throw fault() }
    }
    guard isLong ? count > 4 && index == bytes.endIndex : count == 4 else { throw fault() }
    guard !isNegative || year > 0 else {
      throw ValueError(
        "there is no year −0; the year before 1 is 0000 (1 BC)", at: bytes.startIndex..<index)
    }
    return (isNegative ? -year : year, unspecified, index)
  }

  private static func readDetail(
    _ bytes: ArraySlice<UInt8>, year: Int, unspecified: Int, whole: Range<Int>
  ) throws(ValueError) -> EDTFPoint.Detail {
    if bytes.isEmpty { return .none }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 2 else {
      throw ValueError(
        "a date has year, month and day; “\(text(parts[2]))” is left over", at: parts[2].startIndex..<bytes.endIndex)
    }
    if parts.count == 1, let number = number(parts[0]), let season = EDTFPoint.Season(rawValue: number) {
      return .season(season)
    }
    let month = try part(parts[0], "month")
    if case .known(let number) = month, !(1...12).contains(number) {
      throw ValueError(
        "\(text(parts[0])) is not a month; expected 01 to 12, or 21 to 24 for a season",
        at: parts[0].startIndex..<parts[0].endIndex)
    }
    guard parts.count == 2 else { return .month(month) }
    let day = try part(parts[1], "day")
    let place = parts[1].startIndex..<parts[1].endIndex
    switch (month, day) {
    case (.unspecified, .known):
      throw ValueError(
        "a day in an unknown month cannot be placed; expected XX for the day too", at: place, suggestion: "XX")
    case (_, .unspecified): break
    case (.known(let month), .known(let day)):
      // Without a whole year the leap day must be allowed.
      let last = CalendarDay.daysInMonth(month, year: unspecified == 0 ? year : 2000)
      guard (1...last).contains(day) else {
        throw ValueError(
          "\(MonthNames.full[month - 1]) \(unspecified == 0 ? "\(year) " : "")has \(last) days; there is no day \(text(parts[1]))",
          at: place)
      }
    }
    return .day(month: month, day: day)
  }

  private static func part(_ bytes: ArraySlice<UInt8>, _ name: String) throws(ValueError) -> EDTFPoint.Part {
    if bytes.elementsEqual([UInt8(ascii: "X"), UInt8(ascii: "X")]) { return .unspecified }
    guard let number = number(bytes) else {
      throw ValueError(
        "“\(text(bytes))” is not a \(name); expected two digits or XX", at: bytes.startIndex..<bytes.endIndex)
    }
    return .known(number)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 2, let ten = bytes.first?.decimalDigit, let one = bytes.last?.decimalDigit
    else { return nil }
    return Int(ten) * 10 + Int(one)
  }

  /// `10:00`, `10:00:00`, with `Z` or an offset such as `+09:00` or `+09`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var clock = bytes
    if clock.last == UInt8(ascii: "Z") {
      clock = clock.dropLast()
    } else if let sign = clock.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
      let offset = clock[(sign + 1)...].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard (1...2).contains(offset.count), offset.allSatisfy({ (number($0) ?? 99) < 60 }) else { return false }
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ (number($0) ?? 99) < 60 }) else { return false }
    return (number(parts[0]) ?? 99) < 24
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
