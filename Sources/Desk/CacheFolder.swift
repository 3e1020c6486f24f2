import Source

/// The desk's `.chancery/`: what is derived and may be deleted at any time (cli.md).
enum CacheFolder {
  static let name = ".chancery"

  /// Makes the folder, tagged as a cache (bford.info/cachedir) and ignored by git; nil where it cannot be written.
  static func prepare(in root: FilePath) -> FilePath? {
    let files = DiskFiles()
    guard files.kind(of: root) == .folder else { return nil }
    let folder = root.appending(name)
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is made by chancery and may be deleted.\n"
    do throws(FileError) {
      try System.makeFolder(folder)
      for (name, text) in [("CACHEDIR.TAG", tag), (".gitignore", "*\n")] {
        let path = folder.appending(name)
        if files.kind(of: path) == nil { try System.replace(path, with: Array(text.utf8)) }
      }
    } catch {
      return nil
    }
    return folder
  }

  /// No more ways to build one desk than these are in use: with other outputs, for other audiences, from elsewhere.
  private static let mostRecords = 12

  /// Writes a record, and lets those of its kind go that have not been written for longest: they are of other releases, or
  /// of builds that nobody makes any more. Nothing is lost where it cannot be written but the time of the next build.
  static func keep(_ bytes: [UInt8], at place: FilePath) {
    guard (try? System.replace(place, with: bytes)) != nil else { return }
    let files = DiskFiles()
    let kind = place.name.prefix { $0 != "-" } + "-"
    let records = ((try? files.entries(of: place.parent)).map(Array.init) ?? []).filter { $0.name.hasPrefix(kind) }
    guard records.count > mostRecords else { return }
    let dated = records.map { record -> (path: FilePath, written: Int) in
      let path = place.parent.appending(record.name)
      return (path, files.fingerprint(of: path)?.modified ?? 0)
    }
    for record in dated.sorted(by: { $0.written < $1.written }).dropLast(mostRecords) {
      try? System.remove(record.path)
    }
  }
}
