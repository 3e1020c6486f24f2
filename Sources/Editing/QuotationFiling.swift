import Checks
import Desk
import Records
import Source
import Store

extension EditedDesk {
  /// For words that stand in an article but are not on file as a quotation: the fact that files them, and the directive
  /// that prints them.
  func filing(of finding: Diagnostic) -> [Fix] {
    guard finding.rule.code == Rule.unbackedQuotation.code, finding.fixes.isEmpty,
      let passage = finding.related.first?.span, DeskPart(of: passage.path, in: folder) == .text,
      let id = ArticleID(passage.path.stem), let entry = desk.articles.entry(id), let article = entry.article,
      let text = entry.evidence?.file, let record = file(article.file)
    else { return [] }
    let name = freeName(in: article)
    let words = text[passage.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [
      Fix(
        "file the quotation in \(article.file.name), and print it from there",
        [
          insertion(of: words, named: name, article, record),
          Fix.Edit(finding.primary.span, with: ":quote[\(id)/\(name)]"),
        ],
        safety: .needsReview)
    ]
  }

  private func freeName(in article: Article) -> String {
    let names = Set(article.facts.map(\.name.value))
    var number = 1
    while names.contains("quote-\(number)") || article.hasFaultyFact("quote-\(number)") { number += 1 }
    return "quote-\(number)"
  }

  /// A draft behind the last fact of the record. Who said it, and where, is the analyst's to read.
  private func insertion(of words: String, named name: String, _ article: Article, _ record: SourceFile) -> Fix.Edit {
    let scalar = YAMLText.quoted(words)
    let lines = LineIndex(record.bytes)
    guard let last = article.facts.last else {
      let end = record.wholeRange.end
      let head = record.bytes.last == UInt8(ascii: "\n") || record.bytes.isEmpty ? "" : "\n"
      return Fix.Edit(
        record.span(ByteRange(start: end, end: end)),
        with: head + "facts:\n" + YAMLText.fact(name, says: words, quote: scalar, indent: 2))
    }
    let first = lines.line(at: Int(last.name.span.start))
    let indent = Int(last.name.span.start - lines.range(ofLine: first).start)
    var line = first + 1
    while line <= lines.lineCount, YAMLText.isInside(record.bytes[lines.range(ofLine: line).offsets], indent) {
      line += 1
    }
    // Blank lines at the end belong to nobody.
    while line > first + 1, lines.range(ofLine: line - 1).isEmpty { line -= 1 }
    let place = line <= lines.lineCount ? lines.range(ofLine: line).start : record.wholeRange.end
    let head = Int(place) > 0 && record.bytes[Int(place) - 1] != UInt8(ascii: "\n") ? "\n" : ""
    return Fix.Edit(
      record.span(ByteRange(start: place, end: place)),
      with: head + YAMLText.fact(name, says: words, quote: scalar, indent: indent))
  }
}

/// A fact as it is written in a record.
private enum YAMLText {
  static func fact(_ name: String, says words: String, quote: String, indent: Int) -> String {
    let outer = String(repeating: " ", count: indent)
    let inner = String(repeating: " ", count: indent + 2)
    let beginning = words.split(separator: " ").prefix(6).joined(separator: " ")
    let says = quoted("It is said: \(beginning)\(beginning == words ? "" : " …")")
    return "\(outer)\(name):\n\(inner)says: \(says)\n\(inner)quote: \(quote)\n\(inner)status: draft\n"
  }

  /// In double quotation marks (YAML 1.2.2 §7.3.1).
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Whether a line is part of what is indented further than a mapping's keys, or blank.
  static func isInside(_ line: ArraySlice<UInt8>, _ indent: Int) -> Bool {
    guard let first = line.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return true }
    return first - line.startIndex > indent
  }
}
