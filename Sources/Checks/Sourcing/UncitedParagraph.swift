import Compiler
import Markup
public import Source

extension Rule {
  public static let uncitedParagraph = Rule(
    "S301", "uncited paragraph", severity: .warning,
    explanation: """
      The paragraph states something and cites nothing (ICD 206: a reference wherever a source is relied on). Judgements, \
      recommendations, options and what the author says of the memo itself need none. Waive the warning where the words \
      are the author's own.
      """,
    failing: .memo("The city council approved a new basin for the harbour at Norhaven.\n"),
    mended: .memo("The city council approved a new basin for the harbour at Norhaven :cite[harbour-plan].\n"))
}

extension Check {
  static let uncitedParagraph = Check(reporting: [.uncitedParagraph]) { subject in
    // A text that is on no desk, or that cites nothing at all, is no briefing with sources.
    guard !subject.resolution.uses.isEmpty || subject.context.extent == .page else { return [] }
    return subject.resolution.prose.compactMap { prose in
      guard prose.place == .paragraph, prose.uses.isEmpty, states(prose) else { return nil }
      let text = ProseText(prose)
      guard let first = text.sentences.first, text.words(in: 0..<text.bytes.count).count >= fewestWords,
        text.bytes.last != UInt8(ascii: ":"), text.directives.allSatisfy({ $0.directive.name != "ref" })
      else { return nil }
      return Diagnostic(
        .uncitedParagraph, at: text.span(first), "the paragraph states something but cites nothing",
        help: ["cite what it rests on, as in :cite[KEY]"])
    }
  }

  /// Fewer words are a label or a lead-in rather than a statement.
  private static let fewestWords = 8

  private static func states(_ prose: Prose) -> Bool {
    switch prose.section {
    case nil, .background, .box: true
    case .bottomLine, .judgement, .option, .recommendation, .note: false
    }
  }
}
