import Compiler
import Desk
import Dispatch
import Output
import Source
import Synchronization

/// The desk as it is on disk now, and its memos as they print; a new state for each change.
final class Preview: Sendable {
  /// A memo as it prints, whatever is wrong with it.
  final class Page: Sendable {
    let compiled: CompiledMemo
    /// Tells whether a page that is shown is still this one.
    let digest: Digest
    private let bytes: [String: [UInt8]]

    fileprivate init(_ compiled: CompiledMemo, of desk: OpenDesk) {
      self.compiled = compiled
      let findings = MemoFindings(compiled.diagnostics, below: desk.folder.root, in: desk.files)
      bytes = Dictionary(
        uniqueKeysWithValues: OutputFormat.all.map { format in
          (format.fileExtension, format.render(compiled.memo, compiled.style, findings))
        })
      digest = Digest(of: bytes.sorted { $0.key < $1.key }.flatMap(\.value))
    }

    /// By the extension of the format.
    func bytes(as fileExtension: String) -> [UInt8]? { bytes[fileExtension] }
  }

  /// The desk between two changes.
  final class State: Sendable {
    /// Counted from 1.
    let generation: Int
    let desk: OpenDesk
    private let options: CompileOptions
    private let paths: [String: FilePath]
    private let pages = Mutex<[String: Page]>([:])

    fileprivate init(_ generation: Int, _ desk: OpenDesk, _ options: CompileOptions) {
      self.generation = generation
      self.desk = desk
      self.options = options
      paths = Dictionary(desk.memoPaths().map { (desk.folder.name(ofMemo: $0), $0) }) { first, _ in first }
    }

    /// The memos' names, sorted.
    var names: [String] { paths.keys.sorted() }

    /// nil where the desk has no memo of that name.
    func page(_ name: String) -> Page? {
      guard let path = paths[name] else { return nil }
      if let known = pages.withLock({ $0[name] }) { return known }
      let page = Page(desk.compile(path, options), of: desk)
      pages.withLock { $0[name] = page }
      return page
    }

    /// The bytes of a picture that one of the pages shown prints, and of nothing else; nil for what none does.
    func asset(_ path: String) -> [UInt8]? {
      let printed = pages.withLock { pages in pages.values.flatMap(\.compiled.assets) }
      guard let asset = printed.first(where: { AssetPlace.output(of: $0) == path }) else { return nil }
      return try? desk.files.contents(of: desk.folder.root.appending(asset))
    }
  }

  private struct Current {
    var state: State
    var waiting: [DispatchSemaphore] = []
  }

  private let folder: DeskFolder
  private let options: CompileOptions
  private let current: Mutex<Current>

  init(_ folder: DeskFolder, _ options: CompileOptions) {
    self.folder = folder
    self.options = options
    current = Mutex(Current(state: State(1, OpenDesk(folder, files: DiskFiles()), options)))
  }

  var state: State { current.withLock { $0.state } }

  /// Something on disk is another: what is asked for from now on is made anew, and whoever waits is told.
  func change() {
    let desk = OpenDesk(folder, files: DiskFiles())
    let next = State(state.generation + 1, desk, options)
    let waiting = current.withLock { current in
      current.state = next
      defer { current.waiting = [] }
      return current.waiting
    }
    for one in waiting { one.signal() }
  }

  /// Waits for a state later than one that is known, or for so many seconds; the latest generation.
  func wait(after known: Int, seconds: Int) -> Int {
    let signal = DispatchSemaphore(value: 0)
    let isLater = current.withLock { current in
      if current.state.generation > known { return true }
      current.waiting.append(signal)
      return false
    }
    if !isLater {
      _ = signal.wait(timeout: .now() + .seconds(seconds))
      current.withLock { current in current.waiting.removeAll { $0 === signal } }
    }
    return state.generation
  }
}
