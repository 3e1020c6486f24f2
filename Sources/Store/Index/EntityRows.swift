import Records
import Source

/// The rows of all the desk's entities: they are few, and are made together.
enum EntityRows {
  static func remove(from database: SQLiteDatabase) throws(SQLiteError) {
    try SearchRow.remove(ownedBy: "", from: database)
    try database.run("DELETE FROM chancery_entity")
  }

  static func insert(
    _ entities: [Entity], root: FilePath, lines: [FilePath: LineIndex], into database: SQLiteDatabase
  ) throws(SQLiteError) {
    for entity in entities {
      let record = entity.file.relative(to: root) ?? entity.file.description
      let line = lines[entity.file]?.line(at: Int(entity.span.start)) ?? 1
      let also = entity.also.map(\.value).listed
      try database.run(
        """
        INSERT INTO chancery_entity(entity, mark, record, line, kind, name, family, acronym, also, definition, grade, \
        descriptor, country, domain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(entity.id.description), try ArticleRows.mark(entity.handling?.value, in: database),
          .text(record), .integer(line),
          .text(entity.kind.rawValue), .text(entity.name.value), .text(entity.family), .text(entity.acronym),
          .text(also), .text(entity.definition), .text(entity.grade?.description), .text(entity.descriptor),
          .text(entity.country), .text(entity.domain),
        ])
      let note = [also, entity.acronym, entity.definition, entity.descriptor].compactMap(\.self)
      try SearchRow(
        owner: "", kind: .entity, name: entity.id.description, record: record, line: line, text: nil,
        title: entity.name.value, note: (note + entity.roles.map(\.office)).joined(separator: "\n"), body: ""
      ).insert(into: database)
    }
  }
}
