import Desk
import FixtureDesks
import Foundation
import Source
import Testing

/// Words in quotation marks that the author typed, held against the articles that the memo cites.
@Suite struct QuotationTests {
  private static let text = """
    The ferry company keeps its word

    “We will not raise fares before the summer, and we will not close a single landing,” the director, Ines Marlow, told the council. “People on the islands count on us,” she added.

    The mayor, Otto Brandt, was not so sure. “A promise without money is a postcard,” he said, “and we have a drawer full of postcards.”

    Marlow recalled that her predecessor had told her: “The minister wrote to me ‘keep the night boat whatever it costs’ and never paid.”

    “[I]t was [the minister’s] idea from the start,” the paper had quoted her.

    The company runs eleven boats and has lost money in each of the last six years.

    """
  private static let record = """
    title: The ferry company keeps its word
    publisher: harbour-courier
    published: 2026-03-02
    facts:
      fares:
        says: No higher fares, no closure
        quote: We will not raise fares before the summer, and we will not close a single landing,
        speaker: ines-marlow
        status: verified
        verified: { by: desk, on: 2026-03-04, how: read }
      postcards:
        says: The mayor wants money
        quote: [ "A promise without money is a postcard,", and we have a drawer full of postcards. ]
        speaker: otto-brandt
        status: verified
        verified: { by: desk, on: 2026-03-04, how: read }

    """
  private static let files = [
    "Articles/ferry.txt": text, "Articles/ferry.yaml": record,
    "Entities/more.yaml": """
    ines-marlow: { person: Ines Marlow, family: Marlow }
    otto-brandt: { person: Otto Brandt, family: Brandt }

    """,
  ]

  private func findings(_ body: String) -> [Diagnostic] {
    let found = OpenDesk.memo("It was reported :cite[ferry].\n\n" + body + "\n", with: Self.files).diagnostics
    return found.filter { $0.rule.letter == "Q" && $0.waived == nil }
  }

  @Test(
    "words that the article has are told to be unbacked, however they are marked",
    arguments: [
      "She says “we will not raise fares before the summer”.",
      "She says \"we will not raise fares before the summer\".",
      "She says „we will not raise fares before the summer“.",
      "She says «we will not raise fares before the summer».",
      "She says ‘we will not raise fares before the summer’.",
      "She says “We will not raise fares before the summer,” and means it.",
      "She says “[w]e will not raise fares before the summer”.",
      "“We will not raise fares before the summer” is a promise.",
      "> We will not raise fares before the summer, and we will not close a single landing.",
      "> We will not raise fares before the summer\n> — Ines Marlow, director",
      "- “we will not *raise* fares before the summer”",
      "| What she said |\n|---|\n| “we will not raise fares before the summer” |",
      "She said that [the company] “will not raise fares … and … will not close a single landing”.",
      "The “drawer full of postcards” is the mayor’s.", "It was said: “[I]t was [the minister’s] idea from the start”.",
      "The company “has lost money in each of the last six years”.",
    ])
  func unbacked(_ body: String) throws {
    let found = findings(body)
    #expect(found.map(\.rule.code) == ["Q106"], "\(found.map(\.message))")
    let related = try #require(found.first?.related.first?.span)
    #expect(related.path.description.hasPrefix("desk/Articles/ferry"))
  }

  @Test(
    "words that are nearly the article’s show the difference word by word",
    arguments: [
      ("“We will not raise fares before the winter”", "winter", "summer"),
      ("“We will not increase fares before the summer”", "increase", "raise"),
      ("“We will raise fares before the summer”", "will", "will not"),
      ("“we have a big drawer full of postcards”", "a big", "a"),
      ("“The company ran eleven boats and has lost money”", "ran", "runs"),
      ("“lost money in each of these last six years”", "these", "the"),
      ("> A promise without any money is a postcard", "without any", "without"),
    ])
  func misquoted(_ body: String, _ wrong: String, _ right: String) throws {
    let found = findings("It was so: " + body + ".")
    let block = body.hasPrefix(">") ? findings(body) : found
    #expect(block.map(\.rule.code) == ["Q107"], "\(block.map(\.message))")
    let fix = try #require(block.first?.fixes.first)
    let written = "It was reported :cite[ferry].\n\n" + (body.hasPrefix(">") ? body : "It was so: " + body + ".")
    let head = "---\ntitle: Example\ndate: 2026-03-09\n---\n\n" + written
    let place = try #require(block.first?.primary.span.range)
    #expect(String(decoding: Array(head.utf8)[place.offsets], as: UTF8.self) == wrong)
    #expect(fix.edits.map(\.text) == [right])
    #expect(block.first?.primary.message == "the text has “\(right)”")
  }

  @Test("the difference reads like one of `git diff --word-diff`")
  func difference() {
    #expect(
      findings("“We will raise fares before this summer, and we will not close”").first?.help.first
        == "word by word: We will {+not+} raise fares before [-this-] {+the+} summer and we will not close")
  }

  @Test(
    "an elision that denies less, joins what the reporter kept apart, or turns the order is an error",
    arguments: [
      ("“we will … close a single landing”", "Q108"),
      ("“We will … raise fares before the summer”", "Q108"),
      ("“we will ... close a single landing”", "Q108"),
      ("“we will [...] close a single landing”", "Q108"),
      ("“close a single landing … raise fares before the summer”", "Q108"),
      ("“close a single landing. People on the islands count on us”", "Q102"),
      ("“close a single landing … People on the islands count on us”", "Q102"),
      ("“The minister wrote to me … and never paid”", "Q106"),
      ("“keep the night boat whatever it costs”", "Q105"),
    ])
  func elision(_ words: String, _ code: String) {
    let found = findings("It was so: \(words).")
    #expect(found.map(\.rule.code) == [code], "\(found.map(\.message))")
  }

  @Test("what the desk has filed as one quotation in parts may be shortened between them")
  func parts() {
    let found = findings("“A promise without money is a postcard … a drawer full of postcards”")
    #expect(found.map(\.rule.code) == ["Q106"], "\(found.map(\.message))")
  }

  @Test(
    "words typed by hand and given to somebody else than the record says are an error at the name",
    arguments: [
      ("Otto Brandt said “we will not raise fares before the summer”.", "Q104"),
      ("“We will not raise fares before the summer,” said Brandt.", "Q104"),
      (":name[otto-brandt] said “we will not raise fares before the summer”.", "Q104"),
      ("Ines Marlow said “we will not raise fares before the summer”.", "Q106"),
      ("Marlow told Brandt that “we will not raise fares before the summer”.", "Q106"),
      ("Brandt left. Marlow said “we will not raise fares before the summer”.", "Q106"),
      ("Brandt was told “we will not raise fares before the summer”.", "Q106"),
    ])
  func speaker(_ body: String, _ code: String) {
    let found = findings(body)
    #expect(found.map(\.rule.code) == [code], "\(found.map(\.message))")
  }

  @Test(
    "words that no article has are unbacked where they are long or somebody is said to have used them",
    arguments: [
      "The mayor said “no money left”.",
      "He wrote that “nothing whatever will come of this in our time”.",
      "“Whoever believes in boats that never come has never waited for one,” as they put it.",
      "> Whoever believes in boats has never waited.",
    ])
  func nowhere(_ body: String) {
    let found = findings(body)
    #expect(found.map(\.rule.code) == ["Q106"], "\(found.map(\.message))")
    #expect(found.first?.message == "no article that the memo cites has these words")
  }

  @Test(
    "titles, single words and terms in quotation marks are left alone",
    arguments: [
      "The piece “The Ferry Company Keeps Its Word” is short.",
      "A “postcard” is no budget.", "The so-called “night boat” runs at ten.",
      "See “The Long History of Ferries and Landings in the Northern Islands” for more.",
      "The islands’ boats are the company’s.", "It runs from 10 to 12 o'clock, and from 2 to 3 o'clock.",
      "The 12\" pipe and the 6\" pipe.", "He “kept” the “promise”.",
      "`“We will not raise fares before the winter”` is code.",
    ])
  func leftAlone(_ body: String) {
    #expect(findings(body).map(\.message) == [])
  }

  @Test("the fix puts the directive in place of the words, and nothing is left to find")
  func fix() throws {
    let body = "She said “We will not raise fares before the summer,” and left."
    let found = try #require(findings(body).first)
    let edit = try #require(found.fixes.first?.edits.first)
    #expect(found.fixes.first?.safety == .safe)
    #expect(edit.text == ":quote[ferry/fares]{part=\"We will not raise fares before the summer\"}")
    let mended = body.replacing("We will not raise fares before the summer", with: edit.text)
    #expect(findings(mended).map(\.message) == [])
  }

  @Test("an ellipsis in `part` may shorten, and may not turn, what is on file")
  func elidedPart() {
    #expect(findings("“:quote[ferry/fares]{part=\"will not raise fares … and … will not close\"}”").isEmpty)
    #expect(findings("“:quote[ferry/fares]{part=\"will … close a single\"}”").map(\.rule.code) == ["Q108"])
    #expect(findings("“:quote[ferry/fares]{part=\"a single landing … raise fares\"}”").map(\.rule.code) == ["Q108"])
    #expect(findings("“:quote[ferry/fares]{part=\"will not raise … a landing\"}”").map(\.rule.code) == ["Q101"])
  }

  @Test("a memo that cites nothing, or only what is marked above it, is not told of anybody’s words")
  func handling() {
    let body = "“We will not raise fares before the winter”\n"
    #expect(OpenDesk.memo(body, with: Self.files).diagnostics.filter { $0.rule.letter == "Q" }.isEmpty)
    var files = Self.files
    files["Articles/ferry.yaml"] = Self.record + "handling: TLP:RED\n"
    let found = OpenDesk.memo("It was so :cite[ferry].\n\n" + body, with: files).diagnostics
    #expect(found.filter { $0.rule.letter == "Q" }.isEmpty)
    #expect(found.contains { $0.rule.code == "H101" })
  }

  @Test("each quotation of the real article is found, and each with a word changed is a misquotation")
  func seed() throws {
    let seed = Fixture.shared.appending(path: "seeds/japan-ukraine-iwaya-visit.txt")
    guard let text = try? String(contentsOf: seed, encoding: .utf8) else {
      print("passed over: the real article is not here")
      return
    }
    let desk = FixtureDesk.files("iwaya-seed")
    func codes(_ quoted: String) -> [String] {
      let memo = "---\ntitle: Example\ndate: 2024-11-18\n---\n\nSo it is :cite[iwaya-kyiv-visit]. “\(quoted)”\n"
      var files = desk
      files["desk/Memos/one.md"] = Array(memo.utf8)
      files["desk/Articles/iwaya-kyiv-visit.txt"] = Array(text.utf8)
      return OpenDesk(DeskFolder(root: "desk"), files: files).compile("desk/Memos/one.md").diagnostics
        .filter { $0.rule.letter == "Q" }.map(\.rule.code)
    }
    let sentences = text.split(separator: "\n").dropFirst(2).flatMap { $0.split(separator: ".") }
      .map { $0.filter { !"“”\"*[]".contains($0) } }.filter { $0.split(separator: " ").count > 8 }
    #expect(sentences.count > 5)
    for sentence in sentences {
      let words = sentence.split(separator: " ")
      let found = codes(words.joined(separator: " "))
      #expect(found.count == 1 && ["Q102", "Q106"].contains(found.first), "\(found) \(words.count)")
      var changed = words
      changed[words.count / 2] = "windmill"
      #expect(["Q107"] == codes(changed.joined(separator: " ")), "\(words.count)")
    }
  }
}
