import Markup
import Records
import Source

extension Walk {
  /// `[@KEY, para. 6; @KEY]`
  mutating func citation(_ items: [Inline.CitationItem], writtenAt span: ByteRange) -> [MemoInline] {
    var marks: [MemoInline.CitationMark] = []
    for item in items {
      guard let key = KeyText(item.key, at: item.keySpan.start), let mark = cite(key, note: item.note) else { continue }
      marks.append(mark)
    }
    return marks.isEmpty ? [.text(file[span])] : [.citation(marks)]
  }

  /// A mark for an article or a fact by key; nil once a fault has been reported.
  mutating func cite(_ key: KeyText, note: String?, manner: Use.Manner = .citation) -> MemoInline.CitationMark? {
    if key.fact != nil {
      guard let found = fact(key) else { return nil }
      use(found, manner)
      return citations.mark(found.article, note: note, proof: proof(of: found), implied: false)
    }
    guard let article = article(key) else { return nil }
    uses.append(
      Use(span: file.span(key.span), manner: manner, article: article, fact: nil, portion: portion))
    return citations.mark(article, note: note, proof: nil, implied: false)
  }

  /// Reports the id once, with the nearest there are.
  mutating func reportUnknownSection(_ id: String, at place: ByteRange, among ids: [String]) {
    let nearest = NearestNames.of(id, among: ids)
    report(
      .unknownSection, at: place, "nothing has the id “\(id)”",
      help: [NearestNames.question(nearest) ?? "a heading's id is its text in lower case with hyphens for blanks"],
      fixes: nearest.prefix(1).map { .replace(file.span(place), with: $0, safety: .needsReview) })
  }

  static func trimmed(_ text: String) -> String {
    KeyText(text, at: 0)?.text ?? ""
  }
}
