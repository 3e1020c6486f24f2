import Markup
import Records
import Source

extension Walk {
  /// `[@KEY, para. 6; @KEY]`
  mutating func citation(_ items: [Inline.CitationItem], writtenAt span: ByteRange) -> [MemoInline] {
    var marks: [MemoInline.CitationMark] = []
    for item in items {
      if let key = KeyText(item.key, at: item.keySpan.start) { cite(key, note: item.note, into: &marks) }
    }
    return marks.isEmpty ? [.text(file[span])] : [.citation(marks)]
  }

  /// Adds a mark for an article or a fact by key, or reports why there is none. One article has one mark in a group:
  /// the passages it stands for are listed in its endnote.
  mutating func cite(
    _ key: KeyText, note: String?, manner: Use.Manner = .citation, into marks: inout [MemoInline.CitationMark]
  ) {
    var proof: Int?
    let cited: Article
    if key.fact != nil {
      guard let found = fact(key) else { return }
      use(found, manner)
      proof = self.proof(of: found)
      cited = found.article
    } else {
      guard let article = article(key) else { return }
      uses.append(Use(span: file.span(key.span), manner: manner, article: article, fact: nil, portion: portion))
      cited = article
    }
    let number = citations.number(of: cited)
    if marks.contains(where: { $0.number == number && $0.note == note }) { return }
    marks.append(citations.mark(cited, note: note, proof: proof, implied: false))
  }

  /// Reports the id once, with the nearest there are.
  mutating func reportUnknownSection(_ id: String, at place: ByteRange, among ids: [String]) {
    let nearest = NearestNames.of(id, among: ids)
    report(
      .unknownSection, at: place, "nothing has the id “\(id)”",
      help: [NearestNames.question(nearest) ?? "a heading's id is its text in lower case with hyphens for blanks"],
      fixes: nearest.prefix(1).map { .replace(file.span(place), with: $0, safety: .needsReview) })
  }

  /// Without the blanks around it, as a key is read.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !KeyText.isSpace($0) }),
      let last = bytes.lastIndex(where: { !KeyText.isSpace($0) })
    else { return "" }
    return String(text[first..<bytes.index(after: last)])
  }
}
