import Compiler
import Desk
import Testing

@Suite("Where in an article a fact stands")
struct LocatorTests {
  private static let text = """
    The pilots ask for a second boat.

    The crews ask for a shorter night.

    The clerks ask for nothing.

    The cooks ask for a stove.

    The divers have asked for years.

    """
  private static let record = """
    title: What they ask for
    published: 2026-03-02
    facts:
      asked:
        says: Three of them ask for something
        quote: [ask for a second boat, ask for a shorter night, ask for nothing]
        status: draft
      stove:
        says: The cooks want a stove
        text: a stove
        span: a stove
        status: draft

    """

  @Test(
    "is told in the endnote too, where it is several paragraphs on end",
    arguments: [
      ("::quote[wishes/asked]", "paras.\u{A0}1–3."),
      ("They want :fact[wishes/stove].", "para.\u{A0}4."),
      ("They want :fact[wishes/stove].\n\n::quote[wishes/asked]", "paras.\u{A0}1–4."),
    ])
  func endnote(_ body: String, _ end: String) throws {
    let memo = OpenDesk.memo(
      body + "\n", with: ["Articles/wishes.yaml": Self.record, "Articles/wishes.txt": Self.text])
    let words = try #require(memo.memo.endnotes.first).reference.map { part in
      if case .text(let words) = part { words } else { "" }
    }
    #expect(words.joined().hasSuffix(end))
  }
}
