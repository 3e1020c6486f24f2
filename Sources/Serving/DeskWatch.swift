import Desk
import Source

/// Tells when a desk, or the styles beside it, change on disk: by what the kernel tells, and where it watches no more
/// folders by looking every second.
struct DeskWatch {
  private let roots: [FilePath]
  private let files = DiskFiles()
  private let kernel: FolderWatch?
  private var isByKernel = false
  private var last: Set<Look> = []

  /// What a look at one file or folder gave.
  private struct Look: Hashable {
    let path: FilePath
    let fingerprint: FileFingerprint?
  }

  /// - Parameter polls: looks by itself though the kernel would tell.
  init(_ folder: DeskFolder, polls: Bool) {
    roots = [folder.root, folder.styles]
    kernel = polls ? nil : try? FolderWatch()
    isByKernel = kernel.map { watchFolders(by: $0) } ?? false
    if !isByKernel { last = look() }
  }

  /// Comes back when something has changed.
  mutating func wait() {
    if let kernel, isByKernel {
      kernel.wait(quiet: 10)
      // What has come since may have folders of its own.
      isByKernel = watchFolders(by: kernel)
      if !isByKernel { last = look() }
      return
    }
    var now = last
    while now == last {
      System.sleep(seconds: 1)
      now = look()
    }
    last = now
  }

  /// Whether every folder is watched.
  private func watchFolders(by kernel: FolderWatch) -> Bool {
    for folder in folders() {
      do throws(FileError) {
        try kernel.add(folder)
      } catch {
        // What has gone since it was listed needs no watching.
        if error.reason != .notFound, error.reason != .notAFolder { return false }
      }
    }
    return true
  }

  private func folders() -> [FilePath] {
    var found: [FilePath] = []
    walk { path, kind in if kind == .folder { found.append(path) } }
    return found
  }

  private func look() -> Set<Look> {
    var found: Set<Look> = []
    walk { path, _ in found.insert(Look(path: path, fingerprint: files.fingerprint(of: path))) }
    return found
  }

  private func walk(_ visit: (FilePath, FolderEntry.Kind) -> Void) {
    for root in roots where files.kind(of: root) == .folder { files.walk(below: root, visit) }
  }
}
