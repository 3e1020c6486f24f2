public import Compiler
public import Output
public import Records
public import Source
public import Store
import Synchronization

/// A desk opened for one run: its configuration, its store and its style, all read as they were.
public final class OpenDesk: Sendable {
  public let folder: DeskFolder
  public let files: any FileTree
  public let configuration: Configuration
  /// What is wrong in the configuration.
  public let configurationFaults: [Diagnostic]
  public let articles: ArticleStore
  private let entityStore: Once<EntityStore>
  private let storeIndex: Once<StoreIndex>
  private let reviewLock: Once<Result<ReviewLock, FileError>>
  private let outlines = Mutex<[String: MemoOutline?]>([:])
  private let styles = Mutex<[String: Parsed<Style>]>([:])
  private let recordFindings = Mutex<[ArticleID: [Diagnostic]]>([:])

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
    entityStore = Once { EntityStore(root: folder.root, files: files) }
    reviewLock = Once {
      let path = folder.lock
      do throws(FileError) {
        return .success(ReviewLock(SourceFile(path: path, bytes: try files.contents(of: path))))
      } catch {
        return .failure(error)
      }
    }
    let handling = configuration.handling
    storeIndex = Once {
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
  public func style(named name: String?) -> Parsed<Style> {
    let name = name ?? configuration.style ?? Style.builtIn.name
    if let known = styles.withLock({ $0[name] }) { return known }
    let found = Style.load(named: name, from: folder.styles, files: files)
    styles.withLock { $0[name] = found }
    return found
  }

  /// What is wrong in an article's record and in what it names, found once however many memos rest on it.
  func recordFindings(_ id: ArticleID) -> [Diagnostic] {
    if let known = recordFindings.withLock({ $0[id] }) { return known }
    guard let entry = articles.entry(id) else { return [] }
    let references = entry.article.map { RecordChecks.references(of: $0, in: articles, entities) } ?? []
    let found = entry.diagnostics + references
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

  public func memo(_ name: String) -> MemoOutline? {
    if let known = outlines.withLock({ $0[name] }) { return known }
    let outline = readOutline(name)
    outlines.withLock { $0[name] = .some(outline) }
    return outline
  }

  public func query(_ name: String) -> SourceFile? {
    guard let path = inside("Queries/\(name).sql"), let bytes = try? files.contents(of: path) else { return nil }
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

  private func readOutline(_ name: String) -> MemoOutline? {
    guard let path = inside("Memos/\(name).md"), let bytes = try? files.contents(of: path) else { return nil }
    let briefing = BriefingReader.parse(SourceFile(path: path, bytes: bytes)).value
    return Resolver.outline(of: briefing, from: self, in: context(name: name, style: Style.builtIn))
  }

  /// The full path of something in the desk; nil where it leads out, by `..`, as an absolute path or by a link.
  private func inside(_ path: String) -> FilePath? {
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

/// A value made when it is first asked for, by whichever thread asks first.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
