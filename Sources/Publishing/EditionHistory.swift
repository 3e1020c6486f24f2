import Compiler
public import Desk
import Output
import Records
public import Source

/// What a site's folder has of the memos that were published there before. A folder without any, or with something else in
/// its files, is as a new one.
public struct EditionHistory: Sendable {
  private let files: any FileTree
  private let folder: FilePath
  private let past: SitePast

  /// Nothing was published before.
  public static let none = EditionHistory(in: ".", of: MemoryFiles())

  /// - Parameter past: what is known of the folder's files.
  public init(in folder: FilePath, of files: any FileTree, after past: SitePast = .none) {
    self.folder = folder
    self.files = files
    self.past = past
  }

  /// The memo's editions, the oldest first.
  func editions(of memo: String, for audience: String?) -> [Edition] {
    bytes(of: Self.path(of: memo)).map { Self.editions(in: $0, for: audience) } ?? []
  }

  /// The same without their words.
  func outlines(of memo: String, for audience: String?) -> [EditionOutline] {
    past.files[Self.path(of: memo)].flatMap { [EditionOutline]($0.note) }
      ?? editions(of: memo, for: audience).map(\.outline)
  }

  func has(_ path: String) -> Bool { past.files[path] != nil || bytes(of: path) != nil }

  func bytes(of path: String) -> [UInt8]? { try? contents(of: path) }

  func contents(of path: String) throws(FileError) -> [UInt8] { try files.contents(of: folder.appending(path)) }

  private static func editions(in bytes: [UInt8], for audience: String?) -> [Edition] {
    let file = SourceFile(path: "editions.json", bytes: bytes)
    guard let record = YAMLFile.parse(file, reporting: .unreadableFile).value,
      // What was for others may say more.
      record.member("audience")?.text == audience, case .sequence(let nodes)? = record.member("editions")?.kind
    else { return [] }
    return nodes.compactMap { Edition($0) }
  }

  /// What is to be known of a record without reading it: the outlines of what would be read; empty where that is not what
  /// was written.
  static func note(of bytes: [UInt8], _ written: [EditionOutline], for audience: String?) -> [UInt8] {
    editions(in: bytes, for: audience).map(\.outline) == written ? written.bytes : []
  }

  /// Below the site's folder.
  static func path(of memo: String) -> String { "editions/\(memo).json" }

  static func bytes(of editions: [Edition], for audience: String?) -> [UInt8] {
    var json = JSONWriter(indent: 1)
    json.object { json in
      json.member("audience", ifPresent: audience)
      json.key("editions")
      json.array { json in
        for edition in editions { edition.write(to: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
