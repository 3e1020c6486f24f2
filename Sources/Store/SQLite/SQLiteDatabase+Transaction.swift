extension SQLiteDatabase {
  /// Writes all that `work` writes, alone and at once, or nothing of it.
  func transaction(_ work: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    try execute("BEGIN IMMEDIATE")
    do throws(SQLiteError) {
      try work()
      try execute("COMMIT")
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }
}
