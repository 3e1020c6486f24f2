import Source

/// Two texts compared word by word (Myers 1986, by way of the standard library).
public enum TextDifference {
  /// A run of words that both texts have, or one of them.
  public struct Piece: Sendable, Hashable {
    public enum Manner: String, Sendable, Hashable { case same, removed, added }

    public let manner: Manner
    /// With the blanks between its words and behind it.
    public let text: String

    public init(_ manner: Manner, _ text: String) {
      self.manner = manner
      self.text = text
    }
  }

  /// The pieces of both texts in order. What takes too long to compare is all removed and all added.
  public static func pieces(from old: String, to new: String) -> [Piece] {
    let (oldWords, newWords) = (words(of: old), words(of: new))
    guard oldWords.count * newWords.count <= mostComparisons else { return [Piece(.removed, old), Piece(.added, new)] }
    let (removed, added) = changes(from: oldWords.map(\.text), to: newWords.map(\.text))
    var pieces: [Piece] = []
    func append(_ manner: Piece.Manner, _ word: Word) {
      if let last = pieces.last, last.manner == manner {
        pieces[pieces.count - 1] = Piece(manner, last.text + word.text + word.blank)
      } else {
        pieces.append(Piece(manner, word.text + word.blank))
      }
    }
    var (inOld, inNew) = (0, 0)
    while inOld < oldWords.count || inNew < newWords.count {
      if inOld < oldWords.count, removed.contains(inOld) {
        append(.removed, oldWords[inOld])
        inOld += 1
      } else if inNew < newWords.count, added.contains(inNew) {
        append(.added, newWords[inNew])
        inNew += 1
      } else if inNew < newWords.count {
        append(.same, newWords[inNew])
        (inOld, inNew) = (inOld + 1, inNew + 1)
      } else {
        break
      }
    }
    return pieces
  }

  /// How alike two texts are, from 0 to 1: the words they share, counted once for each side.
  static func likeness(of old: String, and new: String) -> Double {
    let (oldWords, newWords) = (words(of: old), words(of: new))
    var counts: [String: Int] = [:]
    for word in oldWords { counts[word.text, default: 0] += 1 }
    var shared = 0
    for word in newWords where counts[word.text, default: 0] > 0 {
      counts[word.text, default: 0] -= 1
      shared += 1
    }
    return Double(2 * shared) / Double(max(1, oldWords.count + newWords.count))
  }

  /// The places of what only the older and only the newer sequence has.
  static func changes(from old: [String], to new: [String]) -> (removed: Set<Int>, added: Set<Int>) {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }

  private static let mostComparisons = 1 << 24

  private struct Word {
    let text: String
    /// What stands between it and the next.
    let blank: String
  }

  /// Punctuation at a word's edges is a word of its own, and so is each character of a script that has no blanks.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    for part in text.split(separator: " ", omittingEmptySubsequences: true) {
      var tokens: [String] = []
      var core = part[...]
      while let first = core.first, "(“‘«[„\"".contains(first) { tokens.append(String(core.removeFirst())) }
      var behind: [String] = []
      while let last = core.last, ".,;:!?)”’»]\"…".contains(last) { behind.insert(String(core.removeLast()), at: 0) }
      if core.unicodeScalars.contains(where: hasNoBlanks) {
        tokens += core.map(String.init)
      } else if !core.isEmpty {
        tokens.append(String(core))
      }
      tokens += behind
      words += tokens.enumerated().map { Word(text: $0.element, blank: $0.offset == tokens.count - 1 ? " " : "") }
    }
    if let last = words.last { words[words.count - 1] = Word(text: last.text, blank: "") }
    return words
  }

  /// Kana, ideographs and their punctuation.
  private static func hasNoBlanks(_ scalar: Unicode.Scalar) -> Bool { (0x2E80...0x9FFF).contains(scalar.value) }
}
