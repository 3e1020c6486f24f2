/// What a folder holds, sorted by name in byte order, without `.` and `..`.
///
/// The names stand in one piece of memory: a desk has folders of many thousands, of which few are ever asked for.
public struct FolderListing: RandomAccessCollection, Sendable {
  private struct Place {
    let start: Int
    let count: Int
    let kind: FolderEntry.Kind
  }

  private let names: [UInt8]
  private let places: [Place]

  public init(_ entries: some Sequence<FolderEntry>) {
    var builder = Builder()
    for entry in entries { builder.add(entry.kind) { $0 += entry.name.utf8 } }
    self = builder.listing
  }

  private init(_ names: [UInt8], _ places: [Place]) {
    self.names = names
    self.places = places
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { places.count }

  public subscript(index: Int) -> FolderEntry {
    FolderEntry(name: String(decoding: name(at: index), as: UTF8.self), kind: kind(at: index))
  }

  /// The bytes of a name, as the file system has them.
  public func name(at index: Int) -> ArraySlice<UInt8> {
    names[places[index].start..<places[index].start + places[index].count]
  }

  public func kind(at index: Int) -> FolderEntry.Kind { places[index].kind }

  /// Where the regular files stand whose names end so; names that begin with a dot are passed over.
  public func files(endingWith endings: [[UInt8]]) -> [Int] {
    indices.filter { index in
      let name = name(at: index)
      return kind(at: index) == .file && name.first != UInt8(ascii: ".")
        && endings.contains { name.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Of all names, each with what it is of.
  public var digest: Digest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(names.count + 3 * places.count)
    for index in indices {
      bytes += name(at: index)
      // No name holds a zero or a slash (POSIX.1-2017 §3.170).
      bytes.append(0)
      switch kind(at: index) {
      case .file: bytes.append(UInt8(ascii: "f"))
      case .folder: bytes.append(UInt8(ascii: "d"))
      case .other: bytes.append(UInt8(ascii: "o"))
      }
    }
    return Digest(of: bytes)
  }

  /// Takes the names as they come.
  struct Builder {
    private var names: [UInt8] = []
    private var places: [Place] = []

    /// - Parameter append: puts the bytes of the name at the end of those before it.
    mutating func add(_ kind: FolderEntry.Kind, _ append: (inout [UInt8]) -> Void) {
      let start = names.count
      append(&names)
      places.append(Place(start: start, count: names.count - start, kind: kind))
    }

    var listing: FolderListing {
      // Most names of a folder begin alike, and the eight bytes after that tell nearly all of them apart.
      let common = commonPrefix
      let keys = places.map { place in
        (0..<8).reduce(UInt64(0)) { key, step in
          let offset = common + step
          return key << 8 | (offset < place.count ? UInt64(names[place.start + offset]) : 0)
        }
      }
      let order = places.indices.sorted { left, right in
        if keys[left] != keys[right] { return keys[left] < keys[right] }
        return bytes(of: places[left]).lexicographicallyPrecedes(bytes(of: places[right]))
      }
      return FolderListing(names, order.map { places[$0] })
    }

    private var commonPrefix: Int {
      guard let first = places.first else { return 0 }
      return places.reduce(first.count) { length, place in
        zip(bytes(of: first).prefix(length), bytes(of: place)).prefix { $0 == $1 }.count
      }
    }

    private func bytes(of place: Place) -> ArraySlice<UInt8> { names[place.start..<place.start + place.count] }
  }
}

/// A folder as it was found on a walk.
public struct ListedFolder: Sendable {
  public let path: FilePath
  /// As it looked before it was listed; nil where it had been changed so lately that a further change might not show.
  public let fingerprint: FileFingerprint?
  public let listing: FolderListing
}
