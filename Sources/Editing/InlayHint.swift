import Compiler
import Desk
import Markup
public import Source

/// What the memo prints at a directive, to be shown behind it.
public struct InlayHint: Sendable, Hashable {
  /// Behind the directive.
  public let place: Span
  public let text: String
}

extension EditedDesk {
  /// The values that the directives of a part of a briefing print, in order.
  public func inlayHints(in range: ByteRange, of path: FilePath) -> [InlayHint] {
    guard let file = file(path), let memo = memoPrinting(path) else { return [] }
    let directives = BriefingParts(of: BriefingReader.parse(file).value).directives
    var printed: [ByteRange: String] = [:]
    for use in memo.uses where use.span.path == path { if let text = use.printed { printed[use.span.range] = text } }
    for use in memo.derivedUses where use.span.path == path { printed[use.span.range] = use.text }
    return directives.filter { $0.form == .text && range.contains($0.span) }.compactMap { directive in
      guard let label = directive.label?.span,
        // The whole of an expression is printed, not the keys in it.
        let text = printed.filter({ label.contains($0.key) }).min(by: { $0.key < $1.key })?.value
      else { return nil }
      let end = directive.span.end
      return InlayHint(place: file.span(ByteRange(start: end, end: end)), text: text)
    }
  }

  /// The memo in which a file is printed: itself, or the first that includes it.
  func memoPrinting(_ path: FilePath) -> CompiledMemo? {
    switch DeskPart(of: path, in: folder) {
    case .memo: memo(path)
    case .included: memos(restingOn: path).first.map { memo($0) }
    case .record, .text, .entities, .query, .configuration, .lock, nil: nil
    }
  }
}
