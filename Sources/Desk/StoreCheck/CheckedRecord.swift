import Records
import Source
import Store

/// What the check of everything on file keeps of one record: what is wrong in it, and by what it may stand against others.
struct CheckedRecord: Sendable {
  let id: ArticleID
  /// Not settled.
  let findings: [Diagnostic]
  /// nil where the record cannot be read.
  let titles: RecordTitles?
  /// The matters that it speaks of, by their digests.
  let matters: [Digest]
  /// What it was made from; nothing where it was taken over.
  let inputs: Set<Input>

  init(_ id: ArticleID, in desk: OpenDesk) {
    self.id = id
    let found = desk.findInRecord(id)
    let article = desk.article(id)
    findings = found.value
    titles = article.map { RecordTitles(of: $0) }
    matters = article.map { Contradictions.matters(of: $0) } ?? []
    inputs = found.inputs.union([.program])
  }

  /// As an earlier check found it; nil where the entry is none of a record.
  init?(_ id: ArticleID, at file: FilePath, _ entry: BuildRecord.Entry) {
    self.id = id
    findings = entry.findings.all
    var reader = RecordReader(entry.value)
    do {
      titles = try reader.optional { reader throws(RecordReader.Damage) in
        RecordTitles(
          id: id, file: file, title: try reader.text(),
          unlinked: try reader.list { reader throws(RecordReader.Damage) in
            Located(try reader.text(), at: try reader.range())
          })
      }
      matters = try reader.list { reader throws(RecordReader.Damage) in try reader.digest() }
    } catch {
      return nil
    }
    inputs = []
  }

  /// What the next check is to know of it.
  var value: [UInt8] {
    var writer = RecordWriter()
    writer.optional(titles) { writer, titles in
      writer.text(titles.title)
      writer.list(titles.unlinked) { writer, title in
        writer.text(title.value)
        writer.range(title.span)
      }
    }
    writer.list(matters) { $0.digest($1) }
    return writer.bytes
  }
}
