public import Desk
import Records
public import Source
import Store
import Synchronization

/// A desk as it is being written: unsaved buffers over the files, all that was read and found kept from one edit to the
/// next as far as it still holds. For one thread.
public final class EditedDesk {
  public let folder: DeskFolder
  /// As of the last edit.
  public private(set) var desk: OpenDesk
  private var files: OverlaidFiles
  private var compiled: [FilePath: CompiledMemo] = [:]
  private var lastCompiled: [FilePath: CompiledMemo] = [:]
  private var storeFindings: [FilePath: [Diagnostic]] = [:]
  private var includers: [FilePath: [FilePath]] = [:]
  private var changedParts: Set<DeskPart> = []
  private var opening: IndexOpening?
  var nameLists: [FilePath: NameList] = [:]
  var catalogue = FactCatalogue()

  public init(_ folder: DeskFolder, over base: any FileTree) {
    self.folder = folder
    files = OverlaidFiles(MemoryFiles(), over: base)
    desk = OpenDesk(folder, editing: files)
  }

  /// Another with the same buffers, to see what edits would come to.
  func copy() -> EditedDesk {
    let copy = EditedDesk(folder, over: files.base)
    for path in files.top.paths { copy.setBuffer(path, to: files.top[path]) }
    return copy
  }

  // MARK: Edits

  /// Lays a buffer over a file; nil takes it away, and the file is what is saved.
  public func setBuffer(_ path: FilePath, to bytes: [UInt8]?) {
    if files.top[path] == bytes { return }
    files.top[path] = bytes
    change([path])
  }

  /// Takes note of files that others have changed, made or taken away. Those under a buffer are still what it says.
  ///
  /// - Returns: whether any of them concerns this desk.
  public func noteChanges(to paths: [FilePath]) -> Bool {
    let bare = Set(paths).filter { path in
      files.top[path] == nil && !isDerived(path) && (path.relative(to: folder.root) != nil || isStyle(path))
    }
    if !bare.isEmpty { change(bare) }
    return !bare.isEmpty
  }

  /// Names that begin with a dot are no part of a desk; its own cache among them.
  private func isDerived(_ path: FilePath) -> Bool {
    path.description.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") && $0.count > 1 }
  }

  private func isStyle(_ path: FilePath) -> Bool { path.relative(to: folder.styles) != nil }

  /// What kinds of files have changed since this was last asked.
  public func takeChangedParts() -> Set<DeskPart> {
    defer { changedParts = [] }
    return changedParts
  }

  private func change(_ paths: Set<FilePath>) {
    changedParts.formUnion(paths.compactMap { DeskPart(of: $0, in: folder) })
    let changes = DeskChanges(paths, of: folder)
    desk = desk.after(changes, in: files)
    compiled = compiled.filter { !$0.value.rests(on: changes) }
    nameLists = nameLists.filter { !paths.contains($0.key) && !(changes.touchStore && $0.value.hasPatterns) }
    if changes.touchStore {
      storeFindings = [:]
      catalogue.forget(paths.compactMap { ArticleID($0.stem) })
    }
    // Who includes a file does not change by what is written in it.
    if paths.contains(where: { $0.fileExtension == "md" }) { includers = includers.filter { paths == [$0.key] } }
  }

  /// How far what will be asked for has been read.
  public enum Preparation: Sendable, Hashable {
    case complete
    /// Some of it has been read.
    case going
    /// The index is being brought up to date, beside this.
    case waiting
  }

  /// Reads on in what will be asked for, for a moment. An index that cannot be opened is not waited for.
  public func prepare() -> Preparation {
    if catalogue.isComplete { return .complete }
    guard desk.index.isOpen else {
      if opening?.index !== desk.index {
        let opening = IndexOpening(of: desk.index)
        Workers.start { opening.run() }
        self.opening = opening
      }
      return opening?.isDone == true ? .complete : .waiting
    }
    catalogue.readOn(from: desk)
    return .going
  }

  /// Whether facts can be looked up without waiting for the index.
  var isCatalogueOpen: Bool { prepare() != .waiting && desk.index.isOpen }

  // MARK: What is there

  /// Every file of the desk as it is being written.
  public var overlaid: any FileTree { files }

  /// A file as it is being written; nil where it cannot be read.
  public func file(_ path: FilePath) -> SourceFile? { files.source(path) }

  public func memo(_ path: FilePath) -> CompiledMemo {
    if let known = compiled[path] { return known }
    let memo = desk.compile(path)
    compiled[path] = memo
    lastCompiled[path] = memo
    return memo
  }

  /// What was last made of a memo, be it before the latest edit: where a word is wanted before the next key, it will do.
  func lastMemo(_ path: FilePath) -> CompiledMemo? { lastCompiled[path] }

  /// Lets go of what was found about a memo that nobody looks at any more.
  public func forget(_ path: FilePath) {
    guard files.top[path] == nil else { return }
    compiled[path] = nil
    lastCompiled[path] = nil
  }

  /// What `check --store` finds about these files and what they rest on, by the file it is found in; of a finding that is
  /// made twice, one.
  public func findings(about paths: [FilePath]) -> [FilePath: [Diagnostic]] {
    var all = desk.configurationFaults + desk.entities.diagnostics
    for path in paths { all += findings(about: path) }
    // Memos behind what they include are kept while they are few.
    if compiled.count > paths.count + Self.mostMemosBehind {
      compiled = compiled.filter { paths.contains($0.key) }
      lastCompiled = lastCompiled.filter { paths.contains($0.key) }
    }
    return Dictionary(grouping: all.unique, by: \.primary.span.path)
  }

  private func findings(about path: FilePath) -> [Diagnostic] {
    switch DeskPart(of: path, in: folder) {
    case .memo: return memo(path).diagnostics
    case .record, .text:
      if let known = storeFindings[path] { return known }
      let found = desk.checkStore(at: path)
      storeFindings[path] = found
      return found
    case .included, .query:
      return memos(restingOn: path).flatMap { memo($0).diagnostics }.filter { $0.primary.span.path == path }
    case .configuration, .entities, .lock, nil: return []
    }
  }

  private static let mostMemosBehind = 64

  // MARK: Memos behind a file

  /// The memos that are made from a file they include, or from a query, sorted.
  public func memos(restingOn path: FilePath) -> [FilePath] {
    let changes = DeskChanges([path], of: folder)
    return candidates(for: path).filter { memo($0).rests(on: changes) }
  }

  /// The memos that say the name of a file, or include one that does.
  private func candidates(for path: FilePath) -> [FilePath] {
    if let known = includers[path] { return known }
    let texts = files.files(below: folder.root, withExtensions: ["md"])
    var found: Set<FilePath> = []
    var pending = [path]
    while let next = pending.popLast() {
      let name = Array(next.stem.utf8)
      for text in texts where text != next && !found.contains(text) {
        guard let bytes = try? files.contents(of: text), ByteSearch.firstIndex(of: name, in: bytes, from: 0) != nil
        else { continue }
        found.insert(text)
        if DeskPart(of: text, in: folder) == .included { pending.append(text) }
      }
    }
    let memos = found.filter { DeskPart(of: $0, in: folder) == .memo }.sorted()
    includers[path] = memos
    return memos
  }
}

/// The index while it is brought up to date beside the editor's work.
private final class IndexOpening: Sendable {
  let index: StoreIndex
  private let done = Atomic(false)

  init(of index: StoreIndex) { self.index = index }

  var isDone: Bool { done.load(ordering: .acquiring) }

  func run() {
    _ = index.catalogue(.after(nil, limit: 0))
    done.store(true, ordering: .releasing)
  }
}
