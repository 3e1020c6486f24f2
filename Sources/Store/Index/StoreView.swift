import Records

/// A view that queries may read (language.md, “Queries”): declared once, from which its creation, its documentation and
/// “did you mean” follow.
public struct StoreView: Sendable {
  /// A column, with what it holds in a phrase.
  public struct Column: Sendable {
    public let name: String
    public let summary: String
    /// What it is in SQL over the index's tables; a name alone where it is a column of the first one.
    let expression: String

    init(_ name: String, _ summary: String, _ expression: String? = nil) {
      self.name = name
      self.summary = summary
      self.expression = expression ?? "t.\(name)"
    }
  }

  public let name: String
  /// What a row of it is.
  public let summary: String
  public let columns: [Column]
  /// The table its rows come from, called `t`.
  let table: String
  /// Which of the table's rows are in it; empty for all.
  let condition: String

  init(_ name: String, _ summary: String, of table: String, where condition: String = "", _ columns: [Column]) {
    self.name = name
    self.summary = summary
    self.table = table
    self.condition = condition
    self.columns = columns
  }
}

/// Which marks a query may see.
struct Visibility: Hashable {
  /// The numbers of the marks; nil where all may be seen.
  let marks: [Int]?
  /// What is marked where nothing is said.
  let usual: String?

  /// Whether a row of the table called so may be seen.
  func condition(_ table: String) -> String {
    guard let marks else { return "1" }
    return "\(table).mark IN (\(marks.map(String.init).joined(separator: ", ")))"
  }
}

extension StoreView {
  /// The statement that makes the view. Places in an expression written `«t»` ask whether that table's row may be seen,
  /// `«mark»` is the mark of the row.
  func creation(_ visibility: Visibility) -> String {
    let usual = visibility.usual.map { "'\($0.split(separator: "'").joined(separator: "''"))'" } ?? "NULL"
    let mark = "(SELECT CASE WHEN id = 1 THEN \(usual) ELSE mark END FROM chancery_mark WHERE id = t.mark)"
    let list = columns.map { column in
      var text = column.expression
      for table in ["o", "p", "a", "f"] {
        text = text.replacing("«\(table)»", with: visibility.condition(table))
      }
      return text.replacing("«mark»", with: mark) + " AS " + column.name
    }
    let visible = table == "chancery_citation" ? StoreView.visibleCitation(visibility) : visibility.condition("t")
    return """
      CREATE TEMP VIEW \(name) AS SELECT \(list.joined(separator: ", ")) FROM \(table) t \
      WHERE \(visible)\(condition.isEmpty ? "" : " AND " + condition)
      """
  }

  /// A citation is seen where what cites is.
  private static func visibleCitation(_ visibility: Visibility) -> String {
    guard visibility.marks != nil else { return "1" }
    return """
      CASE WHEN t.key IS NULL \
      THEN EXISTS (SELECT 1 FROM chancery_article a WHERE a.article = t.article AND \(visibility.condition("a"))) \
      ELSE EXISTS (SELECT 1 FROM chancery_fact f WHERE f.key = t.key AND \(visibility.condition("f"))) END
      """
  }
}
