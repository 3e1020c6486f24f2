import Markup
import Records
import Source

extension Walk {
  mutating func blocks(_ blocks: [Block]) -> [MemoBlock] {
    var result: [MemoBlock] = []
    result.reserveCapacity(blocks.count)
    for block in blocks { append(block, to: &result) }
    return result
  }

  private mutating func append(_ block: Block, to result: inout [MemoBlock]) {
    switch block.kind {
    case .paragraph(let content):
      result.append(MemoBlock(.paragraph(prose(content, .paragraph, at: block.span)), portion: portion))
    case .heading(let level, let content): result.append(heading(level: level, content, at: block.span))
    case .blockQuote(let children):
      let children = set(.blockQuote) { $0.blocks(children) }
      result.append(MemoBlock(.blockQuote(children), portion: nil))
    case .list(let list):
      var items: [MemoBlock.Item] = []
      for item in list.items {
        let blocks = set(.listItem) { $0.blocks(item.blocks) }
        items.append(MemoBlock.Item(isChecked: item.isChecked, blocks: blocks))
      }
      result.append(MemoBlock(.list(MemoBlock.List(marker: list.marker, isTight: list.isTight, items: items))))
    case .codeBlock(let info, let literal): result.append(MemoBlock(.codeBlock(info: info, literal: literal)))
    case .htmlBlock(let html):
      if context.extent == .fragment || !isComment(html) { result.append(MemoBlock(.htmlBlock(html))) }
    case .thematicBreak: result.append(MemoBlock(.thematicBreak))
    case .table(let table): result.append(self.table(table))
    case .footnoteDefinition(let footnote):
      let children = self.blocks(footnote.blocks)
      result.append(
        MemoBlock(
          .footnoteDefinition(
            MemoBlock.Footnote(
              label: footnote.label, number: footnote.number, referenceCount: footnote.referenceCount,
              blocks: children))))
    case .leafDirective(let directive): result.append(contentsOf: leaf(directive))
    case .containerDirective(let directive, let children):
      result.append(contentsOf: container(directive, children))
    }
  }

  /// What is quoted stays quoted in the lists inside it.
  private mutating func set(_ setting: Prose.Setting, _ resolve: (inout Walk) -> [MemoBlock]) -> [MemoBlock] {
    let outer = self.setting
    if outer != .blockQuote { self.setting = setting }
    defer { self.setting = outer }
    return resolve(&self)
  }

  /// The author's own words, noted as such for the checks.
  private mutating func prose(_ content: [Inline], _ place: Prose.Place, at span: ByteRange) -> [MemoInline] {
    let (firstUse, firstMention) = (uses.count, mentions.count)
    let resolved = inlines(content)
    prose.append(
      Prose(
        file: file, span: span, content: content, place: place, setting: setting, section: section,
        uses: firstUse..<uses.count, mentions: firstMention..<mentions.count))
    return resolved
  }

  private func isComment(_ html: String) -> Bool { html.hasPrefix("<!--") }

  private mutating func heading(level: Int, _ content: [Inline], at span: ByteRange) -> MemoBlock {
    var content = prose(content, .heading(level: level), at: span)
    guard let entry = outline.heading(at: file.span(span)) else {
      return MemoBlock(.heading(level: level, content), portion: portion)
    }
    if let number = entry.number { content.insert(.text("\(number)\u{A0}"), at: 0) }
    return MemoBlock(.heading(level: level, content), id: entry.id, portion: portion)
  }

  private mutating func table(_ table: Block.Table) -> MemoBlock {
    authorTableCount += 1
    var header: [[MemoInline]] = []
    for cell in table.header { header.append(prose(cell.content, .headerCell(table: authorTableCount), at: cell.span)) }
    var rows: [[[MemoInline]]] = []
    for row in table.rows {
      var cells: [[MemoInline]] = []
      for cell in row.cells { cells.append(prose(cell.content, .cell, at: cell.span)) }
      rows.append(cells)
    }
    return MemoBlock(
      .table(MemoBlock.Table(origin: .author, alignments: table.alignments, header: header, rows: rows)))
  }

  private mutating func leaf(_ directive: Directive) -> [MemoBlock] {
    if let declaration = validated(directive), case .block(let resolve) = declaration.meaning {
      return resolve(directive, &self)
    }
    return [MemoBlock(.paragraph(asWritten(directive)))]
  }

  private mutating func container(_ directive: Directive, _ children: [Block]) -> [MemoBlock] {
    if let declaration = validated(directive), case .container(let resolve) = declaration.meaning {
      return resolve(directive, children, &self)
    }
    return [MemoBlock(.paragraph(asWritten(directive)))] + blocks(children)
  }
}
