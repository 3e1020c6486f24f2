public import Desk
public import Source

/// What a file is to a desk, by where it stands (store.md, “Layout of a desk”).
public enum DeskPart: Sendable, Hashable {
  case memo
  /// Markdown that memos include.
  case included
  /// An article's record.
  case record
  /// An article's text.
  case text
  case entities
  case query
  case configuration
  case lock

  /// nil for a file that is no part of the desk, or one that holds no text of its own.
  public init?(of path: FilePath, in folder: DeskFolder) {
    guard let below = path.relative(to: folder.root) else { return nil }
    let top = below.prefix { $0 != "/" }
    switch (top, path.fileExtension) {
    case ("Memos", "md"): self = .memo
    case ("Articles", "yaml"): self = .record
    case ("Articles", "txt"): self = .text
    case ("Entities", "yaml"): self = .entities
    case ("Queries", "sql"): self = .query
    case (_, "md"): self = .included
    default:
      switch path {
      case folder.configuration: self = .configuration
      case folder.lock: self = .lock
      default: return nil
      }
    }
  }
}
