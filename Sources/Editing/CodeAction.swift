import Desk
import Markup
public import Source

/// Something the editor can do about a finding.
public struct CodeAction: Sendable {
  public let fix: Fix
  public let finding: Diagnostic
  /// Whether it keeps what the author meant, so that it may be offered first.
  public var isPreferred: Bool { fix.safety == .safe }
}

extension EditedDesk {
  /// What can be done about the findings at a place: their fixes, in a briefing the filing of a
  /// quotation, and a waiver.
  public func codeActions(in range: ByteRange, of path: FilePath) -> [CodeAction] {
    let found = findings(about: [path])[path] ?? []
    let here = found.filter { finding in
      let place = finding.primary.span.range
      return finding.waived == nil && place.start <= range.end && range.start <= place.end
    }
    return here.flatMap { finding in
      (finding.fixes + filing(of: finding) + waiver(of: finding)).map { CodeAction(fix: $0, finding: finding) }
    }
  }

  /// A comment above the block that holds a finding. Its reason is the author's to write, and is missed until it is there.
  private func waiver(of finding: Diagnostic) -> [Fix] {
    let place = finding.primary.span
    switch DeskPart(of: place.path, in: folder) {
    case .memo, .included: break
    case .record, .text, .entities, .query, .configuration, .lock, nil: return []
    }
    guard let file = file(place.path) else { return [] }
    let briefing = BriefingReader.parse(file).value
    guard let block = innermost(of: briefing.blocks, at: place.range) else { return [] }
    let lines = LineIndex(file.bytes)
    let start = lines.range(ofLine: lines.line(at: Int(block.span.start))).start
    let insertion = file.span(ByteRange(start: start, end: start))
    return [
      Fix(
        "waive \(finding.rule.code) here, for a reason to be written",
        [Fix.Edit(insertion, with: "<!-- chancery: allow \(finding.rule.code) -->\n")], safety: .needsReview)
    ]
  }

  /// The block that holds a place, looked for in containers but not in lists, where a comment would part them.
  private func innermost(of blocks: [Block], at range: ByteRange) -> Block? {
    guard let block = blocks.first(where: { $0.span.contains(range) }) else { return nil }
    guard case .containerDirective(_, let inner) = block.kind else { return block }
    return innermost(of: inner, at: range) ?? block
  }
}
