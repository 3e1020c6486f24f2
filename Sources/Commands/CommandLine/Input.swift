import Desk
import Source

/// What a command reads.
enum Input {
  /// A file, or standard input for `-`.
  static func file(_ operand: String) throws(Failure) -> SourceFile {
    do throws(FileError) {
      if operand == "-" { return SourceFile(path: "-", bytes: try System.readStandardInput()) }
      let path = FilePath(operand)
      return SourceFile(path: path, bytes: try DiskFiles().contents(of: path))
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: "cannot read \(operand): \(error)")
    }
  }

  /// The desk named by `--desk`, or the one that holds the first path or the working directory.
  static func desk(_ arguments: Arguments, near paths: [String]) throws(Failure) -> OpenDesk {
    let files = DiskFiles()
    if let named = arguments.value(.desk) {
      guard files.kind(of: FilePath(named)) == .folder else {
        throw .wrongUse("--desk names no folder: \(named)")
      }
      return OpenDesk(DeskFolder(root: FilePath(named)), files: files)
    }
    let start = FilePath(paths.first { $0 != "-" } ?? ".")
    guard let folder = DeskFolder.find(from: start, in: files) else {
      throw .wrongUse(
        "no desk was found here", help: ["name one with --desk, or make one with `chancery init DIR`"])
    }
    return OpenDesk(folder, files: files)
  }

  /// The memos that the operands name, as far as they are in the part that `--shard` names.
  static func memos(_ arguments: Arguments, of desk: OpenDesk) throws(Failure) -> [FilePath] {
    let paths = try memos(arguments.operands, of: desk)
    guard let text = arguments.value(.shard) else { return paths }
    guard let shard = Shard(text) else {
      throw .wrongUse("--shard takes a part and the number of parts, as in 2/4, but was given “\(text)”")
    }
    return paths.filter { shard.has(desk.folder.name(ofMemo: $0)) }
  }

  static func isWholeDesk(_ arguments: Arguments) -> Bool {
    arguments.operands.isEmpty && arguments.value(.shard) == nil
  }

  /// The memos that the operands name: files, folders of them, or all of the desk's.
  static func memos(_ operands: [String], of desk: OpenDesk) throws(Failure) -> [FilePath] {
    var failures: [FileError] = []
    var paths: [FilePath] = []
    if operands.isEmpty { paths = desk.memoPaths { failures.append($0) } }
    for operand in operands {
      let path = FilePath(operand)
      switch desk.files.kind(of: path) {
      // Not all Markdown of a desk is a memo: what is included stands elsewhere in it.
      case .folder where path == desk.folder.root: paths += desk.memoPaths { failures.append($0) }
      case .folder: paths += desk.files.files(below: path, withExtensions: ["md"]) { failures.append($0) }
      case .file, .other: paths.append(path)
      case nil: throw Failure(status: .cannotReadOrWrite, message: "cannot read \(operand): no such file or folder")
      }
    }
    if let failure = failures.first(where: { !operands.isEmpty || $0.reason != .notFound }) {
      throw Failure(status: .cannotReadOrWrite, message: "cannot read \(failure.path): \(failure)")
    }
    var seen: Set<FilePath> = []
    return paths.filter { seen.insert($0).inserted }
  }
}
