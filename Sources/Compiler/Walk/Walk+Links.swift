import Markup
import Records
import Source

extension Walk {
  /// A link whose target is safe and there; where it is not, its words alone.
  mutating func link(_ link: Inline.Link, at span: ByteRange) -> [MemoInline] {
    let content = inlines(link.content)
    let whole = MemoInline.link(destination: link.destination, title: link.title, content)
    guard context.extent == .page else { return [whole] }
    let place = link.destinationSpan ?? span
    switch LinkTarget(link.destination) {
    case .outside:
      outsideLinks.append(OutsideLink(span: file.span(place), destination: link.destination))
      return [whole]
    case .unsafe(let scheme):
      report(
        .unsafeLink, at: place, "a link of scheme “\(scheme)” is not printed",
        help: ["link to a page with https:, http: or mailto:"])
      return content
    case .section(let id):
      if outline.target(id) == nil { reportUnknownSection(id, at: place, among: outline.targetIDs) }
      return [whole]
    case .file(let path, let fragment):
      return fileLink(path, fragment, content: content, whole: whole, at: place)
    }
  }

  private mutating func fileLink(
    _ path: String, _ fragment: String?, content: [MemoInline], whole: MemoInline, at place: ByteRange
  ) -> [MemoInline] {
    let target = deskPath(of: path)
    if path.hasSuffix(".md"), target.hasPrefix("Memos/") {
      let name = String(target.dropFirst("Memos/".count).dropLast(".md".count))
      guard let memo = source.memo(name) else {
        reportDeadLink(path, at: place)
        return content
      }
      memoReferences.append(MemoReference(span: file.span(place), name: name, handling: memo.handling))
      if let fragment, !memo.targets.contains(where: { $0.id == fragment }) {
        reportUnknownSection(fragment, at: place, among: memo.targets.map(\.id))
      }
      let place = fragment.map { "#" + PercentEncoding.encoded($0, keeping: "-._~:") } ?? ""
      return [.link(destination: address(of: name + ".html") + place, title: "", content)]
    }
    guard source.hasFile(target) else {
      reportDeadLink(path, at: place)
      return content
    }
    return [whole]
  }

  private mutating func reportDeadLink(_ path: String, at place: ByteRange) {
    let names = NearestNames.of(path, among: source.names(of: .memos).map { $0 + ".md" } + source.names(of: .files))
    report(
      .deadLink, at: place, "the desk has no file “\(path)”", help: NearestNames.question(names).map { [$0] } ?? [])
  }

  mutating func image(_ image: Inline.Link, at span: ByteRange) -> [MemoInline] {
    let content = inlines(image.content)
    let whole = MemoInline.image(source: image.destination, title: image.title, content)
    guard context.extent == .page else { return [whole] }
    let place = image.destinationSpan ?? span
    switch LinkTarget(image.destination) {
    case .unsafe(let scheme):
      report(.unsafeLink, at: place, "an image of scheme “\(scheme)” is not printed")
      return content
    case .file(let path, _):
      guard source.hasFile(deskPath(of: path)) else {
        let names = NearestNames.of(path, among: source.names(of: .files))
        report(
          .unknownAsset, at: place, "the desk has no image “\(path)”",
          help: NearestNames.question(names).map { [$0] } ?? [])
        return content
      }
      let asset = deskPath(of: path)
      if !assets.contains(asset) { assets.append(asset) }
      // The page looks for it from where the page stands, which is not where the briefing does.
      return [.image(source: address(of: AssetPlace.output(of: asset)), title: image.title, content)]
    case .outside:
      outsideLinks.append(OutsideLink(span: file.span(place), destination: image.destination))
      return [whole]
    case .section: return [whole]
    }
  }

  /// A path as written in this memo, below the desk's folder: `Assets/…` and `Memos/…` are taken from there, others
  /// from the memo's own folder.
  func deskPath(of path: String) -> String {
    let decoded = PercentEncoding.decoded(path)
    if decoded.hasPrefix("Assets/") || decoded.hasPrefix("Memos/") { return FilePath(decoded).description }
    let folder = FilePath("Memos/" + context.name).parent
    return folder.appending(decoded).description
  }

  /// From this memo's page to a file among those that are printed, as an address: a file's name may hold what means
  /// something else there (RFC 3986 §3.3).
  private func address(of path: String) -> String {
    PercentEncoding.encoded(relativePath(toMemo: path), keeping: "-._~/")
  }

  /// From this memo to another, as in `../2024/visit`.
  func relativePath(toMemo name: String) -> String {
    let from = context.name.split(separator: "/").dropLast()
    let to = name.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}

/// What the destination of a link is.
enum LinkTarget {
  case outside
  case unsafe(scheme: String)
  case section(String)
  case file(path: String, fragment: String?)

  init(_ destination: String) {
    // Nearly all lead there.
    if destination.hasPrefix("https://") {
      self = .outside
    } else if let scheme = LinkTarget.scheme(of: destination) {
      let safe = ["https", "http", "mailto", "tel", "doi", "urn", "ftp", "ftps"]
      self = safe.contains(scheme) ? .outside : .unsafe(scheme: scheme)
    } else if destination.hasPrefix("//") || destination.isEmpty {
      self = .outside
    } else if destination.hasPrefix("#") {
      self = .section(PercentEncoding.decoded(String(destination.dropFirst())))
    } else {
      let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let fragment = parts.count > 1 ? PercentEncoding.decoded(String(parts[1])) : nil
      self = .file(path: String(parts.first ?? ""), fragment: fragment)
    }
  }

  /// The scheme in lower case (RFC 3986 §3.1); control characters and blanks before and inside it are passed over, as
  /// browsers do.
  private static func scheme(of destination: String) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.utf8 {
      if byte <= 0x20 { continue }
      if byte == UInt8(ascii: ":") {
        return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self).lowercased()
      }
      let isPart = UTF8Text.isLetter(byte) || (!scheme.isEmpty && (UTF8Text.isDigit(byte) || "+-.".utf8.contains(byte)))
      guard isPart else { return nil }
      scheme.append(byte)
    }
    return nil
  }
}
