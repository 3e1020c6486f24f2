/// What words stand for, looked up by the bytes of a text, without a string being made of each word of it.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry {
    /// The first eight bytes as one number, which tells most words apart at one look.
    let head: UInt64
    let bytes: [UInt8]
    let value: Value
  }

  /// In the order of their heads, and so of their first letters.
  private let entries: [Entry]
  /// Where the words with each first letter begin, and the last of them end.
  private let starts: [Int]

  /// The words are of ASCII letters in lower case; each stands there once.
  init(_ words: some Sequence<(key: String, value: Value)>) {
    entries = words.map { Entry(head: Self.head(of: $0.key.utf8), bytes: Array($0.key.utf8), value: $0.value) }
      .sorted { $0.head < $1.head }
    var counts = [Int](repeating: 0, count: 257)
    for entry in entries { counts[Int(entry.bytes.first ?? 0) + 1] += 1 }
    for letter in 1...256 { counts[letter] += counts[letter - 1] }
    starts = counts
  }

  /// What a word stands for, in any case.
  subscript(_ word: some Collection<UInt8>) -> Value? {
    guard let first = word.first else { return nil }
    let letter = Int(first | Self.lowerCase)
    let range = starts[letter]..<starts[letter + 1]
    if range.isEmpty { return nil }
    let head = Self.head(of: word)
    for place in range
    where entries[place].head == head && entries[place].bytes.count == word.count
      && (word.count <= Self.headLength || Self.areEqual(entries[place].bytes, word))
    {
      return entries[place].value
    }
    return nil
  }

  func contains(_ word: some Collection<UInt8>) -> Bool { self[word] != nil }

  /// The bit that sets the letters of one case apart from those of the other.
  private static var lowerCase: UInt8 { 0x20 }
  private static var headLength: Int { 8 }

  private static func head(of word: some Collection<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var length = 0
    for byte in word {
      head = head << 8 | UInt64(byte | lowerCase)
      length += 1
      if length == headLength { return head }
    }
    return head << UInt64(8 * (headLength - length))
  }

  private static func areEqual(_ bytes: [UInt8], _ word: some Collection<UInt8>) -> Bool {
    zip(bytes, word).allSatisfy { $0 == $1 | lowerCase }
  }
}

extension WordTable<Bool> {
  /// Words that are only to be found.
  init(_ words: some Sequence<String>) {
    self.init(Set(words).map { (key: $0, value: true) })
  }
}
