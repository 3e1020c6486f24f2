public import Checks
import Records
public import Source
import Store

extension OpenDesk {
  /// Everything on file: each record, its evidence, and what they say of each other.
  public func checkStore(_ strictness: Settlement.Strictness = .usual) -> [Diagnostic] {
    var found = entities.diagnostics
    var all: [Article] = []
    for path in articles.recordPaths() { found += nameFaults(ofRecord: path) }
    for id in articles.names() {
      found += recordFindings(id).value
      if let article = articles.entry(id)?.article { all.append(article) }
    }
    found += Contradictions(among: all).findings() + RecordChecks.unlinked(among: all)
    for (id, paths) in articles.duplicates() { found += duplicateFaults(id, paths) }
    for path in articles.textsWithoutRecord() { found.append(lonelyText(path)) }
    return settledForStore(found, strictness)
  }

  /// What `checkStore` finds at a record or a text below `Articles`, found without reading the others.
  public func checkStore(at path: FilePath, _ strictness: Settlement.Strictness = .usual) -> [Diagnostic] {
    let isRecord = path.fileExtension == "yaml"
    var found = isRecord ? nameFaults(ofRecord: path) : []
    if let id = ArticleID(path.stem) {
      found += recordFindings(id).value
      if let article = articles.entry(id)?.article {
        let others = index.neighbours(of: article).filter { $0 != id }.compactMap { articles.entry($0)?.article }
        let all = (others + [article]).sorted { $0.id < $1.id }
        found += Contradictions(among: all).findings() + RecordChecks.unlinked(among: all)
      }
      found += duplicateFaults(id, articles.paths(of: id))
    }
    if !isRecord, files.kind(of: path.parent.appending(path.stem + ".yaml")) != .file { found.append(lonelyText(path)) }
    return settledForStore(found.filter { $0.primary.span.path == path }, strictness)
  }

  private func settledForStore(_ found: [Diagnostic], _ strictness: Settlement.Strictness) -> [Diagnostic] {
    Settlement(overrides: configuration.checks, strictness: strictness).settle(found)
  }

  private func nameFaults(ofRecord path: FilePath) -> [Diagnostic] {
    guard ArticleID(path.stem) == nil else { return [] }
    return [Diagnostic(.malformedID, at: top(of: path), "“\(path.stem)” cannot name an article")]
  }

  private func duplicateFaults(_ id: ArticleID, _ paths: [FilePath]) -> [Diagnostic] {
    paths.dropFirst().map { path in
      Diagnostic(
        .duplicateRecord, at: top(of: path), "the article “\(id)” is recorded twice",
        related: paths.prefix(1).map { Diagnostic.Label(span: top(of: $0), message: "here first") })
    }
  }

  private func lonelyText(_ path: FilePath) -> Diagnostic {
    Diagnostic(
      .textWithoutRecord, at: top(of: path), "no record stands beside this text",
      help: ["file a record as \(path.stem).yaml"])
  }

  private func top(of path: FilePath) -> Span { Span(path: path, range: ByteRange(0..<0)) }
}
