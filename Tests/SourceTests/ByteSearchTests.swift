import Source
import Testing

/// Looking for bytes in bytes.
@Suite struct ByteSearchTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(
    "words are found at or after a place, and nowhere else",
    arguments: [
      ("abcabc", "abc", 0, 0), ("abcabc", "abc", 1, 3), ("abcabc", "abc", 4, nil), ("abc", "abc", 0, 0),
      ("ab", "abc", 0, nil), ("", "a", 0, nil), ("abc", "", 0, nil), ("abc", "c", 3, nil), ("aaab", "ab", 0, 2),
      ("größe", "ße", 0, 4),
    ] as [(String, String, Int, Int?)])
  func places(_ text: String, _ needle: String, _ start: Int, _ expected: Int?) {
    #expect(ByteSearch.firstIndex(of: Self.bytes(needle), in: Self.bytes(text), from: start) == expected)
  }

  @Test("a text that repeats itself is no slower to look through")
  func repetition() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    let needle = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 12) + [UInt8(ascii: "b")]
    #expect(ByteSearch.firstIndex(of: needle, in: text, from: 0) == nil)
  }
}
