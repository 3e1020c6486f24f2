import Checks
import Desk
import FixtureDesks
import Foundation
import SeededRandom
import Source

/// A small desk that chance edits: every kind of file there is, in versions that hold and versions that do not.
struct DeskInFlux {
  let files = StampedFiles(MemoryFiles())
  private var generator: Seeded
  /// What was done, for whoever reads a failure.
  private(set) var story: [String] = []
  /// Outputs that somebody has written over: they are his.
  private(set) var taken: Set<String> = []

  init(seed: UInt64) {
    generator = Seeded(seed)
    for path in Self.paths where chance(of: 70) { write(path) }
  }

  private static let articles = (0..<4).map { "Articles/a\($0)" }
  private static let memos = ["Memos/m0.md", "Memos/m1.md", "Memos/m2.md", "Memos/sub/m3.md"]
  private static let others = [
    "Entities/people.yaml", "Entities/more.yaml", "Includes/i0.md", "Includes/i1.md", "Queries/q0.sql",
    "Queries/q1.sql", "Memos/chart.png", "chancery.yaml", "chancery.lock", "Articles/old/a1.yaml",
    "../Styles/own/template.html", "../Styles/own/style.css", "../Styles/own/conventions.yaml",
  ]
  private static let paths = articles.flatMap { ["\($0).yaml", "\($0).txt"] } + memos + memos + others

  /// A change or a few.
  mutating func change() {
    for _ in 0..<Int.random(in: 1...3, using: &generator) { changeOnce() }
  }

  private mutating func changeOnce() {
    if chance(of: 80) { files.pass(Int.random(in: 0..<100_000_000, using: &generator)) }
    let path = pick(Self.paths)
    let full = Self.full(path)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0...9: write(path)
    case 10...11:
      story.append("remove \(path)")
      files[full] = nil
    case 12:
      let place = pick(Self.paths)
      story.append("rename \(path) to \(place)")
      let bytes = files[full]
      files[full] = nil
      files[Self.full(place)] = bytes
    case 13:
      story.append("touch \(path)")
      files[full] = files[full]
    case 14...15:
      story.append("restore \(path)")
      files.restore(full, content(of: path))
    case 16:
      // One digit for another: neither size nor time tells.
      guard var bytes = files[full], let digit = bytes.lastIndex(where: { $0 == UInt8(ascii: "5") }) else { return }
      story.append("slip in \(path)")
      bytes[digit] = UInt8(ascii: "6")
      files.restore(full, bytes)
    case 17:
      story.append("clock back")
      files.pass(-3_600_000_000_000)
    default: file(Int.random(in: 0..<4, using: &generator))
    }
  }

  /// What somebody else does to the outputs and to the record; whether the record is lost.
  mutating func meddle(with output: URL, _ cache: URL) -> Bool {
    guard chance(of: 25) else { return false }
    let walk = FileManager.default.enumerator(at: output, includingPropertiesForKeys: nil)
    var written: [URL] = []
    while let url = walk?.nextObject() as? URL { if !url.hasDirectoryPath { written.append(url) } }
    if let url = written.sorted(by: { $0.path() < $1.path() }).randomElement(using: &generator) {
      story.append("meddle with \(url.lastPathComponent)")
      if chance(of: 50) {
        try? FileManager.default.removeItem(at: url)
      } else if let data = try? Data(contentsOf: url) {
        try? Data(data.reversed()).write(to: url)
        taken.insert(url.lastPathComponent)
      }
    }
    guard chance(of: 20) else { return false }
    for url in (try? FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)) ?? [] {
      guard var data = try? Data(contentsOf: url), !data.isEmpty else { continue }
      story.append("damage the record")
      data[Int.random(in: 0..<data.count, using: &generator)] ^= 1
      try? data.write(to: url)
    }
    return true
  }

  static func full(_ path: String) -> FilePath { FilePath("desk").appending(path) }

  private mutating func write(_ path: String) {
    if path.hasPrefix("Articles/a") {
      file(Int(path.dropFirst("Articles/a".count).prefix(1)) ?? 0)
    } else {
      story.append("write \(path)")
      files[Self.full(path)] = content(of: path)
    }
  }

  /// A record with its text, which mostly agree.
  private mutating func file(_ number: Int) {
    story.append("file a\(number)")
    let cost = Int.random(in: 1...9, using: &generator)
    let text = "Report \(number)\n\nThe basin costs €\(cost) million. “We will dig,” said Ada.\n"
    files[Self.full("Articles/a\(number).txt")] = Array(text.utf8)
    files[Self.full("Articles/a\(number).yaml")] = record(cost: chance(of: 90) ? cost : 5, text: text)
  }

  private mutating func record(cost: Int, text: String) -> [UInt8] {
    let head = pick([
      "", "", "published: 2026-03-02\n", "publisher: paper\n", "publisher: nobody\n", "status: retracted\n",
      "related:\n  - { title: Report 1, article: a1 }\n", "handling: TLP:RED\n", "grade: B2\n", "successor: a2\n",
      "facts: {\n",
    ])
    let more = pick([
      "", "", "    part-of: a0/cost\n", "    about: [norhaven]\n", "    via: [ada]\n", "    contradicts: [a3/cost]\n",
    ])
    let status = pick(["draft", "disputed", "retracted", "draft"])
    let name = pick(["cost", "cost", "cost", "price"])
    return Array(
      """
      title: Report \(pick(["0", "1", "2"]))
      text: \(ContentHash(of: Array(text.utf8)))
      \(head)facts:
        \(name):
          says: The cost
          money: \(cost) million EUR
          span: costs €\(cost) million
          on: 2026-03-02
      \(more)    status: \(status)
        promise:
          says: A promise
          quote: [“We will dig,”]
          speaker: ada
          status: draft

      """.utf8)
  }

  private mutating func content(of path: String) -> [UInt8] {
    switch FilePath(path).fileExtension {
    case "md": Array(memo(isInclude: path.hasPrefix("Includes")).utf8)
    case "sql":
      Array(
        pick([
          "select says, value, key from facts order by key", "select count(*) as n from articles", "select nothing",
          "select id, name from entities order by id",
        ]).utf8)
    case "png": (0..<Int.random(in: 1..<9, using: &generator)).map { UInt8($0) }
    case "html":
      Array(pick(["<!DOCTYPE html>\n<title>{{title}}</title>\n{{body}}\n", "{{body}}", "{{nothing}}"]).utf8)
    case "css": Array(pick(["p { margin: 0 }\n", "p { margin: 1em }\n"]).utf8)
    case "lock": Array(lock().utf8)
    default: Array(yaml(path).utf8)
    }
  }

  private mutating func yaml(_ path: String) -> String {
    switch path {
    case "chancery.yaml":
      pick([
        "title: Desk\n", "title: Desk\nhandling: TLP:GREEN\n", "title: Desk\nlanguage: de-DE\n",
        "title: Desk\nstyle: own\n", "title: Desk\nchecks: { S104: off }\n", "titel: Desk\n",
      ])
    case "../Styles/own/conventions.yaml": pick(["dates: iso\n", "date: 5\n"])
    case "Articles/old/a1.yaml": "title: An older report\n"
    default:
      pick(["", "# Those we know.\n"])
        + pick([
          "ada:\n  person: Ada Lindqvist\n  family: Lindqvist\nnorhaven:\n  place: Norhaven\n",
          "ada:\n  person: Ada Berg\n  family: Berg\npaper:\n  publication: The Paper\n",
          "paper:\n  publication: The Paper\nnorhaven:\n  place: Norhaven\n  also: [North]\nada:\n  person: Ada\n",
          "term:\n  term: Term\n  definition: A word.\n", "ada: 5\n",
        ])
    }
  }

  private mutating func memo(isInclude: Bool) -> String {
    let pieces = [
      "It costs :fact[a\(number)/cost].", "It costs :fact[a\(number)/price].", ":name[ada] and :name[norhaven] agree.",
      "She said “:quote[a\(number)/promise]”.", "::include[Includes/i\(number % 2).md]", "::table[q\(number % 2)]",
      "In all :calc[a\(number)/cost + a\(number)/cost].", "See :ref[m\(number)].", "See :ref[sub/m3#past].",
      "## Past", "[The other](m1.md) says so.", "![Chart](chart.png)", "::facts[a\(number)/*]", ":cite[a\(number)]",
      "It cost €5 million :cite[a\(number)].", "<!-- chancery: allow S104 known -->", "Nothing is said.", ":term[term]",
      "::timeline[a\(number)/*]", "It will likely cost :fact[a\(number)/cst].",
    ]
    let body = (0..<Int.random(in: 1...4, using: &generator)).map { _ in pick(pieces) }.joined(separator: "\n\n")
    if isInclude { return body + "\n" }
    let head = pick([
      "", "", "status: final\n", "style: own\n", "style: missing\n", "sources: { it: a1 }\n", "language: fr-FR\n",
      "supersedes: m2\n", "handling: TLP:GREEN\n",
    ])
    return "---\ntitle: Memo \(number)\ndate: 2026-03-09\n\(head)---\n\n\(body)\n"
  }

  /// What a review of one or two memos as they are would have recorded, or what a merge left of it.
  private mutating func lock() -> String {
    var options = CompileOptions()
    options.reviewing = .accepting
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let reviewed = desk.memoPaths().filter { _ in chance(of: 50) }.map { desk.compile($0, options) }
    let lines = reviewed.flatMap { memo in
      (memo.review?.entries ?? []).map { ReviewLine(memo: memo.name, entry: $0) }
    }
    return (chance(of: 10) ? "<<<<<<< HEAD\n" : "") + ReviewLine.file(lines)
  }

  private var number: Int { mutating get { Int.random(in: 0..<4, using: &generator) } }

  private mutating func chance(of percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func pick(_ items: [String]) -> String { items.randomElement(using: &generator) ?? "" }
}
