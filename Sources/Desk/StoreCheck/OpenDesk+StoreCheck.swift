public import Checks
import Records
public import Source
import Store

extension OpenDesk {
  /// Everything on file: each record, its evidence, and what they say of each other.
  public func checkStore(_ strictness: Settlement.Strictness = .usual, jobs: Int = 1) -> [Diagnostic] {
    let records = Workers.map(articles.names(), jobs: jobs) { CheckedRecord($0, in: self) }
    return storeFindings(from: records, strictness, jobs: jobs)
  }

  /// - Parameter records: all there are, in the order of their names.
  func storeFindings(
    from records: [CheckedRecord], _ strictness: Settlement.Strictness, jobs: Int
  ) -> [Diagnostic] {
    var found = entities.diagnostics
    found += articles.misnamedRecords().map { misnamed($0) }
    found += records.flatMap(\.findings)
    found += contradictions(among: records, jobs: jobs).findings()
    found += RecordChecks.unlinked(among: records.compactMap(\.titles))
    for (id, paths) in articles.duplicates() { found += duplicateFaults(id, paths) }
    found += articles.textsWithoutRecord().map { lonelyText($0) }
    return settledForStore(found, strictness)
  }

  /// Reads again what has a matter in common, which is little of what is on file: all of it would not fit in memory.
  private func contradictions(among records: [CheckedRecord], jobs: Int) -> Contradictions {
    var (matters, shared): (Set<Digest>, Set<Digest>) = ([], [])
    for matter in records.lazy.flatMap(\.matters) where !matters.insert(matter).inserted { shared.insert(matter) }
    var contradictions = Contradictions()
    let speaking = records.filter { $0.matters.contains { shared.contains($0) } }
    Workers.pipe(speaking, jobs: jobs, ahead: 4 * jobs) {
      self.articles.entry($0.id)?.article
    } using: { article in
      if let article { contradictions.add(article, ofMatters: shared) }
    }
    return contradictions
  }

  /// What `checkStore` finds at a record or a text below `Articles`, found without reading the others.
  public func checkStore(at path: FilePath, _ strictness: Settlement.Strictness = .usual) -> [Diagnostic] {
    let isRecord = path.fileExtension == "yaml"
    var found = isRecord && ArticleID(path.stem) == nil ? [misnamed(path)] : []
    if let id = ArticleID(path.stem) {
      found += recordFindings(id).value
      if let article = articles.entry(id)?.article {
        let others = index.neighbours(of: article).filter { $0 != id }.compactMap { articles.entry($0)?.article }
        let all = (others + [article]).sorted { $0.id < $1.id }
        found += Contradictions(among: all).findings() + RecordChecks.unlinked(among: all.map { RecordTitles(of: $0) })
      }
      found += duplicateFaults(id, articles.paths(of: id))
    }
    if !isRecord, files.kind(of: path.parent.appending(path.stem + ".yaml")) != .file { found.append(lonelyText(path)) }
    return settledForStore(found.filter { $0.primary.span.path == path }, strictness)
  }

  private func settledForStore(_ found: [Diagnostic], _ strictness: Settlement.Strictness) -> [Diagnostic] {
    Settlement(overrides: configuration.checks, strictness: strictness).settle(found)
  }

  private func misnamed(_ path: FilePath) -> Diagnostic {
    Diagnostic(.malformedID, at: top(of: path), "“\(path.stem)” cannot name an article")
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
