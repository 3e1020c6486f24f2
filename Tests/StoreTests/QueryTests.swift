import Records
import Source
import Store
import Testing
import Values

/// What queries give of what is on file.
@Suite struct QueryTests {
  let index = Desk.index()

  @Test("a fact's value keeps its type, unit and qualifier")
  func values() {
    #expect(
      index.lines("SELECT key, value FROM facts WHERE article = 'harbour-plan' ORDER BY key") == [
        "harbour-plan/cost|money:about 40000000 EUR", "harbour-plan/cranes|quantity:9 crane",
        "harbour-plan/dredging|money:12500000 EUR", "harbour-plan/grant|money:9000000 USD",
        "harbour-plan/rate|number:0.1", "harbour-plan/share|percent:12.5",
        "harbour-plan/words|quote:it will be done … and on time",
      ])
  }

  @Test("amounts come in the order of their figures, in a column as in what a function gives")
  func order() {
    #expect(
      index.lines("SELECT key FROM facts WHERE currency = 'EUR' ORDER BY value") == [
        "closed-report/reserve", "harbour-plan/dredging", "harbour-plan/cost",
      ])
    #expect(
      index.lines(
        "SELECT article, max(value) AS most FROM facts WHERE currency = 'EUR' GROUP BY article ORDER BY most") == [
          "closed-report|money:5000000 EUR", "harbour-plan|money:about 40000000 EUR",
        ])
    #expect(
      index.lines("SELECT key, max(value) AS value FROM facts WHERE currency = 'EUR'") == [
        "harbour-plan/cost|money:about 40000000 EUR"
      ])
    #expect(index.lines("SELECT max(value COLLATE nocase) FROM facts WHERE unit = 'crane'") == ["9 crane"])
  }

  @Test("numbers divide as numbers, and come back with the fewest digits")
  func numbers() {
    #expect(
      index.lines("SELECT amount / 4, amount, low, high, qualifier FROM facts WHERE key = 'harbour-plan/cost'")
        == ["#10000000|#40000000|#40000000|#40000000|about"])
    #expect(index.lines("SELECT amount * 3 FROM facts WHERE fact = 'rate'") == ["#0.30000000000000004"])
  }

  @Test("money, percentages and dates in other columns have their types too; prose has none")
  func types() {
    #expect(
      index.lines("SELECT '3 USD', 'over 3 EUR', '12.5%', '2026-03-01', '2026-03', '2026', '3 XYZ', '9 crane', 'in %'")
        == ["money:3 USD|money:over 3 EUR|percent:12.5|date:2026-03-01|date:2026-03|2026|3 XYZ|9 crane|in %"])
  }

  @Test("each view has the rows it says it has")
  func views() {
    #expect(
      index.lines("SELECT article, title, publisher_name, grade, facts, has_text FROM articles ORDER BY article") == [
        "closed-report|Closed report|-|F6|#2|#0", "harbour-plan|The harbour plan|The Gazette|B2|#7|#1",
      ])
    #expect(
      index.lines("SELECT article, key, relation, target FROM citations ORDER BY relation") == [
        "closed-report|closed-report/reserve|contradicts|harbour-plan/cost",
        "harbour-plan|harbour-plan/dredging|part-of|harbour-plan/cost", "closed-report|-|related|harbour-plan",
        "closed-report|closed-report/visit|successor|closed-report/reserve",
      ])
    #expect(index.lines("SELECT entity FROM entities WHERE kind = 'person' ORDER BY entity") == ["agent", "mayor"])
    #expect(
      index.lines("SELECT key, type, date, place_name, participants FROM events")
        == ["closed-report/visit|meeting|date:2026-03-04|The Harbour|mayor, The builders"])
    #expect(
      index.lines("SELECT words, speaker_name, venue FROM quotes")
        == ["it will be done … and on time|Zoë Müller|council"])
    #expect(
      index.lines("SELECT key, earliest, latest FROM facts WHERE has(about, 'mayor') OR part_of = 'harbour-plan/cost'")
        == [
          "harbour-plan/cost|date:2026-02-28|date:2026-02-28", "harbour-plan/dredging|date:2026-02-01|date:2026-02-28",
        ])
  }

  @Test("every column of every view can be asked for")
  func columns() {
    for view in StoreView.all {
      for column in view.columns {
        guard case .success = index.ask("SELECT \(column.name) FROM \(view.name)") else {
          Issue.record("\(view.name).\(column.name): \(index.lines("SELECT \(column.name) FROM \(view.name)"))")
          continue
        }
      }
    }
    #expect(StoreView.all.map(\.name) == StoreView.all.map(\.name).sorted())
  }

  @Test("what is marked above the ceiling is as if it were not on file, in every view")
  func ceiling() {
    let green = Handling(tlp: .green)
    #expect(index.lines("SELECT count(*) FROM facts WHERE currency IS NOT NULL") == ["#4"])
    #expect(
      index.lines("SELECT key FROM facts WHERE currency IS NOT NULL ORDER BY key", below: green) == [
        "harbour-plan/cost", "harbour-plan/dredging",
      ])
    #expect(index.lines("SELECT article FROM articles", below: green) == ["harbour-plan"])
    #expect(
      index.lines("SELECT entity FROM entities ORDER BY entity", below: green) == ["gazette", "harbour", "mayor"])
    // The event's own mark is lower than its article's; what it points to is not to be seen.
    #expect(index.lines("SELECT key, handling FROM events", below: green) == ["closed-report/visit|TLP:CLEAR"])
    #expect(index.lines("SELECT successor FROM facts WHERE type = 'event'", below: green) == ["-"])
    #expect(
      index.lines("SELECT key, relation, target FROM citations ORDER BY relation", below: green)
        == ["harbour-plan/dredging|part-of|harbour-plan/cost", "closed-report/visit|successor|-"])
    #expect(index.lines("SELECT count(*) FROM facts", below: Handling(tlp: .red)) == ["#9"])
    let marked = Desk.index(usually: Handling(tlp: .amber))
    #expect(marked.lines("SELECT key FROM facts ORDER BY key", below: green) == ["closed-report/visit"])
    #expect(marked.lines("SELECT handling FROM facts WHERE fact = 'cost'") == ["TLP:AMBER"])
  }

  @Test("parameters are bound by name, typed")
  func parameters() throws {
    let rows = try index.ask(
      "SELECT key FROM facts WHERE earliest < :date AND amount > :least",
      ["date": .value(.date(try EDTFDate.parse("2026-03-01"))), "least": .number(Decimal(13_000_000))]
    ).get()
    #expect(rows.rows == [[.text("harbour-plan/cost")]])
  }

  @Test("dates can be computed with, without asking the clock")
  func dates() {
    #expect(
      index.lines(
        "SELECT year('2026-03-01'), month('2026-03-01'), day('2026-03'), days('2026-03-01', '2026-03-11'), year('soon')"
      )
        == ["#2026|date:2026-03|date:2026-03-01|#10|-"])
  }

  @Test("sums are exact, and keep unit and qualifier")
  func sums() {
    #expect(
      index.lines(
        "SELECT sum(value), sum(value, key), avg(value), count(*) FROM facts WHERE currency = 'EUR' AND part_of IS NULL"
      ) == ["money:about 45000000 EUR|money:about 45000000 EUR|money:about 22500000 EUR|#2"])
    for sum in ["sum(value)", "total(value)", "sum(value, key)", "SUM(value) / 2"] {
      #expect(
        index.lines("SELECT \(sum) FROM facts WHERE currency = 'EUR'")
          == ["shareAddedToWhole: “harbour-plan/dredging” is a part of “harbour-plan/cost”, which is added up as well"])
    }
    #expect(index.lines("SELECT sum(value) FROM facts WHERE unit = 'crane'") == ["quantity:9 crane"])
    #expect(index.lines("SELECT sum(x) FROM (SELECT 0.1 AS x UNION ALL SELECT 0.2)") == ["#0.3"])
    #expect(
      index.lines(
        "SELECT sum(x) FROM (SELECT '12345678901234567890123456789012345678' AS x UNION ALL SELECT '-1' UNION ALL SELECT NULL)"
      ) == ["#12345678901234567890123456789012345677"])
    #expect(
      index.lines(
        "SELECT sum(x) FROM (SELECT '9999999999999999999999999999999999.9999 USD' AS x UNION ALL SELECT '0.0001 USD')")
        == ["money:10000000000000000000000000000000000.000 USD"])
    #expect(index.lines("SELECT sum(amount), avg(amount), total(amount) FROM facts WHERE 0") == ["-|-|#0"])
    #expect(
      index.lines("SELECT status, sum(value) AS s FROM facts WHERE currency = 'EUR' GROUP BY status ORDER BY s DESC")
        == ["disputed|money:about 40000000 EUR", "draft|money:17500000 EUR"])
    #expect(
      index.lines("SELECT avg(x) FROM (SELECT 1 AS x UNION ALL SELECT 1 UNION ALL SELECT 2)")
        == ["#1.3333333333333333333333333333333333333"])
  }

  @Test(
    "what does not go together is not added up or ranked",
    arguments: [
      "SELECT sum(value) FROM facts WHERE type = 'money'", "SELECT avg(value) FROM facts WHERE amount IS NOT NULL",
      "SELECT max(value) FROM facts WHERE type = 'money'", "SELECT min(value) FROM facts WHERE type = 'money'",
      "SELECT sum(says) FROM facts", "SELECT max('3 EUR', '4 USD')", "SELECT sum(date) FROM facts",
    ])
  func mismatch(_ sql: String) {
    guard case .failure(let fault) = index.ask(sql) else {
      Issue.record("\(index.lines(sql))")
      return
    }
    #expect(fault.kind == .mismatched, "\(fault)")
  }
}
