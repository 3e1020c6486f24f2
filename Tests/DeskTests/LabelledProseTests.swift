import Desk
import Source
import Testing
import Values

/// What is recognised in prose, measured on sentences that were written before the code: two thirds it was worked out on,
/// and a third that was held out.
@Suite struct LabelledProseTests {
  @Test(
    "figures and dates are recognised, and what only looks like one is not", arguments: ["tuning.txt", "held-out.txt"])
  func figures(_ file: String) throws {
    var measured = Measured()
    for sentence in try LabelledProse.sentences(file) {
      let labels = sentence.labels.filter { $0.kind != "relative" && $0.kind != "name" }
      let found = ProseFigure.figures(in: Array(sentence.text.utf8), language: "en")
      measured.right += try found.filter { figure in try labels.contains { try $0.isMet(by: figure) } }.count
      measured.expected += labels.count
      measured.given += found.count
    }
    hold(measured, "figures", file)
  }

  @Test("relative dates and full names are found where they stand", arguments: ["tuning.txt", "held-out.txt"])
  func datesAndNames(_ file: String) throws {
    var measured: [String: Measured] = ["relative": Measured(), "name": Measured()]
    for sentence in try LabelledProse.sentences(file) {
      let found = findings(sentence.text)
      for (kind, code) in [("relative", "V305"), ("name", "V303")] {
        let labels = sentence.labels.filter { $0.kind == kind }
        let given = found.filter { $0.rule.code == code }
        measured[kind]?.right += given.filter { finding in labels.contains { isMet($0, by: finding) } }.count
        measured[kind]?.expected += labels.count
        measured[kind]?.given += given.count
      }
    }
    for (kind, measure) in measured.sorted(by: { $0.key < $1.key }) { hold(measure, kind, file) }
  }

  @Test("the set is as large as it should be, and a third of it is held out")
  func size() throws {
    let (tuning, heldOut) = (try LabelledProse.sentences("tuning.txt"), try LabelledProse.sentences("held-out.txt"))
    #expect(tuning.count + heldOut.count >= 300 && heldOut.count * 10 >= tuning.count * 4)
  }

  private func hold(_ measured: Measured, _ kind: String, _ file: String) {
    print("\(kind), \(file): \(measured)")
    #expect(measured.precision >= 0.95 && measured.recall >= 0.95, "\(kind), \(file): \(measured)")
  }

  private static let head = "---\ntitle: Example\ndate: 2026-11-18\nlanguage: en-GB\n---\n\n"

  /// What is found in a memo of that sentence alone that knows the desk's people.
  private func findings(_ sentence: String) -> [Diagnostic] {
    let text =
      Self.head + sentence + "\n\n:cite[harbour-plan; union-statement] :name[old-captain] :name[dockers-union]\n"
    return OpenDesk.example(with: ["Memos/one.md": text]).compile("desk/Memos/one.md").diagnostics
  }

  private func isMet(_ label: LabelledProse.Label, by finding: Diagnostic) -> Bool {
    let start = Self.head.utf8.count
    guard finding.primary.span.range.offsets == (start + label.range.lowerBound)..<(start + label.range.upperBound)
    else { return false }
    if label.kind == "name" { return finding.message.hasSuffix("“\(label.value)”") }
    let words = finding.fixes.first?.edits.first?.text ?? ""
    let date = words.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
    let read = [words, date].compactMap { try? Conventions.british.parse($0, as: .date).description }
    return label.value.isEmpty ? words.isEmpty : read.contains(label.value)
  }
}
