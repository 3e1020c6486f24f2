import Records
import Source

extension DifferenceFormat {
  /// For a terminal or a commit message: words taken out stand in `[-…-]`, words put in in `{+…+}`, as git marks them.
  static let text = DifferenceFormat(name: "text") { difference, _ in
    var text = ""
    if let banner = difference.banner, !banner.banner.isEmpty { text += "\(banner.banner)\n\n" }
    text += "\(difference.title)\n"
    if difference.isEmpty { text += "\nNothing has changed.\n" }
    for record in difference.records { text += "\n" + DifferenceText.text(of: record) }
    for memo in difference.memos { text += "\n" + DifferenceText.text(of: memo) }
    return Array(text.utf8)
  }
}

private enum DifferenceText {
  static func text(of record: DeskDifference.Record) -> String {
    var lines = [record.key + (record.manner == .changed ? "" : " (\(record.manner.rawValue))")]
    for particular in record.particulars { lines.append("  \(particular.name): \(text(of: particular))") }
    if !record.memos.isEmpty { lines.append("  in \(record.memos.joined(separator: ", "))") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(of particular: DeskDifference.Particular) -> String {
    switch (particular.old, particular.new) {
    case (let old?, let new?) where particular.isProse: marked(TextDifference.pieces(from: old, to: new))
    case (let old?, let new?): "\(old) → \(new)"
    case (let old?, nil): "[-\(old)-]"
    case (nil, let new?): "{+\(new)+}"
    case (nil, nil): ""
    }
  }

  static func text(of memo: DeskDifference.MemoChange) -> String {
    var text = "\(memo.name)\(memo.formerName.map { " (was \($0))" } ?? ""): \(memo.title)"
    text += memo.manner == .changed ? "\n" : " (\(memo.manner.rawValue))\n"
    // Of a memo that is new or gone the title is enough.
    guard memo.manner == .changed else { return text }
    var heading: String?
    for passage in memo.passages {
      if passage.heading != heading { text += "  \(passage.heading ?? memo.title)\n" }
      heading = passage.heading
      text += "    \(marked(passage.pieces))\n"
    }
    return text
  }

  private static func marked(_ pieces: [TextDifference.Piece]) -> String {
    pieces.map { piece in
      // The blank behind the words stays outside of the marks.
      let words = piece.text.hasSuffix(" ") ? String(piece.text.dropLast()) : piece.text
      let blank = piece.text.hasSuffix(" ") ? " " : ""
      switch piece.manner {
      case .same: return piece.text
      case .removed: return "[-\(words)-]" + blank
      case .added: return "{+\(words)+}" + blank
      }
    }.joined()
  }
}

extension DeskDifference.Particular {
  /// Whether it is read as running text, word by word, and not as one value beside another.
  var isProse: Bool { ["evidence", "quote", "says", "span", "note", "descriptor"].contains(name) }
}
