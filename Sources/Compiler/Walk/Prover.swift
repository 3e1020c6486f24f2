public import Records
import Source

/// Makes the proofs of facts. What a proof says follows from what is on file alone; where it stands, a memo knows.
public struct Prover: Sendable {
  private let source: any FactSource

  public init(_ source: any FactSource) { self.source = source }

  /// The proof of a fact as a memo in the article's own language shows it, without an endnote.
  public func proof(of fact: Fact, in article: Article) -> Proof {
    var proof = Proof(
      key: FactKey(article: article.id, fact: fact.name.value), endnote: 0, says: fact.says.value,
      grade: fact.grade ?? article.grade, status: fact.status.value)
    proof.chain = fact.via.reversed().map { source.displayName($0.value) }
    if let publisher = article.publisher { proof.chain.append(source.publisherName(publisher.value)) }
    proof.remarks = remarks(on: fact, in: article)
    if let evidence = source.evidence(of: article) {
      var locators: [Evidence.Locator] = []
      let hidden = article.facts.filter { Self.isAbove($0, in: article, than: fact, in: article) }
        .flatMap { evidence.places(of: $0).map(\.range) }
      for place in evidence.places(of: fact) {
        let paragraph = evidence.paragraphs[place.paragraph]
        proof.passages.append(Self.passage(place.range, in: paragraph.range, of: evidence.file, without: hidden))
        if locators.last != paragraph.locator { locators.append(paragraph.locator) }
      }
      proof.locators = locators
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
        owner.flatMap { Self.isAbove(other, in: $0, than: fact, in: article) ? nil : "“\(other.says.value)”" }
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
}

extension FactSource {
  /// How an entity is named where it is not mentioned by directive: its full name.
  func displayName(_ reference: EntityReference) -> String {
    switch reference {
    case .entity, .unrecorded(_, nil): name(of: reference)
    case .unrecorded(let name, let office?): "\(name), \(office)"
    }
  }

  func publisherName(_ publisher: Article.Publisher) -> String {
    let name = displayName(publisher.entity)
    return publisher.isInferred ? "[\(name)]" : name
  }
}
