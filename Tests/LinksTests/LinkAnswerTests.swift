import Links
import Testing

/// What the programs tell each other.
@Suite struct LinkAnswerTests {
  @Test(
    "an answer is the same once it was written and read",
    arguments: [
      LinkAnswer(.answered(status: 200)), LinkAnswer(.loop), LinkAnswer(.tooManyRedirects), LinkAnswer(.unresolved),
      LinkAnswer(.strayRedirect("file:///etc/passwd")), LinkAnswer(.certificate("it has expired")),
      LinkAnswer(.privateHost("::1")), LinkAnswer(.unreachable("")), LinkAnswer(.timedOut), LinkAnswer(.broken("x y")),
      LinkAnswer(
        .answered(status: 404),
        hops: [.init(status: 301, address: "https://a.example/"), .init(status: 302, address: "https://b.example/c")]),
    ])
  func lines(_ answer: LinkAnswer) {
    #expect(LinkAnswer(line: answer.line) == answer)
    #expect(!answer.line.contains("\n"))
  }

  @Test("what a server sends stays in its field, and damaged lines are none")
  func hostile() {
    let hostile = LinkAnswer(.strayRedirect("x:\t\n\u{1B}[31m" + String(repeating: "a", count: 5000)))
    #expect(hostile.line.split(separator: "\t").count == 2)
    #expect(hostile.line.utf8.count < 2100)
    #expect(!hostile.line.contains("\u{1B}"))
    for line in ["", "answered", "answered\tx", "nothing\t1", "answered\t200\thttps://a.example/", "loop\t\t301"] {
      #expect(LinkAnswer(line: line) == nil, "\(line)")
    }
  }

  @Test("manners are told as they were set, within their bounds")
  func manners() throws {
    var manners = LinkManners()
    let delay = try #require(LinkManners.settings.first { $0.name == "delay" })
    let atOnce = try #require(LinkManners.settings.first { $0.name == "at-once" })
    #expect(manners.set(delay, to: "0.01") == nil)
    #expect(manners.set(atOnce, to: "1.5") == "a whole number from 1 to 256")
    #expect(manners.set(atOnce, to: "nan") != nil)
    #expect(manners.arguments == ["--at-once=16", "--delay=0.01", "--per-host=2", "--retries=3", "--timeout=30"])
    #expect(LinkManners.settings.map(\.name) == LinkManners.settings.map(\.name).sorted())
    #expect((1...4).map { LinkManners().pause(afterTries: $0) } == [1, 2, 4, 8])
    #expect(LinkManners().pause(afterTries: 90) == LinkManners.longestPause)
  }
}
