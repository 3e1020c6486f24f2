import Compiler
import Desk
import Output
import Source

/// What a memo's own page, and the record of its editions, have of it.
struct PrintedMemo: Sendable {
  /// The memo without its text, which is thousands of nodes.
  let head: Memo
  let style: Style
  let text: MemoText
  /// All that it says.
  let sentences: [MemoSentences.Sentence]

  init(_ compiled: CompiledMemo) {
    let memo = compiled.memo
    head = Memo(header: memo.header, banner: memo.banner, language: memo.language, blocks: [])
    style = compiled.style
    text = MemoText(memo, style: style)
    sentences = MemoSentences(memo, style: style).all
  }

  /// What an edition has of its sentences: another date alone is no change of what a memo says.
  var sentencesOfEdition: [MemoSentences.Sentence] {
    let date = head.header.map { "\(style.labels.date): \($0.dateText)" }
    return sentences.filter { $0.text != date }
  }
}

extension PrintedMemo {
  /// The text and the sentences.
  var bytes: [UInt8] {
    var record = RecordWriter()
    record.raw(text.body)
    record.raw(text.report)
    record.list(sentences) { record, sentence in
      record.optional(sentence.heading) { $0.text($1) }
      record.text(sentence.text)
    }
    return record.bytes
  }

  /// - Parameter bytes: as `bytes` has them; nil where they are not.
  init?(_ head: Memo, _ style: Style, _ bytes: [UInt8]) {
    var record = RecordReader(bytes)
    do throws(RecordReader.Damage) {
      text = MemoText(body: try record.raw(), report: try record.raw())
      sentences = try record.list { record throws(RecordReader.Damage) in
        let heading = try record.optional { record throws(RecordReader.Damage) in try record.text() }
        return MemoSentences.Sentence(heading: heading, text: try record.text())
      }
    } catch {
      return nil
    }
    self.head = head
    self.style = style
  }
}
