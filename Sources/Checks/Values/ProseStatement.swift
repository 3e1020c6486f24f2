import Compiler
import Records
import Source
import Values

/// A sentence of the memo's prose that gives a figure, with what is cited in it and around it. An object: its words are
/// asked for by few of its figures, and by those again and again.
final class ProseStatement {
  let text: ProseText
  /// The sentence, in the bytes of the text.
  let range: Range<Int>
  private(set) lazy var words = text.words.filter { range.contains($0.range.lowerBound) }
  private(set) lazy var subjectWords = SubjectWords.of(words)
  /// What is used in the sentence, or cited right behind it.
  let uses: [Use]
  /// What is used in the paragraph.
  let neighbours: [Use]
  /// The figures of the sentence, this one included.
  let figures: [ProseFigure]

  init(text: ProseText, range: Range<Int>, uses: [Use], neighbours: [Use], figures: [ProseFigure]) {
    self.text = text
    self.range = range
    self.uses = uses
    self.neighbours = neighbours
    self.figures = figures
  }

  /// How far what is used shows that a fact is meant: the fact itself, its article, here or in the paragraph.
  func nearness(of filed: FiledValue) -> Int {
    let isHere = uses.contains { $0.article.id == filed.article.id }
    if isHere, uses.contains(where: { $0.isOf(filed) }) { return 4 }
    if isHere || neighbours.contains(where: { $0.isOf(filed) }) { return 3 }
    if isNear(filed.article) { return 2 }
    return filed.nearness == .cited ? 1 : 0
  }

  /// Whether the paragraph uses an article already, so that a directive in it needs no citation of its own.
  func isNear(_ article: Article) -> Bool { neighbours.contains { $0.article.id == article.id } }
}

/// The figures of one paragraph or cell that are its author's own.
struct ProseFigures {
  let prose: Prose
  let text: ProseText
  let figures: [ProseFigure]

  /// nil where there are none: what is quoted, linked or a title is somebody else's, and headings are left alone.
  init?(_ prose: Prose, _ text: ProseText, language: String) {
    guard text.isOwn(prose) else { return nil }
    let found = ProseFigure.figures(in: text.bytes, language: language)
    if found.isEmpty { return nil }
    figures = text.own(found) { $0.utf8Range }
    if figures.isEmpty { return nil }
    (self.prose, self.text) = (prose, text)
  }

  /// Each figure with its sentence.
  func statements(_ subject: Check.Subject) -> [(figure: ProseFigure, statement: ProseStatement)] {
    let sentences = text.sentences
    let uses = subject.resolution.uses[prose.uses].filter { $0.span.path == prose.file.path }
    var found: [(ProseFigure, ProseStatement)] = []
    for (index, sentence) in sentences.enumerated() {
      let inside = figures.filter { sentence.contains($0.utf8Range.lowerBound) }
      if inside.isEmpty { continue }
      let written = text.span(sentence).range
      let behind = index + 1 < sentences.count ? citationsLeading(sentences[index + 1]) : nil
      let statement = ProseStatement(
        text: text, range: sentence,
        uses: uses.filter { use in
          written.contains(use.span.range)
            || (use.manner == .citation && behind.map { $0.contains(use.span.range) } == true)
        }, neighbours: uses, figures: inside)
      found += inside.map { ($0, statement) }
    }
    return found
  }

  /// A citation that stands behind a full stop and a blank belongs to the sentence before.
  private func citationsLeading(_ sentence: Range<Int>) -> ByteRange? {
    let end = sentence.first { text.bytes[$0] != ProseText.gap && text.bytes[$0] != UInt8(ascii: " ") }
    let lead = sentence.lowerBound..<(end ?? sentence.upperBound)
    return text.bytes[lead].contains(ProseText.gap) ? text.span(lead).range : nil
  }
}

extension Use {
  /// Whether it is a use of the fact that has the value.
  func isOf(_ filed: FiledValue) -> Bool {
    fact?.name.value == filed.fact.name.value && article.id == filed.article.id
  }
}

extension ProseText {
  /// Whether checks of figures, dates and names look at it: what its author says in sentences or cells.
  func isOwn(_ prose: Prose) -> Bool {
    switch (prose.place, prose.setting) {
    case (_, .blockQuote), (.heading, _), (.headerCell, _): false
    case (.paragraph, _), (.cell, _): true
    }
  }

  /// Those that stand neither in quotation marks nor in a link or title.
  func own<Item>(_ items: [Item], at range: (Item) -> Range<Int>) -> [Item] {
    if items.isEmpty { return [] }
    let taken = quotations.map(\.whole) + titles
    return taken.isEmpty ? items : items.filter { item in !taken.contains { $0.overlaps(range(item)) } }
  }
}
