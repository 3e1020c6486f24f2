public import Source

/// The files of a desk as a git revision has them, in memory: read by the git program, whose only user this is.
public struct PastFiles: Sendable {
  /// At the desk's own paths, with the styles beside it.
  public let files: MemoryFiles
  /// Of the commit, 40 or 64 hexadecimal digits.
  public let commit: String

  public enum Fault: Error, Sendable, Hashable {
    case gitNotInstalled
    case noRepository
    case unknownRevision
    /// There was no such folder at that revision.
    case noDesk
    /// Anything else, in git's own words.
    case failed(String)
  }

  public init(files: MemoryFiles, commit: String) {
    self.files = files
    self.commit = commit
  }

  /// - Parameter revision: as git names one: `HEAD~2`, a branch, a tag, a hash.
  ///
  /// Five processes at most, however many files there are. Files that no compilation reads, such as images, are there
  /// without their bytes.
  public init(of folder: DeskFolder, at revision: String) throws(Fault) {
    let git = Git(folder: folder.root)
    let prefix = try git.text(["rev-parse", "--show-prefix"], orElse: .noRepository)
    commit = try git.text(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"], orElse: .unknownRevision)
    let desk = String(prefix.utf8.last == UInt8(ascii: "/") ? prefix.dropLast() : prefix[...])
    var entries = try git.entries(of: desk, in: commit, below: folder.root, orElse: .noDesk)
    guard !entries.isEmpty else { throw .noDesk }
    let styles = folder.styles
    var styleEntries: [Git.Entry] = []
    if !desk.isEmpty {
      let beside = desk.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      styleEntries = (try? git.entries(of: beside + "Styles", in: commit, below: styles, orElse: .noDesk)) ?? []
    }
    entries += styleEntries
    var files = try git.files(entries)
    // Styles that are not kept in the repository are those of today.
    if styleEntries.isEmpty {
      let disk = DiskFiles()
      for path in disk.files(below: styles, withExtensions: ["css", "html", "yaml"]) {
        files[path] = try? disk.contents(of: path)
      }
    }
    self.files = files
  }
}

/// The git program, asked about the repository that holds a folder.
private struct Git {
  let folder: FilePath

  struct Entry {
    let path: FilePath
    let object: String
    let isLink: Bool

    /// Whether its bytes are asked for by any compilation.
    var isRead: Bool { isLink || Self.readExtensions.contains(String(path.fileExtension)) }

    private static let readExtensions: Set<String> = ["css", "html", "md", "sql", "txt", "yaml"]
  }

  /// Variables that a hook of git's sets would have it look elsewhere; nothing may go to the network or ask a question.
  private static let environment: [String: String?] = [
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
  ]

  func text(_ arguments: [String], orElse fault: PastFiles.Fault) throws(PastFiles.Fault) -> String {
    var bytes = try run(arguments, orElse: fault)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every file of a folder at a commit: `MODE TYPE OBJECT⇥PATH`, each ended by NUL (git-ls-tree(1)).
  func entries(
    of path: String, in commit: String, below root: FilePath, orElse fault: PastFiles.Fault
  ) throws(PastFiles.Fault) -> [Entry] {
    let listing = try run(["ls-tree", "-r", "-z", "--full-tree", "\(commit):\(path)"], orElse: fault)
    return listing.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let fields = line[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 3, fields[1].elementsEqual("blob".utf8) else { return nil }
      return Entry(
        path: root.appending(String(decoding: line[line.index(after: tab)...], as: UTF8.self)),
        object: String(decoding: fields[2], as: UTF8.self), isLink: fields[0].elementsEqual("120000".utf8))
    }
  }

  /// `OBJECT blob SIZE`, a line end, the bytes and a line end for each that is asked for (git-cat-file(1)).
  func files(_ entries: [Entry]) throws(PastFiles.Fault) -> MemoryFiles {
    let read = entries.filter(\.isRead)
    let printed = try run(
      ["cat-file", "--batch"], input: Array(read.map { $0.object + "\n" }.joined().utf8),
      orElse: .failed("the files of the revision cannot be read"))
    var files = MemoryFiles()
    for entry in entries where !entry.isRead { files[entry.path] = [] }
    var links: [(path: FilePath, target: FilePath)] = []
    var offset = 0
    for entry in read {
      guard let end = printed[offset...].firstIndex(of: UInt8(ascii: "\n")),
        let size = Int(
          String(decoding: printed[offset..<end].split(separator: UInt8(ascii: " ")).last ?? [], as: UTF8.self)),
        end + 1 + size <= printed.count
      else { throw .failed("git does not have \(entry.object), which is \(entry.path)") }
      let bytes = Array(printed[(end + 1)..<(end + 1 + size)])
      offset = end + size + 2
      if entry.isLink {
        links.append((entry.path, entry.path.parent.appending(String(decoding: bytes, as: UTF8.self))))
      } else {
        files[entry.path] = bytes
      }
    }
    // Links to links end after as many rounds as there are links.
    for _ in links where links.contains(where: { files[$0.path] == nil && files[$0.target] != nil }) {
      for link in links where files[link.path] == nil { files[link.path] = files[link.target] }
    }
    return files
  }

  private func run(
    _ arguments: [String], input: [UInt8] = [], orElse fault: PastFiles.Fault
  ) throws(PastFiles.Fault) -> [UInt8] {
    guard let git = System.program("git") else { throw .gitNotInstalled }
    let outcome: System.Outcome
    do throws(FileError) {
      outcome = try System.run(
        git, ["-C", folder.description] + arguments, input: input, environment: Git.environment, keepsErrors: true)
    } catch {
      throw .failed("\(error)")
    }
    if outcome.status == 0 { return outcome.output }
    let words = String(decoding: outcome.errors.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    // A repository of somebody else's is one that git will not read, and says how to have it do so.
    if fault == .noRepository, !words.contains("not a git repository") { throw .failed(words) }
    throw fault
  }
}
