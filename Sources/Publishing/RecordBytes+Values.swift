import Desk
import Records
import Source
import Values

/// Values that several parts of a site's record have.
extension RecordWriter {
  mutating func handling(_ mark: Handling) {
    optional(mark.tlp) { $0.count($1.rawValue) }
    optional(mark.classification) { $0.count($1.rawValue) }
    list(mark.controls.sorted()) { $0.text($1) }
  }
}

extension RecordReader {
  mutating func day() throws(Damage) -> CalendarDay { try whole(CalendarDay(ordinal: try count())) }

  mutating func article() throws(Damage) -> ArticleID { try whole(ArticleID(try text())) }

  mutating func entity() throws(Damage) -> EntityID { try whole(EntityID(try text())) }

  mutating func handling() throws(Damage) -> Handling {
    let tlp = try optional { reader throws(Damage) in try reader.whole(Handling.TLP(rawValue: try reader.count())) }
    let classification = try optional { reader throws(Damage) in
      try reader.whole(Handling.Classification(rawValue: try reader.count()))
    }
    return Handling(tlp: tlp, classification: classification, controls: Set(try texts()))
  }

  private func whole<Value>(_ value: Value?) throws(Damage) -> Value {
    guard let value else { throw Damage() }
    return value
  }
}

extension Digest {
  /// Of all that is written.
  init(_ write: (inout RecordWriter) -> Void) {
    var record = RecordWriter()
    write(&record)
    self.init(of: record.bytes)
  }
}
