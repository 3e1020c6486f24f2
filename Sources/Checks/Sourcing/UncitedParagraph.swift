import Compiler
import Markup
public import Source

extension Rule {
  /// ICD 206: a source reference citation wherever a source is relied on.
  public static let uncitedParagraph = Rule(
    "S301", "uncited paragraph", severity: .warning,
    explanation: """
      The paragraph states something and cites nothing (ICD 206: a reference wherever a source is relied on). Looked at \
      are sentences that give a name or a figure; judgements, recommendations, options, notes, questions and what is \
      said of the memo itself need no source. A footnote or a link counts as a citation. Waive the warning where the \
      words are the author's own.

      A memo that cites nothing at all is said to be so once.
      """,
    failing: .memo(
      "The union agreed :cite[harbour-plan].\n\nThe city council approved a new basin for the harbour at Norhaven.\n"),
    mended: .memo(
      """
      The union agreed :cite[harbour-plan].

      The city council approved a new basin for the harbour at Norhaven :cite[harbour-plan].

      """))
}

extension Check {
  static let uncitedParagraph = Check(reporting: [.uncitedParagraph]) { subject in
    guard subject.context.extent == .page else { return [] }
    let uncited = subject.texts.indices.compactMap { index in
      statement(in: index, of: subject).map { subject.texts[index].span($0) }
    }
    if subject.resolution.uses.isEmpty, subject.resolution.prose.allSatisfy({ !namesSources($0.content) }) {
      return uncited.prefix(1).map {
        Diagnostic(
          .uncitedParagraph, at: $0, "the memo states things but cites nothing at all",
          help: ["file what it rests on below Articles/ and cite it, as in :cite[KEY]"])
      }
    }
    return uncited.map {
      Diagnostic(
        .uncitedParagraph, at: $0, "the paragraph states something but cites nothing",
        help: ["cite what it rests on, as in :cite[KEY]"])
    }
  }

  /// The first sentence of a paragraph that should have a source; nil where the paragraph has one or needs none.
  private static func statement(in index: Int, of subject: Subject) -> Range<Int>? {
    let prose = subject.resolution.prose[index]
    let text = subject.texts[index]
    // Words that are quoted without a source are a fault of another kind.
    guard prose.place == .paragraph, prose.setting != .blockQuote, mayState(prose), prose.uses.isEmpty,
      !cites(prose.content),
      text.bytes.last(where: { $0 != UInt8(ascii: " ") }) != UInt8(ascii: ":"),
      text.words.count >= fewestWords, !isLedIn(index, of: subject)
    else { return nil }
    return text.sentences.first { states($0, text) }
  }

  /// Fewer words are a label or a lead-in rather than a statement.
  private static let fewestWords = 8

  private static func mayState(_ prose: Prose) -> Bool {
    switch prose.section {
    case nil, .background, .box: true
    case .bottomLine, .judgement, .option, .recommendation, .note: false
    }
  }

  /// Whether a list's item stands below a sentence that cites for all of them.
  private static func isLedIn(_ index: Int, of subject: Subject) -> Bool {
    let all = subject.resolution.prose
    guard all[index].setting == .listItem,
      let lead = all[..<index].lastIndex(where: { $0.setting != .listItem }), all[lead].place == .paragraph
    else { return false }
    return subject.texts[lead].bytes.contains(UInt8(ascii: ":")) && cites(all[lead].content)
  }

  /// Whether something in it is, or is meant as, a reference to what is on file.
  private static func namesSources(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline.kind {
      case .citation: true
      case .directive(let directive): !["name", "term"].contains(directive.name)
      case .emphasis(let content), .strong(let content), .strikethrough(let content): namesSources(content)
      case .link(let link): namesSources(link.content)
      case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: false
      }
    }
  }

  /// Whether a paragraph points to where it has its words from, be it by a footnote or a link.
  private static func cites(_ inlines: [Inline]) -> Bool {
    namesSources(inlines)
      || inlines.contains { inline in
        switch inline.kind {
        case .footnoteReference, .link: true
        case .emphasis(let content), .strong(let content), .strikethrough(let content): cites(content)
        case .text, .softBreak, .lineBreak, .code, .html, .image, .directive, .citation: false
        }
      }
  }

  /// A sentence that gives a name or a figure and does not speak of the memo, its writers or its readers.
  private static func states(_ sentence: Range<Int>, _ text: ProseText) -> Bool {
    let words = text.words(in: sentence)
    guard let first = words.first, text.bytes[sentence.upperBound - 1] != UInt8(ascii: "?"),
      !speakers.contains(first.text), !words.prefix(4).contains(where: { ownNames.contains($0.text) })
    else { return false }
    let isNamed = text.directives.contains { sentence.contains($0.gap) && $0.directive.name == "name" }
    return isNamed
      || words.dropFirst().contains { word in
        let lead = text.bytes[word.range.lowerBound]
        return UTF8Text.isDigit(lead) || (isCapital(lead) && word.text.utf8.count > 1)
      }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  private static let speakers: Set<String> = ["i", "we", "our", "you", "your"]
  private static let ownNames: Set<String> = ["memo", "paper", "note", "briefing", "section", "annex", "appendix"]
}
