public import Compiler

extension Memo {
  /// What the memo says in short: its summary, else the text of its bottom line, else its subtitle; nil where it has
  /// none of them.
  public var gist: String? {
    if let summary = header?.summary { return summary }
    for block in blocks {
      guard case .section(let section) = block.kind, section.role == .bottomLine else { continue }
      let paragraphs = section.blocks.compactMap { block -> String? in
        if case .paragraph(let content) = block.kind { PlainText.of(content) } else { nil }
      }
      let text = paragraphs.joined(separator: " ").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      if !text.isEmpty { return text }
    }
    return header?.subtitle
  }
}
