import Glibc

extension System {
  /// As ``FileTree/glances(below:withExtensions:keepingFiles:)``; nil where a symbolic link leads to a folder, so that
  /// only a walk tells by which path it is reached.
  static func glances(
    below folder: FilePath, withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance]? {
    var found: [FolderGlance] = []
    var level = [folder]
    while !level.isEmpty {
      let lists = lists(of: level, withExtensions: extensions)
      if lists.contains(where: \.hasLinkedFolder) { return nil }
      found += glances(at: lists, keepingFiles: keepingFiles)
      level = lists.flatMap { list in list.folders.map(list.folder.appending) }
    }
    return found
  }

  static func glances(
    at folders: [FilePath], withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    glances(at: lists(of: folders, withExtensions: extensions), keepingFiles: keepingFiles)
  }

  /// So many names are worth a thread's while.
  private static let namesAPiece = 512

  private static func lists(of folders: [FilePath], withExtensions extensions: Set<String>) -> [NameList] {
    let endings = extensions.sorted().map { Array(".\($0)".utf8) }
    return Workers.map(folders, jobs: folders.count > 8 ? processorCount() : 1) {
      NameList(of: $0, withEndings: endings)
    }.compactMap(\.self)
  }

  private static func glances(at lists: [NameList], keepingFiles: Bool) -> [FolderGlance] {
    // Taken before any look: what changes afterwards is stamped later.
    let now = fileTime()
    let pieces = lists.indices.flatMap { list in
      stride(from: 0, to: lists[list].names.count, by: namesAPiece).map { (list: list, start: $0) }
    }
    let looks = Workers.map(pieces, jobs: pieces.count > 2 ? processorCount() : 1) { piece in
      Look(
        at: lists[piece.list], from: piece.start, to: piece.start + namesAPiece, now: now, keepingFiles: keepingFiles)
    }
    var whole = lists.map { _ in Look() }
    for (piece, look) in zip(pieces, looks) { whole[piece.list].add(look) }
    return zip(lists, whole).map { list, look in
      FolderGlance(folder: list.folder, digest: look.sum.digest, isSettled: look.isSettled, files: look.files)
    }
  }

  /// The names in a folder.
  private struct NameList: Sendable {
    let folder: FilePath
    /// Of what may be a file.
    private(set) var names = FileNames()
    /// Of the folders in it.
    private(set) var folders: [String] = []
    private(set) var hasLinkedFolder = false

    init?(of folder: FilePath, withEndings endings: [[UInt8]]) {
      guard let stream = unsafe opendir(folder.description) else { return nil }
      defer { unsafe closedir(stream) }
      self.folder = folder
      while let entry = unsafe readdir(stream) {
        let type = Int(unsafe entry.pointee.d_type)
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
          let length = unsafe field.firstIndex(of: 0) ?? field.count
          let name = unsafe UnsafeRawBufferPointer(rebasing: field[..<length])
          if unsafe name.first == UInt8(ascii: ".") { return }
          let isLink = type != Int(DT_DIR) && type != Int(DT_REG)
          let isLinkToFolder = unsafe isLink && isFolder(name, in: dirfd(stream))
          if isLinkToFolder || type == Int(DT_DIR) {
            hasLinkedFolder = hasLinkedFolder || isLinkToFolder
            unsafe folders.append(String(decoding: name, as: UTF8.self))
          } else if endings.contains(where: {
            unsafe name.count > $0.count && name.suffix($0.count).elementsEqual($0)
          }) {
            unsafe names.append(name)
          }
        }
      }
    }

    private func isFolder(_ name: UnsafeRawBufferPointer, in descriptor: Int32) -> Bool {
      var status = stat()
      let start = unsafe name.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let start = unsafe start, unsafe fstatat(descriptor, start, &status, 0) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFDIR
    }
  }

  /// What was seen of some of the files of a folder.
  private struct Look: Sendable {
    private(set) var sum = FingerprintSum()
    private(set) var isSettled = true
    private(set) var files: [FolderGlance.File] = []

    init() {}

    init(at list: NameList, from first: Int, to end: Int, now: Int, keepingFiles: Bool) {
      let descriptor = unsafe open(list.folder.description, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      // The folder has gone since it was listed, and its files with it.
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      unsafe list.names.bytes.withUnsafeBytes { names in
        for start in list.names.starts[first..<min(end, list.names.count)] {
          let rest = unsafe UnsafeRawBufferPointer(rebasing: names[start...])
          guard let pointer = unsafe rest.baseAddress?.assumingMemoryBound(to: CChar.self) else { continue }
          var status = stat()
          guard unsafe fstatat(descriptor, pointer, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else {
            continue
          }
          let fingerprint = FileFingerprint(status)
          let name = unsafe rest.prefix(strlen(pointer))
          unsafe sum.add(name, fingerprint)
          isSettled = isSettled && fingerprint.isSettled(at: now)
          if keepingFiles {
            files.append(
              FolderGlance.File(name: unsafe String(decoding: name, as: UTF8.self), fingerprint: fingerprint))
          }
        }
      }
    }

    mutating func add(_ other: Look) {
      sum.add(other.sum)
      isSettled = isSettled && other.isSettled
      files += other.files
    }
  }
}
