import Compiler
import Records
public import Source
import Values

extension Rule {
  public static let relativeDate = Rule(
    "V305", "relative date", severity: .warning,
    explanation: """
      “Yesterday” and “next month” are true on the day they are written. A memo is read later, and quoted later still; \
      write the date. Where the memo's own date settles what is meant, the fix says it.

      Looked at are the words in the memo's own sentences and table cells, in English: days (“today”, “two days ago”, \
      “on Monday”), and weeks, months and years that are this, the last or the next one. What is quoted, linked, a title \
      or a heading is left alone, and so are “the last week of the war” and “on Mondays”.
      """,
    failing: .memo("The council voted last month :cite[harbour-plan].\n"),
    mended: .memo("The council voted in February 2026 :cite[harbour-plan].\n"))
}

extension Check {
  static let relativeDate = Check(reporting: [.relativeDate]) { subject in
    guard subject.isEnglish else { return [] }
    let day = subject.resolution.frontMatter.date?.value
    return zip(subject.resolution.prose, subject.texts).flatMap { prose, text -> [Diagnostic] in
      guard text.isOwn(prose) else { return [] }
      return text.own(RelativeDates(text).all()) { $0.range }.map { found in
        let place = text.span(found.range)
        let date = day.flatMap { found.meaning.date(on: $0) }
        let words = date.map {
          found.lead + subject.context.conventions.format(.date($0)).replacing("\u{A0}", with: " ")
        }
        return Diagnostic(
          .relativeDate, at: place, "“\(text[found.range])” is true only on the day of the memo",
          help: [
            words.map { "in this memo it is “\($0)”" }
              ?? day.map {
                "say which date is meant; the memo is of \(subject.context.conventions.format(.date(EDTFDate($0))))"
              }
              ?? "say which date is meant"
          ], fixes: words.map { [.replace(place, with: $0, safety: .needsReview)] } ?? [])
      }
    }
  }
}

/// The words of a text that give a date by the day they are written on.
struct RelativeDates {
  struct Found {
    let range: Range<Int>
    let meaning: Meaning
    /// What stands before the date that takes their place; empty where a preposition stands there already.
    let lead: String
  }

  enum Meaning {
    case day(Int)
    case month(Int)
    case year(Int)
    /// The words do not tell which day.
    case open

    /// The date that is meant on a day; nil where that is open or leaves the calendar.
    func date(on day: CalendarDay) -> EDTFDate? {
      switch self {
      case .day(let offset): return day.adding(days: offset).map { EDTFDate($0) }
      case .month(let offset):
        let months = day.year * 12 + day.month - 1 + offset
        return try? EDTFDate.parse("\(digits(months / 12, 4))-\(digits(months % 12 + 1, 2))")
      case .year(let offset): return try? EDTFDate.parse(digits(day.year + offset, 4))
      case .open: return nil
      }
    }

    private func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
  }

  private let text: ProseText
  private let words: [ProseText.Word]

  init(_ text: ProseText) {
    self.text = text
    words = text.words
  }

  func all() -> [Found] {
    var found: [Found] = []
    var free = 0
    for sign in Self.signs.matches(in: words) where sign.words.lowerBound >= free {
      guard let (end, meaning, start) = match(sign.phrase, at: sign.words.lowerBound) else { continue }
      found.append(
        Found(
          range: words[start].range.lowerBound..<words[end - 1].range.upperBound, meaning: meaning,
          lead: lead(before: start, meaning)))
      free = end
    }
    return found
  }

  private func match(_ word: String, at index: Int) -> (end: Int, meaning: Meaning, start: Int)? {
    if let offset = Self.days[word] {
      if let other = aroundDay(index, offset) { return (index + 1, .day(other.offset), other.start) }
      return isName(index) ? nil : (index + 1, .day(offset), index)
    }
    if let step = Self.steps[word] { return period(index, step).map { ($0.end, $0.meaning, index) } }
    if word == "ago", let (start, meaning) = ago(index) { return (index + 1, meaning, start) }
    if word == "on", isWeekday(index + 1), !isDated(index + 1) { return (index + 2, .open, index) }
    return nil
  }

  private static let days = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
  private static let steps = ["last": -1, "this": 0, "next": 1]
  /// The words one of which every relative date has.
  private static let signs = PhraseSearch(["ago", "on"] + days.keys + steps.keys)

  /// `the day before yesterday`, `the day after tomorrow`.
  private func aroundDay(_ index: Int, _ offset: Int) -> (offset: Int, start: Int)? {
    guard offset != 0, index >= 3, words[index - 1].text == (offset < 0 ? "before" : "after"),
      words[index - 2].text == "day", words[index - 3].text == "the"
    else { return nil }
    return (offset * 2, index - 3)
  }

  /// `last week`, `this month`, `next Tuesday`; not `the last week of the war`.
  private func period(_ index: Int, _ step: Int) -> (end: Int, meaning: Meaning)? {
    guard index + 1 < words.count, words[index + 1].isJoined,
      !(index > 0 && words[index].isJoined && Self.determiners.contains(words[index - 1].text)),
      !(index + 2 < words.count && words[index + 2].isJoined && words[index + 2].text == "of")
    else { return nil }
    let end = index + 2
    switch words[index + 1].text {
    case "month": return (end, .month(step))
    case "year": return (end, .year(step))
    case "night" where step == -1: return (end, .day(-1))
    case "morning" where step == 0, "afternoon" where step == 0, "evening" where step == 0: return (end, .day(0))
    case "week", "weekend", "quarter", "spring", "summer", "autumn", "fall", "winter": return (end, .open)
    default: return isWeekday(index + 1) || isMonth(index + 1) ? (end, .open) : nil
    }
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "every", "each", "very",
  ]

  /// `two days ago`, `a week ago`.
  private func ago(_ index: Int) -> (start: Int, meaning: Meaning)? {
    guard index >= 2, words[index].isJoined, words[index - 1].isJoined else { return nil }
    let count = words[index - 2].text
    guard let number = count == "a" || count == "an" ? 1 : NumberWords.value(of: count) ?? Int(count) else {
      return nil
    }
    switch words[index - 1].text {
    case "day", "days": return (index - 2, .day(-min(number, 100_000)))
    case "week", "weeks", "month", "months", "year", "years", "hour", "hours", "decade", "decades":
      return (index - 2, .open)
    default: return nil
    }
  }

  private func isWeekday(_ index: Int) -> Bool {
    guard index < words.count, words[index].isJoined, isCapital(index) else { return false }
    return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(words[index].text)
  }

  private func isMonth(_ index: Int) -> Bool {
    isCapital(index)
      && [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
      ].contains(words[index].text)
  }

  /// Whether a date stands beside the weekday, as in `on Monday, 18 November`.
  private func isDated(_ weekday: Int) -> Bool {
    guard weekday + 1 < words.count else { return isGap(after: weekday) }
    return UTF8Text.isDigit(text.bytes[words[weekday + 1].range.lowerBound]) || isMonth(weekday + 1)
      || words[weekday + 1].text == "the" || isGap(after: weekday)
  }

  /// A directive behind a weekday prints its date.
  private func isGap(after index: Int) -> Bool {
    text.bytes[words[index].range.upperBound...].prefix(2).contains(ProseText.gap)
      || text.bytes[words[index].range.upperBound...].prefix(3).elementsEqual([UInt8(ascii: ","), UInt8(ascii: " "), 0])
  }

  private func isCapital(_ index: Int) -> Bool { text.bytes[words[index].range.lowerBound] &- UInt8(ascii: "A") < 26 }

  /// `USA Today`: a capital inside a sentence.
  private func isName(_ index: Int) -> Bool {
    isCapital(index) && !text.sentences.contains { $0.lowerBound == words[index].range.lowerBound }
  }

  private func lead(before index: Int, _ meaning: Meaning) -> String {
    if index > 0, words[index].isJoined, Self.prepositions.contains(words[index - 1].text) { return "" }
    switch meaning {
    case .day: return "on "
    case .month, .year, .open: return "in "
    }
  }

  private static let prepositions: Set<String> = [
    "by", "from", "until", "till", "since", "before", "after", "of", "for", "between", "and", "to", "as", "during",
  ]
}
