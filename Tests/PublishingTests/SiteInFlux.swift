import FixtureDesks
import SeededRandom
import Source

/// A small desk for a site that chance edits: memos that mostly hold, with all that a site is made from.
struct SiteInFlux {
  let files = StampedFiles(MemoryFiles())
  private var generator: Seeded
  /// What was done, for whoever reads a failure.
  private(set) var story: [String] = []

  init(seed: UInt64) {
    generator = Seeded(seed)
    for number in 0..<4 { file(number) }
    for path in Self.others { write(path) }
    for path in Self.memos where chance(of: 85) { write(path) }
  }

  static let memos = (0..<5).map { "Memos/m\($0).md" } + ["Memos/sub/m5.md", "Memos/m0.2026-03-09.md"]
  private static let others = [
    "Entities/people.yaml", "Entities/more.yaml", "Includes/i0.md", "Queries/q0.sql", "Memos/chart.png",
    "Assets/chart.png", "chancery.yaml", "../Styles/own/style.css", "../Styles/own/conventions.yaml",
    "../Styles/memo/conventions.yaml",
  ]

  /// A change or a few.
  mutating func change() {
    for _ in 0..<Int.random(in: 1...2, using: &generator) { changeOnce() }
  }

  private mutating func changeOnce() {
    if chance(of: 80) { files.pass(Int.random(in: 0..<100_000_000, using: &generator)) }
    let path = pick(Self.memos + Self.memos + Self.others)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0...10: write(path)
    case 11...12: remove(path)
    case 13:
      let place = pick(Self.memos)
      let from = pick(Self.memos)
      story.append("rename \(from) to \(place)")
      let bytes = files[Self.full(from)]
      files[Self.full(from)] = nil
      if let bytes { files[Self.full(place)] = bytes }
    case 14:
      story.append("touch \(path)")
      files[Self.full(path)] = files[Self.full(path)]
    case 15:
      story.append("restore \(path)")
      files.restore(Self.full(path), content(of: path))
    case 16: if chance(of: 30) { remove("Articles/a\(number).yaml") }
    default: file(number)
    }
  }

  private mutating func remove(_ path: String) {
    story.append("remove \(path)")
    files[Self.full(path)] = nil
  }

  mutating func tell(_ words: String) { story.append(words) }

  mutating func chance(of percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &generator)] }

  private var number: Int { mutating get { Int.random(in: 0..<4, using: &generator) } }

  private static func full(_ path: String) -> FilePath { FilePath("desk").appending(path) }

  private mutating func write(_ path: String) {
    story.append("write \(path)")
    files[Self.full(path)] = content(of: path)
  }

  /// A record with its text.
  private mutating func file(_ number: Int) {
    story.append("file a\(number)")
    let cost = Int.random(in: 1...9, using: &generator)
    let text = "Report \(number)\n\nThe basin costs €\(cost) million. “We will dig,” said Ada.\n\nIt opens in May.\n"
    let head = pick([
      "", "publisher: paper\n", "publisher: { name: \"A [paper]\" }\n", "publisher: wire\norigin: paper\n",
      "successor: a2\nstatus: superseded\n", "url: https://paper.example/\(number)\n", "published: 2026-03-02\n",
      "language: de\n", "grade: B2\n", chance(of: 30) ? "handling: TLP:GREEN\n" : "",
    ])
    let more = pick([
      "", "", "    part-of: a0/cost\n", "    about: [norhaven, ada]\n", "    via: [ada]\n", "    note: Seen twice.\n",
      chance(of: 30) ? "    handling: TLP:GREEN\n" : "",
    ])
    files[Self.full("Articles/a\(number).txt")] = Array(text.utf8)
    files[Self.full("Articles/a\(number).yaml")] = Array(
      """
      title: Report \(number)\(pick(["", " on the <basin>", " again"]))
      text: \(ContentHash(of: Array(text.utf8)).description)
      \(head)facts:
        cost:
          says: \(pick(["The cost", "What it costs"]))
          money: \(cost) million EUR
          span: costs €\(cost) million
          on: 2026-03-0\(1 + number)
      \(more)    status: verified
          verified: { by: desk, on: 2026-03-04, how: read }
        promise:
          says: A promise
          quote: [“We will dig,”]
          speaker: ada
          status: verified
          verified: { by: desk, on: 2026-03-04, how: read }

      """.utf8)
  }

  private mutating func content(of path: String) -> [UInt8] {
    switch FilePath(path).fileExtension {
    case "md": Array((path.hasPrefix("Includes") ? body : memo).utf8)
    case "sql":
      Array(pick(["select says, value, key from facts order by key", "select count(*) as n from facts"]).utf8)
    case "png": (0..<Int.random(in: 1..<9, using: &generator)).map { UInt8($0) }
    case "css": Array(pick(["p { margin: 0 }\n", "p { margin: 1em }\n"]).utf8)
    default: Array(yaml(path).utf8)
    }
  }

  private mutating func yaml(_ path: String) -> String {
    switch path {
    case "chancery.yaml":
      pick(["title: Desk\n", "title: Desk\norganisation: Unit\n", "title: Other\nlanguage: en-US\n", "style: own\n"])
        + "audiences: { partners: \"\(pick(["TLP:GREEN", "TLP:GREEN", "TLP:CLEAR"]))\" }\n"
    case "Entities/people.yaml":
      pick(["", "# Those we know.\n"])
        + pick([
          "ada:\n  person: Ada Lindqvist\n  family: Lindqvist\n  roles: [{ office: Minister, of: paper, from: 2020-01-01 }]\n",
          "ada:\n  person: Ada Berg\n  family: Berg\n",
          "ada:\n  person: Ada Berg\n" + (chance(of: 30) ? "  handling: TLP:GREEN\n" : ""),
        ]) + "norhaven:\n  place: Norhaven\n" + pick(["", "  also: [North]\n"])
    case "Entities/more.yaml":
      pick([
        "paper:\n  publication: The Paper\nwire:\n  publication: Wire\n",
        "paper:\n  publication: The Old Paper\n\(chance(of: 30) ? "  handling: TLP:GREEN\n" : "")wire:\n  publication: Wire\n",
      ])
    default: pick(["numbering: none\n", "quotation-marks: single\n"])
    }
  }

  private var body: String {
    mutating get {
      let usual = [
        "It costs :fact[a\(number)/cost].", "It costs :fact[a\(number)/cost] :cite[a\(number)].",
        ":name[ada] and :name[norhaven] agree.", "She said “:quote[a\(number)/promise]”.", "::include[Includes/i0.md]",
        "In all :calc[a\(number)/cost + a\(number)/cost].", "## Past\n\nIt was so.", "![Chart](Assets/chart.png)",
        "![Chart](chart.png)", "::facts[a\(number)/*]", "Nothing is said.", "::timeline[a\(number)/*]", "::table[q0]",
        "Something else is said here, and at length.",
      ]
      let rare = [
        "See :ref[m\(number)].", "See :ref[m\(number)].", "See :ref[sub/m5#past].",
        "[The other](m\(number).md) says so.",
        "[The text](../Articles/a0.txt) is there.", "<b>Raw</b> \u{7}.",
      ]
      let pieces = chance(of: 15) ? rare : usual
      return (0..<Int.random(in: 1...3, using: &generator)).map { _ in pick(pieces) }.joined(separator: "\n\n") + "\n"
    }
  }

  private var memo: String {
    mutating get {
      let heads = [
        "tags: [ports]\n", "tags: [ports, Über uns]\n", "from: Unit\n", "status: draft\n", "supersedes: m\(number)\n",
        "aliases: [old/m\(number)]\n", "style: own\n", "language: de-DE\n", "handling: TLP:GREEN\n",
        "audience: partners\n", "corrections:\n  - { date: 2026-03-1\(number), note: It was wrong. }\n",
        "summary: In short.\n", "from: [Unit, \"Ada\"]\n", "checks: { V: off }\n",
      ]
      let head = Set((0..<Int.random(in: 0...2, using: &generator)).map { _ in pick(heads) }).sorted().joined()
      let date = pick(["2026-03-09", "2026-03-09", "2026-04-01", "2026-05-01"])
      return "---\ntitle: Memo \(pick(["one", "two", "three"]))\ndate: \(date)\n\(head)---\n\n\(body)"
    }
  }
}
