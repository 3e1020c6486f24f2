import Compiler
public import Source

extension Rule {
  /// WCAG 2.2, 1.3.1 Info and Relationships.
  public static let tableWithoutHeader = Rule(
    "A103", "table without header", severity: .warning,
    explanation: """
      Without headers the cells of a table are figures without a name (WCAG 2.2, 1.3.1): each column says what it holds.
      """,
    failing: .memo("| | |\n|---|---|\n| Berth | 2 |\n"), mended: .memo("| Place | Number |\n|---|---|\n| Berth | 2 |\n")
  )
}

extension Check {
  static let tableWithoutHeader = Check(reporting: [.tableWithoutHeader]) { subject in
    var found: [Diagnostic] = []
    var current: (table: Int, place: Span, isNamed: Bool)?
    func close() {
      if let current, !current.isNamed {
        found.append(Diagnostic(.tableWithoutHeader, at: current.place, "no column of the table has a name"))
      }
    }
    for prose in subject.resolution.prose {
      guard case .headerCell(let table) = prose.place else { continue }
      let isNamed = !prose.content.isEmpty
      if let known = current, known.table == table {
        current?.isNamed = known.isNamed || isNamed
      } else {
        close()
        current = (table, prose.file.span(prose.span), isNamed)
      }
    }
    close()
    return found
  }
}
