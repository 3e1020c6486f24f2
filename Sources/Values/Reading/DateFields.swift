/// What stands in the places of a date's pattern, as numbers.
struct DateFields {
  private let fields: [Character: Substring]
  private let words: PointForms
  private let firstDay: String

  /// The fields of a text; `nil` where it is not of that pattern.
  init?(_ text: Substring, _ pattern: Pattern, _ words: PointForms, _ firstDay: String) {
    let found = pattern.match(text) { slot, content in
      switch slot {
      case "d", "e": DateFields.day(content, firstDay) != nil
      case "M", "P": words.monthsBesideDay.contains(String(content))
      case "N", "Q": words.monthsAlone.contains(String(content))
      case "S": words.seasons.contains(String(content))
      case "Y": DateFields.attachedYear(content, words) != nil
      // A decade's number stands alone; years of a range may have their era.
      case "y": pattern == words.decade ? YearForms.number(content) != nil : words.year.read(content) != nil
      case "z": words.year.read(content) != nil
      default: false
      }
    }
    guard let found else { return nil }
    fields = found
    self.words = words
    self.firstDay = firstDay
  }

  func has(_ slot: Character) -> Bool { fields[slot] != nil }

  /// The ends of `2022–2024`.
  var bareYears: (first: Int, last: Int)? {
    guard let first = fields["y"].flatMap({ words.year.read($0) }),
      let last = fields["z"].flatMap({ words.year.read($0) })
    else { return nil }
    return (first, last)
  }

  /// The point whose month and day stand in these places; `nil` where the calendar has no such day.
  func point(month: Character, alone: Character, day: Character) -> EDTFPoint? {
    guard let (detail, month, day) = detail(month: month, alone: alone, day: day) else { return nil }
    let year: (number: Int, unspecified: Int)
    if let text = fields["Y"] {
      guard let read = DateFields.attachedYear(text, words) else { return nil }
      year = read
    } else if let decade = fields["y"].flatMap({ YearForms.number($0) }) {
      guard decade % 10 == 0 else { return nil }
      year = (decade, 1)
    } else {
      year = (0, 4)
    }
    if let month, let day {
      let isWhole = year.unspecified == 0
      guard (1...CalendarDay.daysInMonth(month, year: isWhole ? year.number : 2000)).contains(day) else { return nil }
    }
    return EDTFPoint(year: year.number, unspecifiedYearDigits: year.unspecified, detail: detail)
  }

  private func detail(
    month: Character, alone: Character, day: Character
  ) -> (EDTFPoint.Detail, month: Int?, day: Int?)? {
    if let name = fields[month], let place = words.monthsBesideDay.firstIndex(of: String(name)) {
      guard let number = fields[day].flatMap({ DateFields.day($0, firstDay) }) else { return nil }
      return (.day(month: .known(place + 1), day: .known(number)), place + 1, number)
    }
    if let name = fields[alone], let place = words.monthsAlone.firstIndex(of: String(name)) {
      return (.month(.known(place + 1)), place + 1, nil)
    }
    if let name = fields["S"], let place = words.seasons.firstIndex(of: String(name)) {
      let season = EDTFPoint.Season(rawValue: EDTFPoint.Season.spring.rawValue + place)
      return season.map { (.season($0), nil, nil) }
    }
    return fields["y"] == nil ? nil : (.none, nil, nil)
  }

  private static func day(_ text: Substring, _ firstDay: String) -> Int? {
    if text == firstDay { return 1 }
    guard text.utf8.count <= 2, text.utf8.allSatisfy({ $0.decimalDigit != nil }) else { return nil }
    return Int(text)
  }

  private static func attachedYear(_ text: Substring, _ words: PointForms) -> (number: Int, unspecified: Int)? {
    // Twelve digits and an era; longer text is not tried by every form of a year.
    guard text.utf8.count <= 48 else { return nil }
    if let year = words.attachedYear.read(text) { return (year, 0) }
    var decade: Int?
    let found = words.decade.match(text) { _, content in
      decade = YearForms.number(content)
      return decade != nil
    }
    return found == nil ? nil : decade.map { ($0, 1) }
  }
}

extension YearForms {
  /// The astronomical year of a printed one.
  func read(_ text: Substring) -> Int? {
    if let year = number(in: plain, text), year >= 100 { return year }
    if let year = number(in: beforeChrist, text), year >= 1 { return 1 - year }
    return number(in: early, text).flatMap { (1...99).contains($0) ? $0 : nil }
  }

  private func number(in pattern: Pattern, _ text: Substring) -> Int? {
    var number: Int?
    let found = pattern.match(text) { _, content in
      number = YearForms.number(content)
      return number != nil
    }
    return found == nil ? nil : number
  }

  /// A year's digits; no calendar needs more than twelve.
  static func number(_ text: Substring) -> Int? {
    guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ $0.decimalDigit != nil }) else { return nil }
    return Int(text)
  }
}
