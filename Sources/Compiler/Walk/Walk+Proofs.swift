import Markup
import Records
import Source
import Values

extension Walk {
  /// Notes that a fact is printed as `text` and returns the index of its proof.
  mutating func prove(_ found: FoundFact, printedAs text: String) -> Int {
    let proof = proof(of: found)
    citations.printed(text, of: found, canonical: { found.fact.canonical }, proof: proof)
    return proof
  }

  /// A mark that cites a fact.
  mutating func mark(_ found: FoundFact, proof: Int, implied: Bool = false) -> MemoInline {
    .citation([citations.mark(found.article, note: nil, proof: proof, implied: implied)])
  }

  mutating func proof(of found: FoundFact) -> Int {
    if let known = citations.proof(of: found.key) { return known }
    return citations.add(makeProof(found, endnote: citations.number(of: found.article)), of: found.article)
  }

  private func makeProof(_ found: FoundFact, endnote: Int) -> Proof {
    let (article, fact) = (found.article, found.fact)
    var proof = Proof(
      key: found.key, endnote: endnote, says: fact.says.value, grade: fact.grade ?? article.grade,
      status: fact.status.value)
    proof.chain = fact.via.reversed().map { displayName($0.value) }
    if let publisher = article.publisher { proof.chain.append(publisherName(publisher.value)) }
    proof.remarks = remarks(on: fact, in: article)
    proof.language = language(of: article)
    if let evidence = source.evidence(of: article) {
      var locators: [Evidence.Locator] = []
      let hidden = article.facts.filter { Walk.isAbove($0, in: article, than: fact, in: article) }
        .flatMap { evidence.places(of: $0).map(\.range) }
      for place in evidence.places(of: fact) {
        let paragraph = evidence.paragraphs[place.paragraph]
        proof.passages.append(Walk.passage(place.range, in: paragraph.range, of: evidence.file, without: hidden))
        if locators.last != paragraph.locator { locators.append(paragraph.locator) }
      }
      proof.locator = Walk.text(of: locators)
    }
    if let url = article.url?.value, case .outside = LinkTarget(url) {
      proof.link = url + (proof.passages.first.map { TextFragment.of($0.words) } ?? "")
    }
    return proof
  }

  /// Whether a fact is for fewer readers than another: who may see the one need not be one who may see the other.
  private static func isAbove(_ fact: Fact, in article: Article, than other: Fact, in its: Article) -> Bool {
    guard let mark = fact.handling?.value ?? article.handling?.value else { return false }
    return mark.isAbove(other.handling?.value ?? its.handling?.value)
  }

  /// Words in their paragraph, which ends where those begin that are for fewer readers.
  private static func passage(
    _ words: ByteRange, in paragraph: ByteRange, of text: SourceFile, without hidden: [ByteRange]
  ) -> Proof.Passage {
    let start = hidden.map(\.end).filter { $0 > paragraph.start && $0 <= words.start }.max()
    let end = hidden.map(\.start).filter { $0 >= words.end && $0 < paragraph.end }.min()
    let before = text[ByteRange(start: start ?? paragraph.start, end: words.start)]
    let after = text[ByteRange(start: words.end, end: end ?? paragraph.end)]
    return Proof.Passage(
      before: start == nil ? before : "…" + before, words: text[words], after: end == nil ? after : after + "…")
  }

  private func remarks(on fact: Fact, in article: Article) -> [String] {
    var remarks: [String] = []
    if let inference = fact.inference { remarks.append("inferred: \(inference.rule)") }
    if let whole = fact.partOf?.value {
      let owner = source.article(whole.article)
      let words = owner?.fact(whole.fact).flatMap { other in
        owner.flatMap { Walk.isAbove(other, in: $0, than: fact, in: article) ? nil : "“\(other.says.value)”" }
      }
      remarks.append("part of \(words ?? "another figure on file"), not in addition to it")
    }
    if let stage = fact.stage { remarks.append(stage.rawValue) }
    if case .agreement(let agreement) = fact.value.value, agreement.inForce == nil {
      remarks.append("signed, not known to be in force")
    }
    switch fact.status.value {
    case .verified: break
    case .draft, .disputed, .retracted, .superseded: remarks.append(fact.status.value.rawValue)
    }
    if let note = fact.note { remarks.append(note) }
    return remarks
  }

  func publisherName(_ publisher: Article.Publisher) -> String {
    let name = displayName(publisher.entity)
    return publisher.isInferred ? "[\(name)]" : name
  }

  /// `para. 6`, `paras. 3, 5 and 8`, `paras. 2–6`, `title`, `standfirst and para. 2`.
  static func text(of locators: [Evidence.Locator]) -> String {
    if locators.count == 1, case .paragraph(let number) = locators[0] { return "para.\u{A0}\(number)" }
    var parts: [String] = []
    if locators.contains(.title) { parts.append("title") }
    if locators.contains(.abstract) { parts.append("standfirst") }
    let numbers = Set(
      locators.compactMap { locator -> Int? in
        if case .paragraph(let number) = locator { number } else { nil }
      }
    ).sorted()
    if !numbers.isEmpty {
      parts.append((numbers.count == 1 ? "para.\u{A0}" : "paras.\u{A0}") + list(runs(of: numbers)))
    }
    return list(parts)
  }

  /// `2–6` for three or more in a row.
  private static func runs(of numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { $0.count > 2 ? ["\($0.lowerBound)–\($0.upperBound)"] : $0.map(String.init) }
  }
}

/// A text fragment that leads a browser to words on a page (WICG Scroll-to-Text-Fragment).
enum TextFragment {
  static func of(_ words: String) -> String {
    let all = UTF8Text.words(of: words)
    var fragment = Array("#:~:text=".utf8)
    if all.count > 10 {
      append(all.prefix(4), to: &fragment)
      fragment.append(UInt8(ascii: ","))
      append(all.suffix(4), to: &fragment)
    } else {
      append(all[...], to: &fragment)
    }
    return String(decoding: fragment, as: UTF8.self)
  }

  /// Percent-encodes all but letters, digits, `.`, `_` and `~`: `-`, `,` and `&` have a meaning there.
  private static func append(_ words: ArraySlice<ArraySlice<UInt8>>, to fragment: inout [UInt8]) {
    for (index, word) in words.enumerated() {
      if index > 0 { fragment.append(contentsOf: "%20".utf8) }
      for byte in word {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): fragment.append(byte)
        case _ where UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte): fragment.append(byte)
        default:
          fragment.append(UInt8(ascii: "%"))
          fragment.append(digits[Int(byte >> 4)])
          fragment.append(digits[Int(byte & 15)])
        }
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
