import Compiler
import Desk
import Output
import Records
public import Source

/// What a site's folder has of the memos that were published there before. A folder without any, or with something else in
/// its files, is as a new one.
public struct EditionHistory: Sendable {
  private let files: any FileTree
  private let folder: FilePath

  /// Nothing was published before.
  public static let none = EditionHistory(in: ".", of: MemoryFiles())

  public init(in folder: FilePath, of files: any FileTree) {
    self.folder = folder
    self.files = files
  }

  /// The memo's editions, the oldest first, that the readers of this site may still see.
  func editions(of memo: String, for audience: String?, visible: (Edition) -> Bool) -> [Edition] {
    let path = folder.appending(Self.path(of: memo))
    guard let bytes = try? files.contents(of: path),
      let record = YAMLFile.parse(SourceFile(path: path, bytes: bytes), reporting: .unreadableFile).value,
      // What was for others may say more.
      record.member("audience")?.text == audience, case .sequence(let nodes)? = record.member("editions")?.kind
    else { return [] }
    let editions = nodes.compactMap { Edition($0) }
    // What comes after one that may not be seen tells by its changes what stood there.
    return editions.lastIndex { !visible($0) }.map { Array(editions[($0 + 1)...]) } ?? editions
  }

  func page(_ path: String) -> [UInt8]? { try? files.contents(of: folder.appending(path)) }

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
