import Markup
import Records
import Source
import Values

extension Walk {
  /// The endnotes, once everything has been cited.
  func endnotes() -> [Endnote] {
    citations.entries.enumerated().map { index, entry in
      let article = entry.article
      let proofs = entry.proofs.sorted { order($0) < order($1) }
      var note = Endnote(
        number: index + 1, article: article.id, reference: reference(to: article, proofs: proofs),
        shortTitle: Walk.shortTitle(article.title.value))
      note.portion = marksPortions ? article.handling?.value ?? banner : nil
      note.url = article.url.flatMap { Walk.safe($0.value) }
      note.archive = article.archive.flatMap { Walk.safe($0.value) }
      note.remarks = remarks(on: article, proofs: proofs)
      note.markCount = entry.marks
      note.proofs = proofs
      return note
    }
  }

  private func order(_ proof: Int) -> Int {
    citations.proofs[proof].passages.first.map { $0.before.utf8.count } ?? .max
  }

  private static func safe(_ url: String) -> String? {
    if case .outside = LinkTarget(url) { return url }
    return nil
  }

  /// Chicago's note form: “Title,” *Publisher*, date, paragraphs. What the record lacks is left out or said to be
  /// lacking, never made up.
  private func reference(to article: Article, proofs: [Int]) -> [MemoInline] {
    var result: [MemoInline] = []
    if !article.byline.isEmpty { result.append(.text(Walk.list(article.byline.map(\.value)) + ", ")) }
    let title = article.title.value
    let closing = title.last.map { "?!.".contains($0) } ?? false ? "” " : ",” "
    result.append(.text("“" + Walk.nested(title) + closing))
    if let publisher = article.publisher {
      result += [.emphasis([.text(publisherName(publisher.value))]), .text(", ")]
    }
    result.append(.text(article.published.map { date($0.value, ValueFormat()).text } ?? "n.d."))
    let locators = Walk.joined(proofs.map { citations.proofs[$0].locator })
    if !locators.isEmpty { result.append(.text(", \(locators)")) }
    if article.published != nil || !locators.isEmpty { result.append(.text(".")) }
    return result
  }

  /// Double quotation marks inside a title become single ones.
  private static func nested(_ title: String) -> String {
    String(title.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
  }

  /// `paras. 3, 5 and 8` out of the locators of several passages.
  private static func joined(_ locators: [String]) -> String {
    var words: Set<String> = []
    var numbers: Set<Int> = []
    for locator in locators {
      for word in locator.split(whereSeparator: { " \u{A0},".contains($0) }) {
        if let number = Int(word) {
          numbers.insert(number)
        } else if !["para.", "paras.", "and"].contains(word) {
          words.insert(String(word))
        }
      }
    }
    var found: [Evidence.Locator] = []
    if words.contains("title") { found.append(.title) }
    if words.contains("standfirst") { found.append(.abstract) }
    return text(of: found + numbers.map { .paragraph($0) })
  }

  /// The first words of a title, for later citations.
  private static func shortTitle(_ title: String) -> String {
    let words = title.split(separator: " ")
    guard words.count > 5 else { return title }
    return words.prefix(4).joined(separator: " ").trimmingPunctuation() + " …"
  }

  private func remarks(on article: Article, proofs: [Int]) -> [String] {
    var remarks: [String] = []
    var carried: [String] = []
    for proof in proofs {
      for name in citations.proofs[proof].chain.dropLast(article.publisher == nil ? 0 : 1)
      where !carried.contains(name) { carried.append(name) }
    }
    if !carried.isEmpty { remarks.append("Cites \(Walk.list(carried)), not consulted.") }
    if let accessed = article.accessed, article.published == nil || article.url != nil {
      remarks.append("Accessed \(date(accessed.value, ValueFormat()).text).")
    }
    if article.url == nil {
      let hash = article.text.map { ", SHA-256 beginning \($0.value.hexadecimal.prefix(8))" } ?? ""
      remarks.append("On file as \(article.id)\(hash).")
    }
    if let descriptor = article.descriptor?.value ?? publisherDescriptor(article) {
      remarks.append(descriptor.hasSuffix(".") ? descriptor : descriptor + ".")
    }
    remarks.append("Grade \(article.grade).")
    switch article.status?.value {
    case nil, .current: break
    case .corrected: remarks.append("The article has been corrected.")
    case .retracted: remarks.append("The article has been retracted.")
    case .superseded: remarks.append("The article has been superseded.")
    }
    return remarks
  }

  private func publisherDescriptor(_ article: Article) -> String? {
    guard case .entity(let id)? = article.publisher?.value.entity else { return nil }
    return source.entity(id)?.descriptor
  }

  /// What ICD 206 asks to be said of all sources together: how many, of what origin and grade, what they lack.
  func sourceSummary() -> [String] {
    let articles = citations.entries.map(\.article)
    guard !articles.isEmpty else { return [] }
    var origins: [String] = []
    var counts: [String: Int] = [:]
    for entry in citations.entries {
      for origin in self.origins(of: entry) {
        if counts[origin] == nil { origins.append(origin) }
        counts[origin, default: 0] += 1
      }
    }
    let publishers = Set(articles.compactMap { $0.publisher.map { displayName($0.value.entity) } })
    let passages = citations.proofs.filter { !$0.passages.isEmpty }.count
    var sentences = [
      "This memo cites \(Walk.count(articles.count, "article")) by \(Walk.count(publishers.count, "publisher"))"
        + (passages > 0 ? " and rests on \(Walk.count(passages, "passage")) on file." : ".")
    ]
    if origins.count == 1, let only = origins.first {
      sentences.append("All of it goes back to one origin, \(only).")
    } else {
      sentences.append("Furthest known origins: \(Walk.list(origins)).")
    }
    let grades = Dictionary(grouping: articles, by: { $0.grade.description }).mapValues(\.count)
    sentences.append(
      "Grades: "
        + Walk.list(grades.keys.sorted().map { "\($0) (\(grades[$0] ?? 0))" }) + ".")
    let undated = articles.filter { $0.published == nil }.count
    if undated > 0 {
      sentences.append(
        undated == articles.count && undated > 1
          ? "None of the articles is dated."
          : "\(Walk.count(undated, "article").capitalizedFirst) \(undated == 1 ? "is" : "are") undated.")
    }
    return sentences
  }

  /// An article's own origin where the record names one, else the far ends of the chains its cited facts came by.
  private func origins(of entry: Citations.Entry) -> [String] {
    if let origin = entry.article.origin { return [displayName(origin.value)] }
    var names: [String] = []
    for proof in entry.proofs {
      if let first = citations.proofs[proof].chain.first, !names.contains(first) { names.append(first) }
    }
    if names.isEmpty, let publisher = entry.article.publisher { names = [publisherName(publisher.value)] }
    return names
  }

  /// `one article`, `12 passages`.
  private static func count(_ number: Int, _ noun: String) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return "\(number < words.count ? words[number] : String(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  fileprivate func trimmingPunctuation() -> String {
    var text = Substring(self)
    while let last = text.last, ",;:–—-".contains(last) { text.removeLast() }
    return String(text)
  }
}
