import Desk
import FixtureDesks
import Source
import Testing

@Suite("Front matter that cannot be read")
struct FrontMatterFaultTests {
  private static func codes(_ memo: String) -> [String] {
    OpenDesk.example(with: ["Memos/one.md": memo]).compile("desk/Memos/one.md").diagnostics.map(\.rule.code)
  }

  private static let names = """
    sources: { visit: nothing-on-file }
    define: { share: 1 / 2 }
    queries: { chains: SELECT 1 }
    """
  private static let body = """
    ::::bottom-line
    It rests on :cite[visit] and comes to :calc[share].
    ::::

    ::table[chains]

    """

  @Test("is one fault, whatever the text takes from it")
  func one() {
    #expect(Self.codes("---\ntitle: Example: one\ndate: 2026-03-09\n\(Self.names)\n---\n\n\(Self.body)") == ["X203"])
    #expect(Self.codes("---\ntitle: Example\ndate: 2026-03-09\n\(Self.names)\n\n\(Self.body)") == ["X111"])
  }

  @Test("hides nothing once it can be read")
  func readable() {
    let found = Self.codes("---\ntitle: Example\ndate: 2026-03-09\n---\n\n\(Self.body)")
    #expect(Set(found).isSuperset(of: ["R101", "R120"]))
  }
}
