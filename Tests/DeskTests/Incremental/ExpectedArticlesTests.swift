import Records
import Testing

@testable import Desk

@Suite("The articles a memo will ask for")
struct ExpectedArticlesTests {
  @Test(
    "are guessed from its text",
    arguments: [
      ("It costs :fact[a1/cost] today.:cite[a2]", ["a1", "a2"]),
      ("::facts[a1/cost; a-2/x-y; a1/z]", ["a1", "a-2"]),
      (":calc[a1/cost - a2/cost]{as=share}", ["a1", "a2"]),
      ("a [link][a1] and ![an image](a2.png), :fact[a3", ["a3"]),
      (":fact[]:fact[/x] [", []),
    ])
  func names(memo: String, expected: [String]) {
    #expect(ExpectedArticles.names(in: Array(memo.utf8)).map(\.description) == expected)
  }
}
