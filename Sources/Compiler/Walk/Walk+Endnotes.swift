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
    let locators = Walk.text(of: proofs.flatMap { citations.proofs[$0].locators })
    if !locators.isEmpty { result.append(.text(", \(locators)")) }
    if article.published != nil || !locators.isEmpty { result.append(.text(".")) }
    return result
  }

  /// Double quotation marks inside a title become single ones.
  private static func nested(_ title: String) -> String {
    title.utf8.contains(0xE2) ? title.replacing("“", with: "‘").replacing("”", with: "’") : title
  }

  /// The first words of a title, for later citations.
  private static func shortTitle(_ title: String) -> String {
    let words = title.utf8.split(separator: UInt8(ascii: " "))
    guard words.count > 5 else { return title }
    return words.prefix(4).map { Substring($0) }.joined(separator: " ").trimmingPunctuation() + " …"
  }

  private func remarks(on article: Article, proofs: [Int]) -> [String] {
    var remarks: [String] = []
    let carried = carried(by: article, proofs: proofs)
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

  /// Those whose words the article relays and of whom the memo cites nothing (ICD 206: a derivative cited without its
  /// original is said to be so). The furthest stands first.
  private func carried(by article: Article, proofs: [Int]) -> [String] {
    var carried: [String] = []
    for chain in chains(of: article, proofs: proofs) {
      for name in chain.dropFirst(article.publisher == nil ? 0 : 1).reversed() where !isConsulted(name) {
        let name = displayName(name)
        if !carried.contains(name) { carried.append(name) }
      }
    }
    return carried
  }

  /// Whether the memo cites something that they published.
  private func isConsulted(_ name: EntityReference) -> Bool {
    citations.entries.contains { $0.article.publisher?.value.entity == name }
  }

  /// How each fact cited of an article came to it; how the article itself did where it is cited as a whole.
  private func chains(of article: Article, proofs: [Int]) -> [[EntityReference]] {
    proofs.isEmpty
      ? [article.chain(of: nil)] : proofs.map { article.chain(of: article.fact(citations.proofs[$0].key.fact)) }
  }

  private func publisherDescriptor(_ article: Article) -> String? {
    guard case .entity(let id)? = article.publisher?.value.entity else { return nil }
    return source.entity(id)?.descriptor
  }

  /// What ICD 206 asks to be said of all sources together: how many, of what origin and grade, what they lack.
  func sourceSummary() -> [String] {
    let articles = citations.entries.map(\.article)
    guard !articles.isEmpty else { return [] }
    var sentences = [citationSentence(articles)]
    sentences += originSentences()
    let grades = Dictionary(grouping: articles, by: { $0.grade.description }).mapValues(\.count)
    sentences.append(
      "Grades: "
        + Walk.list(grades.keys.sorted().map { "\($0) (\(grades[$0] ?? 0))" }) + ".")
    let undated = articles.count { $0.published == nil }
    if undated > 0 {
      sentences.append(
        undated == articles.count && undated > 1
          ? "None of the articles is dated."
          : "\(Walk.count(undated, "article").capitalizedFirst) \(undated == 1 ? "is" : "are") undated.")
    }
    return sentences
  }

  private func citationSentence(_ articles: [Article]) -> String {
    let publishers = articles.compactMap { $0.publisher.map { displayName($0.value.entity) } }
    let anonymous = articles.count - publishers.count
    let byPublishers = "by \(Walk.count(Set(publishers).count, "publisher"))"
    let passages = citations.proofs.count { !$0.passages.isEmpty }
    var sentence = "This memo cites \(Walk.count(articles.count, "article"))"
    if publishers.isEmpty {
      sentence += " without a publisher"
    } else if anonymous == 0 {
      sentence += " \(byPublishers)"
    } else {
      sentence += ", \(Walk.word(for: publishers.count)) \(byPublishers)"
      sentence += " and \(Walk.word(for: anonymous)) without a publisher"
      if passages > 0 { sentence += "," }
    }
    if passages > 0 { sentence += " and rests on \(Walk.count(passages, "passage")) on file" }
    return sentence + "."
  }

  /// Corroboration is counted once per origin, whoever repeats it.
  private func originSentences() -> [String] {
    let sources = citations.entries.flatMap { entry in
      entry.proofs.isEmpty
        ? [(article: entry.article, fact: Fact?.none)]
        : entry.proofs.map { (entry.article, entry.article.fact(citations.proofs[$0].key.fact)) }
    }
    let origins = Origins(of: sources)
    if let single = origins.single, single.count == 1, let only = single.first {
      return ["All of it goes back to one origin, \(originName(only))."]
    }
    guard !origins.groups.isEmpty else { return [] }
    let named = origins.groups.flatMap(\.self).map(originName)
    let joined = origins.groups.filter { $0.count > 1 }.map {
      "Of these, \(Walk.list($0.map(originName))) are not independent of one another."
    }
    return ["Furthest known origins: \(Walk.list(named))."] + joined
  }

  /// In brackets where the one who published it is inferred.
  private func originName(_ origin: EntityReference) -> String {
    let publisher = citations.entries.lazy.compactMap { $0.article.publisher?.value }.first { $0.entity == origin }
    return publisher.map(publisherName) ?? displayName(origin)
  }

  /// `one article`, `12 passages`.
  private static func count(_ number: Int, _ noun: String) -> String {
    "\(word(for: number)) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func word(for number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return number < words.count ? words[number] : String(number)
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
