import SeededRandom
import Testing

@testable import Output

/// Texts compared word by word.
@Suite struct TextDifferenceTests {
  private func marked(_ old: String, _ new: String) -> String {
    TextDifference.pieces(from: old, to: new).map { piece in
      switch piece.manner {
      case .same: piece.text
      case .removed: "[\(piece.text)]"
      case .added: "{\(piece.text)}"
      }
    }.joined()
  }

  @Test("a changed word is marked without the sign behind it, and what is alike is left alone")
  func words() {
    #expect(marked("It costs $3.", "It costs $4.") == "It costs [$3]{$4}.")
    #expect(marked("(a b) c", "(a d) c") == "(a [b]{d}) c")
    #expect(marked("one two", "one two") == "one two")
    #expect(marked("", "new") == "{new}" && marked("old", "") == "[old]" && marked("", "").isEmpty)
  }

  @Test("a figure with its unit is one word, and a script without blanks is compared sign by sign")
  func units() {
    #expect(
      marked("about €40\u{A0}million now", "about €45\u{A0}million now")
        == "about [€40\u{A0}million ]{€45\u{A0}million }now")
    #expect(marked("日本は三十億ドルを供与", "日本は四十億ドルを供与") == "日本は[三]{四}十億ドルを供与")
  }

  @Test("what is the same and what was removed is the old text, what is the same and what was added the new")
  func bothTexts() {
    var generator = Seeded(20_261_124)
    let words = ["a", "b.", "(c", "d)", "“e”", "é", "本語", "x,y", "…", "!"]
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "a" }
        .joined(separator: " ")
    }
    func bare(_ pieces: some Sequence<TextDifference.Piece>) -> String {
      pieces.map(\.text).joined().filter { $0 != " " }
    }
    for _ in 0..<2000 {
      let (old, new) = (text(), text())
      let pieces = TextDifference.pieces(from: old, to: new)
      #expect(bare(pieces.filter { $0.manner != .added }) == old.filter { $0 != " " })
      #expect(bare(pieces.filter { $0.manner != .removed }) == new.filter { $0 != " " })
      if old == new { #expect(pieces.allSatisfy { $0.manner == .same }) }
    }
  }

  @Test("texts too long to compare word by word are told as a whole")
  func long() {
    let old = String(repeating: "a ", count: 9000)
    let new = String(repeating: "b ", count: 9000)
    #expect(TextDifference.pieces(from: old, to: new).map(\.manner) == [.removed, .added])
  }
}
