public import Output
public import Source
import Synchronization

/// Compiles memos on several processors and writes those that hold.
public struct Build: Sendable {
  /// What became of one memo. The memo itself is let go once it is written: a desk has thousands.
  public struct Result: Sendable {
    public let diagnostics: [Diagnostic]
    /// Whether errors kept it from being written.
    public let isRefused: Bool
    /// Files whose bytes changed on disk.
    public let written: [FilePath]
    /// Files that already had the right bytes.
    public let unchanged: Int
    /// Why writing stopped.
    public let failure: FileError?
  }

  public let desk: OpenDesk
  public let formats: [OutputFormat]
  public let output: FilePath
  public let options: CompileOptions
  /// How many memos are compiled at once.
  public let jobs: Int

  public init(desk: OpenDesk, formats: [OutputFormat], output: FilePath, options: CompileOptions, jobs: Int) {
    self.desk = desk
    self.formats = formats
    self.output = output
    self.options = options
    self.jobs = jobs
  }

  /// Results in the order of the paths, whatever order the work was done in.
  public func run(_ paths: [FilePath]) async -> [Result] {
    await Workers.map(paths, jobs: jobs) { path in write(desk.compile(path, options)) }
  }

  /// A memo with an error is not written at all.
  private func write(_ memo: CompiledMemo) -> Result {
    var written: [FilePath] = []
    var unchanged = 0
    func result(_ failure: FileError? = nil) -> Result {
      Result(
        diagnostics: memo.diagnostics, isRefused: memo.hasErrors, written: written, unchanged: unchanged,
        failure: failure)
    }
    guard !memo.hasErrors else { return result() }
    do throws(FileError) {
      for format in formats {
        let path = output.appending(memo.name + "." + format.fileExtension)
        if try write(format.render(memo.memo, memo.style, findings(of: memo)), to: path) {
          written.append(path)
        } else {
          unchanged += 1
        }
      }
      for asset in memo.assets {
        let bytes = try desk.files.contents(of: desk.folder.root.appending(asset))
        let path = output.appending(asset.hasPrefix("Memos/") ? String(asset.dropFirst("Memos/".count)) : asset)
        if try write(bytes, to: path) { written.append(path) }
      }
    } catch {
      return result(error)
    }
    return result()
  }

  private func findings(of memo: CompiledMemo) -> MemoFindings {
    let files = desk.files
    return MemoFindings(memo.diagnostics, below: desk.folder.root) { path in
      (try? files.contents(of: path)).map { SourceFile(path: path, bytes: $0) }
    }
  }

  /// Leaves a file alone that already has these bytes, so that its time stamp tells when it changed.
  private func write(_ bytes: [UInt8], to path: FilePath) throws(FileError) -> Bool {
    if let old = try? desk.files.contents(of: path), old == bytes { return false }
    try System.makeFolder(path.parent)
    try System.replace(path, with: bytes)
    return true
  }
}

/// Spreads work over threads that each take the next piece when they are done with one.
public enum Workers {
  /// The results in the order of the items.
  public static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Value
  ) async -> [Value] {
    if jobs <= 1 || items.count <= 1 { return items.map(work) }
    let board = Board<Value>()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(jobs, items.count) {
        group.addTask {
          while let index = board.take(below: items.count) { board.put(work(items[index]), at: index) }
        }
      }
    }
    return board.inOrder()
  }

  /// Which piece is next, and what has been done.
  private final class Board<Value: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let results = Mutex<[(index: Int, value: Value)]>([])

    func take(below count: Int) -> Int? {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func put(_ value: Value, at index: Int) { results.withLock { $0.append((index, value)) } }

    func inOrder() -> [Value] { results.withLock { $0.sorted { $0.index < $1.index }.map(\.value) } }
  }
}
