public import Source

/// One file of a site: its bytes, or that they are those that the site's folder has already.
public struct SiteFile: Sendable {
  /// Where the ways within the site lead that a page has. Each was looked at and holds.
  public enum Ways: Sendable {
    /// Nobody has looked at all of them, or one does not hold.
    case unknown
    case found([SiteTarget])
    /// As indices into the targets of the last making.
    case kept([Int])
  }

  /// In bytes.
  public let size: Int
  public let hash: ContentHash
  /// nil where the folder's own file is taken over.
  public let bytes: [UInt8]?
  /// Of all that it was made from besides the part of the site it belongs to; nil where it is made anew each time.
  public var key: Digest?
  public var ways = Ways.unknown
  /// What is to be known of it without reading it, as whoever made it wrote it; empty where that is nothing.
  public var note: [UInt8] = []

  public init(_ bytes: [UInt8]) {
    size = bytes.count
    hash = ContentHash(of: bytes)
    self.bytes = bytes
  }

  /// As the site's folder has it.
  init(size: Int, hash: ContentHash, key: Digest?, ways: Ways, note: [UInt8]) {
    self.size = size
    self.hash = hash
    bytes = nil
    self.key = key
    self.ways = ways
    self.note = note
  }

  /// The same bytes, where the folder has them already: they need not be written.
  public func taking(over old: SiteFile?) -> SiteFile {
    guard let old, old.hash == hash, old.size == size else { return self }
    return SiteFile(size: size, hash: hash, key: key, ways: ways, note: note)
  }
}

/// Somewhere in a site that a page can lead to.
public struct SiteTarget: Hashable, Sendable {
  /// Below the site's folder.
  public let file: String
  /// A place in it; nil for the file as a whole.
  public let fragment: String?

  public init(file: String, fragment: String?) {
    self.file = file
    self.fragment = fragment
  }
}
