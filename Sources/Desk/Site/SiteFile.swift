public import Source

/// One file of a site, whose bytes are on disk: in the draft of the edition, or in the site's folder already.
public struct SiteFile: Sendable {
  /// Where the ways within the site lead that a page has. Each was looked at and holds.
  public enum Ways: Sendable {
    /// Nobody has looked at all of them, or one does not hold.
    case unknown
    /// As indices into the targets of this making.
    case found([Int])
    /// As indices into the targets of the last making.
    case kept([Int])
  }

  /// In bytes.
  public let size: Int
  public let hash: ContentHash
  /// Whether the site's folder does not have it yet.
  public let isNew: Bool
  /// Of all that it was made from besides the part of the site it belongs to; nil where it is made anew each time.
  public var key: Digest?
  public var ways = Ways.unknown
  /// What is to be known of it without reading it, as whoever made it wrote it; empty where that is nothing.
  public var note: [UInt8] = []

  init(size: Int, hash: ContentHash, isNew: Bool) {
    self.size = size
    self.hash = hash
    self.isNew = isNew
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
