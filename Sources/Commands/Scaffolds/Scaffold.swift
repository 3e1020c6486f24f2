import Output
import Source

/// The files that `new` and `init` begin with.
enum Scaffold {
  static func memo(named name: String) -> String {
    """
    ---
    title: \(name.split(separator: "/").last ?? "Memo")
    date: 2026-01-01
    status: draft
    ---

    :::bottom-line
    What the reader must know if nothing else is read.
    :::

    """
  }

  /// An article's text is pasted in, its record filled in, and `chancery check --store` says what its hash is.
  static let evidence = "Paste the article's text here.\n"

  static var record: String {
    """
    title: The title as printed
    text: \(ContentHash(of: Array(evidence.utf8)))
    facts: {}

    """
  }

  private static let article = """
    Ferry line to Østvik to open in spring

    The regional council voted on 14 January 2026 to fund a ferry line to Østvik.

    The line will cost about €12 million, the council said. “We have waited for this line for thirty years,” said Eva \
    Lunde, who chairs it.

    """

  /// A repository of its own: a desk with one article, its evidence and one memo, the style to change, a Makefile and
  /// CI files.
  ///
  /// - Parameter style: the one its memos are printed in, by its name in the program.
  static func desk(style: String) -> [(path: String, text: String)] {
    let choice = style == Style.builtIn.name ? "" : "style: \(style)\n"
    return [
      ("Briefings/chancery.yaml", "title: Our desk\nlanguage: en-US\nhandling: TLP:CLEAR\n" + choice),
      (".gitignore", "build/\nreports/\n.chancery/\n"),
      (".gitattributes", gitAttributes),
      ("Makefile", makefile),
      (".github/workflows/memos.yml", gitHubWorkflow),
      (".gitlab-ci.yml", gitLabPipeline),
      ("Briefings/Articles/ferry-line.txt", article),
      ("Briefings/Articles/ferry-line.yaml", record(of: article)),
      (
        "Briefings/Entities/entities.yaml",
        """
        coast-herald:
          publication: Coast Herald
        eva-lunde:
          person: Eva Lunde
          family: Lunde
          roles:
            - { office: Council Chair, from: 2024-01-01 }

        """
      ),
      (
        "Briefings/Memos/ferry-line.md",
        """
        ---
        title: A ferry line to Østvik
        to: The Director
        from: The Desk
        date: 2026-01-20
        sources: { ferry: ferry-line }
        ---

        :::bottom-line
        The council has voted to fund the line, at a cost of :fact[ferry/cost].
        :::

        The vote was taken on :fact[ferry/vote]. :name[eva-lunde] spoke of a wait of :quote[ferry/wait]{part="thirty years"}.

        """
      ),
    ] + Style.builtInFiles(of: style).map { ("Styles/\(style)/\($0.name)", $0.text) }
  }

  private static func record(of text: String) -> String {
    """
    title: Ferry line to Østvik to open in spring
    publisher: coast-herald
    published: 2026-01-15
    accessed: 2026-01-16
    url: https://herald.example/ferry-line
    kind: news
    language: en
    text: \(ContentHash(of: Array(text.utf8)))
    grade: B2
    descriptor: A regional daily that reports from the council.
    facts:
      vote:
        says: The council votes to fund the ferry line
        date: 2026-01-14
        span: voted on 14 January 2026
        status: verified
        verified: { by: desk, on: 2026-01-16, how: read against the text }
      cost:
        says: Cost of the ferry line
        money: about 12 million EUR
        span: about €12 million
        on: 2026-01-14
        status: verified
        verified: { by: desk, on: 2026-01-16, how: read against the text }
      wait:
        says: Lunde on the wait for the line
        quote: We have waited for this line for thirty years,
        speaker: eva-lunde
        status: verified
        verified: { by: desk, on: 2026-01-16, how: read against the text }

    """
  }
}
