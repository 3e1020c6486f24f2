/// Compares words that somebody is quoted with and words on file.
enum WordDifference {
  struct Passage {
    /// Of the words looked through.
    let range: Range<Int>
    /// Words to change.
    let distance: Int
  }

  /// The run of words that comes nearest to those wanted, of which the first hundred are looked at; nil where more than
  /// half of them would have to change.
  ///
  /// Time is the product of the two lengths in words (Sellers 1980).
  static func nearest(to words: [String], in given: [String]) -> Passage? {
    let wanted = words.prefix(100)
    guard !wanted.isEmpty, !given.isEmpty else { return nil }
    // A column per word of the text: the least changes that end there, and where that passage began.
    var costs = Array(0...wanted.count)
    var starts = [Int](repeating: 0, count: wanted.count + 1)
    let beginsAlike = given.map { $0 == wanted.first } + [false]
    var best = Passage(range: 0..<0, distance: .max)
    for (index, word) in given.enumerated() {
      var nextCosts = [0]
      var nextStarts = [index + 1]
      for row in 1...wanted.count {
        var (least, start) = (costs[row - 1] + (wanted[row - 1] == word ? 0 : 1), starts[row - 1])
        // A word of the text to pass over, or one to add to it.
        for (cost, from) in [(costs[row] + 1, starts[row]), (nextCosts[row - 1] + 1, nextStarts[row - 1])]
        where cost < least || (cost == least && beginsAlike[from] && !beginsAlike[start]) {
          (least, start) = (cost, from)
        }
        nextCosts.append(least)
        nextStarts.append(start)
      }
      (costs, starts) = (nextCosts, nextStarts)
      let passage = Passage(range: starts[wanted.count]..<(index + 1), distance: costs[wanted.count])
      // Of passages that come as near: one that begins and ends alike, or else one as long, with another word in place of
      // the last.
      let rank = { (passage: Passage) in
        let ends = [(passage.range.first, wanted.first), (passage.range.last, wanted.last)]
        let unlike = ends.count { place, word in place.map { given[$0] } != word }
        return (passage.distance, unlike, abs(passage.range.count - wanted.count))
      }
      if rank(passage) < rank(best) { best = passage }
    }
    return best.distance <= wanted.count / 2 && !best.range.isEmpty ? best : nil
  }

  /// A part of two texts in which they are unlike.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// What has to change to make one text the other, from left to right (Myers 1986).
  static func changes(from old: [String], to new: [String]) -> [Change] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var changes: [Change] = []
    var (place, goal) = (0, 0)
    while place < old.count || goal < new.count {
      let begun = (place, goal)
      while removed.contains(place) { place += 1 }
      while inserted.contains(goal) { goal += 1 }
      if begun != (place, goal) {
        changes.append(Change(old: begun.0..<place, new: begun.1..<goal))
      } else {
        place += 1
        goal += 1
      }
    }
    return changes
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
