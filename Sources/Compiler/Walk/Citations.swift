import Records

/// The articles cited so far, numbered in order of first use, with the passages that prove what is stated.
struct Citations: Sendable {
  /// One article cited.
  struct Entry: Sendable {
    let article: Article
    var marks = 0
    var proofs: [Int] = []
  }

  private(set) var entries: [Entry] = []
  private var numbers: [ArticleID: Int] = [:]
  private(set) var proofs: [Proof] = []
  private(set) var facts: [FactUse] = []
  /// Where the facts cited stand in both.
  private var places: [FactKey: Place] = [:]

  private struct Place: Sendable {
    let proof: Int
    /// nil until it is printed.
    var use: Int?
  }

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
  func proof(of key: FactKey) -> Int? { places[key]?.proof }

  /// Adds the proof of a fact, with the number of its endnote.
  mutating func add(_ proof: Proof) -> Int {
    let index = proofs.count
    entries[proof.endnote - 1].proofs.append(index)
    places[proof.key] = Place(proof: index)
    proofs.append(proof)
    return index
  }

  /// Notes that a fact whose proof is known is printed as `text`.
  mutating func printed(_ text: String, of found: FoundFact, proof: Int) {
    if let known = places[found.key]?.use {
      if !facts[known].printed.contains(text) { facts[known].printed.append(text) }
      return
    }
    places[found.key] = Place(proof: proof, use: facts.count)
    let (type, value) = found.fact.canonical
    facts.append(
      FactUse(
        key: found.key, type: type, canonical: value, printed: [text], status: found.fact.status.value,
        endnote: proofs[proof].endnote, proof: proof))
  }
}
