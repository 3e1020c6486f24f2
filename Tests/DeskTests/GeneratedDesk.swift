import Foundation
import SeededRandom
import Source

/// A desk of any size in a temporary folder, whose memos print facts in every way there is.
struct GeneratedDesk {
  let root: URL
  /// For each article, the memos that print its cost.
  private(set) var memosByArticle: [Int: Set<String>] = [:]

  private static let manners = 8

  init(memos: Int, articles: Int, seed: UInt64) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    var generator = Seeded(seed)
    try write("title: Generated\n", to: "chancery.yaml")
    for article in 0..<articles {
      try file(article, cost: 1000 + article)
      try write("The part of it is :fact[article-\(article)/cost].\n", to: "Includes/part-\(article).md")
    }
    for memo in 0..<memos {
      let name = "year-\(memo % 10)/memo-\(memo)"
      let article = Int.random(in: 0..<articles, using: &generator)
      let (head, body) = Self.use(of: article, manner: memo % Self.manners)
      try write("---\ntitle: Memo \(memo)\ndate: 2026-03-09\n\(head)---\n\n\(body)\n", to: "Memos/\(name).md")
      memosByArticle[article, default: []].insert(name)
    }
  }

  /// Whether these memos print what they print in each of the ways.
  static func coversEveryManner(_ memos: Set<String>) -> Bool {
    Set(memos.compactMap { Int($0.drop { $0 != "/" }.dropFirst("/memo-".count)) }.map { $0 % manners }).count == manners
  }

  private static func use(of article: Int, manner: Int) -> (head: String, body: String) {
    let key = "article-\(article)/cost"
    let rows = "select says, value, key from facts where key = '\(key)'"
    let sum = "select sum(value) as total from facts where article = 'article-\(article)' and fact = 'cost'"
    switch manner {
    case 0: return ("", "It costs :fact[\(key)].")
    case 1: return ("sources: { it: article-\(article) }\n", "It costs :fact[it/cost].")
    case 2: return ("define: { half: \(key) / 2 }\n", "A half is :calc[half].")
    case 3: return ("", "In all it is :calc[\(key) + article-\(article)/fee].")
    case 4: return ("", "::facts[article-\(article)/*]")
    case 5: return ("queries:\n  it: \(rows)\n", "::table[it]")
    case 6: return ("queries:\n  it: \(sum)\n", "::table[it]")
    default: return ("", "::include[Includes/part-\(article).md]")
    }
  }

  /// Files an article anew, so that it costs something else.
  func file(_ article: Int, cost: Int) throws {
    let text = "Report \(article)\n\nIt costs €\(cost).\n\nThe fee is €5.\n"
    let verified = "    status: verified\n    verified: { by: desk, on: 2026-03-04, how: read }\n"
    let facts =
      "facts:\n  cost:\n    says: The cost\n    money: \(cost) EUR\n    span: costs €\(cost)\n\(verified)"
      + "  fee:\n    says: The fee\n    money: 5 EUR\n    span: fee is €5\n\(verified)"
    let hash = ContentHash(of: Array(text.utf8))
    try write(
      "title: Report \(article)\npublished: 2026-03-02\ntext: \(hash)\n\(facts)", to: "Articles/article-\(article).yaml"
    )
    try write(text, to: "Articles/article-\(article).txt")
  }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }
}
