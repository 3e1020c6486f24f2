import Records
import Source

/// The rows of all the desk's entities: they are few, and are made together.
enum EntityRows {
  static func replace(
    with entities: [Entity], root: FilePath, lines: [FilePath: LineIndex], in database: SQLiteDatabase
  ) throws(SQLiteError) {
    try database.run(
      """
      DELETE FROM chancery_search WHERE rowid IN \
      (SELECT id * 4 + \(SearchKind.entity.rawValue) FROM chancery_entity)
      """)
    try database.run("DELETE FROM chancery_entity")
    for entity in entities {
      let also = entity.also.map(\.value).listed
      try database.run(
        """
        INSERT INTO chancery_entity(entity, mark, record, line, kind, name, family, acronym, also, definition, grade, \
        descriptor, country, domain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(entity.id.description), try ArticleRows.mark(entity.handling?.value, in: database),
          .text(entity.file.relative(to: root)), .integer(lines[entity.file]?.line(at: Int(entity.span.start)) ?? 1),
          .text(entity.kind.rawValue), .text(entity.name.value), .text(entity.family), .text(entity.acronym),
          .text(also), .text(entity.definition), .text(entity.grade?.description), .text(entity.descriptor),
          .text(entity.country), .text(entity.domain),
        ])
      let note = [also, entity.acronym, entity.definition, entity.descriptor].compactMap(\.self)
      try ArticleRows.insertSearchRow(
        .entity, database.lastInserted, title: entity.name.value,
        note: (note + entity.roles.map(\.office)).joined(separator: "\n"), body: "", into: database)
    }
  }
}
