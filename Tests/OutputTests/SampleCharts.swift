import Compiler
import Markup
import Records
import Values

/// A memo of charts and derived values, as the compiler would hand it over.
enum SampleCharts {
  typealias Chart = MemoBlock.Chart

  static var memo: Memo {
    var memo = SampleMemos.decision
    memo.header?.title = "Kestrel Strait in figures"
    memo.header?.isDraft = false
    memo.language = "en-US"
    memo.blocks = blocks
    memo.endnotes = SampleMemos.endnotes
    memo.endnotes[0].markCount = number(&memo.blocks, marksOf: 1)
    memo.endnotes[1].markCount = number(&memo.blocks, marksOf: 2)
    memo.proofs = SampleMemos.proofs
    memo.derivations = derivations
    return memo
  }

  /// Numbers the marks of an endnote as the compiler does, in the order they are printed; their count.
  private static func number(_ blocks: inout [MemoBlock], marksOf endnote: Int) -> Int {
    var count = 0
    func number(_ content: inout [MemoInline]) {
      for index in content.indices {
        guard case .citation(var marks) = content[index] else { continue }
        for mark in marks.indices where marks[mark].number == endnote {
          count += 1
          marks[mark].occurrence = count
        }
        content[index] = .citation(marks)
      }
    }
    for index in blocks.indices {
      switch blocks[index].kind {
      case .paragraph(var content):
        number(&content)
        blocks[index].kind = .paragraph(content)
      case .chart(var chart):
        for row in chart.table.rows.indices {
          for cell in chart.table.rows[row].indices { number(&chart.table.rows[row][cell]) }
        }
        blocks[index].kind = .chart(chart)
      default: break
      }
    }
    return count
  }

  private static var blocks: [MemoBlock] {
    [
      SampleMemos.paragraph(
        .text("Adria’s share comes to "), share, SampleMemos.mark(1, 1, proof: 1), .text(" of the line, some "),
        .derived(.init(text: "€36.5\u{A0}million", machine: .data("36500000 EUR"), derivation: 1)),
        .text(", so that "), share, .text(" is all that is paid for; the first ferry sails on "),
        .derived(.init(text: "May\u{A0}11, 2031", machine: .time("2031-05-11"), derivation: 2)), .text(".")),
      SampleMemos.heading(1, "Bars", id: "bars"),
      block(pledges, "figure-1"), block(byHarbour, "figure-2"), block(balance, "figure-3"),
      block(crossings, "figure-4"),
      SampleMemos.heading(1, "Stacks", id: "stacks"),
      block(sources, "figure-5"), block(costs, "figure-6"),
      SampleMemos.heading(1, "Lines", id: "lines"),
      block(traffic, "figure-7"), block(companies, "figure-8"), block(forecast, "figure-9"), block(daily, "figure-10"),
      MemoBlock(.endnotes),
    ]
  }

  static func block(_ chart: Chart, _ id: String) -> MemoBlock {
    MemoBlock(.chart(chart), id: id, portion: SampleMemos.unclassified)
  }

  private static var share: MemoInline {
    .derived(.init(text: "about 24%", machine: .data("0.2396"), derivation: 0))
  }

  static var derivations: [Derivation] {
    typealias Step = Derivation.Step
    let total = Step(
      origin: .fact(SampleMemos.key("cost"), proof: 1), expression: "harbour-accord/cost", type: "money",
      canonical: "48000000 EUR", text: "€48\u{A0}million")
    let allocated = Step(
      origin: .fact(SampleMemos.key("share"), proof: 2), expression: "harbour-accord/share", type: "money",
      canonical: "11500000 EUR", text: "about €11.5\u{A0}million")
    let rest = Step(
      origin: .operation("−"), expression: "harbour-accord/cost - harbour-accord/share", type: "money",
      canonical: "36500000 EUR", text: "€36.5\u{A0}million", operands: [total, allocated])
    return [
      Derivation(
        name: "share",
        result: Step(
          origin: .operation("÷"), expression: "harbour-accord/share / harbour-accord/cost", type: "percent",
          canonical: "23.96 %", text: "about 24%", operands: [allocated, total],
          remarks: ["rounded to 38 digits", "“about” comes with harbour-accord/share"])),
      Derivation(
        name: nil,
        result: Step(
          origin: .operation("max"), expression: "max(open, 2 million EUR * 3)", type: "money",
          canonical: "36500000 EUR", text: "€36.5\u{A0}million",
          operands: [
            Step(
              origin: .definition("open"), expression: "open", type: "money", canonical: "36500000 EUR",
              text: "€36.5\u{A0}million", operands: [rest]),
            Step(
              origin: .operation("×"), expression: "2 million EUR * 3", type: "money", canonical: "6000000 EUR",
              text: "€6\u{A0}million",
              operands: [
                Step(
                  origin: .literal, expression: "2 million EUR", type: "money", canonical: "2000000 EUR",
                  text: "€2\u{A0}million"),
                Step(origin: .literal, expression: "3", type: "number", canonical: "3", text: "3"),
              ]),
          ])),
      Derivation(
        name: nil,
        result: Step(
          origin: .operation("+"), expression: "harbour-accord/accord + 60 days", type: "date",
          canonical: "2031-05-11", text: "May\u{A0}11, 2031",
          operands: [
            Step(
              origin: .fact(SampleMemos.key("accord"), proof: 0), expression: "harbour-accord/accord", type: "date",
              canonical: "2031-03-12", text: "March\u{A0}12, 2031"),
            Step(origin: .literal, expression: "60 days", type: "days", canonical: "60 days", text: "60\u{A0}days"),
          ])),
    ]
  }

  // MARK: Charts

  static func chart(
    _ form: Chart.Form, _ caption: String, _ alternative: String, base title: String, values: String,
    _ base: Chart.Base,
    _ series: [(String?, [Chart.Point?])], ticks: [Int], scale: (Int) -> String = { String($0) }
  ) -> Chart {
    let labels: [String]
    switch base {
    case .categories(let names): labels = names
    case .times(let moments): labels = moments.map(\.label)
    }
    let columns = series.map { [MemoInline.text($0.0 ?? values)] }
    let rows = labels.enumerated().map { index, label in
      [[MemoInline.text(label)]] + series.map { [.text($0.1[index]?.label ?? "—")] }
        + [[SampleMemos.mark(index % 2 + 1, 1, proof: index % 2 + 1)]]
    }
    return Chart(
      form: form, caption: [.text(caption)], alternative: alternative, baseTitle: title, valueTitle: values,
      base: base, series: series.map { Chart.Series(name: $0.0, points: $0.1) },
      ticks: ticks.map { .init(value: Decimal($0), label: scale($0)) },
      table: .init(
        origin: .facts, alignments: [.none] + series.map { _ in .right } + [.none],
        header: [[.text(title)]] + columns + [[.text("Source")]], rows: rows))
  }

  static func point(_ value: String, _ label: String? = nil, to upper: String? = nil) -> Chart.Point? {
    Decimal(value).map {
      Chart.Point(value: $0, label: label ?? value, upper: upper.flatMap { Decimal($0) })
    }
  }

  static func points(_ values: String) -> [Chart.Point?] {
    values.split(separator: " ").map { $0 == "-" ? nil : point(String($0)) }
  }

  static func months(_ count: Int, from first: String = "2030-01-01") -> Chart.Base {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let start = SampleMemos.day(first)
    return .times(
      (0..<count).compactMap { index in
        let month = start.month - 1 + index
        return CalendarDay(year: start.year + month / 12, month: month % 12 + 1, day: 1).map {
          .init(day: $0, label: month % 12 == 0 || index == 0 ? "\(names[month % 12]) \($0.year)" : names[month % 12])
        }
      })
  }
}
