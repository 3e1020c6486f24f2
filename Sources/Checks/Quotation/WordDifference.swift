/// Finds the passage of a text that comes nearest to words that are not in it, word by word.
enum WordDifference {
  struct Passage {
    let passage: String
    /// Words to change.
    let distance: Int
  }

  /// The nearest run of words, or nil where more than half of the words would have to change.
  ///
  /// Time is the product of the two lengths in words (Sellers 1980).
  static func nearestPassage(to words: String, in text: String) -> Passage? {
    let wanted = words.split(separator: " ").prefix(100).map { $0.lowercased() }
    let given = text.split(separator: " ")
    guard !wanted.isEmpty, !given.isEmpty else { return nil }
    // A column per word of the text: the least changes that end there, and where that passage began.
    var costs = Array(0...wanted.count)
    var starts = [Int](repeating: 0, count: wanted.count + 1)
    var best = (cost: wanted.count, start: 0, end: 0)
    for (index, word) in given.enumerated() {
      var nextCosts = [0]
      var nextStarts = [index]
      let folded = word.lowercased()
      for row in 1...wanted.count {
        let replace = costs[row - 1] + (wanted[row - 1] == folded ? 0 : 1)
        let drop = costs[row] + 1
        let add = nextCosts[row - 1] + 1
        let least = min(replace, drop, add)
        nextCosts.append(least)
        nextStarts.append(least == replace ? starts[row - 1] : least == drop ? starts[row] : nextStarts[row - 1])
      }
      (costs, starts) = (nextCosts, nextStarts)
      if costs[wanted.count] < best.cost { best = (costs[wanted.count], starts[wanted.count], index + 1) }
    }
    guard best.cost * 2 <= wanted.count, best.end > best.start else { return nil }
    return Passage(passage: given[best.start..<best.end].joined(separator: " "), distance: best.cost)
  }
}
