/// Words to be found among the bytes of a text, without a string being made of each word of it.
struct WordTable: Sendable {
  /// By their first letter.
  private let words: [[[UInt8]]]

  /// The words are of ASCII letters in lower case.
  init(_ words: [String]) {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for word in Set(words).sorted() {
      if let first = word.utf8.first { table[Int(first)].append(Array(word.utf8)) }
    }
    self.words = table
  }

  /// Whether the bytes are one of the words, in any case.
  func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return words[Int(first | 0x20)].contains { word in
      word.count == bytes.count && zip(word, bytes).allSatisfy { $0 == $1 | 0x20 }
    }
  }
}
