import Source
import Synchronization
import Values

/// Files as one build sees them: what each was when it was first looked at, so that a build can say what it was made
/// from, and its next run what has changed since.
final class InputFiles: FileTree {
  /// What a file, or a folder's list of names, was.
  struct State: Hashable, Sendable {
    let digest: Digest
    /// As it looked before it was read; nil where a look does not tell whether it has changed.
    let fingerprint: FileFingerprint?
  }

  private struct Notes {
    /// Of files and folders.
    var states: [Input: State] = [:]
    var kinds: [FilePath: FolderEntry.Kind?] = [:]
    var resolved: [FilePath: FilePath?] = [:]
    /// Of files that nobody has read in this run, from an earlier one.
    var trusted: Deferred<[FilePath: State]>?
    /// What was one thing when it was first read and another later.
    var unsteady: Set<Input> = []
  }

  private let base: any FileTree
  private let now: @Sendable () -> Int
  private let notes = Mutex(Notes())

  /// - Parameter now: the time by the clock that stamps files.
  init(over base: any FileTree, now: @escaping @Sendable () -> Int) {
    self.base = base
    self.now = now
  }

  var isOnDisk: Bool { base.isOnDisk }

  func contents(of path: FilePath) throws(FileError) -> [UInt8] {
    let fingerprint = settledFingerprint(of: path)
    do throws(FileError) {
      let bytes = try base.contents(of: path)
      note(State(digest: Digest(of: bytes), fingerprint: fingerprint), of: .file(path))
      return bytes
    } catch {
      note(State(digest: Digest(parts: ["", error.description]), fingerprint: nil), of: .file(path))
      throw error
    }
  }

  func entries(of folder: FilePath) throws(FileError) -> FolderListing {
    let fingerprint = settledFingerprint(of: folder)
    do throws(FileError) {
      let entries = try base.entries(of: folder)
      // Where a link that leads nowhere will lead is no matter of the folder's.
      let isWhole = !entries.indices.contains { entries.kind(at: $0) == .other }
      note(State(digest: entries.digest, fingerprint: isWhole ? fingerprint : nil), of: .folder(folder))
      return entries
    } catch {
      note(State(digest: Digest(parts: ["", error.description]), fingerprint: nil), of: .folder(folder))
      throw error
    }
  }

  func kind(of path: FilePath) -> FolderEntry.Kind? {
    if let known = notes.withLock({ $0.kinds[path] }) { return known }
    let kind = base.kind(of: path)
    return notes.withLock { notes in
      if let known = notes.kinds[path] { return known }
      notes.kinds[path] = .some(kind)
      return kind
    }
  }

  func resolved(_ path: FilePath) -> FilePath? {
    if let known = notes.withLock({ $0.resolved[path] }) { return known }
    let place = base.resolved(path)
    return notes.withLock { notes in
      if let known = notes.resolved[path] { return known }
      notes.resolved[path] = .some(place)
      return place
    }
  }

  func fingerprint(of path: FilePath) -> FileFingerprint? { base.fingerprint(of: path) }

  func fingerprints(in folder: FilePath, of names: FileNames, at indices: ArraySlice<Int>) -> [FileFingerprint?] {
    base.fingerprints(in: folder, of: names, at: indices)
  }

  func glances(
    below folder: FilePath, withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    base.glances(below: folder, withExtensions: extensions, keepingFiles: keepingFiles)
  }

  func glances(
    at folders: [FilePath], withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    base.glances(at: folders, withExtensions: extensions, keepingFiles: keepingFiles)
  }

  /// What a file, a folder or the program was; it is read where that has not been done. nil where it has changed while the build went
  /// on.
  func state(of input: Input) -> State? {
    if let known = known(input) { return known }
    switch input {
    case .file(let path): _ = try? contents(of: path)
    case .folder(let path): _ = try? entries(of: path)
    case .program:
      let fingerprint = System.programFingerprint().flatMap { $0.isSettled(at: now()) ? $0 : nil }
      if let digest = System.programDigest() { note(State(digest: digest, fingerprint: fingerprint), of: input) }
    case .kind, .inside, .article, .entity, .outline, .names, .review, .store: break
    }
    return known(input)
  }

  /// What a file or a folder was, where it has been looked at and has not changed since.
  func known(_ input: Input) -> State? {
    let (state, trusted) = notes.withLock { notes in
      notes.unsteady.contains(input) ? (nil, nil) : (notes.states[input], notes.trusted)
    }
    guard state == nil, let trusted, case .file(let path) = input else { return state }
    return trusted.value[path]
  }

  /// Whether something has changed since it was first looked at.
  var hasUnsteady: Bool { notes.withLock { !$0.unsteady.isEmpty } }

  func isUnsteady(_ input: Input) -> Bool { notes.withLock { $0.unsteady.contains(input) } }

  /// The folders that have been listed, at or below this one, sorted.
  func listedFolders(below top: FilePath) -> [FilePath] {
    notes.withLock { notes in
      notes.states.keys.compactMap { input in
        guard case .folder(let path) = input, path == top || path.relative(to: top) != nil else { return nil }
        return path
      }.sorted()
    }
  }

  /// Takes over what an earlier build knew of files and folders that look as they did then.
  ///
  /// - Parameter files: asked for once one of them is wanted: a desk has thousands, and few are.
  func trust(_ others: [(input: Input, state: State)], files: @escaping @Sendable () -> [FilePath: State]) {
    notes.withLock { notes in
      for (input, state) in others where notes.states[input] == nil { notes.states[input] = state }
      notes.trusted = Deferred(files)
    }
  }

  private func settledFingerprint(of path: FilePath) -> FileFingerprint? {
    guard let fingerprint = base.fingerprint(of: path), fingerprint.isSettled(at: now()) else { return nil }
    return fingerprint
  }

  private func note(_ state: State, of input: Input) {
    notes.withLock { notes in
      if let known = notes.states[input] {
        if known.digest != state.digest { notes.unsteady.insert(input) }
      } else {
        notes.states[input] = state
      }
    }
  }
}
