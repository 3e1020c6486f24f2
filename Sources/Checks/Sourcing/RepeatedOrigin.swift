import Compiler
import Markup
import Records
public import Source
import Values

extension Rule {
  private static let echo = Example.File(
    path: "Articles/echo.yaml",
    text: """
      title: Norhaven to get a new basin
      publisher: { name: The Evening Post }
      published: 2026-03-03
      url: https://post.example/1
      descriptor: An evening paper.
      origin: harbour-courier

      """)

  /// ICD 206; corroboration is counted once per origin (tradecraft.md, “Independence”).
  public static let repeatedOrigin = Rule(
    "S303", "one origin counted twice", severity: .warning,
    explanation: """
      Two articles are cited side by side as if one confirmed the other, but both go back to the same origin, or one \
      relays the other. Cite the origin, or a source of another. Facts on different matters are not taken for \
      confirmations of one another.
      """,
    failing: .memo("The basin is approved [@harbour-plan; @echo].\n", and: [echo]),
    mended: .memo("The basin is approved [@harbour-plan; @union-statement].\n", and: [echo]))
}

extension Check {
  static let repeatedOrigin = Check(reporting: [.repeatedOrigin]) { subject in
    subject.resolution.prose.indices.flatMap { index in
      let prose = subject.resolution.prose[index]
      let uses = subject.resolution.uses[prose.uses].filter {
        $0.manner == .citation && $0.span.path == prose.file.path
      }
      guard uses.count > 1 else { return [Diagnostic]() }
      // One mark for one statement; several marks where the sentence itself counts its sources.
      let marks = groups(in: prose.content).map { ($0, prose.file) }
      let claims = claims(in: subject.texts[index]).filter { claim in !marks.contains { claim.contains($0.0) } }
      return (marks.map(\.0) + claims).compactMap { group in
        repetition(among: uses.filter { group.contains($0.span.range) }, subject)
      }
    }
  }

  /// The first of several uses that goes back to where one before it does.
  private static func repetition(among uses: [Use], _ subject: Subject) -> Diagnostic? {
    for (index, use) in uses.enumerated() {
      for twin in uses[..<index] where twin.article.id != use.article.id && mayConfirm(use.fact, twin.fact) {
        guard let single = Origins(of: [use, twin]).single else { continue }
        let names = single.map(subject.source.name(of:))
        let pair = "“\(use.article.id)” and “\(twin.article.id)”"
        return Diagnostic(
          .repeatedOrigin, at: use.span,
          names.count == 1
            ? "\(pair) both go back to \(names[0])" : "of \(pair), one relays the other",
          related: [Diagnostic.Label(span: twin.span, message: "the other")],
          help: ["cite one of them; two tellings of one origin confirm nothing"])
      }
    }
    return nil
  }

  /// Where several sources are cited by one mark.
  private static func groups(in inlines: [Inline]) -> [ByteRange] {
    inlines.flatMap { inline -> [ByteRange] in
      switch inline.kind {
      case .citation: [inline.span]
      case .directive(let directive): directive.name == "cite" ? [inline.span] : []
      case .emphasis(let content), .strong(let content), .strikethrough(let content): groups(in: content)
      case .link(let link): groups(in: link.content)
      case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: []
      }
    }
  }

  /// Sentences that say of themselves how many sources they have.
  private static func claims(in text: ProseText) -> [ByteRange] {
    let matches = countedSources.matches(in: text.words)
    if matches.isEmpty { return [] }
    return text.sentences.filter { sentence in matches.contains { sentence.contains($0.range.lowerBound) } }
      .map { text.span($0).range }
  }

  private static let countedSources = PhraseSearch(
    ["two", "three", "four", "five", "several", "multiple", "both", "independent"].flatMap { number in
      ["sources", "outlets", "papers", "newspapers", "agencies", "independent sources", "separate sources"]
        .map { "\(number) \($0)" }
    } + ["independently confirmed", "confirmed independently"])
}

extension Check {
  /// Whether one of two facts can confirm the other: both are of one type and about somebody in common. An article as a
  /// whole can confirm anything.
  static func mayConfirm(_ left: Fact?, _ right: Fact?) -> Bool {
    guard let left, let right else { return true }
    let (about, other) = (Set(left.about.map(\.value)), right.about.map(\.value))
    guard about.isEmpty || other.isEmpty || !about.isDisjoint(with: other) else { return false }
    return switch (left.value.value, right.value.value) {
    case (.typed(let left), .typed(let right)): left.kind == right.kind
    case (.quote, .quote), (.role, .role), (.place, .place), (.event, .event), (.agreement, .agreement): true
    case (.typed, _), (.quote, _), (.role, _), (.place, _), (.event, _), (.agreement, _): false
    }
  }
}
