public import Compiler
public import Output
public import Records
public import Source
public import Store
import Synchronization
import Values

/// A desk opened for one run: its configuration, its store and its style, all read as they were.
public final class OpenDesk: Sendable {
  public let folder: DeskFolder
  public let files: any FileTree
  public let configuration: Configuration
  /// What is wrong in the configuration.
  public let configurationFaults: [Diagnostic]
  public let articles: ArticleStore
  private let entityStore: Deferred<EntityStore>
  private let storeIndex: Deferred<StoreIndex>
  private let reviewLock: Deferred<Result<ReviewLock, FileError>>
  private let outlines: Mutex<[String: Logged<MemoOutline?>]>
  private let styles: Mutex<[String: Logged<Parsed<Style>>]>
  private let recordFindings: Mutex<[ArticleID: Logged<[Diagnostic]>]>

  /// - Parameter audiences: what each audience may see, where that is not for the desk itself to say: an older state of a
  ///   desk is shown by the rules of today.
  public convenience init(_ folder: DeskFolder, files: any FileTree, audiences: [String: Handling]? = nil) {
    self.init(folder, files, audiences) {
      let cache = files.isOnDisk ? CacheFolder.prepare(in: folder.root) : nil
      return cache.map { .file($0.appending(Self.indexName)) } ?? .memory
    }
  }

  /// A desk as an editor has it, its buffers over the files. Its index is in memory, begun as a copy of the one on disk.
  public convenience init(_ folder: DeskFolder, editing files: OverlaidFiles) {
    self.init(folder, files, nil) {
      let cache = files.base.isOnDisk ? CacheFolder.prepare(in: folder.root) : nil
      return cache.map { .copy(of: $0.appending(Self.indexName)) } ?? .memory
    }
    index.note(changesTo: files.top.paths, in: files)
  }

  private static let indexName = "index.sqlite"

  private init(
    _ folder: DeskFolder, _ files: any FileTree, _ audiences: [String: Handling]?,
    index: @escaping @Sendable () -> StoreIndex.Place
  ) {
    self.folder = folder
    self.files = files
    var parsed = Self.readConfiguration(of: folder, in: files)
    if let audiences { parsed.value.audiences = audiences }
    configuration = parsed.value
    configurationFaults = parsed.diagnostics
    articles = ArticleStore(
      root: folder.root, files: files, memory: files.isOnDisk ? KnownFolders(of: folder.root) : nil)
    entityStore = Self.readEntities(of: folder, in: files)
    reviewLock = Self.readLock(of: folder, in: files)
    let handling = configuration.handling
    storeIndex = Deferred { StoreIndex(root: folder.root, files: files, at: index(), usualHandling: handling) }
    outlines = Mutex([:])
    styles = Mutex([:])
    recordFindings = Mutex([:])
  }

  /// The desk after these files have changed: what does not rest on them is taken over as it was found.
  ///
  /// The index is the same object and speaks of the new state from now on, whoever asks.
  public func after(_ changes: DeskChanges, in files: OverlaidFiles) -> OpenDesk {
    changes.touch(.file(folder.configuration))
      ? OpenDesk(folder, editing: files) : OpenDesk(after: self, changes, in: files)
  }

  private init(after before: OpenDesk, _ changes: DeskChanges, in files: OverlaidFiles) {
    folder = before.folder
    self.files = files
    configuration = before.configuration
    configurationFaults = before.configurationFaults
    articles =
      changes.touchArticles ? ArticleStore(after: before.articles, changes: changes.paths, in: files) : before.articles
    entityStore = changes.touchEntities ? Self.readEntities(of: folder, in: files) : before.entityStore
    reviewLock = changes.touch(.file(folder.lock)) ? Self.readLock(of: folder, in: files) : before.reviewLock
    storeIndex = before.storeIndex
    if changes.touch(.store) { storeIndex.value.note(changesTo: changes.paths, in: files) }
    func kept<Key, Value>(_ cache: borrowing Mutex<[Key: Logged<Value>]>) -> [Key: Logged<Value>] {
      cache.withLock { known in known.filter { !changes.touchAny(of: $0.value.inputs) } }
    }
    outlines = Mutex(kept(before.outlines))
    styles = Mutex(kept(before.styles))
    recordFindings = Mutex(kept(before.recordFindings))
  }

  private static func readConfiguration(of folder: DeskFolder, in files: any FileTree) -> Parsed<Configuration> {
    do {
      return ConfigurationRecord.decode(
        SourceFile(path: folder.configuration, bytes: try files.contents(of: folder.configuration)))
    } catch {
      // A desk may do without a configuration, but not with one that cannot be read.
      if error.reason == .notFound { return Parsed(Configuration()) }
      let place = Span(path: folder.configuration, range: ByteRange(0..<0))
      return Parsed(
        Configuration(),
        diagnostics: [Diagnostic(.unreadableFile, at: place, "the configuration cannot be read: \(error)")])
    }
  }

  private static func readEntities(of folder: DeskFolder, in files: any FileTree) -> Deferred<EntityStore> {
    Deferred { EntityStore(root: folder.root, files: files) }
  }

  private static func readLock(of folder: DeskFolder, in files: any FileTree) -> Deferred<Result<ReviewLock, FileError>>
  {
    Deferred {
      do throws(FileError) {
        return .success(ReviewLock(SourceFile(path: folder.lock, bytes: try files.contents(of: folder.lock))))
      } catch {
        return .failure(error)
      }
    }
  }

  public var entities: EntityStore { entityStore.value }

  /// The index over everything on file, opened when it is first asked for.
  public var index: StoreIndex { storeIndex.value }

  /// The record of what was reviewed, read when it is first asked for.
  var lock: Result<ReviewLock, FileError> { reviewLock.value }

  /// The style of that name, from `Styles/` beside the desk, or the one that is built in.
  public func style(named name: String?) -> Parsed<Style> { loggedStyle(named: name).value }

  func loggedStyle(named name: String?) -> Logged<Parsed<Style>> {
    let name = name ?? configuration.style ?? Style.builtIn.name
    if let known = styles.withLock({ $0[name] }) { return known }
    let log = ReadLog()
    let style = Style.load(named: name, from: folder.styles, files: LoggedFiles(base: files, log: log))
    let found = Logged(value: style, inputs: log.inputs)
    styles.withLock { $0[name] = found }
    return found
  }

  /// What is wrong in an article's record and in what it names, found once however many memos rest on it.
  func recordFindings(_ id: ArticleID) -> Logged<[Diagnostic]> {
    if let known = recordFindings.withLock({ $0[id] }) { return known }
    let found = findInRecord(id)
    recordFindings.withLock { $0[id] = found }
    return found
  }

  /// The same, found anew.
  func findInRecord(_ id: ArticleID) -> Logged<[Diagnostic]> {
    let log = ReadLog()
    let source = LoggedDesk(desk: self, log: log)
    let references = source.article(id).map { RecordChecks.references(of: $0, in: source) } ?? []
    return Logged(value: (articles.entry(id)?.diagnostics ?? []) + references, inputs: log.inputs)
  }

  /// Every memo of the desk, sorted by path.
  public func memoPaths(onError: (FileError) -> Void = { _ in }) -> [FilePath] {
    files.files(below: folder.memos, withExtensions: ["md"], onError: onError)
  }
}

extension OpenDesk: FactSource {
  public func article(_ id: ArticleID) -> Article? { articles.entry(id)?.article }

  public func hasRecord(_ id: ArticleID) -> Bool { articles.contains(id) }

  public func evidence(of article: Article) -> Evidence? { articles.entry(article.id)?.evidence }

  public func entity(_ id: EntityID) -> Entity? { entities.byID[id] }

  public func include(_ path: String) -> IncludeLookup {
    guard let full = inside(path) else { return .outside }
    do {
      return .found(SourceFile(path: full, bytes: try files.contents(of: full)))
    } catch {
      return error.reason == .notFound || error.reason == .notAFolder ? .missing : .unreadable(error)
    }
  }

  public func hasFile(_ path: String) -> Bool {
    inside(path).map { files.kind(of: $0) == .file } ?? false
  }

  public func memo(_ name: String) -> MemoOutline? { outline(of: name).value }

  /// What another memo can be referred to by, and what that was made from.
  func outline(of name: String) -> Logged<MemoOutline?> {
    if let known = outlines.withLock({ $0[name] }) { return known }
    let log = ReadLog()
    let outline = Logged(value: readOutline(name, log), inputs: log.inputs)
    outlines.withLock { $0[name] = outline }
    return outline
  }

  static func pathOfQuery(_ name: String) -> String { "Queries/\(name).sql" }

  public func query(_ name: String) -> SourceFile? {
    guard let path = inside(Self.pathOfQuery(name)), let bytes = try? files.contents(of: path) else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }

  public func rows(of request: QueryRequest) -> Result<QueryRows, QueryFault> {
    index.rows(of: request, .memo)
  }

  public func names(of kind: NameKind) -> [String] {
    switch kind {
    case .articles: articles.names().map(\.description)
    case .entities: entities.byID.keys.map(\.description).sorted()
    case .memos: memoPaths().map(folder.name)
    case .queries:
      files.files(below: folder.root.appending("Queries"), withExtensions: ["sql"]).map { String($0.stem) }
    case .files:
      files.files(below: folder.root, withExtensions: ["md", "png", "jpg", "jpeg", "svg", "gif", "webp"])
        .compactMap { $0.relative(to: folder.root) }
    }
  }

  private func readOutline(_ name: String, _ log: ReadLog) -> MemoOutline? {
    let below = "Memos/\(name).md"
    log.note([.inside(below), .file(folder.root.appending(below))])
    guard let path = inside(below), let bytes = try? files.contents(of: path) else { return nil }
    let briefing = BriefingReader.parse(SourceFile(path: path, bytes: bytes)).value
    return Resolver.outline(
      of: briefing, from: LoggedDesk(desk: self, log: log), in: context(name: name, style: Style.builtIn))
  }

  /// The full path of something in the desk; nil where it leads out, by `..`, as an absolute path or by a link.
  public func inside(_ path: String) -> FilePath? {
    guard !path.hasPrefix("/") else { return nil }
    let full = folder.root.appending(path)
    guard full.relative(to: folder.root) != nil else { return nil }
    if let resolved = files.resolved(full), let root = files.resolved(folder.root),
      resolved.relative(to: root) == nil
    {
      return nil
    }
    return full
  }

  /// - Parameter language: of the memo, where its front matter names one.
  func context(name: String, style: Style, language: String? = nil, audience: String? = nil) -> MemoContext {
    MemoContext(
      extent: .page, configuration: configuration,
      conventions: style.conventions(forLanguage: language ?? configuration.language), audience: audience,
      name: name)
  }
}

/// A value with all that it was made from.
struct Logged<Value: Sendable>: Sendable {
  let value: Value
  let inputs: Set<Input>
}
