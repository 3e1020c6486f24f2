public import Compiler

/// What a page prints of a memo's text, whatever surrounds it: it can be put on the page later, when the memo itself has
/// been let go.
public struct MemoText: Sendable {
  /// Markup.
  public let body: [UInt8]
  /// What machines read of the memo; empty where it has no header.
  public let report: [UInt8]

  public init(body: [UInt8], report: [UInt8]) {
    self.body = body
    self.report = report
  }

  public init(_ memo: Memo, style: Style) {
    var printer = HTMLPrinter(memo: memo, style: style, surface: .page)
    printer.body()
    body = printer.out.bytes
    report = PageMetadata(memo: memo).report
  }
}
