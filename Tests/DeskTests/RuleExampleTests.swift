import Checks
import Desk
import Source
import Store
import Testing

/// Each rule's examples, laid over the example desk: the very ones that `explain` prints.
@Suite struct RuleExampleTests {
  private static let withExamples = Rules.all.filter { !$0.failing.files.isEmpty }

  @Test("a rule's failing example is found, once, and its mended one is not", arguments: withExamples.map(\.code))
  func examples(_ code: String) throws {
    let rule = try #require(Rules.all.first { $0.code == code })
    let failing = ExampleRun(rule.failing, of: rule).findings
    let found = failing.filter { $0.rule.code == code && $0.waived == nil }
    #expect(found.count == 1, "\(failing.map { "\($0.rule.code) \($0.primary.span.path) \($0.message)" })")
    let others = failing.filter { $0.rule.code != code && $0.severity == .error && $0.waived == nil }
    #expect(others.isEmpty, "\(others.map { "\($0.rule.code) \($0.message)" })")
    let mended = ExampleRun(rule.mended, of: rule).findings.filter { $0.rule.code == code || $0.severity == .error }
    #expect(mended.isEmpty, "\(mended.map { "\($0.rule.code) \($0.primary.span.path) \($0.message)" })")
  }

  @Test("every rule has a code of its own, a name and an explanation")
  func declarations() {
    let codes = Rules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for rule in Rules.all {
      #expect(rule.code.count == 4)
      #expect(!rule.name.isEmpty && !rule.explanation.isEmpty)
    }
  }

  @Test("the lock of an example is one that the program would write", arguments: withExamples.map(\.code))
  func locks(_ code: String) throws {
    let rule = try #require(Rules.all.first { $0.code == code })
    for example in [rule.failing, rule.mended] {
      guard let lock = example.files.first(where: { $0.path == ReviewLock.name }) else { continue }
      let read = ReviewLock(SourceFile(path: "chancery.lock", text: lock.text))
      if rule.code == "D113", !read.faults.isEmpty { continue }
      let lines = read.recorded.flatMap { memo, entries in entries.map { ReviewLine(memo: memo, entry: $0.entry) } }
      #expect(read.faults.isEmpty && ReviewLine.file(lines) == lock.text)
    }
    guard let lock = rule.mended.files.first(where: { $0.path == ReviewLock.name }) else { return }
    let run = ExampleRun(rule.mended, of: rule)
    var options = CompileOptions()
    options.reviewing = .accepting
    let review = try #require(run.desk.compile(run.memo, options).review)
    #expect(ReviewLine.file(review.entries.map { ReviewLine(memo: "explained", entry: $0) }) == lock.text)
  }
}
