import Compiler
import Desk
import Output
import Records
import Source
import Values

/// A memo as it was published at one time, with what is needed to tell later what has changed.
struct Edition: Sendable, Hashable {
  /// The memo's date, and as it was printed.
  let day: String
  let dateText: String
  let sentences: [MemoSentences.Sentence]
  let correctionCount: Int
  /// What it says rests on these and names these: where one of them may not be seen any more, nor may the edition.
  let facts: [String]
  let articles: [String]
  let entities: [String]
  let memos: [String]

  /// - Parameter successors: the memos that its page names as replacing it.
  init(of memo: SiteMemo, successors: [SiteMemo]) {
    let compiled = memo.compiled
    day = memo.header.date.description
    dateText = memo.header.dateText
    // Another date alone is no change of what a memo says.
    let date = "\(compiled.style.labels.date): \(memo.header.dateText)"
    sentences = MemoSentences(compiled.memo, style: compiled.style).all.filter { $0.text != date }
    correctionCount = memo.header.corrections.count
    facts = Set(compiled.uses.compactMap { $0.key?.description }).sorted()
    articles = Set(compiled.uses.map(\.article.id.description)).sorted()
    // Those that it prints: its file is read by whoever reads the memo.
    entities = Set(compiled.mentions.map(\.entity.id.description)).sorted()
    memos = Set(compiled.memoReferences.map(\.name) + successors.map(\.name)).sorted()
  }

  /// nil where it is not written as `write` does.
  init?(_ node: YAMLNode) {
    // A page is named by it.
    guard let day = node.member("date")?.text, CalendarDay(day) != nil, let dateText = node.member("dateText")?.text,
      let corrections = (node.member("corrections")?.text).flatMap(Int.init),
      let facts = node.member("facts")?.texts, let articles = node.member("articles")?.texts,
      let entities = node.member("entities")?.texts, let memos = node.member("memos")?.texts,
      case .sequence(let sentences)? = node.member("sentences")?.kind
    else { return nil }
    self.day = day
    self.dateText = dateText
    correctionCount = corrections
    self.facts = facts
    self.articles = articles
    self.entities = entities
    self.memos = memos
    self.sentences = sentences.compactMap { sentence in
      (sentence.member("text")?.text).map {
        MemoSentences.Sentence(heading: sentence.member("under")?.text, text: $0)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("date", day)
      json.member("dateText", dateText)
      json.member("corrections", correctionCount)
      json.member("facts", facts)
      json.member("articles", articles)
      json.member("entities", entities)
      json.member("memos", memos)
      json.key("sentences")
      json.array { json in
        for sentence in sentences {
          json.object { json in
            json.member("under", ifPresent: sentence.heading)
            json.member("text", sentence.text)
          }
        }
      }
    }
  }

  /// What a later edition says otherwise.
  func changes(to later: Edition) -> [DeskDifference.Passage] {
    MemoSentences.changes(from: MemoSentences(sentences), to: MemoSentences(later.sentences))
  }
}

extension YAMLNode {
  /// Of a mapping.
  func member(_ name: String) -> YAMLNode? {
    guard case .mapping(let members) = kind else { return nil }
    return members.first { $0.key.value == name }?.value
  }

  var text: String? {
    if case .scalar(let scalar) = kind { scalar.text } else { nil }
  }

  fileprivate var texts: [String]? {
    if case .sequence(let elements) = kind { elements.compactMap(\.text) } else { nil }
  }
}
