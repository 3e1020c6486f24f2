import Compiler
public import Desk
import Records
public import Source

/// Which memos of a desk a site shows, and which not.
public struct SiteSelection: Sendable {
  /// Why a memo is left out.
  public enum Reason: String, Sendable, Hashable { case draft, errors, aboveAudience, otherAudience }

  /// The newest first.
  let memos: [SiteMemo]
  /// By the memo's name, sorted.
  public let leftOut: [(name: String, reason: Reason)]
  /// All that was found in the memos.
  public let findings: [Diagnostic]
  /// The memos that were compiled, those left out too, and the names of those that are as they were.
  let made: [SitePart]
  let kept: Set<FilePath>
  let compiler: MemoCompiler

  public var count: Int { memos.count }

  /// The memos that have been compiled so far, sorted.
  public var compiled: [FilePath] { compiler.compiled }

  /// Compiles the desk's memos for the audience of the site, but for those that are known to be as they were.
  ///
  /// - Parameter edition: where their text waits for their pages.
  public static func select(
    _ paths: [FilePath], of desk: OpenDesk, _ options: SiteOptions, in edition: FolderEdition,
    after past: SitePast = .none, jobs: Int
  ) -> SiteSelection {
    let compiler = MemoCompiler(desk, for: options, in: edition)
    desk.expect(paths.filter { past.value(of: $0) == nil }, jobs: jobs)
    let looks = Workers.map(paths, jobs: jobs) { path in
      if let look = past.value(of: path).flatMap({ Look($0) }) {
        return (look: look, findings: past.diagnostics(of: path), part: SitePart?.none)
      }
      let memo = compiler.compile(path)
      let look = Look(at: memo, desk, options, compiler)
      let part = SitePart(path, SiteInputs(of: memo), value: look.bytes, diagnostics: memo.diagnostics)
      return (look, memo.diagnostics, part)
    }
    var memos: [SiteMemo] = []
    var leftOut: [(name: String, reason: Reason)] = []
    var findings: [Diagnostic] = []
    for look in looks {
      switch look.look {
      case .shown(let memo): memos.append(memo)
      case .leftOut(let name, let reason):
        leftOut.append((name, reason))
        // What is wrong in a memo that would not be shown anyway is no matter of the site's.
        if reason != .errors { continue }
      }
      findings += look.findings
    }
    return SiteSelection(
      memos: memos.sorted(by: SiteMemo.isBefore), leftOut: leftOut.sorted { $0.name < $1.name },
      findings: findings, made: looks.compactMap(\.part),
      kept: Set(zip(paths, looks).filter { $0.1.part == nil }.map(\.0)), compiler: compiler)
  }

  /// What became of one memo.
  private enum Look {
    case shown(SiteMemo)
    case leftOut(name: String, Reason)

    /// What is left out is put nowhere.
    init(at compiled: CompiledMemo, _ desk: OpenDesk, _ options: SiteOptions, _ compiler: MemoCompiler) {
      if let reason = reason(against: compiled, desk, options) {
        self = .leftOut(name: compiled.name, reason)
        return
      }
      let printed = PrintedMemo(compiled)
      guard let memo = SiteMemo(compiled, printed) else {
        self = .leftOut(name: compiled.name, .errors)
        return
      }
      compiler.putAside(printed, of: memo.path, page: memo.page)
      self = .shown(memo)
    }

    var bytes: [UInt8] {
      var record = RecordWriter()
      switch self {
      case .shown(let memo):
        record.count(0)
        memo.write(to: &record)
      case .leftOut(let name, let reason):
        record.count(1)
        record.text(name)
        record.text(reason.rawValue)
      }
      return record.bytes
    }

    /// nil where the bytes are no whole record.
    init?(_ bytes: [UInt8]) {
      var record = RecordReader(bytes)
      do throws(RecordReader.Damage) {
        if try record.index(below: 2) == 0 {
          self = .shown(try SiteMemo(&record))
        } else {
          let name = try record.text()
          guard let reason = Reason(rawValue: try record.text()) else { return nil }
          self = .leftOut(name: name, reason)
        }
      } catch {
        return nil
      }
    }
  }

  /// Why a memo is not shown; nil where it is.
  static func reason(against memo: CompiledMemo, _ desk: OpenDesk, _ options: SiteOptions) -> Reason? {
    let limit = options.limit(desk.configuration)
    if memo.memo.banner?.isAbove(limit) ?? false { return .aboveAudience }
    if let audience = memo.frontMatter.audience?.value, audience != options.audience,
      desk.configuration.audiences[audience]?.isAbove(limit) ?? true
    {
      return .otherAudience
    }
    if memo.frontMatter.status == .draft, !options.includesDrafts { return .draft }
    if memo.hasErrors || memo.memo.header == nil { return .errors }
    return memo.printsAboveMark ? .aboveAudience : nil
  }
}
