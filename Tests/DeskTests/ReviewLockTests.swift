import Checks
import Desk
import SeededRandom
import Source
import Testing

/// The lock as a file: what is written is read back, what is broken is named at its line.
@Suite struct ReviewLockTests {
  private func lock(_ text: String) -> ReviewLock { ReviewLock(SourceFile(path: "chancery.lock", text: text)) }

  @Test("any memo's name, subject and value is read back as it was written")
  func roundTrip() throws {
    var generator = Seeded(20_261_124)
    let pieces = [
      "a", "é", "\t", "\n", "\r", "\\", ": ", " ", "#", "<<<<<<< ", "=======", "|", "😀", "\u{202E}", "t", ":",
    ]
    func text(_ least: Int) -> String {
      (0..<Int.random(in: least...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "a" }
        .joined()
    }
    for _ in 0..<2000 {
      let fields = [ReviewEntry.Field("one", text(0)), ReviewEntry.Field("two", text(0))]
      let kind = ReviewEntry.Kind.allCases.randomElement(using: &generator) ?? .fact
      let line = ReviewLine(memo: text(1), entry: ReviewEntry(kind, text(1), fields))
      let read = lock(ReviewLine.file([line]))
      #expect(
        read.faults.isEmpty && read.recorded.mapValues { $0.map(\.entry) } == [line.memo: [line.entry]], "\(line)")
    }
  }

  @Test(
    "a line that is none is one finding, at its line",
    arguments: [
      "nonsense", "a\tfact", "a\tfiction\tb\tc: d", "a\tfact\tb\tc", "a\tfact\tb\tc: d\tc: e", "a\tfact\tb\tc: \\x",
      "\tfact\tb\tc: d", "a\tfact\t\tc: d", "a\tfact\tb\t: d", "<<<<<<< HEAD", "=======", ">>>>>>> theirs",
      "||||||| base",
    ])
  func malformed(_ line: String) {
    let sound = "m\tbriefing\tMemos/m.md\thash: 00\n"
    let read = lock("# comment\n\n" + sound + line + "\n" + sound)
    #expect(read.faults.map(\.rule.code) == ["D113"], "\(read.faults.map(\.message))")
    #expect(read.faults.first?.primary.span.range.start == UInt32(11 + sound.utf8.count))
    #expect(read.recorded["m"]?.count == 2)
  }

  @Test("an unsettled merge is one finding for each conflict, however many lines it has")
  func conflict() {
    let conflict =
      "<<<<<<< HEAD\na\tfact\tb\tc: 1\n||||||| base\na\tfact\tb\tc: 0\n=======\na\tfact\tb\tc: 2\n>>>>>>> x\n"
    #expect(lock(conflict).faults.count == 1)
    #expect(lock(conflict + conflict).faults.count == 2)
  }

  @Test("bytes that are no UTF-8 are named at their place")
  func invalid() {
    let bytes = Array("a\tfact\tb\tc: ".utf8) + [0xFF] + Array("\n".utf8)
    let read = ReviewLock(SourceFile(path: "chancery.lock", bytes: bytes))
    #expect(read.faults.map(\.message) == ["the line is not valid UTF-8"])
  }

  @Test("of the lines that a union of two branches leaves for one entry, one that holds is enough")
  func union() {
    let memo = "---\ntitle: E\ndate: 2026-03-09\n---\n\nText.\n"
    var options = CompileOptions()
    options.reviewing = .accepting
    let desk = OpenDesk.example(with: ["Memos/one.md": memo])
    let entries = desk.compile("desk/Memos/one.md", options).review?.entries ?? []
    let sound = ReviewLine.file(entries.map { ReviewLine(memo: "one", entry: $0) })
    let stale = "one\tbriefing\tMemos/one.md\thash: 00\n"
    options.reviewing = .locked
    let codes = { (lock: String) in
      OpenDesk.example(with: ["Memos/one.md": memo, "chancery.lock": lock]).compile("desk/Memos/one.md", options)
        .diagnostics.map(\.rule.code)
    }
    #expect(codes(sound + stale).isEmpty && codes(stale + sound).isEmpty && codes(stale) == ["D107"])
  }

  @Test("a malformed lock is one finding, and no memo is held against it")
  func malformedAlone() {
    let desk = OpenDesk.example(with: ["chancery.lock": "nonsense\n"])
    var options = CompileOptions()
    options.reviewing = .locked
    #expect(desk.lockFindings(wholeDesk: true).map(\.rule.code) == ["D113"])
    #expect(desk.compile("desk/Memos/example.md", options).diagnostics.allSatisfy { $0.rule.family != .drift })
  }
}
