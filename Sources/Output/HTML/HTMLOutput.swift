public import Compiler
public import Records

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
  ///
  /// - Parameter site: what surrounds the page where it is one of a site's.
  public static func page(_ memo: Memo, style: Style = .builtIn, in site: PageSurroundings? = nil) -> [UInt8] {
    page(memo, with: MemoText(memo, style: style), style: style, in: site)
  }

  /// The same with a text that was printed before; of the memo, only what is no part of that is asked for.
  public static func page(
    _ memo: Memo, with text: MemoText, style: Style, in site: PageSurroundings?
  ) -> [UInt8] {
    HTMLPage(memo: memo, style: style, body: text.body, report: text.report, site: site).bytes
  }

  /// A page that is no memo, in the same style.
  ///
  /// - Parameters:
  ///   - body: markup, with the page's `h1`.
  ///   - language: as BCP 47.
  ///   - banner: the mark of what is on it.
  public static func page(
    titled title: String, body: [UInt8], language: String, banner: Handling?, style: Style, in site: PageSurroundings
  ) -> [UInt8] {
    let memo = Memo(header: nil, banner: banner, language: language, blocks: [])
    return HTMLPage(memo: memo, style: style, body: body, title: title, site: site).bytes
  }
}
