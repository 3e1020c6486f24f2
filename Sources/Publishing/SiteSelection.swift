import Compiler
public import Desk
import Records
public import Source

/// Which memos of a desk a site shows, and which not.
public struct SiteSelection: Sendable {
  /// Why a memo is left out.
  public enum Reason: Sendable, Hashable { case draft, errors, aboveAudience, otherAudience }

  /// The newest first.
  let memos: [SiteMemo]
  /// By the memo's name, sorted.
  public let leftOut: [(name: String, reason: Reason)]
  /// All that was found in the memos.
  public let findings: [Diagnostic]
  /// What all memos were made from, those left out too.
  public let inputs: SiteInputs

  public var count: Int { memos.count }

  /// Compiles the desk's memos for the audience of the site.
  public static func select(
    _ paths: [FilePath], of desk: OpenDesk, _ options: SiteOptions, jobs: Int
  ) -> SiteSelection {
    var compilation = CompileOptions()
    compilation.audience = options.audience
    let compiled = Workers.map(paths, jobs: jobs) { [compilation] in desk.compile($0, compilation) }
    var memos: [SiteMemo] = []
    var leftOut: [(name: String, reason: Reason)] = []
    var findings: [Diagnostic] = []
    for memo in compiled {
      if let reason = reason(against: memo, desk, options) {
        leftOut.append((memo.name, reason))
        // What is wrong in a memo that would not be shown anyway is no matter of the site's.
        if reason == .errors { findings += memo.diagnostics }
      } else if let shown = SiteMemo(memo) {
        memos.append(shown)
        findings += memo.diagnostics
      }
    }
    return SiteSelection(
      memos: memos.sorted(by: SiteMemo.isBefore), leftOut: leftOut.sorted { $0.name < $1.name },
      findings: findings, inputs: SiteInputs(of: compiled))
  }

  private static func reason(against memo: CompiledMemo, _ desk: OpenDesk, _ options: SiteOptions) -> Reason? {
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
