/// What an author meant who wrote a date in another form than EDTF.
enum DateRewriting {
  /// `16 November 2024`, `Nov. 16, 2024`, `2024/11/16`, `2024-1-5`, `20241116`, `16.11.2024` as EDTF;
  /// `nil` when the text is none of these, or could be read in two ways (`11/10/2024`).
  static func suggestion(for bytes: [UInt8]) -> String? {
    // Any EDTF date has no blank, comma or point but `..`, and its digits come in fours and twos.
    var parts: [String] = []
    var separators: Set<UInt8> = []
    var part: [UInt8] = []
    for byte in bytes {
      if byte.decimalDigit != nil || byte.isLetter {
        part.append(byte)
      } else {
        separators.insert(byte)
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        part = []
      }
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    if separators.isEmpty, parts.count == 1, bytes.count == 8 {
      let digits = String(decoding: bytes, as: UTF8.self)
      let text = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
      return CalendarDay(text).map { "\($0)" }
    }
    if separators.contains(0x20) { return named(parts) }
    guard separators.count == 1, parts.count == 3, let mark = separators.first,
      [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(mark)
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4 {
      let isProper = mark == UInt8(ascii: "-") && parts[1].utf8.count == 2 && parts[2].utf8.count == 2
      return isProper ? nil : day(numbers[0], numbers[1], numbers[2])
    }
    guard parts[2].utf8.count == 4 else { return nil }
    if numbers[0] > 12 { return day(numbers[2], numbers[1], numbers[0]) }
    if numbers[1] > 12 { return day(numbers[2], numbers[0], numbers[1]) }
    return mark == UInt8(ascii: ".") ? day(numbers[2], numbers[1], numbers[0]) : nil
  }

  /// Two or three words of which one is a month.
  private static func named(_ parts: [String]) -> String? {
    guard let place = parts.firstIndex(where: { MonthNames.number(of: $0.utf8) != nil }),
      let month = MonthNames.number(of: parts[place].utf8)
    else { return nil }
    let numbers = parts.enumerated().filter { $0.offset != place }.compactMap { Int($0.element) }
    guard numbers.count == parts.count - 1 else { return nil }
    switch numbers.count {
    case 1 where (1000...9999).contains(numbers[0]):
      return "\(numbers[0])-\(padded(month, to: 2))"
    case 1 where (1...CalendarDay.daysInMonth(month, year: 2000)).contains(numbers[0]):
      return "XXXX-\(padded(month, to: 2))-\(padded(numbers[0], to: 2))"
    case 2:
      let (first, second) = (numbers[0], numbers[1])
      return first > 31 ? day(first, month, second) : day(second, month, first)
    default: return nil
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    CalendarDay(year: year, month: month, day: day).map { "\($0)" }
  }
}
