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
    let kind = place.name.prefix { $0 != "-" } + "-"
    for record in records(named: String(kind), in: place.parent).dropFirst(mostRecords) {
      try? System.remove(record)
      try? System.remove(changes(of: record))
    }
  }

  /// Where it is kept what has been made since a record was written.
  static func changes(of record: FilePath) -> FilePath { record.parent.appending(record.name + changesEnding) }

  private static let changesEnding = ".changes"

  /// The records whose names begin so, those written last first.
  static func records(named start: String, in folder: FilePath) -> [FilePath] {
    let files = DiskFiles()
    let names = (try? files.entries(of: folder)).map { $0.map(\.name) } ?? []
    let records = names.filter { $0.hasPrefix(start) && !$0.hasSuffix(changesEnding) }.sorted()
    let dated = records.map { name -> (path: FilePath, written: Int) in
      let path = folder.appending(name)
      let written = [path, changes(of: path)].compactMap { files.fingerprint(of: $0)?.modified }
      return (path, written.max() ?? 0)
    }
    return dated.sorted { $0.written > $1.written }.map(\.path)
  }
}
