import Records
import Source

/// The names in a file, gathered in reading order.
struct NameList {
  private(set) var occurrences: [Occurrence] = []
  /// Whether what some names mean depends on what is in records.
  var hasPatterns = false
  let file: SourceFile

  init(of file: SourceFile) { self.file = file }

  mutating func add(_ thing: NamedThing, at range: ByteRange, as role: Occurrence.Role = .use) {
    occurrences.append(Occurrence(thing: thing, span: file.span(range), role: role))
  }

  /// A name in a record, which may stand in quotation marks or brackets.
  mutating func add(_ thing: NamedThing, within range: ByteRange, as role: Occurrence.Role = .use) {
    let text = Array(file[range].utf8)
    guard let start = ByteSearch.firstIndex(of: Array(thing.name.utf8), in: text, from: 0) else { return }
    let from = Int(range.start) + start
    add(thing, at: ByteRange(from..<from + thing.name.utf8.count), as: role)
  }
}
