import Testing

@testable import Publishing

@Suite struct SearchIndexTests {
  @Test("words are runs of letters and digits in lower case, and of scripts without blanks each letter")
  func words() {
    #expect(SearchWords.words(of: "The G7’s $50 billion") == ["the", "g7", "s", "50", "billion"])
    #expect(SearchWords.words(of: "Київ і Львів") == ["київ", "і", "львів"])
    #expect(SearchWords.words(of: "e\u{301}tude É") == ["étude", "é"])
    #expect(SearchWords.words(of: "a日本のb") == ["a", "日", "本", "の", "b"])
    #expect(SearchWords.words(of: " –—\u{0}").isEmpty)
  }

  @Test("a word is looked for in the file of its first letter")
  func shards() {
    #expect(["loan", "7", "київ", "日", "𝔞"].map(SearchWords.shard) == ["l", "7", "u4", "u65", "u1d5"])
  }

  @Test("each word of a memo is in the index, and the index has no other")
  func index() throws {
    let site = try Fixture(
      ["Memos/one.md": Fixture.memo("Ferries", "Zebras swim.")], without: ["Memos/example.md"]
    )
    .site()
    #expect(site.text("search/z.json") == "{\"zebras\":[0]}\n")
    #expect(site.text("search/f.json")?.contains("\"ferries\":[0]") == true)
    #expect(site.text("search/memos.json")?.hasPrefix("[{\"page\":\"memos/one.html\",\"title\":\"Ferries\"") == true)
  }
}
