import Compiler
import Desk
import Editing
import Output
import Records
import Source

/// The pages around the memo: the list of memos, the memo with its findings and evidence, a source with its lines.
enum PreviewShell {
  /// What such a page may load: its own style and script, and the memo beside it.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; "
    + "form-action 'none'"

  private static func page(
    _ title: String, _ attributes: [(String, String)], _ body: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var out = HTMLWriter()
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n<title>")
    out.text(title)
    out.raw("</title>\n<link rel=\"stylesheet\" href=\"/preview.css\">\n<script src=\"/preview.js\" defer></script>\n")
    out.raw("</head>\n<body")
    for (name, value) in attributes { out.attribute(name, value) }
    out.raw(">\n")
    body(&out)
    out.raw("</body>\n</html>\n")
    return out.bytes
  }

  private static func address(_ path: String) -> String { PercentEncoding.encoded(path, keeping: "/-._~") }

  /// Every memo, by its name.
  static func index(of state: Preview.State) -> [UInt8] {
    let title = state.desk.configuration.title ?? "Memos"
    return page(title, [("data-generation", "\(state.generation)"), ("class", "index")]) { out in
      out.raw("<main>\n<h1>")
      out.text(title)
      out.raw("</h1>\n<ul class=\"memos\">\n")
      for name in state.names {
        out.raw("<li><a")
        out.attribute("href", url: "/memo/" + address(name))
        out.raw(">")
        out.text(state.desk.memo(name)?.title ?? name)
        out.raw("</a> <span class=\"name\">")
        out.text(name)
        out.raw("</span></li>\n")
      }
      out.raw("</ul>\n")
      if state.names.isEmpty { out.raw("<p>There is no memo below <code>Memos/</code> yet.</p>\n") }
      out.raw("</main>\n")
    }
  }

  static func memo(_ name: String, _ page: Preview.Page, _ state: Preview.State) -> [UInt8] {
    let title = page.compiled.frontMatter.title?.value ?? name
    let address = address(name)
    let attributes = [
      ("class", "memo"), ("data-memo", address), ("data-generation", "\(state.generation)"),
      ("data-digest", page.digest.text),
    ]
    return Self.page(title, attributes) { out in
      out.raw("<header>\n<p><a href=\"/\">All memos</a></p>\n<h1>")
      out.text(title)
      out.raw("</h1>\n<div class=\"views\" role=\"group\" aria-label=\"What is shown\">\n")
      for format in formats {
        out.raw("<button type=\"button\" data-view=\"\(format.name)\" aria-pressed=\"\(format.name == "html")\">")
        out.raw("\(format.label)</button>\n")
      }
      out.raw("</div>\n<p id=\"state\" role=\"status\"></p>\n</header>\n<main>\n<div class=\"frames\">\n")
      for format in formats {
        out.raw("<iframe data-view=\"\(format.name)\" title=\"The memo as \(format.label)\"")
        out.attribute("src", url: "/page/\(address).\(format.fileExtension)")
        out.raw(format.name == "html" ? "></iframe>\n" : " hidden></iframe>\n")
      }
      out.raw("</div>\n<aside>\n<section id=\"findings\" aria-live=\"polite\">\n")
      out.raw(findings(page, state))
      out.raw("</section>\n<section id=\"evidence\" aria-live=\"polite\">\n<h2>Evidence</h2>\n")
      out.raw("<p class=\"hint\">Choose a value or a quotation on the page.</p>\n</section>\n</aside>\n</main>\n")
    }
  }

  private static let formats: [(name: String, label: String, fileExtension: String)] = OutputFormat.all.map {
    ($0.name, $0.name == "html" ? "Page" : $0.name == "json" ? "JSON" : "Text", $0.fileExtension)
  }

  /// What is wrong with a memo, as `check` says it, each with the line it is about.
  static func findings(_ page: Preview.Page, _ state: Preview.State) -> [UInt8] {
    var out = HTMLWriter()
    let open = page.compiled.diagnostics.filter { $0.waived == nil }
    out.raw("<h2 data-generation=\"\(state.generation)\" data-digest=\"\(page.digest.text)\">")
    out.raw(open.isEmpty ? "Nothing found" : "\(open.count) found")
    out.raw("</h2>\n")
    if page.compiled.hasErrors { out.raw("<p class=\"unwritten\">With an error in it the memo is not built.</p>\n") }
    guard !open.isEmpty else { return out.bytes }
    var lines: [FilePath: LineIndex] = [:]
    out.raw("<ol class=\"findings\">\n")
    for finding in open {
      out.raw("<li class=\"\(finding.severity)\"><p><strong>\(finding.severity) \(finding.rule.code)</strong> ")
      out.text(finding.message)
      out.raw("</p>\n<ul>\n")
      for label in [finding.primary] + finding.related { place(label, state, &lines, &out) }
      for help in finding.help + finding.fixes.map(\.title) {
        out.raw("<li class=\"help\">")
        out.text(help)
        out.raw("</li>\n")
      }
      out.raw("</ul></li>\n")
    }
    out.raw("</ol>\n")
    return out.bytes
  }

  /// - Parameter lines: of the files that earlier findings were about.
  private static func place(
    _ label: Diagnostic.Label, _ state: Preview.State, _ lines: inout [FilePath: LineIndex], _ out: inout HTMLWriter
  ) {
    let file = label.span.path
    guard let path = file.relative(to: state.desk.folder.root),
      let index = lines[file] ?? state.desk.files.source(file).map({ LineIndex($0.bytes) })
    else { return }
    lines[file] = index
    let line = index.line(at: Int(label.span.range.start))
    out.raw("<li><a")
    out.attribute("href", url: "/source/\(address(path))#L\(line)")
    out.raw(">")
    out.text("\(path):\(line)")
    out.raw("</a> ")
    out.text(label.message)
    out.raw("</li>\n")
  }

  /// What is on file under a key that the memo prints; nil where it prints no such fact.
  static func evidence(_ key: String, _ page: Preview.Page) -> [UInt8]? {
    let compiled = page.compiled
    let note = compiled.uses.lazy.filter { $0.key?.description == key }
      .compactMap { Hover.FactNote($0, of: compiled.memo) }.first
    guard let note else { return nil }
    var out = HTMLWriter()
    out.raw("<h2>Evidence</h2>\n<p class=\"says\">")
    out.text(note.says)
    out.raw("</p>\n<dl>\n")
    func row(_ name: String, _ value: String) {
      guard !value.isEmpty else { return }
      out.raw("<div><dt>\(name)</dt><dd>")
      out.text(value)
      out.raw("</dd></div>\n")
    }
    row("Key", key)
    row("Value", "\(note.canonical) (\(note.type))")
    row("Status", note.status.rawValue)
    if let proof = note.proof {
      row("Grade", proof.grade.description)
      row("Place", proof.locator)
      row("Chain", proof.chain.joined(separator: " → "))
      for remark in proof.remarks { row("Remark", remark) }
    }
    row("Printed", "\(compiled.uses.count { $0.key?.description == key }) times in this memo")
    out.raw("</dl>\n")
    for passage in note.proof?.passages ?? [] {
      out.raw("<blockquote>")
      out.passage(passage)
      out.raw("</blockquote>\n")
    }
    return out.bytes
  }

  /// A file with a number and an anchor at each line.
  static func source(_ path: String, _ file: SourceFile) -> [UInt8] {
    page(path, [("class", "source")]) { out in
      out.raw("<main>\n<h1>")
      out.text(path)
      out.raw("</h1>\n<ol class=\"lines\">\n")
      let lines = LineIndex(file.bytes)
      for line in 1...max(1, lines.lineCount) {
        out.raw("<li id=\"L\(line)\"><code>")
        out.text(file[lines.range(ofLine: line)])
        out.raw("</code></li>\n")
      }
      out.raw("</ol>\n</main>\n")
    }
  }
}

extension Digest {
  /// As an attribute has it.
  fileprivate var text: String { String(high, radix: 16) + String(low, radix: 16) }
}
