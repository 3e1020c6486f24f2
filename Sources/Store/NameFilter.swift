public import Source

/// Which names a folder may hold: of one that it does not, it nearly always says so, and of one that it does, never
/// (B. H. Bloom, “Space/time trade-offs in hash coding with allowable errors”, 1970).
public struct NameFilter: Sendable {
  /// Eight to a byte.
  public let bits: [UInt8]

  /// With these, one name in a hundred that is not there is taken for one that may be.
  private static let bitsPerName = 10
  private static let marks = 7

  public init(bits: [UInt8]) { self.bits = bits }

  /// Of all names that end as a record's does, whatever they are of: what a link leads to may be another thing tomorrow.
  public init(ofRecordsIn listing: FolderListing) {
    let ending = RecordPlaces.ending.utf8
    let names = listing.indices.map(listing.name).filter { $0.suffix(ending.count).elementsEqual(ending) }
    var bits = [UInt8](repeating: 0, count: (Self.bitsPerName * names.count + 7) / 8)
    for name in names {
      for place in Self.places(of: name, in: bits) { bits[place / 8] |= 1 << UInt8(place % 8) }
    }
    self.bits = bits
  }

  public func mayHold(_ name: some Sequence<UInt8>) -> Bool {
    !bits.isEmpty && Self.places(of: name, in: bits).allSatisfy { bits[$0 / 8] & 1 << UInt8($0 % 8) != 0 }
  }

  /// Two halves of one hash do for any number (A. Kirsch, M. Mitzenmacher, “Less hashing, same performance”, 2006).
  private static func places(of name: some Sequence<UInt8>, in bits: [UInt8]) -> some Sequence<Int> {
    let hash = NameHash.of(name)
    let (first, second) = (Int(hash & 0xFFFF_FFFF), Int(hash >> 32))
    return (0..<marks).lazy.map { (first + $0 * second) % (8 * bits.count) }
  }
}

/// What tables of names on file go by.
enum NameHash {
  /// The hash of Fowler, Noll and Vo (FNV-1a), the same in every run.
  static func of(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
