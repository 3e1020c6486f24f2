import Desk
import Markup
public import Source

/// Lines that can be folded away behind the first of them.
public struct FoldingRange: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case region, comment }

  /// Both from 1, the last one hidden with the others.
  public let lines: ClosedRange<Int>
  public let kind: Kind
}

extension EditedDesk {
  /// Front matter, sections, containers, tables, code and lists of a briefing; of a record what is indented further.
  public func foldingRanges(in path: FilePath) -> [FoldingRange] {
    guard let file = file(path) else { return [] }
    let lines = LineIndex(file.bytes)
    switch DeskPart(of: path, in: folder) {
    case .memo, .included: return briefingFolds(file, lines)
    case .record, .entities, .configuration: return indentedFolds(file, lines)
    case .text, .query, .lock, nil: return []
    }
  }

  private func briefingFolds(_ file: SourceFile, _ lines: LineIndex) -> [FoldingRange] {
    let briefing = BriefingReader.parse(file).value
    var ranges: [(range: ByteRange, kind: FoldingRange.Kind)] = []
    if let frontMatter = briefing.frontMatter {
      ranges.append((ByteRange(start: 0, end: frontMatter.end), .region))
    }
    func add(_ symbol: DocumentSymbol) {
      if symbol.kind == .section { ranges.append((symbol.span.range, .region)) }
      symbol.children.forEach(add)
    }
    symbols(in: file.path).forEach(add)
    for (block, _) in BriefingParts(of: briefing).blocks {
      switch block.kind {
      case .containerDirective(let directive, _):
        ranges.append((block.span, directive.name == "comment" ? .comment : .region))
      case .table, .codeBlock, .list, .blockQuote: ranges.append((block.span, .region))
      case .paragraph, .heading, .htmlBlock, .thematicBreak, .footnoteDefinition, .leafDirective: break
      }
    }
    return ranges.compactMap { fold($0.range, $0.kind, file, lines) }
  }

  /// Blank lines at the end stay visible.
  private func fold(
    _ range: ByteRange, _ kind: FoldingRange.Kind, _ file: SourceFile, _ lines: LineIndex
  ) -> FoldingRange? {
    let first = lines.line(at: Int(range.start))
    let text = file.bytes[range.offsets.clamped(to: 0..<file.bytes.count)]
    guard let last = text.lastIndex(where: { $0 > 0x20 }).map({ lines.line(at: $0) }), last > first else { return nil }
    return FoldingRange(lines: first...last, kind: kind)
  }

  private func indentedFolds(_ file: SourceFile, _ lines: LineIndex) -> [FoldingRange] {
    var folds: [FoldingRange] = []
    var open: [(indent: Int, line: Int)] = []
    var last = 0
    func close(to indent: Int) {
      while let top = open.last, top.indent >= indent {
        open.removeLast()
        if last > top.line { folds.append(FoldingRange(lines: top.line...last, kind: .region)) }
      }
    }
    for line in 1...lines.lineCount {
      let text = file.bytes[lines.range(ofLine: line).offsets]
      guard let first = text.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { continue }
      close(to: first - text.startIndex)
      open.append((first - text.startIndex, line))
      last = line
    }
    close(to: 0)
    return folds.sorted { ($0.lines.lowerBound, -$0.lines.upperBound) < ($1.lines.lowerBound, -$1.lines.upperBound) }
  }
}
