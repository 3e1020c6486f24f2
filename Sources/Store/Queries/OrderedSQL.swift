/// A query with the order of values written behind what `min`, `max`, `sum`, `avg` and `total` are asked of.
///
/// A column of a view carries its order into ORDER BY, but what a function gives carries one only if its argument names
/// it. `ORDER BY sum(value)` would otherwise put 9 million behind 10 million.
struct OrderedSQL {
  let text: String
  /// Where in the author's text something was put in, and how many bytes.
  private let insertions: [(offset: Int, count: Int)]

  private static let functions = [
    "min": ValueOrder.strict, "max": ValueOrder.strict, "sum": ValueOrder.lenient, "avg": ValueOrder.lenient,
    "total": ValueOrder.lenient,
  ]

  init(_ sql: SQLText) {
    var places: [(offset: Int, order: String)] = []
    for (index, token) in sql.tokens.enumerated().dropLast() where token.kind == .word {
      guard let order = OrderedSQL.functions[sql.text(token).lowercased()],
        sql.tokens[index + 1].kind == .mark(UInt8(ascii: "(")), let closing = sql.closing(index + 1),
        closing > index + 2, sql.tokens[closing - 1].kind != .mark(UInt8(ascii: "*"))
      else { continue }
      places.append((sql.tokens[closing].range.lowerBound, order))
    }
    var bytes: [UInt8] = []
    var insertions: [(offset: Int, count: Int)] = []
    var last = 0
    for (offset, order) in places.sorted(by: { $0.offset < $1.offset }) {
      let inserted = Array(OrderedSQL.clause(order).utf8)
      bytes += sql.bytes[last..<offset] + inserted
      insertions.append((offset, inserted.count))
      last = offset
    }
    bytes += sql.bytes[last...]
    text = String(decoding: bytes, as: UTF8.self)
    self.insertions = insertions
  }

  private static func clause(_ order: String) -> String { " COLLATE \(order)" }

  /// A place in the text that is run as a place in the author's.
  func original(_ offset: Int) -> Int {
    var shift = 0
    for (place, count) in insertions where place + shift < offset { shift += min(count, offset - place - shift) }
    return offset - shift
  }

  /// A column's name as the author wrote its expression.
  static func original(name: String) -> String {
    [ValueOrder.strict, ValueOrder.lenient].reduce(name) { $0.replacing(clause($1), with: "") }
  }
}
