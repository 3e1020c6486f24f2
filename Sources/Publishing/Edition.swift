import Compiler
import Desk
import Output
import Records
import Source
import Values

/// A memo as it was published at one time, with what is needed to tell later what has changed.
struct Edition: Sendable, Hashable {
  let outline: EditionOutline
  let sentences: [MemoSentences.Sentence]

  init(_ outline: EditionOutline, sentences: [MemoSentences.Sentence]) {
    self.outline = outline
    self.sentences = sentences
  }

  /// nil where it is not written as `write` does.
  init?(_ node: YAMLNode) {
    // A page is named by it.
    guard let day = node.member("date")?.text, CalendarDay(day) != nil, let dateText = node.member("dateText")?.text,
      let corrections = (node.member("corrections")?.text).flatMap(Int.init),
      let facts = node.member("facts")?.texts, let articles = node.member("articles")?.texts,
      let entities = node.member("entities")?.texts, let memos = node.member("memos")?.texts,
      case .sequence(let nodes)? = node.member("sentences")?.kind
    else { return nil }
    sentences = nodes.compactMap { sentence in
      (sentence.member("text")?.text).map {
        MemoSentences.Sentence(heading: sentence.member("under")?.text, text: $0)
      }
    }
    outline = EditionOutline(
      day: day, dateText: dateText, correctionCount: corrections, sentences: Self.digest(of: sentences), facts: facts,
      articles: articles, entities: entities, memos: memos)
  }

  static func digest(of sentences: [MemoSentences.Sentence]) -> Digest {
    Digest { record in
      record.list(sentences) { record, sentence in
        record.optional(sentence.heading) { $0.text($1) }
        record.text(sentence.text)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("date", outline.day)
      json.member("dateText", outline.dateText)
      json.member("corrections", outline.correctionCount)
      json.member("facts", outline.facts)
      json.member("articles", outline.articles)
      json.member("entities", outline.entities)
      json.member("memos", outline.memos)
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
  fileprivate var texts: [String]? {
    if case .sequence(let elements) = kind { elements.compactMap(\.text) } else { nil }
  }
}
