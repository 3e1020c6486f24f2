public import Source

/// Reads a briefing: front matter apart, Markdown by libcmark-gfm, directives and citations by the grammar of
/// language.md. Cannot fail.
public enum BriefingParser {
  /// - Parameter knownTextDirectives: names that are recognised even right behind a letter.
  public static func parse(_ file: SourceFile, knownTextDirectives: Set<String>) -> Parsed<Briefing> {
    var diagnostics: [Diagnostic] = []
    if let first = file.repairs.first {
      let others = file.repairs.count - 1
      diagnostics.append(
        Diagnostic(
          .notText, at: file.span(first),
          "a byte here is not UTF-8 text" + (others > 0 ? ", and so are \(others) more in this file" : ""),
          help: ["save the file as UTF-8"]))
    }
    let (frontMatter, start) = FrontMatterScanner(file).scan(reporting: &diagnostics)
    let parsed = body(file.bytes, in: start..<file.bytes.count, known: knownTextDirectives)
    for fault in parsed.faults {
      diagnostics.append(
        Diagnostic(fault.rule, at: file.span(fault.range), fault.message, help: fault.help, fixes: fault.fixes(file)))
    }
    let briefing = Briefing(file: file, frontMatter: frontMatter, blocks: parsed.blocks, waivers: parsed.waivers)
    return Parsed(briefing, diagnostics: diagnostics)
  }

  /// The blocks of a part of a file, with what is wrong in it.
  static func body(_ bytes: [UInt8], in range: Range<Int>, known: Set<String>) -> TreeBuilder.Result {
    guard range.count <= NestingLimit.bytes else {
      let refusal = SourceRewriter.Refusal(
        rule: .tooSlow, range: ByteRange(range.lowerBound..<range.lowerBound),
        message: "the text has \(range.count >> 20) MiB, more than the \(NestingLimit.bytes >> 20) that are read")
      return literal(bytes, in: range, refusal)
    }
    let rewriter = SourceRewriter(bytes, in: range, known: known)
    if let refusal = rewriter.refusal { return literal(bytes, in: range, refusal) }
    let document = CMarkDocument(parsing: rewriter.text, deepest: NestingLimit.tree)
    if document.isTooDeep {
      let refusal = SourceRewriter.Refusal(
        rule: .tooDeep, range: ByteRange(range.lowerBound..<range.lowerBound),
        message: "the text is nested more than \(NestingLimit.tree) deep")
      return literal(bytes, in: range, refusal)
    }
    var builder = TreeBuilder(bytes, document: document, rewriter: rewriter)
    return builder.build()
  }

  /// A text the library is not asked to read stands as it is.
  private static func literal(
    _ bytes: [UInt8], in range: Range<Int>, _ refusal: SourceRewriter.Refusal
  ) -> TreeBuilder.Result {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let block = Block(span: ByteRange(range), kind: .codeBlock(info: nil, literal: text))
    return TreeBuilder.Result(
      blocks: [block], waivers: [],
      faults: [
        TreeBuilder.Fault(
          rule: refusal.rule, range: refusal.range, message: refusal.message,
          help: ["the text is printed as it is written; look for brackets or markers that are not closed"])
      ])
  }
}

/// Finds the YAML at the head of a briefing.
struct FrontMatterScanner {
  private let file: SourceFile

  init(_ file: SourceFile) { self.file = file }

  /// The YAML between the two lines of hyphens, and where the body begins.
  ///
  /// A first line `---` without a closing one is a thematic break, as in any Markdown; it is reported where what follows
  /// looks like a field.
  func scan(reporting diagnostics: inout [Diagnostic]) -> (yaml: ByteRange?, body: Int) {
    let bytes = file.bytes
    guard line(at: 0, is: ["---"]) else { return (nil, 0) }
    let start = nextLine(after: 0)
    var offset = start
    while offset < bytes.count {
      if line(at: offset, is: ["---", "..."]) { return (ByteRange(start..<offset), nextLine(after: offset)) }
      offset = nextLine(after: offset)
    }
    var end = start
    while end < bytes.count, UTF8Text.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
    if end > start, end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      diagnostics.append(
        Diagnostic(
          .unclosedFrontMatter, at: file.span(ByteRange(0..<3)), "the front matter is never closed",
          help: ["end it with a line `---`"]))
    }
    return (nil, 0)
  }

  private func line(at start: Int, is texts: [String]) -> Bool {
    var end = UTF8Text.lineEnd(in: file.bytes, from: start, limit: file.bytes.count).end
    while end > start, UTF8Text.isBlank(file.bytes[end - 1]) { end -= 1 }
    return texts.contains { Array($0.utf8)[...] == file.bytes[start..<end] }
  }

  private func nextLine(after start: Int) -> Int {
    UTF8Text.lineEnd(in: file.bytes, from: start, limit: file.bytes.count).next
  }
}
