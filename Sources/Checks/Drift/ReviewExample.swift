import Records
import Source

/// The desk of the examples of drift: an article, a memo that uses it, and the lock of its review, made as the program
/// makes it.
struct ReviewExample {
  /// One state of the article.
  struct Filed {
    var amount = "$3 billion"
    var whole = "the plan"
    var grade = "B2"
    var says = "The loan"
    var status = "verified"
    var hasInterest = false

    static let reviewed = Filed()

    private var text: String {
      "A report\n\nThe loan of \(amount) is part of \(whole).\n\nThe rate is 2%.\n"
    }

    private var record: String {
      let value = amount.dropFirst()
      let verified = "    verified: { by: desk, on: 2026-03-04, how: read against the text }\n"
      let loan =
        "  loan:\n    says: \(says)\n    money: \(value) USD\n    span: loan of \(amount)\n    status: \(status)\n"
      let interest = "  rate:\n    says: The interest\n    percent: 2\n    span: 2%\n    status: verified\n"
      return "title: A report\npublisher: harbour-courier\npublished: 2026-03-02\n"
        + "text: \(ContentHash(of: Array(text.utf8)))\ngrade: \(grade)\n"
        + "descriptor: A daily with a reporter at the bank.\nfacts:\n" + loan + (status == "verified" ? verified : "")
        + (hasInterest ? interest + verified : "")
    }

    var files: [Rule.Example.File] {
      [
        Rule.Example.File(path: "Articles/explained.yaml", text: record),
        Rule.Example.File(path: "Articles/explained.txt", text: text),
      ]
    }

    /// What a review of a memo that uses every fact of it records.
    var entries: [ReviewEntry] {
      guard let id = ArticleID("explained"),
        let article = ArticleRecord.decode(SourceFile(path: "Articles/explained.yaml", text: record), id: id).value
      else { return [] }
      let evidence = Evidence(
        file: SourceFile(path: "Articles/explained.txt", text: text), title: article.title.value, abstract: nil)
      return [ReviewEntry(article, isCitedAsWhole: false)]
        + article.facts.map {
          ReviewEntry(FactKey(article: id, fact: $0.name.value), $0, evidence: evidence)
        }
    }
  }

  private let memo: String

  init(_ body: String, head: String = "") {
    memo = "---\ntitle: Example\ndate: 2026-03-09\n\(head)---\n\n\(body)"
  }

  static let loan = ReviewExample("The loan is :fact[explained/loan].\n")
  static let allFacts = ReviewExample("::facts[explained/*]\n")
  static let count = ReviewExample(
    "::table[shown]\n",
    head: "queries:\n  shown: select count(*) as number from facts where article = 'explained'\n")

  /// The memo over an article as it is now, with the lock of a review at which there was something else.
  func desk(_ now: Filed = .reviewed, reviewed entries: [ReviewEntry], reviewedText: ReviewExample? = nil)
    -> Rule.Example
  {
    .memo(memo, and: now.files + [ReviewExample.lock(entries + [(reviewedText ?? self).briefing])])
  }

  /// The same for a memo that uses facts and nothing else.
  func desk(_ now: Filed = .reviewed, reviewedAs then: Filed = .reviewed) -> Rule.Example {
    desk(now, reviewed: then.entries)
  }

  private var briefing: ReviewEntry {
    ReviewEntry(.briefing, "Memos/explained.md", text: SourceFile(path: "Memos/explained.md", text: memo))
  }

  /// What is recorded of the rows of the query that counts.
  static func rows(_ count: Int) -> [ReviewEntry] {
    [
      ReviewEntry(
        .query, "shown",
        [
          ReviewEntry.Field("columns", "number"), ReviewEntry.Field("hash", ReviewEntry.hash(Array("\(count)".utf8))),
        ]), ReviewEntry(.row, "shown", [ReviewEntry.Field("cells", "\(count)")]),
    ]
  }

  static func lock(_ entries: [ReviewEntry]) -> Rule.Example.File {
    Rule.Example.File(
      path: "chancery.lock", text: ReviewLine.file(entries.map { ReviewLine(memo: "explained", entry: $0) }))
  }
}
