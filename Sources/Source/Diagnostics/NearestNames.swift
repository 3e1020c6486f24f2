/// Names that are close to one that was not found, for “did you mean”.
public enum NearestNames {
  /// At most three of `candidates` within a third of the name's length in edits, nearest first, ties in byte order.
  ///
  /// Time is that of banded edit distance over the candidates of similar length: O(candidates × length × band).
  public static func of(_ name: some StringProtocol, among candidates: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased().utf8.prefix(longest))
    let most = max(1, wanted.count / 3)
    var near: [(distance: Int, name: String)] = []
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased().utf8.prefix(longest))
      guard abs(other.count - wanted.count) <= most else { continue }
      let distance = distance(wanted, other)
      if distance <= most { near.append((distance, candidate)) }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// The list as the end of a sentence, as in `did you mean “visit” or “visits”?`, or nil where it is empty.
  public static func question(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    let quoted = names.dropLast().map { "“\($0)”" }.joined(separator: ", ")
    return "did you mean \(quoted.isEmpty ? "" : quoted + " or ")“\(last)”?"
  }

  /// Longer names are compared by their beginnings: nobody mistypes that much.
  private static let longest = 64

  /// Edits (insert, delete, replace, swap of neighbours) between two names.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let same = left[row] == right[column]
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
