import Source

/// How much room words take in a drawing, where nobody has measured the reader's font.
enum ChartText {
  /// The mean advance of a letter in a sans serif, as a part of the font's size; figures of Helvetica have 0.556.
  private static let advance = 0.56

  static func width(_ text: String, size: Double) -> Double {
    Double(UnicodeText.displayWidth(text)) * advance * size
  }

  /// The text in lines no wider than that, broken where Unicode allows; what does not fit is cut off with an ellipsis.
  static func lines(_ text: String, within width: Double, size: Double, atMost count: Int) -> [String] {
    let columns = max(Int(width / (advance * size) + 0.01), 4)
    let bytes = Array(text.utf8)
    let mayBreak = UnicodeText.breakOpportunities(bytes)
    var lines: [String] = []
    var line = ""
    var start = 0
    for end in bytes.indices.dropFirst() + [bytes.count] where end == bytes.count || mayBreak[end] {
      let part = String(decoding: bytes[start..<end], as: UTF8.self)
      start = end
      if !line.isEmpty, UnicodeText.displayWidth(line + trimmed(part)) > columns {
        lines.append(trimmed(line))
        line = ""
      }
      line += part
    }
    if !line.isEmpty { lines.append(trimmed(line)) }
    let isCut = lines.count > count
    lines = Array(lines.prefix(count))
    if isCut, let last = lines.last { lines[lines.count - 1] = last + "…" }
    return lines.map { shortened($0, to: columns) }
  }

  private static func shortened(_ line: String, to columns: Int) -> String {
    guard UnicodeText.displayWidth(line) > columns else { return line }
    var kept = ""
    var width = 1
    for character in line {
      width += UnicodeText.displayWidth(String(character))
      if width > columns { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
