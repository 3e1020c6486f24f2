public import Compiler
import Markup
import Records
import Source

/// What a memo prints, sentence by sentence, to be compared with what it printed before.
public struct MemoSentences: Sendable {
  public struct Sentence: Sendable, Hashable {
    /// The heading it stands under; nil above the first.
    public let heading: String?
    public let text: String

    public init(heading: String?, text: String) {
      self.heading = heading
      self.text = text
    }
  }

  public private(set) var all: [Sentence] = []
  /// How many of them the header has.
  private var headerCount = 0
  private var heading: String?
  private let labels: Labels

  /// Numbers of citations are left out: an endnote more would change them all.
  public init(_ memo: Memo, style: Style) {
    labels = style.labels
    if let header = memo.header { append(header) }
    headerCount = all.count
    append(memo.blocks)
    heading = labels.calculations
    for derivation in memo.derivations { append("\(derivation.result.text) = \(derivation.result.expression)") }
    heading = labels.endnotes
    for endnote in memo.endnotes {
      append(([PlainText.of(endnote.reference)] + endnote.remarks).joined(separator: " "))
    }
    for sentence in memo.sourceSummary { append(sentence) }
  }

  /// Those of a memo that was printed before, as they were kept.
  public init(_ sentences: [Sentence]) {
    labels = Labels()
    all = sentences
  }

  private mutating func append(_ text: String) {
    let plain = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    if !plain.isEmpty { all.append(Sentence(heading: heading, text: plain)) }
  }

  private mutating func append(_ header: Memo.Header) {
    append(header.title)
    for text in [header.subtitle, header.number, header.summary] { append(text ?? "") }
    for (label, names) in [
      (labels.to, header.to), (labels.through, header.through), (labels.from, header.from), (labels.cc, header.cc),
      (labels.date, [header.dateText]),
    ] where !names.isEmpty { append("\(label): \(names.joined(separator: "; "))") }
    if header.isDraft { append(labels.draft) }
    for correction in header.corrections { append("\(correction.dateText): \(correction.note)") }
  }

  private mutating func append(_ blocks: [MemoBlock]) {
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: MemoBlock) {
    switch block.kind {
    case .paragraph(let content): appendProse(content)
    case .heading(_, let content):
      heading = PlainText.of(content)
      append(PlainText.of(content))
    case .blockQuote(let blocks): append(blocks)
    case .list(let list): for item in list.items { append(item.blocks) }
    case .codeBlock(_, let literal): append(literal)
    case .htmlBlock, .thematicBreak, .tableOfContents, .pageBreak, .endnotes: break
    case .table(let table):
      append(PlainText.of(table.caption))
      appendRow(table.header)
      for row in table.rows { appendRow(row) }
    case .chart(let chart):
      append(PlainText.of(chart.caption))
      append(chart.alternative)
      appendRow(chart.table.header)
      for row in chart.table.rows { appendRow(row) }
    case .footnoteDefinition(let note): append(note.blocks)
    case .quotation(let quotation):
      for part in quotation.parts { append("“\(part)”") }
      append(PlainText.of(quotation.attribution))
    case .timeline(let entries):
      for entry in entries { append("\(PlainText.of(entry.date)) – \(PlainText.of(entry.content))") }
    case .sourceCard(let card):
      append(PlainText.of(card.title))
      for entry in card.entries { append("\(entry.term): \(PlainText.of(entry.detail))") }
    case .section(let section):
      append(PlainText.of(section.title))
      for remark in section.remarks { append(PlainText.of(remark)) }
      append(section.blocks)
    }
  }

  private mutating func appendRow(_ cells: [[MemoInline]]) {
    append(cells.map(PlainText.of).joined(separator: " | "))
  }

  private mutating func appendProse(_ content: [MemoInline]) {
    let text = PlainText.of(content)
    let file = SourceFile(path: "", text: text)
    let prose = ProseText([Inline(span: file.wholeRange, kind: .text(text))], in: file)
    for range in prose.sentences { append(prose[range]) }
  }
}

extension MemoSentences {
  /// The sentences that differ, in reading order. One that was changed in part stands beside what it was; of others it is
  /// said that they came or went.
  public static func changes(from old: MemoSentences, to new: MemoSentences) -> [DeskDifference.Passage] {
    let (removed, added) = TextDifference.changes(from: old.all.map(\.text), to: new.all.map(\.text))
    var passages: [DeskDifference.Passage] = []
    var (inOld, inNew) = (0, 0)
    while inOld < old.all.count || inNew < new.all.count {
      let (gone, come) = (
        old.all.indices[inOld...].prefix { removed.contains($0) },
        new.all.indices[inNew...].prefix { added.contains($0) }
      )
      passages += compare(gone.map { old.all[$0] }, come.map { new.all[$0] })
      // Behind what only one of them has stands a sentence of both.
      (inOld, inNew) = (inOld + gone.count + 1, inNew + come.count + 1)
    }
    return passages
  }

  /// Every sentence, for a memo that is new or gone.
  public func whole(_ manner: DeskDifference.Manner) -> [DeskDifference.Passage] { all.map { $0.passage(manner) } }

  /// Least likeness of two sentences of which one is told as a change of the other.
  private static let leastLikeness = 0.5

  /// What stood between two sentences that are the same, and what stands there now.
  private static func compare(_ gone: [Sentence], _ come: [Sentence]) -> [DeskDifference.Passage] {
    var passages: [DeskDifference.Passage] = []
    var rest = come[...]
    for old in gone {
      guard let match = rest.firstIndex(where: { TextDifference.likeness(of: old.text, and: $0.text) >= leastLikeness })
      else {
        passages.append(old.passage(.withdrawn))
        continue
      }
      passages += rest[..<match].map { $0.passage(.added) }
      passages.append(
        DeskDifference.Passage(
          heading: rest[match].heading, manner: .changed,
          pieces: TextDifference.pieces(from: old.text, to: rest[match].text)))
      rest = rest[(match + 1)...]
    }
    return passages + rest.map { $0.passage(.added) }
  }

  /// From 0 to 1: how much of two memos is the same, by their sentences below the header.
  public static func likeness(of old: MemoSentences, and new: MemoSentences) -> Double {
    let (before, now) = (old.all[old.headerCount...], new.all[new.headerCount...])
    let shared = Set(before.map(\.text)).intersection(now.map(\.text)).count
    return Double(2 * shared) / Double(max(1, before.count + now.count))
  }
}

extension MemoSentences.Sentence {
  fileprivate func passage(_ manner: DeskDifference.Manner) -> DeskDifference.Passage {
    let kind: TextDifference.Piece.Manner =
      switch manner {
      case .added: .added
      case .withdrawn: .removed
      case .changed: .same
      }
    return DeskDifference.Passage(heading: heading, manner: manner, pieces: [TextDifference.Piece(kind, text)])
  }
}
