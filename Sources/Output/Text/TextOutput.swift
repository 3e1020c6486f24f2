public import Compiler
import Records
import Source
import Values

/// Prints memos as plain text: a fixed width by display columns, no trailing blanks, lines that end in LF, one at the end.
public enum TextOutput {
  /// The whole memo with header block, banners and endnotes.
  public static func page(_ memo: Memo, style: Style = .builtIn) -> [UInt8] {
    var printer = TextPrinter(memo: memo, style: style)
    printer.banner()
    printer.header()
    printer.numberedBody()
    printer.banner()
    return printer.finished
  }

  /// The body alone.
  public static func fragment(_ memo: Memo, style: Style = .builtIn) -> [UInt8] {
    var printer = TextPrinter(memo: memo, style: style)
    printer.body()
    return printer.finished
  }
}

extension TextPrinter {
  /// Exactly one line end at the end, whatever came last.
  fileprivate var finished: [UInt8] {
    var bytes = out
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The classification in the middle, TLP at the right (FIRST TLP 2.0).
  fileprivate mutating func banner() {
    guard let banner = memo.banner else { return }
    gap()
    if let line = banner.bannerLine { centred(TextRun(line)) }
    if let label = banner.tlp?.label {
      let blanks = max(width - label.utf8.count, 0)
      line([UInt8](repeating: UInt8(ascii: " "), count: blanks) + label.utf8)
    }
    gap()
  }
}
