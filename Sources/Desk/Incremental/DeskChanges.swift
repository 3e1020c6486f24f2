import Compiler
import Records
public import Source

/// Files of a desk that have changed, come or gone, and all that this may change the answer to.
public struct DeskChanges: Sendable {
  public let paths: Set<FilePath>
  let touchArticles: Bool
  let touchEntities: Bool
  /// The questions whose answer may be another now, but for those that `touchEntities` and `touchesLock` stand for.
  private let touched: Set<Input>
  private let touchesLock: Bool

  public init(_ paths: Set<FilePath>, of folder: DeskFolder) {
    self.paths = paths
    var touched: Set<Input> = []
    var (articles, entities, lock) = (false, false, false)
    for path in paths {
      touched.formUnion([.file(path), .kind(path), .folder(path.parent), .names(.files)])
      guard let below = path.relative(to: folder.root) else { continue }
      touched.insert(.inside(below))
      switch below.prefix(while: { $0 != "/" }) {
      case "Articles":
        articles = true
        touched.formUnion([.names(.articles), .store])
        if let id = ArticleID(path.stem) { touched.insert(.article(id)) }
      case "Entities":
        entities = true
        touched.formUnion([.names(.entities), .store])
      case "Memos": touched.formUnion([.names(.memos), .outline(folder.name(ofMemo: path))])
      case "Queries": touched.insert(.names(.queries))
      default: break
      }
      lock = lock || path == folder.lock
    }
    self.touched = touched
    touchArticles = articles
    touchEntities = entities
    touchesLock = lock
  }

  /// Whether what is on file about articles or entities may be another.
  public var touchStore: Bool { touch(.store) }

  func touch(_ input: Input) -> Bool { touched.contains(input) }

  func touchAny(of inputs: Set<Input>) -> Bool {
    if !touched.isDisjoint(with: inputs) { return true }
    guard touchEntities || touchesLock else { return false }
    return inputs.contains { input in
      switch input {
      case .entity: touchEntities
      case .review: touchesLock
      case .file, .kind, .inside, .folder, .article, .outline, .names, .store, .program: false
      }
    }
  }
}

extension CompiledMemo {
  /// Whether another memo could come of it after these changes.
  public func rests(on changes: DeskChanges) -> Bool { changes.touchAny(of: inputs) }
}
