import Compiler
import Markup
import Records
public import Source

extension Rule {
  public static let unbackedQuotation = Rule(
    "Q106", "unbacked quotation", severity: .warning,
    explanation: """
      Words in quotation marks, or in a block quotation, are typed by hand. Where an article that the memo cites has \
      them, a directive prints them with their proof, and they can never come to differ. Where none has them, nobody \
      can tell whose they are.

      Titles, and a word or two in quotation marks that nobody is said to have used, are left alone. A memo that cites \
      no article with a text on file is not looked at.
      """,
    failing: .memo("The union has “signed for training, not for silence” :cite[union-statement].\n"),
    mended: .memo("The union has “:quote[union-statement/silence]{part=\"signed for training, not for silence\"}”.\n"))

  public static let misquotation = Rule(
    "Q107", "misquotation", severity: .error,
    explanation: """
      Words in quotation marks are nearly, but not quite, those of an article that the memo cites: some are others, or \
      left out without a mark. Case, punctuation and words in brackets are no difference; an ellipsis shows what is \
      left out.
      """,
    failing: .memo("The union has “signed for training, but not for silence” :cite[union-statement].\n"),
    mended: .memo("The union has “:quote[union-statement/silence]{part=\"signed for training, not for silence\"}”.\n"))
}

extension Check {
  static let unbackedQuotation = Check(reporting: [.unbackedQuotation, .misquotation, .misleadingElision]) { subject in
    var sources: QuotableSources?
    return subject.texts.indices.flatMap { index in
      ProseQuotation.all(in: subject.texts[index], of: subject.resolution.prose[index]).compactMap { quotation in
        let known = sources ?? QuotableSources(of: subject)
        sources = known
        return UnbackedWords(quotation, in: index, of: subject, from: known)?.finding
      }
    }
  }
}

/// One quotation that no directive backs, and what the articles cited have of it.
private struct UnbackedWords {
  private let subject: Check.Subject
  private let prose: Prose
  private let text: ProseText
  private let quotation: ProseQuotation
  private let words: [String]
  private let isAttributed: Bool
  private let attribution: Attribution
  private let source: QuotableSources.Source?
  private let match: QuotationMatch

  /// nil where the words are none to be looked for.
  init?(_ quotation: ProseQuotation, in index: Int, of subject: Check.Subject, from sources: QuotableSources) {
    self.subject = subject
    self.quotation = quotation
    prose = subject.resolution.prose[index]
    text = subject.texts[index]
    words = quotation.quoted.words.map(\.text)
    attribution = Attribution(prose, text, in: subject.resolution, known: sources.persons)
    isAttributed = attribution.isAttributed(quotation.whole)
    let words = words
    guard !sources.all.isEmpty, words.count > 1 || isAttributed,
      !sources.titles.contains(where: { !$0.places(of: words).isEmpty })
    else { return nil }
    let matches = sources.all.map { ($0, quotation.quoted.search($0.text)) }
    // Of several that match alike, the article cited first.
    let best = matches.min { $0.1.distance < $1.1.distance }
    match = best?.1 ?? .missing
    source = best?.0
  }

  private var place: Span { text.span(quotation.quoted.range) }

  var finding: Diagnostic? {
    guard let source else { return nil }
    switch match {
    case .found(let places): return found(places, in: source)
    case .gapped(let first, let second):
      if source.text.isApart(first, second) { return joined([first, second], in: source) }
      return misquoted(first.lowerBound..<second.upperBound, in: source)
    case .near(let passage, _): return misquoted(passage, in: source)
    case .disordered(let places): return Elision(places, in: source.text).disorder(at: place)
    case .missing: return missing
    }
  }

  // MARK: Found

  private func found(_ places: [Range<Int>], in source: QuotableSources.Source) -> Diagnostic? {
    let elision = Elision(places, in: source.text)
    if let fault = elision.negation(at: place) { return fault }
    let fact = source.article.facts.first { fact in
      guard case .quote(let quotation) = fact.value.value,
        case .found = self.quotation.quoted.search(
          QuotableText(quotation, of: source.article)), subject.mayName(fact.handling?.value)
      else { return false }
      return true
    }
    guard fact != nil ? words.count > 1 || isAttributed : words.count > 3 || (isAttributed && words.count > 1) else {
      return nil
    }
    // What the desk has filed as one quotation, each part apart, it prints with an ellipsis itself.
    if fact == nil, elision.isAcrossReporter { return joined(places, in: source) }
    guard let fact else { return unfiled(places, in: source) }
    if let person = attribution.speaker(of: quotation.whole),
      let fault = subject.wrongSpeaker(person, of: fact, in: source.article, quotedAt: place)
    {
      return fault
    }
    let key = subject.key(of: fact, in: source.article)
    return Diagnostic(
      .unbackedQuotation, at: place, "the words are on file as “\(key)”", label: "typed by hand",
      related: [
        Diagnostic.Label(span: Span(path: source.article.file, range: fact.name.span), message: "its record")
      ],
      help: [quotation.isBlock ? "print them with ::quote[\(key)]" : "print them with their proof"],
      fixes: fix(places, of: fact, key: key, in: source))
  }

  /// The directive in place of the words.
  private func fix(
    _ places: [Range<Int>], of fact: Fact, key: String, in source: QuotableSources.Source
  ) -> [Fix] {
    guard !quotation.isBlock, quotation.quoted.runs.count == 1, let passage = places.first,
      case .quote(let words) = fact.value.value
    else { return [] }
    let part = source.text.text(passage)
    guard words.parts.contains(where: { FoldedText.range(of: part, in: $0.value) != nil }) else { return [] }
    // Words that few would write by chance, to the letter, mean the same with a proof.
    let isSame = FoldedText.range(of: text[quotation.quoted.range], in: part) != nil && self.words.count > 3
    return [
      .replace(
        place, with: ":quote[\(key)]{part=\"\(UnbackedWords.escaped(part))\"}", safety: isSame ? .safe : .needsReview)
    ]
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  }

  /// Words of an article that are no quotation on file.
  private func unfiled(_ places: [Range<Int>], in source: QuotableSources.Source) -> Diagnostic? {
    let passage = source.text.span(places[0])
    if words.count > 3, source.evidence.isNested(passage.range) {
      return Diagnostic(
        .unchainedQuotation, at: place, "somebody in the article quotes these words; the memo does not say who",
        related: [Diagnostic.Label(span: passage, message: "quotation marks inside quotation marks")],
        help: ["file the words with `quote:` and `via:`, and print them with :quote[…]"])
    }
    return Diagnostic(
      .unbackedQuotation, at: place,
      "the words are in the article “\(source.article.id)”, but not on file as a quotation",
      label: "typed by hand", related: [Diagnostic.Label(span: passage, message: "the words")],
      help: ["file them with `quote:` in \(source.article.file), and print them with :quote[…]"])
  }

  // MARK: Unlike

  private func joined(_ places: [Range<Int>], in source: QuotableSources.Source) -> Diagnostic {
    Diagnostic(
      .joinedQuotation, at: place, "the words join two parts that the reporter kept apart",
      related: places.map { Diagnostic.Label(span: source.text.span($0), message: "in the article") },
      help: ["quote each part on its own"])
  }

  private func misquoted(_ passage: Range<Int>, in source: QuotableSources.Source) -> Diagnostic? {
    let old = quotation.quoted.words
    let changes = WordDifference.changes(from: words, to: source.text.words[passage].map(\.text))
    guard let first = changes.first, let last = changes.last else { return nil }
    // A change has a word on both sides to point at: one that is alike where nothing else is there.
    let isBare = first.old.lowerBound == last.old.upperBound || first.new.lowerBound == last.new.upperBound
    let (before, after) = isBare ? (first.old.lowerBound > 0 ? 1 : 0, first.old.lowerBound > 0 ? 0 : 1) : (0, 0)
    let changed = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let right =
      (passage.lowerBound + first.new.lowerBound - before)..<(passage.lowerBound + last.new.upperBound + after)
    let place = text.span(old[changed.lowerBound].range.lowerBound..<old[changed.upperBound - 1].range.upperBound)
    return Diagnostic(
      .misquotation, at: place, "the quotation is not what the article has",
      label: "the text has “\(source.text.text(right))”",
      related: [Diagnostic.Label(span: source.text.span(passage), message: "the passage")],
      help: ["word by word: \(marked(changes, passage, in: source.text))"],
      fixes: [.replace(place, with: source.text.text(right), safety: .needsReview)])
  }

  /// `signed for [-work-] {+training+}`, as `git diff --word-diff` has it.
  private func marked(_ changes: [WordDifference.Change], _ passage: Range<Int>, in source: QuotableText) -> String {
    var pieces: [String] = []
    var place = 0
    let old = quotation.quoted.words
    let printed = { (range: Range<Int>) in range.map { self.text[old[$0].range] } }
    for change in changes {
      pieces += printed(place..<change.old.lowerBound)
      if !change.old.isEmpty { pieces.append("[-\(printed(change.old).joined(separator: " "))-]") }
      if !change.new.isEmpty {
        let new = (passage.lowerBound + change.new.lowerBound)..<(passage.lowerBound + change.new.upperBound)
        pieces.append("{+\(source.text(new))+}")
      }
      place = change.old.upperBound
    }
    return (pieces + printed(place..<old.count)).joined(separator: " ")
  }

  // MARK: Missing

  private var missing: Diagnostic? {
    let fewest = quotation.isBlock ? 4 : isAttributed ? 3 : 8
    guard words.count >= fewest, isAttributed || !isTitle else { return nil }
    return Diagnostic(
      .unbackedQuotation, at: place, "no article that the memo cites has these words", label: "typed by hand",
      help: ["cite the article that has them, and print them with :quote[…]"])
  }

  /// Whether most words of some length begin in capitals, as those of a title do.
  private var isTitle: Bool {
    let long = quotation.quoted.words.filter { $0.text.utf8.count > 3 }
    let capitals = long.count { text.bytes[$0.range.lowerBound] &- UInt8(ascii: "A") < 26 }
    return capitals * 3 >= long.count * 2
  }
}
