import Markup
import Source
import Testing

/// Places hold wherever things stand: what a place shows is what the tree says is there.
@Suite struct PlacePropertyTests {
  @Test("in briefings nested at random every part is found where it is written")
  func places() {
    for seed in 0..<600 {
      var random = RandomBriefing(seed: UInt64(seed))
      let file = SourceFile(path: "x.md", text: random.text())
      let briefing = BriefingParser.parse(file, knownTextDirectives: ["fact", "note"]).value
      var reader = PlaceReader(file: file)
      reader.read(briefing.blocks, in: file.wholeRange)
      #expect(
        reader.faults.isEmpty, "seed \(seed): \(reader.faults.prefix(3)) in \(file[file.wholeRange].debugDescription)")
      if !reader.faults.isEmpty { return }
    }
  }
}

/// Walks a tree and notes each part that is not where it says.
private struct PlaceReader {
  let file: SourceFile
  private(set) var faults: [String] = []

  init(file: SourceFile) { self.file = file }

  private mutating func expect(_ holds: Bool, _ what: String, _ range: ByteRange) {
    if !holds { faults.append("\(what) at \(range.offsets): \(file[range].debugDescription)") }
  }

  private mutating func expectOrder(_ ranges: [ByteRange], in parent: ByteRange, _ what: String) {
    for range in ranges { expect(parent.contains(range), "\(what) outside what holds it", range) }
    for (first, second) in zip(ranges, ranges.dropFirst()) {
      expect(first.end <= second.start, "\(what) overlapping the next", first)
    }
  }

  mutating func read(_ blocks: [Block], in parent: ByteRange) {
    // Footnotes stand where they are written but come last.
    let inPlace = blocks.filter { if case .footnoteDefinition = $0.kind { false } else { true } }
    expectOrder(inPlace.map(\.span), in: parent, "block")
    for block in blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    let text = file[block.span]
    switch block.kind {
    case .paragraph(let content): read(content, in: block.span)
    case .heading(_, let content):
      expect(text.hasPrefix("###"), "heading", block.span)
      read(content, in: block.span)
    case .blockQuote(let blocks):
      expect(text.hasPrefix(">"), "quotation", block.span)
      read(blocks, in: block.span)
    case .list(let list):
      expectOrder(list.items.map(\.span), in: block.span, "item")
      for item in list.items {
        expect(file[item.span].first.map { "-*10123456789".contains($0) } ?? false, "item", item.span)
        read(item.blocks, in: item.span)
      }
    case .table(let table):
      for cell in table.header + table.rows.flatMap(\.cells) {
        expect(block.span.contains(cell.span), "cell outside its table", cell.span)
        read(cell.content, in: cell.span)
      }
    case .footnoteDefinition(let footnote):
      expect(text.hasPrefix("[^1]:"), "footnote", block.span)
      read(footnote.blocks, in: block.span)
    case .leafDirective(let directive): read(directive, colons: 2)
    case .containerDirective(let directive, let blocks):
      read(directive, colons: 3)
      read(blocks, in: block.span)
    case .codeBlock, .htmlBlock, .thematicBreak: break
    }
  }

  private mutating func read(_ inlines: [Inline], in parent: ByteRange) {
    expectOrder(inlines.map(\.span), in: parent, "inline")
    for inline in inlines { read(inline) }
  }

  private mutating func read(_ inline: Inline) {
    let text = file[inline.span]
    switch inline.kind {
    case .text(let words):
      // A tab that only in part belongs to a line is read as blanks, in a label a line end as one.
      let isPlain = !text.contains { "\\&".contains($0) || $0.isNewline }
      expect(!isPlain || trimmed(text) == trimmed(words), "text “\(words)”", inline.span)
    case .softBreak, .lineBreak: expect(text.contains(where: \.isNewline), "line end", inline.span)
    case .code: expect(text.hasPrefix("`") && text.hasSuffix("`"), "code", inline.span)
    case .html: expect(text.hasPrefix("<") && text.hasSuffix(">"), "HTML", inline.span)
    case .emphasis(let content):
      expect("*_".contains(text.first ?? " ") && text.first == text.last, "emphasis", inline.span)
      read(content, in: inline.span)
    case .strong(let content):
      expect(text.hasPrefix("**") && text.hasSuffix("**"), "strong emphasis", inline.span)
      read(content, in: inline.span)
    case .strikethrough(let content):
      expect(text.hasPrefix("~") && text.hasSuffix("~"), "strikethrough", inline.span)
      read(content, in: inline.span)
    case .link(let link):
      expect(
        text.hasPrefix("[") && "])".contains(text.last ?? " ") || text.hasPrefix("<https") && text.hasSuffix(">")
          || link.destinationSpan == inline.span, "link", inline.span)
      read(link, in: inline.span)
    case .image(let link):
      expect(text.hasPrefix("![") && "])".contains(text.last ?? " "), "image", inline.span)
      read(link, in: inline.span)
    case .footnoteReference: expect(text == "[^1]", "footnote reference", inline.span)
    case .directive(let directive):
      expect(directive.span == inline.span, "directive", inline.span)
      read(directive, colons: 1)
    case .citation(let items):
      expect(text.hasPrefix("[@") && text.hasSuffix("]"), "citation", inline.span)
      for item in items { expect(file[item.keySpan] == item.key, "key", item.keySpan) }
    }
  }

  private mutating func read(_ link: Inline.Link, in parent: ByteRange) {
    read(link.content, in: parent)
    guard let place = link.destinationSpan else { return }
    let written = file[place]
    let isPlain = !written.contains { "\\&".contains($0) }
    expect(!isPlain || link.destination.hasSuffix(written), "destination “\(link.destination)”", place)
  }

  private mutating func read(_ directive: Directive, colons: Int) {
    let text = file[directive.span]
    expect(text.hasPrefix(String(repeating: ":", count: colons)), "directive", directive.span)
    expect(file[directive.nameSpan] == directive.name, "name", directive.nameSpan)
    if let label = directive.label {
      expect(file[label.span] == label.source, "label", label.span)
      read(label.content, in: label.span)
    }
    for attribute in directive.attributes {
      expect(file[attribute.keySpan] == attribute.key, "attribute", attribute.keySpan)
      if let value = attribute.valueSpan { expect(file[value] == attribute.value, "value", value) }
    }
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
