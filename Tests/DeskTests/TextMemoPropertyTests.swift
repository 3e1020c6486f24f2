import Desk
import Output
import SeededRandom
import Source
import Testing

/// The form of every text memo, whatever stands in it (tradecraft.md, “Plain text”).
@Suite struct TextMemoPropertyTests {
  private static let words = [
    "harbour", "a", "the", "agreement", "“quoted”", "naïve", "安全保障", "東京", "e\u{301}tude", "—", "*so*", "**must**",
    "`code`", ":fact[harbour-plan/cost]", ":fact[harbour-plan/jobs]", ":cite[union-statement]", ":name[ada-lindqvist]",
    ":quote[harbour-plan/minister]{part=\"before the winter\"}", "[the plan](https://courier.example/a/b)",
    "https://courier.example/2026/03/a-very-long-path-that-no-line-holds/with/more/and/more/parts?and=a&query=too",
    ":calc[harbour-plan/regional-share / harbour-plan/cost]{as=percent}", "text[^1]", "10:30", "&amp;", "🛳️",
  ]

  private func line(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...40, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "a" }
      .joined(separator: " ")
  }

  private func block(_ random: inout Seeded) -> String {
    func line() -> String { self.line(&random) }
    func short() -> String { line().split(separator: " ").prefix(3).joined(separator: " ") }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "## \(short())"
    case 1: return "- \(line())\n- \(short())\n\n  \(line())\n  1. \(line())"
    case 2: return "> \(line())\n>\n> > \(short())"
    case 3: return "| \(short()) | \(short()) |\n|---|--:|\n| \(line()) | \(short()) |"
    case 4: return "```\n\(short())\n```"
    case 5: return "::facts[harbour-plan/cost; harbour-plan/jobs]"
    case 6: return ":::note[\(short())]\n\(line())\n:::"
    case 7: return "::timeline[harbour-plan/*]"
    default: return line()
    }
  }

  @Test("no line is wider than the page, none ends in a blank, and the memo ends in one line end", arguments: 1...24)
  func form(_ seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let blocks = (0..<6).map { _ in block(&random) }
    let memo = OpenDesk.memo(blocks.joined(separator: "\n\n") + "\n\n[^1]: \(line(&random))\n")
    let format = try #require(OutputFormat.named("text"))
    let text = String(decoding: format.render(memo.memo, memo.style, .none), as: UTF8.self)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.utf8.contains { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") })
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(!line.hasSuffix(" "), "“\(line)”")
      // An address cannot be broken: it stands alone, or beside the mark of the item or note that begins with it.
      let parts = line.split(separator: " ")
      let isAddress = parts.count <= 2 && parts.last?.hasPrefix("<https://") == true
      #expect(isAddress || UnicodeText.displayWidth(Array(line.utf8)) <= 72, "“\(line)”")
    }
  }
}
