import CGNU
import Glibc

/// The operating system, in the few calls that are needed: the only folder that imports Glibc. Reading is `FileTree`'s
/// affair and writing is `Desk`'s; the tidy test holds everyone else to that.
public enum System {
  // MARK: Reading

  static func read(_ path: FilePath) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    let descriptor = unsafe open(path.description, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw error(at: path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(at: path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path: path, reason: .isFolder)
    default: throw FileError(path: path, reason: .notAFile)
    }
    guard status.st_size <= FileLimits.bytesPerFile else { throw FileError(path: path, reason: .tooLarge) }
    return try read(descriptor, at: path, expecting: Int(status.st_size))
  }

  /// Everything on standard input.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    try read(STDIN_FILENO, at: "-", expecting: 0)
  }

  private static func read(
    _ descriptor: Int32, at path: FilePath, expecting size: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: FileError?
    // One byte more than expected: a regular file that gives no more than that has been read to its end.
    var room = size > 0 ? size + 1 : 64 << 10
    while true {
      var count = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat {
          count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        } while count < 0 && errno == EINTR
        if count < 0 { failure = error(at: path) }
        initialized = max(count, 0)
      }
      if let failure { throw failure }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > FileLimits.bytesPerFile { throw FileError(path: path, reason: .tooLarge) }
      if count == 0 || (size > 0 && bytes.count == size) { return bytes }
      room = bytes.count < size ? size - bytes.count + 1 : 64 << 10
    }
  }

  /// The digest of the program that runs, read piece by piece; nil where it cannot be read.
  public static func programDigest() -> Digest? {
    let descriptor = unsafe open(program.description, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hash = SHA256()
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return Digest(hash.finish()) }
      if count > 0 { hash.update(piece[..<count]) } else if errno != EINTR { return nil }
    }
  }

  public static func programFingerprint() -> FileFingerprint? { fingerprint(of: program) }

  private static let program: FilePath = "/proc/self/exe"

  static func list(_ folder: FilePath) throws(FileError) -> FolderListing {
    guard let stream = unsafe opendir(folder.description) else { throw error(at: folder) }
    defer { unsafe closedir(stream) }
    var found = FolderListing.Builder()
    while let entry = unsafe readdir(stream) {
      let type = unsafe Int(entry.pointee.d_type)
      unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
        let name = unsafe field.prefix { $0 != 0 }
        if unsafe name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return }
        let kind: FolderEntry.Kind
        switch type {
        case Int(DT_REG): kind = .file
        case Int(DT_DIR): kind = .folder
        default: kind = unsafe System.kind(of: folder.appending(String(decoding: name, as: UTF8.self))) ?? .other
        }
        found.add(kind) { unsafe $0.append(contentsOf: name) }
      }
    }
    return found.listing
  }

  static func kind(of path: FilePath) -> FolderEntry.Kind? {
    var status = stat()
    guard unsafe stat(path.description, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  static func fingerprint(of path: FilePath) -> FileFingerprint? {
    var status = stat()
    guard unsafe stat(path.description, &status) == 0 else { return nil }
    return FileFingerprint(ofFileOrFolder: status)
  }

  /// As ``FileTree/fingerprints(in:of:at:)``: from an open folder a file is found in three quarters of the time.
  static func fingerprints(
    in folder: FilePath, of names: FileNames, at indices: ArraySlice<Int>
  ) -> [FileFingerprint?] {
    let descriptor = unsafe open(folder.description, __O_PATH | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return indices.map { _ in nil } }
    defer { close(descriptor) }
    return unsafe names.bytes.withUnsafeBytes { bytes in
      indices.map { index in
        let name = unsafe bytes[names.starts[index]...].assumingMemoryBound(to: CChar.self)
        var status = stat()
        guard let start = name.baseAddress, unsafe fstatat(descriptor, start, &status, 0) == 0 else { return nil }
        return FileFingerprint(ofFileOrFolder: status)
      }
    }
  }

  static func resolve(_ path: FilePath) -> FilePath? {
    guard let resolved = unsafe realpath(path.description, nil) else { return nil }
    defer { unsafe free(resolved) }
    return FilePath(unsafe String(cString: resolved))
  }

  // MARK: Writing

  /// Writes a file so that whoever looks, even after a kill at any moment, finds the old one or the new one.
  public static func replace(_ path: FilePath, with bytes: [UInt8]) throws(FileError) {
    let draft = try writeDraft(of: path, bytes, like: nil)
    guard unsafe rename(draft.description, path.description) == 0 else {
      let failure = error(at: path)
      unsafe unlink(draft.description)
      throw failure
    }
  }

  /// Replaces a user's own file where it still has the old bytes: it keeps its owner and permissions, and where the path
  /// is a symbolic link, the file it leads to is replaced and not the link.
  ///
  /// - Returns: whether it had them. Only a change in the instant between the last look and the renaming goes unseen.
  public static func amend(
    _ path: FilePath, from old: [UInt8], to new: [UInt8]
  ) throws(FileError) -> Bool {
    guard let place = resolve(path) else { throw error(at: path) }
    var status = stat()
    // A rename asks only the folder for permission.
    guard unsafe stat(place.description, &status) == 0, unsafe access(place.description, W_OK) == 0 else {
      throw error(at: path)
    }
    let draft = try writeDraft(of: place, new, like: status)
    do throws(FileError) {
      if try read(place) == old {
        guard unsafe rename(draft.description, place.description) == 0 else { throw error(at: path) }
        return true
      }
    } catch {
      unsafe unlink(draft.description)
      throw error
    }
    unsafe unlink(draft.description)
    return false
  }

  /// Writes a hidden file beside a path, ready to be renamed to it; nothing is left of it on failure.
  private static func writeDraft(
    of path: FilePath, _ bytes: [UInt8], like status: stat?
  ) throws(FileError) -> FilePath {
    let draft = path.parent.appending(".\(path.name).\(getpid()).part")
    let descriptor = unsafe open(draft.description, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw error(at: path) }
    do throws(FileError) {
      if let status {
        // Only root may give a file away; anyone else owns the new file as the old one.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw error(at: path) }
      }
      try write(bytes, to: descriptor, at: path)
    } catch {
      close(descriptor)
      unsafe unlink(draft.description)
      throw error
    }
    // A full disk may be reported only here (close(2)).
    guard close(descriptor) == 0 else {
      let failure = error(at: path)
      unsafe unlink(draft.description)
      throw failure
    }
    return draft
  }

  /// Gives a regular file another name beside its own.
  ///
  /// - Returns: whether it could be done: not across file systems, and not for what is no regular file.
  public static func link(_ file: FilePath, as path: FilePath) -> Bool {
    var status = stat()
    return unsafe lstat(file.description, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && Glibc.link(file.description, path.description) == 0
  }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: FilePath) throws(FileError) {
    if unsafe mkdir(path.description, 0o777) == 0 { return }
    let code = errno
    if code == EEXIST, kind(of: path) == .folder { return }
    guard code == ENOENT, path.parent != path else { throw FileError(path: path, reason: reason(code)) }
    try makeFolder(path.parent)
    guard unsafe mkdir(path.description, 0o777) == 0 || errno == EEXIST else { throw error(at: path) }
  }

  /// Has two folders change names in one step, so that whoever looks finds the one or the other.
  public static func exchange(_ folder: FilePath, with other: FilePath) throws(FileError) {
    guard unsafe renameat2(AT_FDCWD, folder.description, AT_FDCWD, other.description, 2) == 0 else {
      throw error(at: other)
    }
  }

  /// Gives a folder a name that nothing, or only an empty folder, has.
  public static func move(_ folder: FilePath, to path: FilePath) throws(FileError) {
    guard unsafe rename(folder.description, path.description) == 0 else { throw error(at: path) }
  }

  /// Takes away a file, a symbolic link, or a folder with nothing in it; what is not there is taken away already.
  public static func remove(_ path: FilePath) throws(FileError) {
    guard unsafe Glibc.remove(path.description) == 0 || errno == ENOENT else { throw error(at: path) }
  }

  /// Where a command's result or its talk goes.
  public enum Stream: Sendable { case standardOutput, standardError }

  public static func write(_ bytes: [UInt8], to stream: Stream) throws(FileError) {
    switch stream {
    case .standardOutput: try write(bytes, to: STDOUT_FILENO, at: "standard output")
    case .standardError: try write(bytes, to: STDERR_FILENO, at: "standard error")
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, at path: FilePath) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw error(at: path) }
      offset += written
    }
  }

  // MARK: The process and its surroundings

  /// Has a write to a closed pipe fail with an error instead of killing the program.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Has memory that was freed wait for its next use: a run takes and frees as much for each memo, and the kernel would be
  /// asked for it, and clear it, every time (mallopt(3)).
  public static func keepFreedMemory() {
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TOP_PAD, 1 << 20)
  }

  /// Lets every signal through that whoever started the program has kept from it: what runs until it is ended must be
  /// ended by a signal.
  public static func hearSignals() {
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigprocmask(SIG_SETMASK, &none, nil)
  }

  public static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream == .standardOutput ? STDOUT_FILENO : STDERR_FILENO) == 1
  }

  /// The value of an environment variable; nil where it is not set.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The working directory as an absolute path.
  public static func workingDirectory() -> FilePath { resolve(".") ?? "/" }

  /// How many processors the process may use.
  public static func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Seconds on a clock that only goes forward; for progress lines, never for output.
  public static func monotonicSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Nanoseconds since 1970 by the clock that stamps files; for telling old files from new ones, never for output.
  public static func fileTime() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  fileprivate static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int(time.tv_nsec)
  }

  /// Does nothing for a while.
  public static func sleep(seconds: UInt32) { _ = Glibc.sleep(seconds) }

  public static var processID: Int32 { getpid() }

  public static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  /// Ends the process.
  public static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  // MARK: Errors

  static func error(at path: FilePath) -> FileError { FileError(path: path, reason: reason(errno)) }

  static func reason(_ code: Int32) -> FileError.Reason {
    switch code {
    case ENOENT: .notFound
    case EISDIR: .isFolder
    case ENOTDIR: .notAFolder
    case EACCES, EPERM, EROFS: .permissionDenied
    case ELOOP: .tooManyLinks
    case EFBIG: .tooLarge
    case ENOSPC, EDQUOT: .noSpace
    case EPIPE: .closedPipe
    default: .other(unsafe String(cString: strerror(code)))
    }
  }
}

extension FileFingerprint {
  /// nil for what is neither.
  init?(ofFileOrFolder status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    self.init(
      size: Int(status.st_size), modified: System.nanoseconds(status.st_mtim),
      changed: System.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }
}
