import Desk
import Source
import Testing

/// Facts on file that cannot both hold.
@Suite struct ContradictionTests {
  private static func article(_ fact: String, head: String = "") -> String {
    """
    title: A report
    publisher: { name: The Post }
    published: 2026-03-03
    url: https://post.example/1
    descriptor: Made up for the test.
    \(head)
    facts:
      loss: { says: Ships lost, \(fact) }

    """
  }

  private static let usual = "on: 2026-03-02, about: [norhaven], status: draft"

  /// What the store has to say of two articles, `one` and `two`.
  private func found(_ one: String, _ two: String, heads: (String, String) = ("", "")) -> [Diagnostic] {
    OpenDesk.example(with: [
      "Articles/one.yaml": Self.article(one, head: heads.0), "Articles/two.yaml": Self.article(two, head: heads.1),
    ]).checkStore().filter { $0.rule.code == "E205" }
  }

  @Test("two figures of one matter are found, at the one, with the other beside it")
  func places() throws {
    let found = found("quantity: 9 ship, \(Self.usual)", "quantity: 12 ship, \(Self.usual)")
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.message == "“two/loss” is 12 ship, but “one/loss” is 9 ship")
    #expect(finding.primary.span.path == "desk/Articles/two.yaml")
    #expect(finding.related.map(\.span.path) == ["desk/Articles/one.yaml"])
    #expect(finding.severity == .error)
  }

  @Test(
    "another subject, time, stage or kind is another matter, and what was settled is no contradiction",
    arguments: [
      ("on: 2026-03-02, about: [norhaven], status: draft", 1),
      ("on: 2026-03-02, about: [norhaven], status: verified, verified: { by: d, on: 2026-03-04 }", 1),
      ("on: 2026-03-02, as-of: 2026-03-05, about: [norhaven], status: draft", 1),
      ("as-of: 2026-03-02, about: [norhaven], status: draft", 1),
      ("on: 2026-03-03, about: [norhaven], status: draft", 0),
      ("on: 2026-03, about: [norhaven], status: draft", 0), ("on: 2026-03-02, status: draft", 0),
      ("about: [norhaven], status: draft", 0), ("on: 2026-03-02, about: [norhaven, lindqvist], status: draft", 0),
      ("on: 2026-03-02, about: [norhaven], status: disputed", 0),
      ("on: 2026-03-02, about: [norhaven], status: retracted", 0),
      ("on: 2026-03-02, about: [norhaven], status: draft, stage: pledged", 0),
      ("on: 2026-03-02, about: [norhaven], status: draft, contradicts: [one/loss]", 0),
      ("on: 2026-03-02, about: [norhaven], status: draft, part-of: one/loss", 0),
      ("on: 2026-03-02, about: [norhaven], status: draft, successor: one/loss", 0),
      ("on: 2026-03-02, about: [norhaven], status: superseded, successor: one/loss", 0),
    ])
  func matters(_ rest: String, count: Int) {
    #expect(found("quantity: 9 ship, \(Self.usual)", "quantity: 12 ship, \(rest)").count == count)
    #expect(
      found("quantity: 12 ship, \(rest)".replacing("one/", with: "two/"), "quantity: 9 ship, \(Self.usual)").count
        == count)
  }

  @Test(
    "an article that was taken back stands against nothing",
    arguments: [("status: retracted", 0), ("status: corrected\nsuccessor: one", 0), ("status: current", 1)])
  func articles(_ head: String, count: Int) {
    #expect(
      found("quantity: 9 ship, \(Self.usual)", "quantity: 12 ship, \(Self.usual)", heads: ("", head)).count == count)
  }

  @Test("a count of one day that was known later is news; two known at one time contradict each other")
  func laterCounts() {
    func count(_ one: String, _ two: String) -> Int {
      found("quantity: 9 ship, as-of: \(one), \(Self.usual)", "quantity: 12 ship, as-of: \(two), \(Self.usual)").count
    }
    #expect(count("2026-03-03", "2026-03-05") == 0)
    #expect(count("2026-03-03", "2026-03-03") == 1)
  }

  @Test("each fact that stands against an earlier one is told once, whoever else agrees with it")
  func once() {
    var files: [String: String] = [:]
    for (index, value) in ["9", "9", "12", "9", "12", "about 9"].enumerated() {
      files["Articles/n\(index).yaml"] = Self.article("quantity: \(value) ship, \(Self.usual)")
    }
    let found = OpenDesk.example(with: files).checkStore().filter { $0.rule.code == "E205" }
    #expect(
      found.map(\.message) == [
        "“n2/loss” is 12 ship, but “n0/loss” is 9 ship", "“n3/loss” is 9 ship, but “n2/loss” is 12 ship",
        "“n4/loss” is 12 ship, but “n0/loss” is 9 ship", "“n5/loss” is about 9 ship, but “n2/loss” is 12 ship",
      ])
  }

  @Test("a memo is told of what stands against the facts it uses, in what it cites and what that points to")
  func memos() {
    func codes(_ body: String, _ extra: String = "") -> [String] {
      OpenDesk.memo(
        body + "\n",
        with: [
          "Articles/one.yaml": Self.article(
            "quantity: 9 ship, \(Self.usual)", head: "related: [{ title: Another report, article: two }]"),
          "Articles/two.yaml": Self.article("quantity: 12 ship, \(Self.usual)\(extra)"),
        ]
      ).diagnostics.map(\.rule.code).filter { $0 == "E205" }
    }
    #expect(codes("It lost :fact[one/loss].") == ["E205"])
    #expect(codes("It lost :fact[one/loss] or :fact[two/loss].") == ["E205"])
    #expect(codes("It lost ships :cite[one].") == [])
    #expect(codes("It lost :fact[one/loss].", ", handling: TLP:RED") == [])
  }
}
