import Records

/// The articles cited so far, numbered in order of first use, with the passages that prove what is stated.
struct Citations: Sendable {
  /// One article cited.
  struct Entry: Sendable {
    let article: Article
    var marks = 0
    var proofs: [Int] = []
    /// The marks of the portions it is cited in and its own.
    var portion: Handling?
  }

  private(set) var entries: [Entry] = []
  private var numbers: [ArticleID: Int] = [:]
  private(set) var proofs: [Proof] = []
  private var proofIndices: [FactKey: Int] = [:]
  private(set) var facts: [FactUse] = []
  private var factIndices: [FactKey: Int] = [:]

  /// The endnote's number, from 1.
  mutating func number(of article: Article) -> Int {
    if let known = numbers[article.id] { return known }
    entries.append(Entry(article: article))
    numbers[article.id] = entries.count
    return entries.count
  }

  /// A mark that leads to the article's endnote.
  mutating func mark(_ article: Article, note: String?, proof: Int?, implied: Bool) -> MemoInline.CitationMark {
    let number = number(of: article)
    entries[number - 1].marks += 1
    return MemoInline.CitationMark(
      number: number, occurrence: entries[number - 1].marks, note: note, proof: proof, isImplied: implied)
  }

  /// The index of a fact's proof, once there is one.
  func proof(of key: FactKey) -> Int? { proofIndices[key] }

  mutating func add(_ proof: Proof, of article: Article) -> Int {
    let index = proofs.count
    entries[number(of: article) - 1].proofs.append(index)
    proofIndices[proof.key] = index
    proofs.append(proof)
    return index
  }

  mutating func printed(_ text: String, of found: FoundFact, canonical: () -> (type: String, value: String), proof: Int)
  {
    if let known = factIndices[found.key] {
      if !facts[known].printed.contains(text) { facts[known].printed.append(text) }
      return
    }
    factIndices[found.key] = facts.count
    let (type, value) = canonical()
    facts.append(
      FactUse(
        key: found.key, type: type, canonical: value, printed: [text], status: found.fact.status.value,
        endnote: numbers[found.key.article], proof: proof))
  }
}
