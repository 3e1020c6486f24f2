import Source

/// Writes the parts of a record one after the other.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first (LEB128).
  mutating func count(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func word(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func digest(_ digest: Digest) {
    word(digest.high)
    word(digest.low)
  }

  mutating func list<Item>(_ items: some Collection<Item>, _ write: (inout RecordWriter, Item) -> Void) {
    count(items.count)
    for item in items { write(&self, item) }
  }

  mutating func optional<Item>(_ item: Item?, _ write: (inout RecordWriter, Item) -> Void) {
    count(item == nil ? 0 : 1)
    if let item { write(&self, item) }
  }
}

/// Reads them in the same order.
struct RecordReader {
  /// The bytes are none that a writer wrote.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var next: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    next = start
  }

  mutating func count() throws(Damage) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while next < bytes.count, shift < 64 {
      let byte = bytes[next]
      next += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    throw Damage()
  }

  mutating func word() throws(Damage) -> UInt64 {
    guard next + 8 <= bytes.count else { throw Damage() }
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[next + index]) << UInt64(8 * index) }
    next += 8
    return word
  }

  mutating func text() throws(Damage) -> String {
    let length = try count()
    guard length >= 0, length <= bytes.count - next else { throw Damage() }
    defer { next += length }
    return String(decoding: bytes[next..<(next + length)], as: UTF8.self)
  }

  mutating func digest() throws(Damage) -> Digest { Digest(high: try word(), low: try word()) }

  mutating func list<Item>(_ read: (inout RecordReader) throws(Damage) -> Item) throws(Damage) -> [Item] {
    let length = try count()
    // Each item takes a byte at least.
    guard length >= 0, length <= bytes.count - next else { throw Damage() }
    var items: [Item] = []
    items.reserveCapacity(length)
    for _ in 0..<length { items.append(try read(&self)) }
    return items
  }

  mutating func optional<Item>(_ read: (inout RecordReader) throws(Damage) -> Item) throws(Damage) -> Item? {
    switch try count() {
    case 0: nil
    case 1: try read(&self)
    default: throw Damage()
    }
  }

  /// An index into something of that length.
  mutating func index(below limit: Int) throws(Damage) -> Int {
    let index = try count()
    guard index >= 0, index < limit else { throw Damage() }
    return index
  }
}
