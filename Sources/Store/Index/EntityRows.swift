import Records
import Source

/// The rows of all the desk's entities: they are few, and are made together.
struct EntityRows {
  let entities: [Entity]
  let lines: [FilePath: LineIndex]
  /// The desk's folder: the index knows paths below it.
  let root: FilePath

  static func remove(with writer: IndexWriter) throws(SQLiteError) {
    var numbers: ClosedRange<Int>?
    try writer.database.run("SELECT min(found), max(found) FROM chancery_entity") { row in
      if row.value(0) != .null { numbers = row.integer(0)...max(row.integer(0), row.integer(1)) }
    }
    guard let numbers else { return }
    try writer.removeFound(numbers)
    try writer.database.run("DELETE FROM chancery_entity")
  }

  func insert(with writer: IndexWriter) throws(SQLiteError) {
    for entity in entities {
      let also = entity.also.map(\.value).listed
      let mark = try writer.number(of: entity.handling?.value)
      try writer.insert(into: .entity) { row in
        row.add(entity.id.description)
        row.add(writer.nextFound)
        row.add(mark)
        row.add(entity.file.below(root))
        row.add(entity.kind.rawValue)
        row.add(entity.name.value)
        row.add(entity.family)
        row.add(entity.acronym)
        row.add(also)
        row.add(entity.definition)
        row.add(entity.grade?.description)
        row.add(entity.descriptor)
        row.add(entity.country)
        row.add(entity.domain)
      }
      let note = [also, entity.acronym, entity.definition, entity.descriptor].compactMap(\.self)
      try writer.insertFound(
        .entity, entity.id.description, line: lines[entity.file]?.line(at: Int(entity.span.start)) ?? 1,
        title: entity.name.value, note: (note + entity.roles.map(\.office)).joined(separator: "\n"), body: [])
    }
  }
}
