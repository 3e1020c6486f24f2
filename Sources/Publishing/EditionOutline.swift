import Compiler
import Desk
import Output
import Records
import Source
import Values

/// A memo as it was published at one time, without its words: whether it may still be seen, and whether it says something
/// else than another, can be told by it.
struct EditionOutline: Sendable, Hashable {
  /// The memo's date, and as it was printed.
  let day: String
  let dateText: String
  let correctionCount: Int
  /// Of all that it says.
  let sentences: Digest
  /// What it says rests on these and names these: where one of them may not be seen any more, nor may the edition.
  let facts: [String]
  let articles: [String]
  let entities: [String]
  let memos: [String]

  /// With the memos that its page names as replacing it.
  func naming(_ successors: [SiteMemo]) -> EditionOutline {
    if successors.isEmpty { return self }
    return EditionOutline(
      day: day, dateText: dateText, correctionCount: correctionCount, sentences: sentences, facts: facts,
      articles: articles, entities: entities, memos: Set(memos + successors.map(\.name)).sorted())
  }

  func write(to record: inout RecordWriter) {
    record.text(day)
    record.text(dateText)
    record.count(correctionCount)
    record.digest(sentences)
    for names in [facts, articles, entities, memos] { record.list(names) { $0.text($1) } }
  }
}

extension EditionOutline {
  /// Of a memo as it is now.
  init(of memo: CompiledMemo, _ header: Memo.Header, _ sentences: [MemoSentences.Sentence]) {
    self.init(
      day: header.date.description, dateText: header.dateText, correctionCount: header.corrections.count,
      sentences: Edition.digest(of: sentences), facts: Set(memo.uses.compactMap { $0.key?.description }).sorted(),
      articles: Set(memo.uses.map(\.article.id.description)).sorted(),
      // Those that it prints: its file is read by whoever reads the memo.
      entities: Set(memo.mentions.map(\.entity.id.description)).sorted(),
      memos: Set(memo.memoReferences.map(\.name)).sorted())
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    day = try record.text()
    dateText = try record.text()
    correctionCount = try record.count()
    sentences = try record.digest()
    facts = try record.texts()
    articles = try record.texts()
    entities = try record.texts()
    memos = try record.texts()
  }
}

extension [EditionOutline] {
  var bytes: [UInt8] {
    var record = RecordWriter()
    record.list(self) { $1.write(to: &$0) }
    return record.bytes
  }

  /// nil where the bytes are no whole record.
  init?(_ bytes: [UInt8]) {
    if bytes.isEmpty { return nil }
    var record = RecordReader(bytes)
    guard
      let outlines = try? record.list({ record throws(RecordReader.Damage) in try EditionOutline(&record) })
    else { return nil }
    self = outlines
  }
}
