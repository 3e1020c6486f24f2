import Source

/// What a user looks for: words, and phrases in quotation marks. Nothing a user types is syntax of the search engine.
struct SearchText {
  private let terms: [String]

  /// More words than that make no search narrower.
  static let mostTerms = 32

  init(_ text: String) {
    var terms: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      // Every second part stands within quotation marks.
      if index % 2 == 1 {
        terms.append(String(part))
      } else {
        terms += part.split { $0.isWhitespace }.map(String.init)
      }
    }
    self.terms = Array(terms.filter { $0.contains { $0.isLetter || $0.isNumber } }.prefix(SearchText.mostTerms))
  }

  var isEmpty: Bool { terms.isEmpty }

  /// From the strictest reading to the loosest, in the language of FTS5 (sqlite.org/fts5.html §3): all words; all, of
  /// the last its beginning; some.
  var readings: [String] {
    // A mark of quotation cannot stand in a term, and U+0000 ends a text.
    let quoted = terms.map { "\"\($0.filter { $0 != "\0" })\"" }
    let all = quoted.joined(separator: " ")
    return [all, all + "*"] + (quoted.count > 1 ? [quoted.joined(separator: " OR ")] : [])
  }
}
