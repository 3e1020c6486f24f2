import Desk
import Source

/// Whether every way within a site leads somewhere.
struct LinkIntegrity {
  struct Fault {
    let page: String
    /// As the page has it.
    let target: String
    /// The file it means; nil where that lies above the site.
    let file: String?
  }

  private let files: Set<String>
  private let pages: [String: PageLinks]
  private let base: String?
  private let jobs: Int

  /// - Parameters:
  ///   - files: by path; those whose name ends in `.html` are read.
  ///   - jobs: how many are read at once.
  init(_ files: [String: [UInt8]], base: String?, jobs: Int = 1) {
    self.files = Set(files.keys)
    self.base = base
    self.jobs = jobs
    let read = Workers.map(files.filter { $0.key.hasSuffix(".html") }.map { ($0.key, $0.value) }, jobs: jobs) { file in
      (file.0, PageLinks(of: file.1))
    }
    pages = Dictionary(uniqueKeysWithValues: read)
  }

  /// By page and in its order, each target of a page once.
  var faults: [Fault] {
    Workers.map(pages.sorted { $0.key < $1.key }, jobs: jobs) { faults(on: $0.key, $0.value) }.flatMap(\.self)
  }

  private func faults(on page: String, _ links: PageLinks) -> [Fault] {
    var seen: Set<String> = []
    return links.targets.compactMap { target -> Fault? in
      guard seen.insert(target).inserted, !holds(target, on: page) else { return nil }
      return Fault(page: page, target: target, file: place(of: target, on: page)?.file)
    }
  }

  private func holds(_ target: String, on page: String) -> Bool {
    guard let (file, fragment) = place(of: target, on: page) else { return true }
    guard let file, files.contains(file) else { return false }
    guard let fragment, !fragment.isEmpty, !fragment.hasPrefix(":~:") else { return true }
    return pages[file]?.places.contains(fragment) ?? true
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
