import Records
import Source
import Values

/// What must hold between a record and the text it reads (store.md, “Anchoring”).
enum EvidenceChecks {
  /// The text never changes after it is filed.
  static func hash(of bytes: [UInt8], at path: FilePath, against article: Article) -> [Diagnostic] {
    let actual = ContentHash(of: bytes)
    guard let recorded = article.text else {
      return [
        Diagnostic(
          .missingHash, at: Span(path: article.file, range: article.title.span),
          "the record has no hash of its text",
          help: ["add `text: \(actual)`"])
      ]
    }
    guard recorded.value != actual else { return [] }
    let place = Span(path: article.file, range: recorded.span)
    return [
      Diagnostic(
        .changedText, at: place, "the text is not the one that was filed",
        label: "the text's hash is \(actual.hexadecimal.prefix(12))…",
        related: [Diagnostic.Label(span: Span(path: path, range: ByteRange(0..<0)), message: "the text")],
        help: ["put the filed text back, or read the new one against every fact and record its hash"],
        fixes: [
          Fix(
            "record the hash of the text as it is now", [Fix.Edit(place, with: actual.description)],
            safety: .needsReview)
        ])
    ]
  }

  /// A record may stand without a text, but then nothing in it can be shown.
  static func missingText(of article: Article, _ error: FileError) -> [Diagnostic] {
    if case .notFound = error.reason, article.text == nil {
      return article.facts.isEmpty
        ? []
        : [
          Diagnostic(
            .unverifiableRecord, at: Span(path: article.file, range: article.title.span),
            "no text is on file for “\(article.id)”: its facts cannot be verified",
            help: ["file the article's text beside the record as \(article.id).txt"])
        ]
    }
    let place = article.text?.span ?? article.title.span
    return [
      Diagnostic(
        .missingText, at: Span(path: article.file, range: place),
        "the text that the record gives a hash of cannot be read: \(error)",
        help: ["it stands beside the record as \(article.id).txt"])
    ]
  }

  static func anchors(of article: Article, in evidence: Evidence) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for fact in article.facts {
      if let span = fact.span {
        found += check(span, of: fact, in: evidence, article, prefix: fact.prefix, suffix: fact.suffix)
        found += agreement(of: fact, with: span, article, evidence)
      }
      guard case .quote(let quotation) = fact.value.value else { continue }
      let only = quotation.parts.count == 1
      // Words that are the span as well have been looked for.
      for part in quotation.parts where part.value != fact.span?.value {
        found += check(
          part, of: fact, in: evidence, article, prefix: only ? fact.prefix : nil, suffix: only ? fact.suffix : nil)
      }
    }
    return found
  }

  private static func check(
    _ words: Located<String>, of fact: Fact, in evidence: Evidence, _ article: Article, prefix: Located<String>?,
    suffix: Located<String>?
  ) -> [Diagnostic] {
    let place = Span(path: article.file, range: words.span)
    switch evidence.anchor(words.value, prefix: prefix?.value, suffix: suffix?.value) {
    case .found: return []
    case .missing(let nearest):
      let text = nearest.map { evidence.file[$0.range] }
      return [
        Diagnostic(
          .spanNotFound, at: place, "the text does not have the words of “\(fact.name.value)”",
          related: nearest.map {
            [Diagnostic.Label(span: evidence.file.span($0.range), message: "this comes nearest")]
          } ?? [],
          help: text.map { ["the text has “\($0)”"] } ?? ["copy the words from \(evidence.file.path.name)"],
          fixes: text.map { [.replace(place, with: $0, safety: .needsReview)] } ?? [])
      ]
    case .ambiguous(let places):
      return [
        Diagnostic(
          .spanAmbiguous, at: place, "the text has the words of “\(fact.name.value)” in \(places.count) places",
          related: places.prefix(4).map { Diagnostic.Label(span: evidence.file.span($0.range), message: "here") },
          help: ["add `prefix` or `suffix`, the words before or after the ones that are meant"])
      ]
    case .repeated(let places):
      return [
        Diagnostic(
          .spanRepeated, at: place,
          "the text has the words of “\(fact.name.value)”, with what is given before and after, in \(places.count) places",
          related: places.prefix(4).enumerated().map {
            Diagnostic.Label(
              span: evidence.file.span($0.element.range), message: $0.offset == 0 ? "taken for the proof" : "here too")
          },
          help: ["give more of the words before or after, as far as the passages differ"])
      ]
    }
  }

  /// “$3 billion” beside `money: 30 billion USD` is a slip of the keyboard that nobody would see in print.
  private static func agreement(
    of fact: Fact, with span: Located<String>, _ article: Article, _ evidence: Evidence
  ) -> [Diagnostic] {
    guard case .typed(let value) = fact.value.value,
      case .disagrees(let found, _) = FigureScanner.agreement(of: value, with: span.value)
    else { return [] }
    var related = [
      Diagnostic.Label(span: Span(path: article.file, range: span.span), message: "the span says “\(found)”")
    ]
    if let place = evidence.anchor(span.value, prefix: fact.prefix?.value, suffix: fact.suffix?.value).place {
      related.append(Diagnostic.Label(span: evidence.file.span(place.range), message: "and so does the text"))
    }
    return [
      Diagnostic(
        .disagreeingSpan, at: Span(path: article.file, range: fact.value.span),
        "the value \(value) is not what its span says, “\(found)”", related: related,
        help: ["correct the value, or choose the words that carry it"])
    ]
  }
}
