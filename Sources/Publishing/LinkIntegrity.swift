import Desk
import Source
import Synchronization

/// Whether every way within a site leads somewhere.
///
/// A page that the folder has already is not read again: its ways held, and lead to the same places as long as the files
/// they lead to are there and have them.
struct LinkIntegrity {
  struct Fault: Sendable {
    let page: String
    /// As the page has it.
    let target: String
    /// The file it means; nil where that lies above the site.
    let file: String?
  }

  private let files: [String: MadeFile]
  private let past: SitePast
  private let base: String?
  private let jobs: Int
  /// For each target of the last edition whether it is still there.
  private let holding: [Bool]
  private let known: Set<SiteTarget>
  private let read = Reader()
  private let found = FoundTargets()

  /// - Parameters:
  ///   - files: by path.
  ///   - past: what was known of those that the folder has already.
  ///   - jobs: how many pages are looked at at once.
  init(_ files: [String: MadeFile], after past: SitePast = .none, base: String?, jobs: Int = 1) {
    self.files = files
    self.past = past
    self.base = base
    self.jobs = jobs
    holding = past.targets.map { target in
      guard let file = files[target.file] else { return false }
      guard let fragment = target.fragment, let links = file.links else { return true }
      return links.places.contains(fragment)
    }
    known = Set(past.targets)
  }

  /// What was found on one page.
  struct Look: Sendable {
    let page: String
    /// In its order, each target once.
    let faults: [Fault]
    /// Where the ways lead that hold and lead to another file, as indices into `targets`.
    let ways: [Int]
  }

  /// Where the ways lead that were looked at and hold.
  var targets: [SiteTarget] { found.all }

  /// Of each page that must be looked at, sorted.
  var looks: [Look] {
    let areAllThere = holding.allSatisfy(\.self)
    let pages = files.filter { page, file in
      guard MadeFile.isPage(page) else { return false }
      if case .kept(let ways) = file.file.ways { return !areAllThere && !ways.allSatisfy { holding[$0] } }
      return true
    }
    return Workers.map(pages.keys.sorted(), jobs: jobs) { look(at: $0, links(of: $0)) }
  }

  /// Pages that the folder has and that had to be read after all.
  private final class Reader: Sendable {
    private let pages = Mutex<[String: PageLinks]>([:])

    func links(of page: String, in past: SitePast) -> PageLinks {
      if let known = pages.withLock({ $0[page] }) { return known }
      let links = PageLinks(of: past.bytes(of: page) ?? [])
      pages.withLock { $0[page] = links }
      return links
    }
  }

  /// Each once, however many pages lead there.
  private final class FoundTargets: Sendable {
    private let known = Mutex(Numbered<SiteTarget>())

    var all: [SiteTarget] { known.withLock(\.all) }

    func index(of target: SiteTarget) -> Int? { known.withLock { $0.number(of: target) } }

    func add(_ target: SiteTarget) -> Int { known.withLock { $0.number(adding: target) } }
  }

  private func links(of page: String) -> PageLinks { files[page]?.links ?? read.links(of: page, in: past) }

  private func look(at page: String, _ links: PageLinks) -> Look {
    var faults: [Fault] = []
    var ways: [Int] = []
    var seen: Set<Int> = []
    for target in links.targets.all {
      guard let (file, place) = place(of: target, on: page) else { continue }
      let fragment = Self.isPlace(place) ? place : nil
      if let file, let way = way(to: SiteTarget(file: file, fragment: fragment)) {
        if file != page, seen.insert(way).inserted { ways.append(way) }
      } else {
        faults.append(Fault(page: page, target: target, file: file))
      }
    }
    return Look(page: page, faults: faults, ways: ways)
  }

  /// nil where it leads nowhere.
  private func way(to target: SiteTarget) -> Int? {
    found.index(of: target) ?? (isThere(target) ? found.add(target) : nil)
  }

  private func isThere(_ target: SiteTarget) -> Bool {
    guard let made = files[target.file] else { return false }
    guard let place = target.fragment, MadeFile.isPage(target.file) else { return true }
    if made.links == nil, known.contains(target) { return true }
    return links(of: target.file).places.contains(place)
  }

  /// Whether a fragment names a place; one of another kind leads to words.
  private static func isPlace(_ fragment: String?) -> Bool {
    fragment.map { !$0.isEmpty && !$0.hasPrefix(":~:") } ?? false
  }

  /// The file and the place in it that a target means, the file nil where it lies above the site; nil where the target
  /// lies outside.
  private func place(of target: String, on page: String) -> (file: String?, fragment: String?)? {
    var rest = target[...]
    var folder = FilePath("/" + page).parent
    if let base, rest.hasPrefix(base) {
      rest = rest.dropFirst(base.count)
      folder = "/"
    } else if rest.hasPrefix("//") || Self.hasScheme(rest) {
      return nil
    }
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? PercentEncoding.decoded(String(parts[1])) : nil
    let path = PercentEncoding.decoded(String(parts.first?.prefix { $0 != "?" } ?? ""))
    if path.isEmpty { return (folder == "/" && rest.count < target.count ? "index.html" : page, fragment) }
    // What would climb above the site's top, or is told from the host's, is no part of it.
    let climbs = path.split(separator: "/").prefix { $0 == ".." }.count
    if path.hasPrefix("/") || climbs > page.split(separator: "/").count - 1 { return (nil, fragment) }
    let file = folder.appending(path).description.dropFirst()
    return (path.hasSuffix("/") ? file + "/index.html" : String(file), fragment)
  }

  /// RFC 3986 §3.1.
  private static func hasScheme(_ target: Substring) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")), let first = target.utf8.first else { return false }
    return UTF8Text.isLetter(first)
      && target.utf8[..<colon].allSatisfy { UTF8Text.isLetter($0) || UTF8Text.isDigit($0) || "+-.".utf8.contains($0) }
  }
}
