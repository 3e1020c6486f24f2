import Records
import Source
import Values

/// How rows of a query are printed.
enum RowFormat: String, CaseIterable {
  case csv, json, table

  func print(_ rows: QueryRows) -> [UInt8] {
    switch self {
    case .csv: RowFormat.csv(rows)
    case .json: RowFormat.json(rows)
    case .table: RowFormat.table(rows)
    }
  }

  /// RFC 4180, with a line of names.
  private static func csv(_ rows: QueryRows) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in [rows.columns] + rows.rows.map({ $0.map(\.shown) }) {
      let fields = row.map { field in
        guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }
      bytes += Array((fields.joined(separator: ",") + "\r\n").utf8)
    }
    return bytes
  }

  /// `{"columns": […], "rows": [[…]]}`. A number is a number, digit for digit; a value is `{"type", "value"}` with the
  /// value as a record holds it.
  private static func json(_ rows: QueryRows) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.member("columns", rows.columns)
      json.key("rows")
      json.array { json in
        for row in rows.rows {
          json.array { json in for cell in row { write(cell, &json) } }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ cell: QueryRows.Cell, _ json: inout JSONWriter) {
    switch cell {
    case .null: json.null()
    case .number(let number): json.number(number.description)
    case .text(let text): json.string(text)
    case .value(let value):
      json.object { json in
        json.member("type", value.kind.rawValue)
        json.member("value", value.description)
      }
    }
  }

  /// Columns set by display width, figures to the right.
  private static func table(_ rows: QueryRows) -> [UInt8] {
    let cells = rows.rows.map { row in row.map { $0.shown.onOneLine } }
    let names = rows.columns.map(\.onOneLine)
    let widths = names.indices.map { column in
      ([names] + cells).map { UnicodeText.displayWidth($0[column]) }.max() ?? 0
    }
    let isFigure = names.indices.map { column in
      !rows.rows.isEmpty && rows.rows.allSatisfy { $0[column].isFigure } && rows.rows.contains { $0[column] != .null }
    }
    func line(_ fields: [String]) -> String {
      let padded = fields.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - UnicodeText.displayWidth(fields[column]))
        return isFigure[column] ? space + fields[column] : fields[column] + space
      }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return Array((line(names) + line(rule) + cells.map(line).joined()).utf8)
  }
}

extension QueryRows.Cell {
  fileprivate var shown: String {
    switch self {
    case .null: ""
    case .number(let number): number.description
    case .text(let text): text
    case .value(.percent(let percent)): "\(percent)%"
    case .value(let value): value.description
    }
  }

  fileprivate var isFigure: Bool {
    switch self {
    case .null, .number: true
    case .text: false
    case .value(let value): value.amount != nil
    }
  }
}

extension String {
  /// With blanks for what would break a line of a table or move the cursor.
  fileprivate var onOneLine: String {
    utf8.contains { $0 < 0x20 || $0 == 0x7F }
      ? String(decoding: utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self) : self
  }
}
