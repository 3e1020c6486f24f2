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
  private let outlines = Mutex<[String: Logged<MemoOutline?>]>([:])
  private let styles = Mutex<[String: Logged<Parsed<Style>>]>([:])
  private let recordFindings = Mutex<[ArticleID: Logged<[Diagnostic]>]>([:])

  /// - Parameter audiences: what each audience may see, where that is not for the desk itself to say: an older state of a
  ///   desk is shown by the rules of today.
  public init(_ folder: DeskFolder, files: any FileTree, audiences: [String: Handling]? = nil) {
    self.folder = folder
    self.files = files
    var parsed = Parsed(Configuration())
    do {
      parsed = ConfigurationRecord.decode(
        SourceFile(path: folder.configuration, bytes: try files.contents(of: folder.configuration)))
    } catch {
      // A desk may do without a configuration, but not with one that cannot be read.
      if error.reason != .notFound {
        let place = Span(path: folder.configuration, range: ByteRange(0..<0))
        parsed.diagnostics = [Diagnostic(.unreadableFile, at: place, "the configuration cannot be read: \(error)")]
      }
    }
    if let audiences { parsed.value.audiences = audiences }
    configuration = parsed.value
    configurationFaults = parsed.diagnostics
    articles = ArticleStore(root: folder.root, files: files)
    entityStore = Deferred { EntityStore(root: folder.root, files: files) }
    reviewLock = Deferred {
      let path = folder.lock
      do throws(FileError) {
        return .success(ReviewLock(SourceFile(path: path, bytes: try files.contents(of: path))))
      } catch {
        return .failure(error)
      }
    }
    let handling = configuration.handling
    storeIndex = Deferred {
      let cache = files.isOnDisk ? CacheFolder.prepare(in: folder.root) : nil
      let place = cache.map { StoreIndex.Place.file($0.appending("index.sqlite")) } ?? .memory
      return StoreIndex(root: folder.root, files: files, at: place, usualHandling: handling)
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
    let log = ReadLog()
    let source = LoggedDesk(desk: self, log: log)
    let references = source.article(id).map { RecordChecks.references(of: $0, in: source) } ?? []
    let found = Logged(value: (articles.entry(id)?.diagnostics ?? []) + references, inputs: log.inputs)
    recordFindings.withLock { $0[id] = found }
    return found
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

  func context(name: String, style: Style, audience: String? = nil) -> MemoContext {
    MemoContext(
      extent: .page, configuration: configuration,
      conventions: style.conventions(forLanguage: configuration.language ?? "en-US"), audience: audience, name: name)
  }
}

/// A value with all that it was made from.
struct Logged<Value: Sendable>: Sendable {
  let value: Value
  let inputs: Set<Input>
}
