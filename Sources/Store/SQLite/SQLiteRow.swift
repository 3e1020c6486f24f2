/// The values of one row after another, packed so that handing them to a statement copies and allocates nothing.
struct SQLiteRow {
  enum Field {
    case null
    case integer(Int64)
    case real(Double)
    /// A range of ``texts``.
    case text(Range<Int>)
  }

  private(set) var fields: [Field] = []
  /// Never empty: an empty text must be somewhere too.
  private(set) var texts: [UInt8] = [0]

  mutating func begin() {
    fields.removeAll(keepingCapacity: true)
    texts.removeLast(texts.count - 1)
  }

  mutating func add(_ text: String?) {
    guard let text else { return fields.append(.null) }
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    fields.append(.text(start..<texts.count))
  }

  mutating func add(_ bytes: [UInt8]) {
    let start = texts.count
    texts.append(contentsOf: bytes)
    fields.append(.text(start..<texts.count))
  }

  mutating func add(_ number: Int?) { fields.append(number.map { .integer(Int64($0)) } ?? .null) }

  mutating func add(_ value: SQLiteValue) {
    switch value {
    case .null, .failure: fields.append(.null)
    case .integer(let number): fields.append(.integer(number))
    case .real(let number): fields.append(.real(number))
    case .text(let text): add(text)
    }
  }
}
