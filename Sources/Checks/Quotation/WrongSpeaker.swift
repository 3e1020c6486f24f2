import Compiler
import Markup
import Records
public import Source

extension Rule {
  public static let wrongSpeaker = Rule(
    "Q104", "wrong speaker", severity: .error,
    explanation: """
      The sentence gives the words to somebody else than the record does. Looked at is the person named nearest to the \
      quotation in its sentence, with a word of saying between them.
      """,
    failing: .memo(":name[tomas-berg] said that “:quote[harbour-plan/minister]{part=\"Nobody will lose a job.\"}”\n"),
    mended: .memo(":name[ada-lindqvist] said that “:quote[harbour-plan/minister]{part=\"Nobody will lose a job.\"}”\n"))
}

extension Check {
  static let wrongSpeaker = Check(reporting: [.wrongSpeaker]) { subject in
    subject.resolution.prose.flatMap { prose in
      Attribution.all(in: prose, of: subject.resolution).compactMap { attribution in
        guard case .quote(let quotation)? = attribution.use.fact?.value.value, let speaker = quotation.speaker,
          case .entity(let id) = speaker.value, id != attribution.mention.entity.id
        else { return nil }
        let name = subject.source.entity(id)?.name.value ?? id.description
        return Diagnostic(
          .wrongSpeaker, at: attribution.mention.span,
          "the words are given to \(attribution.mention.entity.name.value), but \(name) said them",
          related: [
            Diagnostic.Label(span: attribution.use.span, message: "the words"),
            Diagnostic.Label(
              span: Span(path: attribution.use.article.file, range: speaker.span), message: "the speaker on file"),
          ],
          fixes: [.replace(attribution.mention.span, with: id.description, safety: .needsReview)])
      }
    }
  }
}

/// A quotation and the person that its sentence gives it to.
private struct Attribution {
  let mention: Mention
  let use: Use

  /// The parts of a sentence that matter: who is named, what is quoted, and the words between.
  private enum Piece {
    case words(String)
    case mention(Mention)
    case quotation(Use)
  }

  static func all(in prose: Prose, of resolution: Resolution) -> [Attribution] {
    let uses = resolution.uses[prose.uses].filter { $0.manner == .quotation }
    let mentions = resolution.mentions[prose.mentions].filter { $0.entity.kind == .person }
    guard !uses.isEmpty, !mentions.isEmpty else { return [] }
    var pieces: [Piece] = []
    append(prose.content, in: prose.file, uses: uses, mentions: mentions, to: &pieces)
    return pieces.indices.compactMap { index -> Attribution? in
      guard case .quotation(let use) = pieces[index] else { return nil }
      let before = nearest(in: pieces[..<index].reversed()) { $1 + $0 }
      let after = nearest(in: pieces[(index + 1)...]) { $0 + $1 }
      return (before ?? after).map { Attribution(mention: $0, use: use) }
    }
  }

  private static func append(
    _ inlines: [Inline], in file: SourceFile, uses: [Use], mentions: [Mention], to pieces: inout [Piece]
  ) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): pieces.append(.words(text))
      case .softBreak, .lineBreak: pieces.append(.words(" "))
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        append(content, in: file, uses: uses, mentions: mentions, to: &pieces)
      case .link(let link): append(link.content, in: file, uses: uses, mentions: mentions, to: &pieces)
      case .directive:
        let isHere = { (place: Span) in place.path == file.path && inline.span.contains(place.range) }
        if let use = uses.first(where: { isHere($0.span) }) {
          pieces.append(.quotation(use))
        } else if let mention = mentions.first(where: { isHere($0.span) }) {
          pieces.append(.mention(mention))
        }
      case .code, .html, .image, .footnoteReference, .citation: break
      }
    }
  }

  /// The first person named on one side of a quotation, where only words that give them to the person stand between.
  private static func nearest(
    in pieces: some Sequence<Piece>, joining join: (String, String) -> String
  ) -> Mention? {
    var between = ""
    for piece in pieces {
      switch piece {
      case .words(let words):
        between = join(between, words)
        if SpeechVerb.endsSentence(between) { return nil }
      case .quotation: return nil
      case .mention(let mention): return SpeechVerb.isGiving(between) ? mention : nil
      }
    }
    return nil
  }
}

/// The words by which a sentence gives a quotation to its speaker.
private enum SpeechVerb {
  private static let all: Set<String> = [
    "said", "says", "saying", "told", "tells", "added", "adds", "argued", "argues", "asked", "asks", "called", "calls",
    "claimed", "claims", "declared", "declares", "explained", "explains", "insisted", "insists", "noted", "notes",
    "pledged", "pledges", "promised", "promises", "replied", "replies", "stated", "states", "stressed", "stresses",
    "vowed", "vows", "warned", "warns", "wrote", "writes",
  ]
  private static let passive: Set<String> = ["am", "are", "be", "been", "being", "is", "was", "were"]

  static func isGiving(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.contains { index in
      all.contains(words[index]) && (index == 0 || !passive.contains(words[index - 1]))
    }
  }

  static func endsSentence(_ words: String) -> Bool {
    var ended = false
    for character in words {
      if ended, character.isWhitespace { return true }
      ended = ".!?".contains(character) || ended && "”’\"»)".contains(character)
    }
    return false
  }
}
