public import Source
import Synchronization

/// Files in memory that are stamped as a file system stamps them, by a clock that ticks and can be set: a disk whose time
/// the test decides. Absolute paths are those of the real disk, whose time is never trusted here.
public final class StampedFiles: FileTree {
  private struct State {
    var files = MemoryFiles()
    var stamps: [FilePath: FileFingerprint] = [:]
    var time = 1_700_000_000_000_000_123
    var inodes: UInt64 = 1
    var readings: Set<FilePath> = []
  }

  /// The steps in which files are stamped, and time goes on in parts of it.
  private static let tick = 4_000_000
  private let state = Mutex(State())

  public init(_ files: MemoryFiles) {
    for path in files.files(below: "desk", withExtensions: ["yaml", "txt", "md"]) { self[path] = files[path] }
  }

  public var now: Int { state.withLock { $0.time } }

  public func pass(_ nanoseconds: Int) { state.withLock { $0.time += nanoseconds } }

  /// Setting replaces a file by a new one, or removes it.
  public subscript(path: FilePath) -> [UInt8]? {
    get { state.withLock { $0.files[path] } }
    set {
      state.withLock { state in
        guard let newValue else {
          if state.files[path] == nil { return }
          state.files[path] = nil
          state.stamps[path] = nil
          return Self.stamp(path.parent, &state, inode: nil)
        }
        let isNew = state.files[path] == nil
        state.files[path] = newValue
        state.inodes += 1
        Self.stamp(path, &state, inode: state.inodes)
        if isNew {
          var folder = path.parent
          while folder != folder.parent {
            Self.stamp(folder, &state, inode: nil)
            folder = folder.parent
          }
        }
      }
    }
  }

  /// Writes over a file and puts its time back, as a restored backup has it.
  public func restore(_ path: FilePath, _ bytes: [UInt8]) {
    state.withLock { state in
      guard state.files[path] != nil, let old = state.stamps[path] else { return }
      state.files[path] = bytes
      state.stamps[path] = FileFingerprint(
        size: bytes.count, modified: old.modified, changed: Self.stamp(state), inode: old.inode)
    }
  }

  private static func stamp(_ state: State) -> Int { state.time - state.time % tick + 123 }

  private static func stamp(_ path: FilePath, _ state: inout State, inode: UInt64?) {
    let stamp = stamp(state)
    state.stamps[path] = FileFingerprint(
      size: state.files[path]?.count ?? 0, modified: stamp, changed: stamp,
      inode: inode ?? state.stamps[path]?.inode ?? 0)
  }

  private func base(_ path: FilePath) -> any FileTree {
    path.description.hasPrefix("/") ? DiskFiles() : state.withLock { $0.files }
  }

  public var isOnDisk: Bool { false }

  /// The files that have been read since this was last asked.
  public func takeReadings() -> Set<FilePath> {
    state.withLock { state in
      defer { state.readings = [] }
      return state.readings
    }
  }

  public func contents(of path: FilePath) throws(FileError) -> [UInt8] {
    state.withLock { _ = $0.readings.insert(path) }
    return try base(path).contents(of: path)
  }

  public func entries(of folder: FilePath) throws(FileError) -> FolderListing { try base(folder).entries(of: folder) }

  public func kind(of path: FilePath) -> FolderEntry.Kind? { base(path).kind(of: path) }

  public func resolved(_ path: FilePath) -> FilePath? { base(path).resolved(path) }

  public func fingerprint(of path: FilePath) -> FileFingerprint? {
    state.withLock { $0.files.kind(of: path) == nil ? nil : $0.stamps[path] }
  }
}
