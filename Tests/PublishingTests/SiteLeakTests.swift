import Foundation
import Publishing
import Source
import Testing

/// Words that only a higher mark may see, planted wherever a record can hold them, and looked for in the name and in
/// every byte of each file of a site.
@Suite struct SiteLeakTests {
  private static let text = """
    The ferry report

    The company runs eleven boats. Its reserve, known to few as zebrafish money, is €4,711,007 and grows.

    """
  private static let verified = "status: verified, verified: { by: desk, on: 2026-03-04, how: read }"
  private static let files = [
    "Articles/ferry.txt": text,
    "Articles/ferry.yaml": """
    title: The ferry report
    publisher: harbour-courier
    published: 2026-03-02
    descriptor: Made up.
    text: \(ContentHash(of: Array(text.utf8)))
    successor: zebrafish-dossier
    status: superseded
    related:
      - { title: The zebrafish sequel, publisher: zebrafish-press, article: zebrafish-dossier }
    facts:
      boats: { says: Boats of the company, quantity: 11 boat, span: eleven boats, on: 2026-03-02, about: [norhaven, zebrafish-director, zebrafish-place], contradicts: [zebrafish-dossier/sum], part-of: zebrafish-fleet, \(verified) }
      zebrafish-fleet: { says: The zebrafish fleet, quantity: 4711007 boat, on: 2026-03-02, about: [norhaven, tomas-berg], span: known to few, handling: "TLP:RED", \(verified) }

    """,
    "Articles/zebrafish-dossier.yaml": """
    title: The Zebrafish dossier
    publisher: harbour-courier
    handling: TLP:RED
    facts:
      sum: { says: The zebrafish sum, number: 4711007, about: [norhaven], \(verified) }

    """,
    "Entities/hidden.yaml": """
    zebrafish-director: { person: Zebrafish Director, handling: "TLP:RED" }
    zebrafish-place: { place: Zebrafish Place, handling: "TLP:RED" }
    zebrafish-press: { publication: Zebrafish Press, handling: "TLP:RED" }
    captain:
      person: Ada Captain
      family: Captain
      roles: [{ office: Captain, of: zebrafish-press, from: 2020-01-01 }]

    """,
    "Memos/zebrafish.md": Fixture.memo(
      "The Zebrafish memo\nhandling: TLP:RED\nfrom: Zebrafish unit\ntags: [zebrafish]\nsupersedes: open\naliases: zebrafish-old",
      ":fact[zebrafish-dossier/sum]"),
    "Memos/zebrafish-draft.md": Fixture.memo("Zebrafish draft\nhandling: TLP:CLEAR\nstatus: draft\nsupersedes: open"),
    "Memos/zebrafish-faulty.md": Fixture.memo("Zebrafish errs\nhandling: TLP:CLEAR", ":fact[ferry/zebrafish-fleet]"),
    "Memos/zebrafish-waived.md": Fixture.memo(
      "Zebrafish waived\nhandling: TLP:CLEAR\nchecks: { H: off }", ":fact[ferry/zebrafish-fleet]"),
    "Memos/open.md": Fixture.memo(
      "The open memo\nhandling: TLP:CLEAR\ntags: [boats]\nfrom: Port Studies Unit",
      """
      The company has :fact[ferry/boats], says :name[captain] of :name[norhaven].

      <!-- zebrafish -->

      :::comment
      zebrafish
      :::

      :::when{audience=partners}
      The zebrafish swims.
      :::
      """),
  ]

  private func expectNoSecret(in site: MadeSite) {
    for (path, bytes) in site.files {
      let text = path + "\n" + String(decoding: bytes, as: UTF8.self)
      for secret in ["zebrafish", "Zebrafish", "4711007", "4,711,007", "4.7 million"] {
        guard let place = text.range(of: secret) else { continue }
        // A memo's own words for what it rests on are its proof's affair, which has tests of its own.
        Issue.record("\(path) has …\(text[..<place.lowerBound].suffix(60)) → \(text[place.lowerBound...].prefix(40))…")
      }
    }
  }

  @Test("a site for anybody has nothing of what is for fewer, in any byte or name", arguments: [nil, "public"])
  func anybody(_ audience: String?) throws {
    var options = SiteOptions()
    options.audience = audience
    options.base = "https://memos.example/"
    let fixture = Fixture(Self.files)
    let selection = try fixture.select(options)
    #expect(selection.count == 1, "\(selection.findings.map { "\($0.rule.code) \($0.message)" })")
    let site = try fixture.site(options)
    #expect(site.faults.isEmpty)
    #expect(site.files["sources/ferry.html"] != nil && site.files["entities/norhaven.html"] != nil)
    expectNoSecret(in: site)
    // The counts tell nothing either: one fact is all there is of it.
    #expect(site.text("entities/norhaven.html")?.components(separatedBy: "<span class=\"when\">").count == 2)
    #expect(site.files["entities/tomas-berg.html"] == nil)
  }
}
