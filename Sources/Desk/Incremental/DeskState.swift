import Checks
import Compiler
import Records
import Source
import Store
import Values

/// What each input is now: a desk opened for a build, with its files as the build sees them.
struct DeskState: Sendable {
  let desk: OpenDesk
  let files: InputFiles
  private let entityDigests: Deferred<[EntityID: Digest]>

  init(of folder: DeskFolder, over files: any FileTree, now: @escaping @Sendable () -> Int) {
    let inputs = InputFiles(over: files, now: now)
    let desk = OpenDesk(folder, files: inputs)
    self.files = inputs
    self.desk = desk
    entityDigests = Deferred { Self.entityDigests(of: desk, inputs) }
  }

  var articles: FilePath { desk.folder.root.appending("Articles") }
  var entities: FilePath { desk.folder.root.appending("Entities") }

  /// nil where it changed while the build went on.
  func digest(of input: Input) -> Digest? {
    switch input {
    case .file, .folder, .program: files.state(of: input)?.digest
    case .kind(let path): Digest(parts: [files.kind(of: path)?.rawValue ?? ""])
    case .inside(let path): Digest(parts: [desk.inside(path) == nil ? "" : "inside"])
    case .article(let id): Digest(parts: [desk.articles.path(of: id)?.description ?? ""])
    case .entity(let id): entityDigests.value[id] ?? Digest(parts: [])
    case .outline(let name): digest(of: desk.memo(name))
    case .names(let kind): Digest(parts: desk.names(of: kind))
    case .review(let memo): digest(ofReviewOf: memo)
    case .store: digestOfStore()
    }
  }

  /// Of each entity's lines, from its key to the next one's.
  private static func entityDigests(of desk: OpenDesk, _ files: InputFiles) -> [EntityID: Digest] {
    var found: [EntityID: Digest] = [:]
    for (path, entities) in Dictionary(grouping: desk.entities.byID.values, by: \.file) {
      // Read again: where it has changed meanwhile, its entities are out of date already.
      guard let bytes = try? files.contents(of: path), files.known(.file(path)) != nil else { continue }
      let file = SourceFile(path: path, bytes: bytes)
      let ordered = entities.sorted { $0.span < $1.span }
      let ends = ordered.dropFirst().map { Int($0.span.start) } + [file.bytes.count]
      for (entity, end) in zip(ordered, ends) {
        let lines = file[ByteRange(Int(entity.span.start)..<max(end, Int(entity.span.start)))]
        found[entity.id] = Digest(parts: [path.description, lines])
      }
    }
    return found
  }

  private func digest(of outline: MemoOutline?) -> Digest {
    guard let outline else { return Digest(parts: []) }
    return Digest(
      parts: [outline.title, outline.handling?.description ?? ""] + outline.targets.flatMap { [$0.id, $0.text] })
  }

  private func digest(ofReviewOf memo: String) -> Digest {
    switch desk.lock {
    case .failure(let error): Digest(parts: [error.description])
    case .success(let lock):
      Digest(
        parts: ["\(lock.faults.isEmpty)"]
          + (lock.recorded[memo] ?? []).map { ReviewLine(memo: memo, entry: $0.entry).text })
    }
  }

  private func digestOfStore() -> Digest? {
    var parts: [String] = []
    for path in desk.storeFiles() {
      guard let state = files.state(of: .file(path)) else { return nil }
      parts += [path.description, "\(state.digest.high)", "\(state.digest.low)"]
    }
    return Digest(parts: parts)
  }

  /// The inputs that leave another as it was as long as all of them are as they were; nil for one that is looked at
  /// itself, or whose question must be asked again.
  func basis(of input: Input) -> Basis? {
    switch input {
    case .file, .folder, .kind, .inside, .program: nil
    case .article: .articles
    case .entity: .entities
    case .outline(let name): .outline(name)
    case .names(let kind):
      switch kind {
      case .articles: .articles
      case .entities: .entities
      case .memos, .queries, .files: nil
      }
    case .review: .lock
    case .store: .store
    }
  }

  enum Basis: Hashable { case articles, entities, lock, outline(String), store }

  func inputs(of basis: Basis) -> [Input] {
    switch basis {
    case .articles:
      return desk.articles.folders().map { .folder($0) }
    case .entities:
      let files = desk.entityFiles()
      return [.program] + folders(below: entities) + files.map { .file($0) }
    case .lock: return [.file(desk.folder.lock)]
    case .outline(let name): return Array(desk.outline(of: name).inputs)
    case .store:
      let files = desk.storeFiles()
      return folders(below: articles) + folders(below: entities) + files.map { .file($0) }
    }
  }

  private func folders(below top: FilePath) -> [Input] { files.listedFolders(below: top).map { .folder($0) } }

  /// Where an article is recorded, and its text; none where it is not on file.
  func filesOfArticle(_ id: ArticleID) -> [FilePath] {
    desk.articles.path(of: id).map { [$0, ArticleStore.textPath(beside: $0)] } ?? []
  }
}
