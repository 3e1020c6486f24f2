import Compiler

/// What becomes of looking for somebody's words in a text. Places are ranges of the text's words.
enum QuotationMatch {
  /// A place for each run, in the order of the text.
  case found([Range<Int>])
  /// All runs are there, but not in the order given.
  case disordered([Range<Int>])
  /// All words are there, with others between them that no mark shows to be left out.
  case gapped(Range<Int>, Range<Int>)
  /// The passage that comes nearest, with the words to change.
  case near(Range<Int>, distance: Int)
  case missing

  /// The less, the better.
  var distance: Int {
    switch self {
    case .found: 0
    case .gapped: 1
    case .near(_, let distance): 1 + distance
    case .disordered: 1 << 20
    case .missing: .max
    }
  }
}

extension QuotedWords {
  /// Looks the words up: as they are, then with a gap, then nearly.
  func search(_ text: QuotableText) -> QuotationMatch {
    let runs = self.runs.map { $0.words.map(\.text) }
    if let place = text.places(of: verbatim).first { return .found([place]) }
    if let chain = chain(runs, in: text) { return .found(chain) }
    let words = runs.flatMap(\.self)
    if runs.count == 1, let gap = QuotedWords.gap(in: words, text) { return .gapped(gap.0, gap.1) }
    if let near = QuotedWords.nearest(words, in: text) { return near }
    if runs.count > 1, runs.allSatisfy({ $0.count >= 2 }) {
      let places = runs.compactMap { text.places(of: $0).first }
      if places.count == runs.count { return .disordered(places) }
    }
    return .missing
  }

  /// How many words may be left out at an ellipsis, and how many may stand where others stand in brackets.
  private static let widestElision = 300
  private static let widestInsertion = 8

  /// The closest places of all runs, one behind the other.
  private func chain(_ wanted: [[String]], in text: QuotableText) -> [Range<Int>]? {
    guard let first = wanted.first else { return nil }
    let later = wanted.dropFirst().map(text.places)
    var best: (length: Int, chain: [Range<Int>])?
    for start in text.places(of: first) {
      var chain = [start]
      var end = start.upperBound
      for (places, run) in zip(later, runs.dropFirst()) {
        let widest = run.followsEllipsis ? QuotedWords.widestElision : QuotedWords.widestInsertion
        guard let next = places.first(where: { $0.lowerBound >= end }), next.lowerBound - end <= widest else { break }
        chain.append(next)
        end = next.upperBound
      }
      if chain.count == wanted.count, end - start.lowerBound < best?.length ?? .max {
        best = (end - start.lowerBound, chain)
      }
    }
    return best?.chain
  }

  /// Words that are there in two runs with others between them.
  private static func gap(in wanted: [String], _ text: QuotableText) -> (Range<Int>, Range<Int>)? {
    let widest = 60
    guard wanted.count >= 5, let first = wanted.first, let last = wanted.last else { return nil }
    let ends = text.starts(of: last)
    for start in text.starts(of: first) {
      let head = text.matchLength(of: wanted[...], at: start)
      guard head >= 2, wanted.count - head >= 2 else { continue }
      for end in ends where end >= start + wanted.count && end - start < wanted.count + widest {
        let tail = (end + 1 - (wanted.count - head))
        if tail > start + head, text.matchLength(of: wanted[head...], at: tail) == wanted.count - head {
          return (start..<(start + head), tail..<(end + 1))
        }
      }
    }
    return nil
  }

  /// The passage with the fewest words to change, where it can hardly be chance: words of some length must be alike, and
  /// no more than a quarter unlike.
  private static func nearest(_ words: [String], in text: QuotableText) -> QuotationMatch? {
    let most = words.count / 4
    guard most >= 1, words.count(where: text.has) >= words.count - most,
      let near = WordDifference.nearest(to: words, in: text.words.map(\.text)), near.distance <= most
    else { return nil }
    let there = Set(text.words[near.range].map(\.text))
    guard words.count(where: { $0.count > 3 && there.contains($0) }) >= 3 else { return nil }
    return .near(near.range, distance: near.distance)
  }
}
