/// How a language spells whole numbers up to 999,999.
struct CardinalWords: Sendable {
  /// A number below a thousand; without a gender as it is counted by itself (`eins`), with one as
  /// it stands before a noun (`ein`, `eine`).
  let belowThousand: @Sendable (_ value: Int, _ gender: Gender?) -> String
  /// So many thousands, 1 to 999.
  let thousands: @Sendable (_ count: Int) -> String
  /// What stands between the thousands and the rest.
  let joint: @Sendable (_ rest: Int) -> String
  /// Whether a sentence begins with a small number in words rather than with figures.
  let beginSentences: Bool
  /// The word before a number below nought.
  let minus: String
  /// The same words by their text; made when something is first read.
  let index: @Sendable () -> CardinalIndex

  /// The number in words; `nil` below nought and beyond 999,999.
  func spelled(_ value: Int, gender: Gender? = nil) -> String? {
    guard (0..<1_000_000).contains(value) else { return nil }
    guard value >= 1000 else { return belowThousand(value, gender) }
    let rest = value % 1000
    return thousands(value / 1000) + (rest == 0 ? "" : joint(rest) + belowThousand(rest, gender))
  }
}

/// The number words of a language, to look a number up by its words.
struct CardinalIndex: Sendable {
  private let small: [String: Int]
  private let thousands: [String: Int]
  private let joints: Set<String>
  /// The letters of the longest word for thousands.
  private let longest: Int

  init(
    belowThousand: (Int, Gender?) -> String, thousands spelledThousands: (Int) -> String,
    joint: (Int) -> String
  ) {
    var small: [String: Int] = [:]
    for value in 0..<1000 {
      for gender in [nil, .masculine, .feminine, .neuter] as [Gender?] { small[belowThousand(value, gender)] = value }
    }
    self.small = small
    thousands = Dictionary((1..<1000).map { (spelledThousands($0), $0) }) { first, _ in first }
    joints = Set((1..<1000).map(joint))
    longest = thousands.keys.map(\.count).max() ?? 0
  }

  /// The number the words spell, in lower case as they are printed.
  func value(of words: Substring) -> Int? {
    guard words.first?.isLetter == true else { return nil }
    if let value = small[String(words)] { return value }
    if let count = thousands[String(words)] { return count * 1000 }
    var end = words.startIndex
    for _ in 0..<longest where end < words.endIndex {
      end = words.index(after: end)
      guard let count = thousands[String(words[..<end])] else { continue }
      let tail = words[end...]
      for joint in joints where tail.hasPrefix(joint) {
        if let rest = small[String(tail.dropFirst(joint.count))], rest > 0 { return count * 1000 + rest }
      }
    }
    return nil
  }
}
