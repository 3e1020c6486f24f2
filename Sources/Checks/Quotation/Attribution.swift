import Compiler
import Markup
import Records
import Source

/// Whom a piece of prose gives quotations to: the person named nearest in the same sentence, with a word of saying
/// between them.
struct Attribution {
  struct Person {
    let entity: Entity
    /// In the bytes of the prose.
    let range: Range<Int>
    /// What is written there: the key in a directive, or the name.
    let span: Span
    let isDirective: Bool
  }

  private let text: ProseText
  private let persons: [Person]
  /// Quotations in the author's marks, and directives that print one.
  private let quotations: [Range<Int>]

  /// Looks for the persons that directives name and, where `known` is given, for names written out.
  init(_ prose: Prose, _ text: ProseText, in resolution: Resolution, known: KnownPersons? = nil) {
    self.text = text
    let marked = text.quotations.map(\.whole)
    quotations =
      marked
      + text.directives.compactMap { gap, directive in
        directive.name == "quote" && !marked.contains { $0.contains(gap) } ? gap..<(gap + 1) : nil
      }
    let named = resolution.mentions[prose.mentions].compactMap { mention -> Person? in
      guard mention.entity.kind == .person, let gap = text.gap(of: mention.span) else { return nil }
      return Person(entity: mention.entity, range: gap..<(gap + 1), span: mention.span, isDirective: true)
    }
    persons = (named + (known?.persons(in: text) ?? [])).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whom the sentence gives the words to, by where the words or the directive that prints them stand.
  func speaker(of words: Range<Int>) -> Person? {
    let whole = quotations.first { $0.overlaps(words) } ?? words
    let before = persons.last { $0.range.upperBound <= whole.lowerBound }
    let after = persons.first { $0.range.lowerBound >= whole.upperBound }
    return before.flatMap { gives($0.range.upperBound..<whole.lowerBound) ? $0 : nil }
      ?? after.flatMap { gives(whole.upperBound..<$0.range.lowerBound) ? $0 : nil }
  }

  /// Whether a word of saying stands right before or behind a quotation, whoever is named.
  func isAttributed(_ whole: Range<Int>) -> Bool {
    let near = 6
    let before = text.words.prefix { $0.range.upperBound <= whole.lowerBound }.suffix(near)
    let after = text.words.drop { $0.range.lowerBound < whole.upperBound }.prefix(near)
    return before.first.map { gives($0.range.lowerBound..<whole.lowerBound) } ?? false
      || after.last.map { gives(whole.upperBound..<$0.range.upperBound) } ?? false
  }

  /// Whether what stands between a person and a quotation gives the one to the other.
  private func gives(_ between: Range<Int>) -> Bool {
    guard !quotations.contains(where: { between.lowerBound <= $0.lowerBound && $0.upperBound <= between.upperBound })
    else { return false }
    let words = text[between]
    return !SpeechVerb.endsSentence(words) && SpeechVerb.isGiving(words)
  }
}

/// The persons a memo may name in its own words: those it names by directive and the speakers of what it cites.
struct KnownPersons {
  private let search: PhraseSearch
  private let byName: [String: Entity]

  init(in subject: Check.Subject, speakers: [EntityID]) {
    var persons = subject.resolution.mentions.map(\.entity) + speakers.compactMap { subject.source.entity($0) }
    var seen: Set<EntityID> = []
    persons = persons.filter { $0.kind == .person && seen.insert($0.id).inserted }
    // A name that two have tells nobody apart.
    let names = persons.flatMap { person in
      ([person.name.value] + (person.family.map { [$0] } ?? [])).map { (KnownPersons.folded($0), person) }
    }
    byName = Dictionary(grouping: names, by: \.0).compactMapValues { Set($0.map(\.1.id)).count == 1 ? $0[0].1 : nil }
    search = PhraseSearch(byName.keys.sorted())
  }

  func persons(in text: ProseText) -> [Attribution.Person] {
    text.ownWords(search.matches(in: text.words)).compactMap { match in
      byName[match.phrase].map {
        Attribution.Person(entity: $0, range: match.range, span: text.span(match.range), isDirective: false)
      }
    }
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "’" ? "'" : $0 == "-" ? " " : $0 })
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
  /// Before the verb, these make it one that gives nothing: `was told`, `so-called`.
  private static let receiving: Set<String> = ["am", "are", "be", "been", "being", "is", "so", "was", "were"]

  static func isGiving(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.contains { index in
      all.contains(words[index]) && (index == 0 || !receiving.contains(words[index - 1]))
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
