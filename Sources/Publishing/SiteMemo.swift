import Compiler
import Desk
import Records
import Values

/// A memo that a site shows.
struct SiteMemo: Sendable {
  let compiled: CompiledMemo
  let header: Memo.Header

  /// nil for a text without title and date, which is no memo.
  init?(_ compiled: CompiledMemo) {
    guard let header = compiled.memo.header else { return nil }
    self.compiled = compiled
    self.header = header
  }

  var name: String { compiled.name }
  var page: String { SiteAddress.memo(compiled.name) }
  var language: String { compiled.memo.language }

  /// The newest first; those of one day by name.
  static func isBefore(_ left: SiteMemo, _ right: SiteMemo) -> Bool {
    left.header.date == right.header.date ? left.name < right.name : right.header.date < left.header.date
  }
}
