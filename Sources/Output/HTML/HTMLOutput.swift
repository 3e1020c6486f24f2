public import Compiler

/// Prints memos as HTML.
public enum HTMLOutput {
  /// What becomes of raw HTML in a briefing.
  public enum RawHTML: Sendable, Hashable {
    /// A comment says that it was left out. Unsafe links are printed without their destination.
    case omitted
    /// It stands as written, and so do links of any scheme: only for texts one has written oneself.
    case allowed
  }

  /// The body alone. What plain Markdown gives is byte for byte what libcmark-gfm 0.29.0.gfm.6 prints with tables,
  /// strikethrough, autolinks, task lists and footnotes on, but that headings carry their `id` where they have one.
  public static func fragment(_ memo: Memo, style: Style = .builtIn, rawHTML: RawHTML = .omitted) -> [UInt8] {
    var printer = HTMLPrinter(memo: memo, style: style, surface: .fragment(rawHTML))
    printer.body()
    return printer.out.bytes
  }

  /// One self-contained page: no script, nothing to fetch but the memo's own images.
  public static func page(_ memo: Memo, style: Style = .builtIn) -> [UInt8] {
    var printer = HTMLPrinter(memo: memo, style: style, surface: .page)
    printer.body()
    return HTMLPage(memo: memo, style: style, body: printer.out.bytes).bytes
  }
}
