public import Records
public import Source
import Synchronization
import Values

/// The derived index over everything on file: what queries and searches ask.
///
/// It is opened and brought up to date when it is first asked, and answers as of then for as long as it lives. Nothing is
/// lost with its file: it is made anew, without a word, when it is missing, old or damaged, and kept in memory where it
/// cannot be written. Safe to share between threads; one question is answered at a time.
public final class StoreIndex: Sendable {
  public enum Place: Sendable, Hashable {
    /// A file in a folder that is there.
    case file(FilePath)
    case memory
    /// The index over the files on disk that is kept in a file, and once something is noted that is not on disk, a copy of
    /// it in memory.
    case copy(of: FilePath)
  }

  let root: FilePath
  private let files: any FileTree
  private let place: Place
  private let usualHandling: Handling?
  private let state = Mutex(State())
  private let opened = Atomic(false)

  private struct State {
    var session: IndexSession?
    /// Whether the session's database is in memory, and nobody else's.
    var isOwn = false
    /// Files that have changed since the session was opened, with the tree that has them.
    var changes: (paths: Set<FilePath>, files: any FileTree)?
  }

  /// - Parameters:
  ///   - root: the desk's folder.
  ///   - usualHandling: the mark of what has none.
  public init(root: FilePath, files: any FileTree, at place: Place, usualHandling: Handling?) {
    self.root = root
    self.files = files
    self.place = place
    self.usualHandling = usualHandling
  }

  /// What a query gives, its cells typed.
  public func rows(of request: QueryRequest, _ limits: QueryLimits) -> Result<QueryRows, QueryFault> {
    do throws(QueryFault) {
      return .success(
        try asking { session throws(QueryStop) in try session.rows(of: request, limits) })
    } catch {
      return .failure(error)
    }
  }

  /// Asks the session, which is opened where there is none; if its file proves damaged, it is made anew and asked again.
  func asking<Answer: Sendable>(
    _ question: (IndexSession) throws(QueryStop) -> Answer
  ) throws(QueryFault) -> Answer {
    let outcome: Result<Answer, QueryFault> = state.withLock { state in
      for isLast in [false, true] {
        do throws(QueryStop) {
          return .success(try question(session(&state)))
        } catch {
          switch error {
          case .fault(let fault): return .failure(fault)
          case .damagedIndex:
            state.session = nil
            if isLast { break }
            clear()
          }
        }
      }
      return .failure(QueryFault(.unavailable, "the index is damaged and cannot be made anew"))
    }
    return try outcome.get()
  }

  /// Asks with statements of our own, which only a damaged index can refuse.
  func looking<Answer: Sendable>(
    _ question: (IndexSession) throws(SQLiteError) -> Answer
  ) throws(QueryFault) -> Answer {
    try asking { session throws(QueryStop) in
      do throws(SQLiteError) {
        return try question(session)
      } catch {
        throw .damagedIndex
      }
    }
  }

  /// Has an index in memory say, from the next question on, what these files say now.
  public func note(changesTo paths: Set<FilePath>, in files: any FileTree) {
    state.withLock { state in
      state.changes = ((state.changes?.paths ?? []).union(paths), files)
    }
  }

  /// Whether it can be asked without waiting for it to be brought up to date.
  public var isOpen: Bool { opened.load(ordering: .acquiring) }

  private func session(_ state: inout State) throws(QueryStop) -> IndexSession {
    if let known = state.session, state.changes == nil { return known }
    let files = state.changes?.files ?? self.files
    let paths = state.changes?.paths ?? []
    var next = State()
    if let known = state.session {
      (next.session, next.isOwn) = (try renewed(known, isOwn: state.isOwn, paths, in: files), true)
    } else {
      let opened = try open(over: files)
      next = State(session: opened.session, isOwn: opened.isOwn)
      if !paths.isEmpty, !opened.isOwn {
        (next.session, next.isOwn) = (try renewed(opened.session, isOwn: false, paths, in: files), true)
      }
    }
    guard let session = next.session else { throw .damagedIndex }
    state = next
    opened.store(true, ordering: .releasing)
    return session
  }

  /// The session as these files have it, in memory.
  private func renewed(
    _ session: IndexSession, isOwn: Bool, _ paths: Set<FilePath>, in files: any FileTree
  ) throws(QueryStop) -> IndexSession {
    do throws(SQLiteError) {
      let database: SQLiteDatabase
      if isOwn {
        try session.end()
        database = session.database
      } else {
        database = try SQLiteDatabase(.memory)
        try database.copy(session.database)
      }
      try IndexUpdate(root: root, files: files).run(on: database, for: paths)
      return try IndexSession(database, root: root, files: files, usualHandling: usualHandling)
    } catch {
      throw .damagedIndex
    }
  }

  private func open(over files: any FileTree) throws(QueryStop) -> (session: IndexSession, isOwn: Bool) {
    switch place {
    case .file(let path):
      if let session = try? openFile(path.description, over: files) { return (session, false) }
    case .copy(let path):
      if let session = try? openFile(path.description, over: DiskFiles()) { return (session, false) }
    case .memory: break
    }
    do throws(SQLiteError) {
      let database = try SQLiteDatabase(.memory)
      try IndexBuild(root: root, files: files).run(on: database)
      return (try IndexSession(database, root: root, files: files, usualHandling: usualHandling), true)
    } catch {
      throw .fault(QueryFault(.unavailable, "the index cannot be made: \(error.message)"))
    }
  }

  private func openFile(_ path: String, over files: any FileTree) throws(SQLiteError) -> IndexSession {
    let writer = try upToDate(path, over: files)
    defer { withExtendedLifetime(writer) {} }
    // Opened while the writer still is, so that it finds the write-ahead log in place.
    let reader = try SQLiteDatabase(.readOnlyFile(path))
    reader.wait(milliseconds: 60_000)
    return try IndexSession(reader, root: root, files: files, usualHandling: usualHandling)
  }

  /// The file, opened for writing and brought up to date; what cannot be used is made anew.
  private func upToDate(_ path: String, over files: any FileTree) throws(SQLiteError) -> SQLiteDatabase {
    let writer = try SQLiteDatabase(.file(path))
    writer.wait(milliseconds: 60_000)
    let build = IndexBuild(root: root, files: files)
    do throws(SQLiteError) {
      try build.run(onFile: writer)
    } catch {
      guard error.reason == .damaged || error.reason == .statement else { throw error }
      try writer.clear()
      try build.run(onFile: writer)
    }
    return writer
  }

  /// Empties a file that proved damaged while it was read.
  private func clear() {
    let path: FilePath
    switch place {
    case .memory: return
    case .file(let file), .copy(let file): path = file
    }
    guard let database = try? SQLiteDatabase(.file(path.description)) else { return }
    database.wait(milliseconds: 60_000)
    try? database.clear()
  }
}
