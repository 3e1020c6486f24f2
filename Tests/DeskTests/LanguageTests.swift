import Compiler
import Desk
import Output
import Source
import Testing

/// The words by which an analyst says how likely something is, and how well that is founded.
@Suite struct LanguageTests {
  /// Without those on quotations, which here nobody ever said.
  private func codes(_ body: String, lexicon: String = "icd203") -> [String] {
    compiled(body, lexicon: lexicon).diagnostics.map(\.rule.code).filter { !$0.hasPrefix("Q") }.sorted()
  }

  private func compiled(_ body: String, lexicon: String = "icd203") -> CompiledMemo {
    let head = "---\ntitle: Example\ndate: 2026-03-09\nlexicon: \(lexicon)\n---\n\n"
    return OpenDesk.example(with: ["Memos/one.md": head + body + "\n"]).compile("desk/Memos/one.md")
  }

  private func judgement(_ text: String, _ attributes: String = "likelihood=likely confidence=low by=2027") -> String {
    ":::judgement{\(attributes) basis=\"harbour-plan/cost\"}\n\(text)\n:::"
  }

  @Test(
    "a hedge is the analyst's own word, and nothing else is",
    arguments: [
      ("Work may begin.", ["L104"]), ("It could begin.", ["L104"]), ("Possibly, it begins.", ["L104"]),
      ("We cannot rule out a strike, and it might come.", ["L104", "L104"]), ("It *might* begin.", ["L104"]),
      ("We can’t rule out\na strike.", ["L104"]),
      ("In May it begins.", []), ("May is dry.", []), ("The might of the guilds is broken.", []),
      ("“It could be tomorrow's East Asia,” he said.", []), ("It could not begin earlier.", []),
      ("*The World as It Might Be* is read here.", []), ("> It may begin.", []), ("`could` is a word.", []),
    ])
  func hedges(_ text: String, _ expected: [String]) {
    #expect(codes(judgement(text)) == expected)
    #expect(codes(text + " :cite[harbour-plan]") == [])
  }

  @Test(
    "words of the other lexicon, and of none, are told of in estimates alone",
    arguments: [
      ("icd203", "It is highly likely.", ["L101"]), ("icd203", "There is a realistic possibility of it.", ["L101"]),
      ("icd203", "It is extremely unlikely.", ["L101"]), ("icd203", "It is very likely.", []),
      ("icd203", "It is probably so.", []), ("icd203", "“It is highly likely,” he said.", []),
      ("icd203", "The most likely course is the road.", []), ("icd203", "Remote areas gain.", []),
      ("phia", "It is highly likely.", []), ("phia", "It is very likely.", ["L101"]),
      ("phia", "There is almost no chance of it.", ["L101"]), ("phia", "Remote areas gain.", []),
      ("phia", "There is a roughly even chance of it.", ["L101"]),
    ])
  func terms(_ lexicon: String, _ text: String, _ expected: [String]) {
    #expect(codes(":::bottom-line\n\(text)\n:::", lexicon: lexicon) == expected)
    #expect(codes(text + " :cite[harbour-plan]", lexicon: lexicon) == [])
  }

  @Test("likelihood and confidence share no sentence under ICD 203, and the confidence of others is no such statement")
  func mixing() {
    let cited = " :cite[harbour-plan]"
    #expect(codes("We judge with high confidence that it is likely\(cited).") == ["L102"])
    #expect(codes("We judge with high confidence that it is likely\(cited).", lexicon: "phia") == [])
    #expect(codes("It is likely in the U.S. Our confidence is high\(cited).") == [])
    #expect(codes("Consumer confidence is likely to fall\(cited).") == [])
    #expect(codes("“We say with low confidence that it is likely,” they wrote\(cited).") == [])
  }

  @Test("the rows of ICD 203 are not mixed, whichever comes first")
  func rows() {
    #expect(
      codes(judgement("It begins.") + "\n\n" + judgement("It ends.", "likelihood=improbable confidence=low")) == [
        "L109"
      ])
    #expect(codes(judgement("It begins.") + "\n\n" + judgement("It ends.", "likelihood=unlikely confidence=low")) == [])
  }

  @Test(
    "a probability lies in the band of its word, whose open ends do not belong to it",
    arguments: [
      ("icd203", "likely", "55%", true), ("icd203", "likely", "0.8", true), ("icd203", "likely", "81%", false),
      ("phia", "\"realistic possibility\"", "40%", true), ("phia", "\"realistic possibility\"", "50%", false),
      ("phia", "\"remote chance\"", "0%", false), ("phia", "\"almost certain\"", "100%", false),
      ("phia", "\"almost certain\"", "99.5%", true),
    ])
  func bands(_ lexicon: String, _ term: String, _ probability: String, _ holds: Bool) {
    let found = codes(
      judgement("It begins.", "likelihood=\(term) p=\(probability) confidence=low"), lexicon: lexicon)
    #expect(found == (holds ? [] : ["L103"]))
  }

  @Test("a judgement says what it rests on, how likely it is and by when it can be told, in its words or beside them")
  func form() {
    #expect(codes(":::judgement\nThe council will vote.\n:::") == ["L105", "L107", "L108"])
    #expect(codes(":::judgement{confidence=low}\nThe council votes :cite[harbour-plan].\n:::") == [])
    #expect(codes(":::judgement{basis=harbour-plan by=2027}\nThe council will very likely vote.\n:::") == ["S302"])
    #expect(codes(judgement("There is no political will.", "likelihood=likely confidence=low")) == [])
  }

  @Test("the legend is printed in every output where a term is used, and nowhere else")
  func legend() throws {
    let used = compiled(":::bottom-line\nIt is probably so :cite[harbour-plan].\n:::")
    let unused = compiled("It is probably so :cite[harbour-plan].")
    let british = compiled(judgement("It begins."), lexicon: "phia")
    for (name, words) in [
      ("text", "very likely, highly probable: 80"), ("html", "class=\"legend\""), ("json", "\"legend\""),
    ] {
      let format = try #require(OutputFormat.named(name))
      func text(_ memo: CompiledMemo) -> String {
        String(decoding: format.render(memo.memo, memo.style, .none), as: UTF8.self)
      }
      #expect(text(used).contains(words), "\(text(used))")
      #expect(!text(unused).contains(words))
      #expect(text(british).lowercased().contains("phia probability yardstick"))
    }
    #expect(used.memo.legend?.entries.count == 7)
    let bare = compiled(":::bottom-line\nIt is likely so.\n:::").memo
    #expect(bare.blocks.contains { if case .endnotes = $0.kind { true } else { false } })
  }
}
