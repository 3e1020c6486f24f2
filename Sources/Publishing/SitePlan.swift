import Compiler
import Desk
import Source

/// The files of a site that is to be made, each with what tells whether the one of the last edition will do.
struct SitePlan {
  struct Entry: Sendable {
    /// Of all that the file is made from besides the part of the site it belongs to; nil where it is made each time.
    let key: Digest?
    /// Whether that part is as it was when the last edition was made.
    let isFresh: Bool
    /// The memo whose text it has.
    let memo: FilePath?
    /// What is to be known of it without reading it.
    let note: @Sendable ([UInt8]) -> [UInt8]
    let make: @Sendable () throws(FileError) -> [UInt8]

    init(
      key: Digest? = nil, isFresh: Bool = false, of memo: FilePath? = nil,
      note: @escaping @Sendable ([UInt8]) -> [UInt8] = { _ in [] },
      _ make: @escaping @Sendable () throws(FileError) -> [UInt8]
    ) {
      self.key = key
      self.isFresh = isFresh
      self.memo = memo
      self.note = note
      self.make = make
    }
  }

  /// By path below the site's folder.
  var entries: [String: Entry] = [:]

  /// The pages that are no memos, and what machines read of the site.
  mutating func add(_ frame: SiteFrame, _ formerNames: FormerNames) {
    for (page, memo) in formerNames.pages { entries[page] = frame.redirect(from: page, to: memo) }
    for pages in [frame.sourcePages, frame.entityPages, frame.tagPages, frame.authorPages] {
      entries.merge(pages) { first, _ in first }
    }
    entries[SiteFrame.Section.memos.page] = frame.memosPage
    entries[SiteFrame.Section.search.page] = frame.searchPage
    if !frame.catalogue.dated.isEmpty { entries[SiteFrame.Section.timeline.page] = frame.timelinePage }
    entries[AtomFeed.path] = Entry { AtomFeed.bytes(of: frame) }
    entries[JSONFeed.path] = Entry { JSONFeed.bytes(of: frame) }
    entries[Robots.path] = Entry { Robots.bytes(of: frame) }
    if let base = frame.base {
      let pages = entries.keys.filter { MadeFile.isPage($0) && formerNames.pages[$0] == nil }.sorted()
      entries[Sitemap.path] = Entry { Sitemap.bytes(of: pages, on: frame, at: base) }
      entries[SearchDescription.path] = Entry { SearchDescription.bytes(of: frame, at: base) }
    }
  }

  /// An image is an input of each memo that shows it: it is as it was where one of them is.
  mutating func add(imagesOf selection: SiteSelection, _ desk: OpenDesk) {
    var showing: [String: Bool] = [:]
    for memo in selection.memos {
      for asset in memo.assets {
        showing[asset, default: false] = showing[asset] ?? false || selection.kept.contains(memo.path)
      }
    }
    for (asset, isFresh) in showing.sorted(by: { $0.key < $1.key }) {
      entries["memos/" + AssetPlace.output(of: asset)] = Entry(
        key: Digest(parts: ["image", asset]), isFresh: isFresh
      ) { () throws(FileError) in
        try desk.files.contents(of: desk.folder.root.appending(asset))
      }
    }
  }

  /// The pages of earlier editions, but for those in whose place there is another.
  ///
  /// - Returns: their paths.
  mutating func add(_ earlier: [[String: Entry]]) -> Set<String> {
    var added: Set<String> = []
    for (path, entry) in earlier.joined() where entries[path] == nil {
      entries[path] = entry
      added.insert(path)
    }
    return added
  }

  /// Makes what must be made, each file put into the edition as soon as it is there. What has the text of one memo is made
  /// together, and the memo let go.
  func files(
    in edition: FolderEdition, of compiler: MemoCompiler, after past: SitePast, jobs: Int
  ) throws(FolderEdition.Fault) -> [String: MadeFile] {
    let groups = Dictionary(grouping: entries) { $0.value.memo?.description ?? $0.key }
    let made = Workers.map(groups.sorted { $0.key < $1.key }, jobs: jobs) { _, entries in
      defer { if let memo = entries.first?.value.memo { compiler.release(memo) } }
      return Result { () throws(FolderEdition.Fault) in
        var files: [String: MadeFile] = [:]
        for (path, entry) in entries { files[path] = try Self.file(path, entry, past.files[path], in: edition) }
        return files
      }
    }
    var files: [String: MadeFile] = [:]
    for made in made { files.merge(try made.get()) { first, _ in first } }
    return files
  }

  private static func file(
    _ path: String, _ entry: Entry, _ old: SiteFile?, in edition: FolderEdition
  ) throws(FolderEdition.Fault) -> MadeFile {
    if entry.isFresh, let old, let key = entry.key, old.key == key { return MadeFile(old) }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try entry.make()
    } catch {
      throw .unreadable(error)
    }
    var made = try MadeFile(path, bytes, in: edition)
    made.file.key = entry.key
    made.file.note = entry.note(bytes)
    return made
  }
}
