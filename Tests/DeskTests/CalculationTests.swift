import Compiler
import Desk
import Output
import Records
import Source
import Testing

/// Figures that are computed, not typed.
@Suite struct CalculationTests {
  private static let rates = [
    "Articles/rates.yaml": """
    title: Rates
    published: 2026-03-01
    url: https://rates.example/1
    descriptor: Made up for the test.
    facts:
      dollar: { says: The rate, quantity: 1.08 USD/EUR, status: draft }
      plan: { says: The plan, money: 50 billion USD, status: draft }
      first: { says: The first share, money: 3 billion USD, part-of: plan, status: draft }
      second: { says: The second share, money: over 7 billion USD, part-of: plan, status: draft }
      piece: { says: Part of the first, money: 1 billion USD, part-of: first, status: draft }
      undated: { says: Some month, date: XXXX-11-16, status: draft }
    """
  ]

  private func text(_ body: String, define: String = "") -> String {
    "---\ntitle: Example\ndate: 2026-03-09\nsources: { p: harbour-plan, r: rates }\nchecks: { R109: off, E213: off }\n\(define)---\n\n\(body)\n"
  }

  private func memo(_ body: String, define: String = "") -> CompiledMemo {
    let files = Self.rates.merging(["Memos/one.md": text(body, define: define)]) { $1 }
    return OpenDesk.example(with: files).compile("desk/Memos/one.md")
  }

  private func derived(in memo: CompiledMemo) -> [String] {
    memo.memo.blocks.flatMap { block -> [String] in
      guard case MemoBlock.Kind.paragraph(let content) = block.kind else { return [] }
      return content.compactMap { if case .derived(let derived) = $0 { derived.text } else { nil } }
    }
  }

  @Test(
    "values are exact, keep unit and qualifier, and are printed with no more precision than they have",
    arguments: [
      ("p/regional-share / p/cost", "about 0.25"),
      ("share(p/regional-share, p/cost)", "about 25%"),
      ("p/cost - p/regional-share", "about €30 million"),
      ("p/jobs * 3", "360 jobs"),
      ("p/jobs / 7", "17.1 jobs"),
      ("r/first / r/plan", "0.06"),
      ("r/first + r/second", "more than $10 billion"),
      ("r/plan - r/second", "less than $43 billion"),
      ("p/regional-share * r/dollar", "$10.8 million"),
      ("r/first / r/dollar", "€2.78 billion"),
      ("1 / 3", "0.333"),
      ("round(1 / 3, 5)", "0.33333"),
      ("0.1 + 0.2", "0.3"),
      ("p/growth + 2 pp", "14.5%"),
      ("p/growth - 10%", "2.5 percentage points"),
      ("change(p/jobs, 150 job)", "25%"),
      ("days(p/approved, p/opening)", "425 days"),
      ("years(2020-02-29, 2021-02-28)", "0 years"),
      ("age(1904-05-01)", "121 years"),
      ("months(p/accord.signed, p/opening)", "14 months"),
      ("p/approved + 3 week", "23 March 2026"),
      ("p/opening - p/approved", "425 days"),
      ("max(p/jobs, 90 job)", "120 jobs"),
      ("min(3 km, 2500 m)", "2,500 m"),
      ("mean(p/jobs, 60 job)", "90 jobs"),
      ("count(p/cost, p/minister, p/a*)", "four"),
      ("abs(3 - 10)", "seven"),
      ("p/boulders > 80", "yes"),
      ("p/opening < 2026-01-01", "no"),
      ("sum(r/first, r/second)", "more than $10 billion"),
    ])
  func values(_ expression: String, _ expected: String) {
    let memo = memo("It is :calc[\(expression)].")
    #expect(memo.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(derived(in: memo).map { $0.replacingNoBreakSpaces } == [expected])
  }

  @Test(
    "what does not go together is told with both values and their types",
    arguments: [
      ("p/cost / p/jobs", "V105", "about 40 million EUR (money) cannot be divided by 120 job (quantity)"),
      (
        "p/cost + 3 million USD", "V102",
        "about 40 million EUR (money) and 3 million USD (money) cannot be added: EUR and USD are different currencies"
      ),
      (
        "p/jobs + 3 km", "V101",
        "120 job (quantity) and 3 km (quantity) cannot be added: job and km do not convert into each other"
      ),
      ("p/growth > 2 pp", "V104", ""),
      ("p/dredger + 1", "V105", "“Storm Petrel” (text) and 1 (number) cannot be added: text has no figure"),
      ("p/cost / (88 - p/boulders)", "V106", ""),
      ("r/second - over 1 billion USD", "V107", ""),
      ("p/cost > 39 million EUR", "V109", "whether it holds cannot be told from about 40000000 EUR and 39000000 EUR"),
      ("days(r/undated, p/opening)", "V110", ""),
      ("p/minister + 1", "V105", "“harbour-plan/minister” is a quotation, no value to compute with"),
      ("p/accord + 1", "V105", "“harbour-plan/accord” is an agreement, no value to compute with"),
      ("p/cost.currency + 1", "V105", "“p/cost.currency” is no value to compute with"),
      ("(1 < 2) + 1", "V105", "a comparison is no value to compute with"),
      ("round(1, p/jobs)", "V105", "“p/jobs” is no number of decimals"),
      ("r/plan + r/first", "V103", "“rates/first” is a part of “rates/plan”, which is added up as well"),
      ("sum(r/plan, r/second)", "V103", "“rates/second” is a part of “rates/plan”, which is added up as well"),
      ("r/plan + r/piece", "V103", "“rates/piece” is a part of “rates/plan”, which is added up as well"),
      ("r/plan + 2 * r/piece", "V103", "“rates/piece” is a part of “rates/plan”, which is added up as well"),
      ("p/none + 1", "R102", "“harbour-plan” has no fact “none” on file"),
      ("q/none + 1", "R101", "no article “q” is on file"),
      ("p/accord.sigend + 1 day", "R103", "“harbour-plan/accord” has no field “sigend”"),
      ("nothing + 1", "R118", "nothing is defined as “nothing”"),
    ])
  func faults(_ expression: String, _ code: String, _ message: String) {
    let found = memo("It is :calc[\(expression)].").diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.rule.code) == [code], "\(found.map(\.message))")
    if !message.isEmpty { #expect(found.first?.message == message) }
    if let first = found.first, first.rule.letter == "V" {
      #expect(expression.utf8.count >= first.primary.span.range.offsets.count)
      #expect(!first.related.isEmpty || !first.help.isEmpty)
    }
  }

  @Test("a fault names the operands with their values, and the records they come from")
  func origins() throws {
    let found = memo("It is :calc[p/cost / p/jobs].").diagnostics
    let fault = try #require(found.first { $0.rule.code == "V105" })
    #expect(
      fault.related.map(\.message) == [
        "about 40 million EUR (money)", "“harbour-plan/cost” on file", "120 job (quantity)",
        "“harbour-plan/jobs” on file",
      ])
    #expect(fault.related.map(\.span.path.name) == ["one.md", "harbour-plan.yaml", "one.md", "harbour-plan.yaml"])
  }

  @Test("a definition is computed once, its faults are told once and in its own text, and circles end")
  func definitions() throws {
    let sound = memo(
      "It is :calc[region]{as=percent}, again :calc[region], in all :calc[rest].",
      define: "define:\n  region: p/regional-share / p/cost\n  rest: >\n    p/cost\n    - p/regional-share\n")
    #expect(sound.diagnostics.isEmpty, "\(sound.diagnostics.map(\.message))")
    #expect(sound.memo.derivations.map(\.name) == ["region", "rest"])
    #expect(derived(in: sound).map(\.replacingNoBreakSpaces) == ["about 25%", "about 0.25", "about €30 million"])

    let define = "define:\n  bad: >\n    p/cost /\n      p/jobs\n  worse: bad * 2\n"
    let body = "It is :calc[bad], again :calc[bad] and :calc[worse]."
    let broken = memo(body, define: define).diagnostics.filter { $0.severity == .error }
    #expect(broken.map(\.rule.code) == ["V105"])
    let file = SourceFile(path: "x", text: text(body, define: define))
    let place = try #require(broken.first).primary.span.range
    #expect(file[place] == "p/cost /\n      p/jobs")

    let circle = memo(
      "It is :calc[a] and :calc[b].", define: "define: { a: b + 1, b: c + 1, c: a + 1 }\n")
    #expect(circle.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == ["X406"])
    #expect(circle.diagnostics.first { $0.severity == .error }?.message == "“a” rests on itself: a → b → c → a")

    let unused = memo("Nothing :cite[p; r].", define: "define: { a: p/cost / p/jobs }\n")
    #expect(unused.diagnostics.map(\.rule.code).sorted() == ["R119", "V105"])
  }

  @Test("definitions that double one another end in a finding, not in a tree without end")
  func growth() {
    let names = (1...20).map { "d\($0): d\($0 + 1) + d\($0 + 1)" } + ["d21: p/jobs"]
    let memo = memo("It is :calc[d1].", define: "define:\n" + names.map { "  \($0)\n" }.joined())
    #expect(memo.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == ["X405"])
  }

  @Test("a derived value cites every fact it rests on, and its derivation leads to each proof")
  func citations() throws {
    let sound = memo("It is :calc[p/jobs + 3 job] of :calc[share(p/jobs, p/jobs + 30 job)]{cite=off}.")
    #expect(sound.memo.endnotes.map(\.article.description) == ["harbour-plan"])
    let derivation = try #require(sound.memo.derivations.first)
    #expect(derivation.result.origin == .operation("+"))
    #expect(derivation.result.canonical == "123 job")
    guard case .fact(let key, let proof) = derivation.result.operands[0].origin else {
      Issue.record("no fact")
      return
    }
    #expect(key.description == "harbour-plan/jobs")
    #expect(sound.memo.proofs[proof].passages.first?.words == "new jobs at 120")
    #expect(derivation.result.operands[1].origin == .literal)
  }

  @Test("a disputed or retracted input is told at the key in the expression")
  func disputed() {
    let found = memo("It is :calc[p/rival-cost - p/cost].").diagnostics
    #expect(found.map(\.rule.code) == ["S202"])
    let named = memo("It is :calc[gap].", define: "define: { gap: p/rival-cost - p/cost }\n").diagnostics
    #expect(named.map(\.rule.code) == ["S202"])
  }

  @Test("`as` must fit the value that comes out")
  func options() {
    #expect(memo("It is :calc[p/jobs + 1 job]{as=percent}.").diagnostics.map(\.rule.code) == ["X103"])
    #expect(derived(in: memo("It is :calc[1 / 7]{as=percent round=2}.")) == ["14.29%"])
    #expect(derived(in: memo("It is :calc[r/first * 1]{as=code}.")).map(\.replacingNoBreakSpaces) == ["USD 3 billion"])
  }
}

extension String {
  /// As a reader sees it.
  fileprivate var replacingNoBreakSpaces: String { replacing("\u{A0}", with: " ") }
}
