public import Records
public import Source
import Synchronization
import Values

/// The articles on file: each found by name, read when asked for, and kept while there is room and use for it.
///
/// Only names are listed to find a record; no record is opened that was not asked for. Safe to share between threads.
public final class ArticleStore: Sendable {
  /// A record as read, with what is wrong in it. An object, so that looking one up copies nothing.
  public final class Entry: Sendable {
    public let article: Article?
    public let evidence: Evidence?
    public let diagnostics: [Diagnostic]
    /// Of record and text on disk, in bytes.
    let size: Int

    init(article: Article?, evidence: Evidence?, diagnostics: [Diagnostic], size: Int) {
      self.article = article
      self.evidence = evidence
      self.diagnostics = diagnostics
      self.size = size
    }
  }

  public let root: FilePath
  private let files: any FileTree
  private let memory: (any FolderMemory)?
  private let knownFolders: Deferred<[KnownFolder]?>
  private let state = Mutex(State())

  private struct State {
    var places: RecordPlaces?
    /// What was looked for before everything was listed, and how many looks that took.
    var found: [ArticleID: [FilePath]] = [:]
    var looks = 0
    var names: [ArticleID]?
    /// Some 1,300 articles of the usual length.
    var recent = RecentEntries(capacity: 10 << 20)
  }

  /// - Parameters:
  ///   - root: the desk's folder.
  ///   - memory: what is known of its folders; nil where all is listed that is looked for.
  public init(root: FilePath, files: any FileTree, memory: (any FolderMemory)? = nil) {
    self.root = root
    self.files = files
    self.memory = memory
    knownFolders = Deferred { memory?.folders() }
  }

  /// The articles after some files have changed: only what those files tell is read again.
  public init(after before: ArticleStore, changes: Set<FilePath>, in files: any FileTree) {
    root = before.root
    self.files = files
    // What an editor has open may be another file than the disk has.
    memory = nil
    knownFolders = Deferred { nil }
    var state = before.state.withLock { $0 }
    state.found = [:]
    for path in changes where path.relative(to: Self.folder(below: root)) != nil {
      guard let id = ArticleID(path.stem) else { continue }
      state.recent.remove(id)
      guard path.fileExtension == "yaml", let places = state.places else { continue }
      if places.paths(of: id).contains(path) != (files.kind(of: path) == .file) {
        state.places = nil
        state.names = nil
      }
    }
    let kept = state
    self.state.withLock { $0 = kept }
  }

  private static func folder(below root: FilePath) -> FilePath { root.appending("Articles") }

  /// The record of that name; nil where there is none on file.
  public func entry(_ id: ArticleID) -> Entry? {
    if let known = state.withLock({ $0.recent.entry(id) }) { return known }
    guard let path = path(of: id) else { return nil }
    // Read outside the lock: at worst two threads decode one record, to the same value.
    let entry = read(id, at: path)
    state.withLock { $0.recent.insert(entry, id) }
    return entry
  }

  /// Has records read on another thread while the caller goes on, the last first: who asks for them in order meets it
  /// half way.
  public func readAhead(_ ids: [ArticleID]) {
    // More would push out of memory what has not been asked for yet.
    let next = ids.prefix(256)
    Workers.start { [self] in
      for id in next.reversed() { _ = entry(id) }
    }
  }

  /// Has those kept, as far as there is room, that memos to come will ask for.
  ///
  /// - Parameter uses: how many memos are to ask for each. A guess will do: a wrong one costs time only.
  public func expect(_ uses: [ArticleID: Int]) { state.withLock { $0.recent.expect(uses) } }

  /// A memo has asked for these and is done with them.
  public func release(_ ids: some Sequence<ArticleID>) { state.withLock { $0.recent.release(ids) } }

  /// Where the record of that name is; nil where there is none on file. Opens nothing.
  public func path(of id: ArticleID) -> FilePath? { paths(of: id).first }

  /// Every record of that name, sorted: there should be one at most. Opens nothing.
  public func paths(of id: ArticleID) -> [FilePath] {
    if let found = state.withLock({ $0.found[id] }) { return found }
    let name = id.description + RecordPlaces.ending
    guard let folders = foldersToLookInto(for: name) else { return places().paths(of: id) }
    let found = folders.map { $0.path.appending(name) }.filter { files.kind(of: $0) == .file }.sorted()
    state.withLock { $0.found[id] = found }
    return found
  }

  /// The text that belongs beside a record.
  public static func textPath(beside record: FilePath) -> FilePath {
    record.parent.appending(record.stem + ".txt")
  }

  /// Whether a record of that name is on file. Opens nothing.
  public func contains(_ id: ArticleID) -> Bool { path(of: id) != nil }

  /// The names of all articles on file, sorted.
  public func names() -> [ArticleID] {
    if let known = state.withLock({ $0.names }) { return known }
    let names = places().names
    state.withLock { $0.names = names }
    return names
  }

  /// Names that several records share, each with their paths in order.
  public func duplicates() -> [(id: ArticleID, paths: [FilePath])] {
    names().map { (id: $0, paths: paths(of: $0)) }.filter { $0.paths.count > 1 }
  }

  /// `Articles` and every folder below it, those too that are missing or cannot be read; sorted.
  public func folders() -> [FilePath] {
    if let known = knownFolders.value { return known.map(\.path).sorted() }
    let places = places()
    return (places.folders.map(\.path) + places.unread).sorted()
  }

  /// Records below `Articles` whose names no article can have, sorted.
  public func misnamedRecords() -> [FilePath] { places().misnamed }

  /// Texts below `Articles` that no record stands beside, sorted.
  public func textsWithoutRecord() -> [FilePath] { places().lonelyTexts }

  /// Lists everything on several processors, where looking for many records would have it listed on one.
  public func list(jobs: Int) {
    if knownFolders.value == nil { _ = places(jobs: jobs) }
  }

  private func places(jobs: Int = 1) -> RecordPlaces {
    if let known = state.withLock({ $0.places }) { return known }
    let found = RecordPlaces(below: Self.folder(below: root), of: files, jobs: jobs)
    if found.unread.isEmpty { memory?.keep(found.folders) }
    return state.withLock { state in
      state.places = found
      return found
    }
  }

  /// So many looks take about as long as listing ten thousand names.
  private static let mostLooks = 4_096

  /// nil where a list of everything is there, or is the shorter way.
  private func foldersToLookInto(for name: String) -> [KnownFolder]? {
    guard state.withLock({ $0.places == nil && $0.looks < Self.mostLooks }), let known = knownFolders.value else {
      return nil
    }
    let folders = known.filter { $0.records.mayHold(name.utf8) }
    state.withLock { $0.looks += folders.count }
    return folders
  }

  private func read(_ id: ArticleID, at path: FilePath) -> Entry {
    let bytes: [UInt8]
    do {
      bytes = try files.contents(of: path)
    } catch {
      let empty = SourceFile(path: path, bytes: [])
      let fault = Diagnostic(
        .unreadableRecord, at: empty.span(empty.wholeRange), "the record cannot be read: \(error)")
      return Entry(article: nil, evidence: nil, diagnostics: [fault], size: 0)
    }
    let record = SourceFile(path: path, bytes: bytes)
    let decoded = ArticleRecord.decode(record, id: id)
    guard let article = decoded.value else {
      return Entry(article: nil, evidence: nil, diagnostics: decoded.diagnostics, size: bytes.count)
    }
    var diagnostics = decoded.diagnostics
    let evidence = readEvidence(of: article, beside: path, diagnostics: &diagnostics)
    let size = bytes.count + (evidence?.file.bytes.count ?? 0)
    return Entry(article: article, evidence: evidence, diagnostics: diagnostics, size: size)
  }

  private func readEvidence(
    of article: Article, beside path: FilePath, diagnostics: inout [Diagnostic]
  ) -> Evidence? {
    let textPath = Self.textPath(beside: path)
    do {
      let bytes = try files.contents(of: textPath)
      diagnostics += EvidenceChecks.hash(of: bytes, at: textPath, against: article)
      let text = SourceFile(path: textPath, bytes: bytes)
      let evidence = Evidence(file: text, title: article.title.value, abstract: article.abstract?.value)
      diagnostics += EvidenceChecks.anchors(of: article, in: evidence)
      return evidence
    } catch {
      diagnostics += EvidenceChecks.missingText(of: article, error)
      return nil
    }
  }
}
