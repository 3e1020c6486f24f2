import Compiler
import Records

/// Words between the author's own quotation marks, or in a block quotation.
struct ProseQuotation {
  /// With the marks.
  let whole: Range<Int>
  let quoted: QuotedWords
  let isBlock: Bool

  /// Those of a piece of prose that no directive backs.
  static func all(in text: ProseText, of prose: Prose) -> [ProseQuotation] {
    if case .heading = prose.place { return [] }
    if prose.setting == .blockQuote {
      return text.directives.isEmpty
        ? ProseQuotation(whole: withoutSignature(text), text, isBlock: true).map { [$0] } ?? [] : []
    }
    return text.quotations.compactMap { marks in
      text.directives.contains { marks.whole.contains($0.gap) }
        ? nil : ProseQuotation(whole: marks.whole, text, isBlock: false)
    }
  }

  private init?(whole: Range<Int>, _ text: ProseText, isBlock: Bool) {
    guard let quoted = QuotedWords(whole, of: text) else { return nil }
    self.whole = whole
    self.quoted = quoted
    self.isBlock = isBlock
  }

  /// A block quotation without the `— Name, office` at its end.
  private static func withoutSignature(_ text: ProseText) -> Range<Int> {
    let dash: [UInt8] = Array("—".utf8)
    let longest = 10
    let tail = text.words.suffix(longest).first?.range.lowerBound ?? 0
    let start = text.bytes.indices.last { $0 >= tail && text.bytes[$0...].starts(with: dash) }
    return 0..<(start ?? (text.bytes.starts(with: dash) ? 0 : text.bytes.count))
  }
}

/// The texts of the articles that a memo cites, as far as its readers may see them.
struct QuotableSources {
  struct Source {
    let article: Article
    let evidence: Evidence
    let text: QuotableText
  }

  /// In the order of first use.
  let all: [Source]
  let titles: [QuotableText]
  let persons: KnownPersons

  init(of subject: Check.Subject) {
    let articles = subject.firstUses.map(\.article)
    all = articles.compactMap { article in
      guard subject.mayName(article.handling?.value) else { return nil }
      return subject.source.evidence(of: article).map {
        Source(article: article, evidence: $0, text: QuotableText($0))
      }
    }
    titles = articles.map { QuotableText(title: $0.title.value, of: $0) }
    let speakers = all.flatMap { source in
      source.article.facts.compactMap { fact -> EntityID? in
        guard case .quote(let quotation) = fact.value.value, case .entity(let id)? = quotation.speaker?.value else {
          return nil
        }
        return id
      }
    }
    persons = KnownPersons(in: subject, speakers: speakers)
  }
}
