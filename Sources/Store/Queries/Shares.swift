/// Which facts on file are shares of which, so that no sum counts a share and its whole (store.md, `part-of`).
struct Shares {
  struct Side {
    let key: String
    /// The value as the views show it.
    let value: String
  }

  private var pairs: [(part: Side, whole: Side)] = []

  init() {}

  /// Every share with its whole, and with the whole of that.
  init(in database: SQLiteDatabase) throws(SQLiteError) {
    var pairs: [(part: Side, whole: Side)] = []
    try database.run(
      """
      WITH RECURSIVE link(part, whole, depth) AS (
        SELECT key, part_of, 1 FROM chancery_fact WHERE part_of IS NOT NULL
        UNION
        SELECT link.part, f.part_of, depth + 1 FROM link JOIN chancery_fact f ON f.key = link.whole
        WHERE f.part_of IS NOT NULL AND depth < 32)
      SELECT link.part, p.value, link.whole, w.value
      FROM link JOIN chancery_fact p ON p.key = link.part JOIN chancery_fact w ON w.key = link.whole
      WHERE link.part <> link.whole
      ORDER BY link.part, link.whole
      """
    ) { row in
      pairs.append((Side(key: row.text(0), value: row.text(1)), Side(key: row.text(2), value: row.text(3))))
    }
    self.pairs = pairs
  }

  /// A share that is added up beside its whole, by their keys, or where no keys are known by their values.
  func counted(twiceIn values: Set<String>, keys: Set<String>) -> (part: Side, whole: Side)? {
    pairs.first { part, whole in
      keys.contains(part.key) && keys.contains(whole.key)
        || values.contains(part.value) && values.contains(whole.value)
    }
  }
}
