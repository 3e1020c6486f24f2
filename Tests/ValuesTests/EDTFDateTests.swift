import Testing
import Values

@Suite("EDTF dates")
struct EDTFDateTests {
  @Test(
    "a date of levels 0 and 1 reads, prints back as written, and has its bounds",
    arguments: [
      ("2024-11-16", "2024-11-16", "2024-11-16"), ("2024-11", "2024-11-01", "2024-11-30"),
      ("2024", "2024-01-01", "2024-12-31"), ("2024-02-29", "2024-02-29", "2024-02-29"),
      ("2024-XX", "2024-01-01", "2024-12-31"), ("2024-11-XX", "2024-11-01", "2024-11-30"),
      ("2024-XX-XX", "2024-01-01", "2024-12-31"), ("201X", "2010-01-01", "2019-12-31"),
      ("20XX", "2000-01-01", "2099-12-31"), ("2XXX", "2000-01-01", "2999-12-31"),
      ("2024?", "2024-01-01", "2024-12-31"), ("2024-11~", "2024-11-01", "2024-11-30"),
      ("2024-11-16%", "2024-11-16", "2024-11-16"), ("2024-21", "2024-03-01", "2024-05-31"),
      ("2024-24", "2024-12-01", "2025-02-28"), ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
      ("0000", "0000-01-01", "0000-12-31"), ("-019X", "-0199-01-01", "-0190-12-31"),
      ("2024-11-16/2024-11-18", "2024-11-16", "2024-11-18"), ("2024-11/2025", "2024-11-01", "2025-12-31"),
      ("2024-11-16T10:00:00Z", "2024-11-16", "2024-11-16"),
      ("2024-11-16T23:20:30+09:00", "2024-11-16", "2024-11-16"),
    ])
  func bounds(text: String, earliest: String, latest: String) throws {
    let date = try EDTFDate.parse(text)
    #expect(date.description == text)
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
  }

  @Test("open and unknown ends have no bound", arguments: ["../2024", "/2024", "2024-11-16/..", "2024-11-16/"])
  func openEnds(text: String) throws {
    let date = try EDTFDate.parse(text)
    #expect(date.description == text)
    #expect((date.earliest == nil) != (date.latest == nil))
  }

  @Test("a date without a year has no bounds and means that day of every year")
  func yearless() throws {
    let date = try EDTFDate.parse("XXXX-11-16")
    #expect(date.earliest == nil && date.latest == nil)
    #expect(date.precision == .day)
    #expect(date.contains(try #require(CalendarDay("2024-11-16"))))
    #expect(!date.contains(try #require(CalendarDay("2024-11-17"))))
    #expect(try date.overlaps(.parse("2024-11-16")))
    #expect(try date.overlaps(.parse("2024")))
    #expect(try date.overlaps(.parse("XXXX-11")))
    #expect(try !date.overlaps(.parse("2024-06-13")))
    #expect(try !date.overlaps(.parse("XXXX-06-13")))
    #expect(try EDTFDate.parse("XXXX-02-29").description == "XXXX-02-29")
  }

  @Test(
    "a faulty date says where it is wrong",
    arguments: [
      ("", 0..<0), ("2024-13", 5..<7), ("2024-11-31", 8..<10), ("2023-02-29", 8..<10),
      ("2024-XX-16", 8..<10), ("24-11-16", 0..<8), ("2024-11-16-01", 11..<13), ("2024-11-16/2024-13-01", 16..<18),
      ("2024-11-1a", 8..<10), ("../..", 0..<5), ("2024-11-18/2024-11-16", 0..<21), ("XXXX", 0..<4),
      ("2024-00-10", 5..<7), ("yesterday", 0..<9), ("2024-11-16T25:00", 10..<16), ("2X24", 0..<4), ("Y99", 0..<3),
    ])
  func faults(text: String, range: Range<Int>) {
    let error = #expect(throws: ValueError.self) { try EDTFDate.parse(text) }
    #expect(error?.range == range)
    #expect(error?.message.isEmpty == false)
  }

  @Test(
    "a date in another form is refused with the EDTF form as the suggestion",
    arguments: [
      ("16 November 2024", "2024-11-16"), ("Nov. 16, 2024", "2024-11-16"), ("November 2024", "2024-11"),
      ("16 November", "XXXX-11-16"), ("2024/11/16", "2024-11-16"), ("2024-1-5", "2024-01-05"),
      ("20241116", "2024-11-16"), ("16.11.2024", "2024-11-16"), ("11/16/2024", "2024-11-16"),
      ("2024-11-18/2024-11-16", "2024-11-16/2024-11-18"),
    ])
  func suggestions(text: String, suggestion: String) {
    let error = #expect(throws: ValueError.self) { try EDTFDate.parse(text) }
    #expect(error?.suggestion == suggestion)
  }

  @Test("a date that can be read in two ways gets no suggestion")
  func ambiguous() {
    let error = #expect(throws: ValueError.self) { try EDTFDate.parse("11/10/2024") }
    #expect(error?.suggestion == nil)
  }

  @Test("a timeline runs by first possible day, coarse before fine, open starts first, yearless last")
  func order() throws {
    let texts = [
      "../2024", "-0043", "201X", "2024", "2024-01", "2024-01-01", "2024-01-01/2024-02-01", "2024-21",
      "2024-11-16", "2025", "XXXX-11-16",
    ]
    let sorted = try texts.reversed().map { try EDTFDate.parse($0) }.sorted()
    #expect(
      sorted.map(\.description) == [
        "../2024", "-0043", "201X", "2024", "2024-01", "2024-01-01", "2024-01-01/2024-02-01", "2024-21",
        "2024-11-16", "2025", "XXXX-11-16",
      ])
  }

  @Test("an open interval contains every day on its side")
  func contains() throws {
    let since = try EDTFDate.parse("2024-11-16/..")
    #expect(since.contains(try #require(CalendarDay("9999-12-31"))))
    #expect(!since.contains(try #require(CalendarDay("2024-11-15"))))
    #expect(try EDTFDate.parse("../2024").contains(try #require(CalendarDay("0001-01-01"))))
    #expect(try !EDTFDate.parse("2024/").contains(try #require(CalendarDay("2025-01-01"))))
  }

  @Test("every text of up to five characters of the EDTF alphabet ends in a date or an error inside the text")
  func exhaustive() {
    let alphabet = Array("012X-/.?~Y")
    var outcomes = 0
    for length in 0...5 {
      var places = Array(repeating: 0, count: length)
      repeat {
        let text = String(places.map { alphabet[$0] })
        do {
          let date = try EDTFDate.parse(text)
          #expect(date.description == text)
        } catch {
          if error.range.lowerBound < 0 || error.range.upperBound > text.utf8.count {
            Issue.record("\(text): \(error)")
          }
        }
        outcomes += 1
        var place = length - 1
        while place >= 0 {
          places[place] += 1
          if places[place] < alphabet.count { break }
          places[place] = 0
          place -= 1
        }
        if place < 0 { break }
      } while true
    }
    #expect(outcomes == 111_111)
  }
}

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("ordinal numbers and days are one to one over the whole calendar")
  func ordinals() throws {
    let first = try #require(CalendarDay(year: -9999, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(CalendarDay(ordinal: first.ordinal) == first)
    #expect(CalendarDay(ordinal: last.ordinal) == last)
    #expect(CalendarDay(ordinal: first.ordinal - 1) == nil)
    #expect(CalendarDay(ordinal: last.ordinal + 1) == nil)
    var previous = first
    for ordinal in stride(from: first.ordinal + 1, through: last.ordinal, by: 1) {
      guard let day = CalendarDay(ordinal: ordinal), day.ordinal == ordinal, previous < day else {
        Issue.record("ordinal \(ordinal)")
        return
      }
      previous = day
    }
    #expect(previous == last)
  }

  @Test("known days have their known numbers")
  func known() {
    #expect(CalendarDay("1970-01-01")?.ordinal == 0)
    #expect(CalendarDay("2000-03-01")?.ordinal == 11_017)
    #expect(CalendarDay("2024-11-16")?.ordinal == 20_043)
    #expect(CalendarDay("1969-12-31")?.ordinal == -1)
  }

  @Test(
    "only strict ISO days are read",
    arguments: ["2024-2-03", "2024-02-30", "20240203", "2024-02-03 ", "", "２024-02-03"])
  func strict(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("ages and months count what is completed")
  func ages() throws {
    let born = try #require(CalendarDay("2000-02-29"))
    #expect(born.years(until: try #require(CalendarDay("2024-02-28"))) == 23)
    #expect(born.years(until: try #require(CalendarDay("2024-02-29"))) == 24)
    #expect(born.years(until: try #require(CalendarDay("2023-03-01"))) == 23)
    let start = try #require(CalendarDay("2024-01-31"))
    #expect(start.months(until: try #require(CalendarDay("2024-02-29"))) == 0)
    #expect(start.months(until: try #require(CalendarDay("2024-03-31"))) == 2)
    #expect(start.days(until: try #require(CalendarDay("2024-03-01"))) == 30)
    #expect(start.adding(days: .max) == nil)
    #expect(start.adding(days: .min) == nil)
  }
}
