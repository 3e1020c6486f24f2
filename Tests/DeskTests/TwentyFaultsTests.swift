import Desk
import FixtureDesks
import Source
import Testing

/// One memo with twenty faults of different kinds: twenty findings, each at its place, in one run.
@Suite struct TwentyFaultsTests {
  /// The code and the words under the carets, in the order of the memo.
  static let faults: [(code: String, words: String)] = [
    ("X201", "titel-page"), ("H102", "TLP:WHITE"), ("R101", "harbor-plan"), ("X101", "fcat"), ("X102", "rond"),
    ("X103", "twelve"), ("X104", "["), ("X105", "{"), ("X109", "fact"), ("X110", "fact"), ("X301", "Includes/none.md"),
    ("X303", "../outside.md"), ("R102", "costs"), ("R103", "sigend"), ("R104", "ada-lindquist"), ("R106", "nowhere"),
    ("R111", "javascript:alert(1)"), ("Q101", "before winter"), ("S202", "harbour-plan/rival-cost"),
    ("H101", "closed-file/reserve"),
  ]

  @Test("twenty planted faults give twenty findings, no more, each at its exact span")
  func twenty() throws {
    var files = FixtureDesk.files("example-desk")
    files["desk/Memos/faulty.md"] = FixtureDesk.files("twenty-faults")["desk/faulty.md"]
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let found = desk.compile("desk/Memos/faulty.md").diagnostics
    let file = SourceFile(path: "desk/Memos/faulty.md", bytes: try files.contents(of: "desk/Memos/faulty.md"))
    let shown = found.map { "\($0.rule.code) \(file[$0.primary.span.range])" }
    #expect(shown.sorted() == Self.faults.map { "\($0.code) \($0.words)" }.sorted())
    #expect(Set(found.map(\.rule.code)).count == 20)
    #expect(found.allSatisfy { $0.primary.span.path == "desk/Memos/faulty.md" })
  }
}
