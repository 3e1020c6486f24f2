import Compiler
import Markup
import Source
import Testing

/// A paragraph's own words, and the way back to where they are written.
@Suite struct ProseTextTests {
  static func text(_ markdown: String) throws -> ProseText {
    let file = SourceFile(path: "x.md", text: markdown)
    let briefing = BriefingParser.parse(file, knownTextDirectives: DirectiveRegistry.textNames).value
    guard case .paragraph(let content)? = briefing.blocks.first?.kind else {
      throw Missing.paragraph
    }
    return ProseText(content, in: file)
  }

  private enum Missing: Error { case paragraph }

  @Test(
    "a word is found where it is written, whatever stands before it",
    arguments: [
      "It might rain.", "*It* **might** rain", "R&amp;D might fail", "AT&T might fail", "a \\* b \\[might\\]",
      "&eacute;t&eacute; &#8212; might", "&NotEqualTilde;&amp; might", "Łódź — it might", "one\r\ntwo might",
      "see [the might of it](x.md)", ":fact[a/b] might", "`code` might, said [@a/b; @c]",
      "x&nbsp;might", "&notanentity; might",
    ])
  func places(_ markdown: String) throws {
    let text = try Self.text(markdown)
    let word = try #require(text.words.first { $0.text == "might" }, "\(text.words)")
    #expect(text.file[text.span(word.range).range] == "might")
    #expect(text[0..<text.bytes.count].utf8.count == text.bytes.count)
  }

  @Test("what is not the author's words leaves a gap, and words do not run together over it")
  func gaps() throws {
    let text = try Self.text("a`b`c :fact[x/y]s ![pic](p.png) d[^1]\n\n[^1]: Note.\n")
    #expect(text.words.map(\.text) == ["a", "c", "s", "d"])
    #expect(text.bytes.filter { $0 == ProseText.gap }.count == 4)
    #expect(text.directives.map(\.directive.name) == ["fact"])
    #expect(text.bytes[text.directives[0].gap] == ProseText.gap)
  }

  @Test("words keep their apostrophes and scripts; figures are words too")
  func words() throws {
    let words = try Self.text("Can’t the dockers’ re-elected Łukasz pay 40 Мы €5—now?").words
    #expect(
      words.map(\.text) == ["can't", "the", "dockers", "re", "elected", "łukasz", "pay", "40", "мы", "5", "now"])
    #expect(words.map(\.isJoined) == [false, true, true, false, true, true, true, true, true, false, false])
  }

  @Test(
    "sentences end where a reader ends them",
    arguments: [
      ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
      ("Gen. Smith met J. R. Brown at 3.5 km. He left.", ["Gen. Smith met J. R. Brown at 3.5 km.", "He left."]),
      ("It is in the U.S. The rest is not.", ["It is in the U.S.", "The rest is not."]),
      ("The U.S. Navy sails, e.g. from Guam.", ["The U.S. Navy sails, e.g. from Guam."]),
      ("“Go!” he said. “Now.” She went.", ["“Go!” he said.", "“Now.”", "She went."]),
      ("Approved.[^1] Then built.\n\n[^1]: x", ["Approved.\0", "Then built."]),
      ("It pays :cite[a]. It costs.", ["It pays \0.", "It costs."]),
      ("  \n", []), ("Wait… What? No... yes.", ["Wait… What?", "No... yes."]),
    ])
  func sentences(_ markdown: String, _ expected: [String]) throws {
    guard !expected.isEmpty else {
      #expect(ProseText([], in: SourceFile(path: "x.md", text: markdown)).sentences.isEmpty)
      return
    }
    let text = try Self.text(markdown)
    #expect(text.sentences.map { text[$0] } == expected)
  }

  @Test(
    "quotations are found by their marks, and an apostrophe is none",
    arguments: [
      ("He said “no ‘good’ way” and \"yes\".", ["no ‘good’ way", "yes"]),
      ("«non» and »ja« and „nein“ and „tak”", ["non", "ja", "nein", "tak"]),
      ("The dockers’ view, ’tis said, isn’t ours", []), ("It said ‘the dockers’ view’ twice", ["the dockers"]),
      ("A 5\" pipe and 6' of rope", []), ("“It goes on", ["It goes on"]), ("Stray \" mark", []),
      ("‘isn’t it’", ["isn’t it"]),
    ])
  func quotations(_ markdown: String, _ expected: [String]) throws {
    let text = try Self.text(markdown)
    #expect(text.quotations.map { text[$0.words] } == expected)
  }

  @Test("a text of a million marks is read in time that grows with its length")
  func bounds() throws {
    let file = SourceFile(path: "x.md", text: String(repeating: "„ ‚ “ \" ' . ", count: 20_000))
    let text = ProseText(
      [Inline(span: file.wholeRange, kind: .text(String(decoding: file.bytes, as: UTF8.self)))], in: file)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(!text.quotations.isEmpty)
      #expect(!text.sentences.isEmpty)
    }
    #expect(time < .seconds(5))
  }
}

/// Phrases, word by word.
@Suite struct PhraseSearchTests {
  private static let search = PhraseSearch(["likely", "very likely", "roughly even chance", "can't rule out"])

  @Test("each of a thousand words is found, whatever its letters and length")
  func everyWord() throws {
    let words = (0..<1000).map { "w" + String($0 * 7919, radix: 36) + String(repeating: "é", count: $0 % 5) }
    let text = try ProseTextTests.text(words.joined(separator: ", "))
    for word in words { #expect(PhraseSearch([word]).matches(in: text.words).map(\.phrase) == [word]) }
  }

  @Test(
    "the longest phrase is found, over blanks, line ends and hyphens and over nothing else",
    arguments: [
      ("It is very likely.", ["very likely"]), ("Very. Likely.", ["likely"]), ("very, likely", ["likely"]),
      ("a roughly-even\nchance of it", ["roughly even chance"]), ("We can’t rule out that", ["can't rule out"]),
      ("very :fact[a/b] likely", ["likely"]), ("unlikely", []), ("VERY LIKELY likely", ["very likely", "likely"]),
      ("roughly even", []),
    ])
  func phrases(_ markdown: String, _ expected: [String]) throws {
    let text = try ProseTextTests.text(markdown)
    let matches = Self.search.matches(in: text.words)
    #expect(matches.map(\.phrase) == expected)
    for match in matches {
      #expect(text.words[match.words].map(\.text).joined(separator: " ") == match.phrase)
      #expect(text.words[match.words.lowerBound].range.lowerBound == match.range.lowerBound)
    }
  }
}
