public import Source

/// Writes the parts of a record one after the other.
public struct RecordWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Seven bits a byte, the lowest first (LEB128).
  public mutating func count(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  public mutating func word(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }

  public mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  public mutating func raw(_ part: some Collection<UInt8>) {
    count(part.count)
    bytes.append(contentsOf: part)
  }

  public mutating func append(_ parts: RecordWriter) { bytes += parts.bytes }

  public mutating func digest(_ digest: Digest) {
    word(digest.high)
    word(digest.low)
  }

  public mutating func range(_ range: ByteRange) {
    count(Int(range.start))
    count(Int(range.end))
  }

  public mutating func span(_ span: Span) {
    text(span.path.description)
    range(span.range)
  }

  public mutating func list<Item>(_ items: some Collection<Item>, _ write: (inout RecordWriter, Item) -> Void) {
    count(items.count)
    for item in items { write(&self, item) }
  }

  public mutating func optional<Item>(_ item: Item?, _ write: (inout RecordWriter, Item) -> Void) {
    count(item == nil ? 0 : 1)
    if let item { write(&self, item) }
  }
}

/// Reads them in the same order.
public struct RecordReader: Sendable {
  /// The bytes are none that a writer wrote.
  public struct Damage: Error {
    public init() {}
  }

  private let bytes: [UInt8]
  private var next: Int

  public init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    next = start
  }

  public mutating func count() throws(Damage) -> Int {
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

  public mutating func word() throws(Damage) -> UInt64 {
    guard next + 8 <= bytes.count else { throw Damage() }
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[next + index]) << UInt64(8 * index) }
    next += 8
    return word
  }

  public mutating func text() throws(Damage) -> String {
    let length = try count()
    guard length >= 0, length <= bytes.count - next else { throw Damage() }
    defer { next += length }
    return String(decoding: bytes[next..<(next + length)], as: UTF8.self)
  }

  public mutating func raw() throws(Damage) -> [UInt8] { Array(try slice()) }

  /// What `raw` reads, without a copy: as long as it is there the whole record is.
  mutating func slice() throws(Damage) -> ArraySlice<UInt8> {
    let length = try count()
    guard length >= 0, length <= bytes.count - next else { throw Damage() }
    defer { next += length }
    return bytes[next..<(next + length)]
  }

  public mutating func digest() throws(Damage) -> Digest { Digest(high: try word(), low: try word()) }

  public mutating func range() throws(Damage) -> ByteRange {
    let limit = Int(UInt32.max) + 1
    return ByteRange(start: UInt32(try index(below: limit)), end: UInt32(try index(below: limit)))
  }

  public mutating func span() throws(Damage) -> Span {
    let path = FilePath(normalized: try text())
    return Span(path: path, range: try range())
  }

  public mutating func texts() throws(Damage) -> [String] {
    try list { reader throws(Damage) in try reader.text() }
  }

  public mutating func list<Item>(_ read: (inout RecordReader) throws(Damage) -> Item) throws(Damage) -> [Item] {
    let length = try count()
    // Each item takes a byte at least.
    guard length >= 0, length <= bytes.count - next else { throw Damage() }
    var items: [Item] = []
    items.reserveCapacity(length)
    for _ in 0..<length { items.append(try read(&self)) }
    return items
  }

  public mutating func optional<Item>(_ read: (inout RecordReader) throws(Damage) -> Item) throws(Damage) -> Item? {
    switch try count() {
    case 0: nil
    case 1: try read(&self)
    default: throw Damage()
    }
  }

  /// An index into something of that length.
  public mutating func index(below limit: Int) throws(Damage) -> Int {
    let index = try count()
    guard index >= 0, index < limit else { throw Damage() }
    return index
  }
}

/// A record as a file: a head that names what it is, what it is for, the parts, and a digest of all that goes before it.
/// What is not whole is as if it were not there.
extension RecordWriter {
  /// - Parameters:
  ///   - head: a line that changes whenever the parts do.
  ///   - purpose: what the record is for.
  func file(headed head: String, for purpose: Digest) -> [UInt8] {
    var sealed = RecordWriter()
    sealed.bytes.reserveCapacity(16 + bytes.count)
    sealed.digest(purpose)
    sealed.bytes += bytes
    var file = RecordWriter()
    file.bytes.reserveCapacity(head.utf8.count + 17 + sealed.bytes.count)
    file.bytes += Array("\(head)\n".utf8)
    file.digest(Digest(of: sealed.bytes))
    file.bytes += sealed.bytes
    return file.bytes
  }
}

extension RecordReader {
  /// nil where the file is not whole, or is for something else.
  init?(file: [UInt8], headed head: String, for purpose: Digest) {
    self.init(unsealed: file, headed: head, for: purpose)
    guard Self.isWhole(file, headed: head) else { return nil }
  }

  /// nil where the file is for something else; whether it is whole is not asked.
  init?(unsealed file: [UInt8], headed head: String, for purpose: Digest) {
    guard let seal = Self.seal(of: file, headed: head) else { return nil }
    self.init(file, from: seal.end)
    guard let meant = try? digest(), meant == purpose else { return nil }
  }

  static func isWhole(_ file: [UInt8], headed head: String) -> Bool {
    guard let seal = seal(of: file, headed: head) else { return false }
    return seal.digest == Digest(of: file[seal.end...])
  }

  /// What a file says is the digest of all that comes after, and where that begins; nil where it has another head.
  static func seal(of file: [UInt8], headed head: String) -> (digest: Digest, end: Int)? {
    guard file.starts(with: "\(head)\n".utf8) else { return nil }
    var reader = RecordReader(file, from: head.utf8.count + 1)
    guard let digest = try? reader.digest() else { return nil }
    return (digest, reader.next)
  }
}
