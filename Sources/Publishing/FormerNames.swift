import Desk
import Records
import Source

/// The pages under which memos stood before, each with the memo it leads to now.
struct FormerNames {
  /// By path.
  private(set) var pages: [String: SiteMemo] = [:]
  private(set) var faults: [Diagnostic] = []

  init(_ memos: [SiteMemo]) {
    let current = Set(memos.map(\.name))
    for memo in memos.sorted(by: { $0.name < $1.name }) {
      for name in memo.formerNames {
        let page = SiteAddress.memo(name.value)
        let taken: String? =
          if !Self.canName(name.value) {
            "“\(name.value)” can name no memo"
          } else if current.contains(name.value) {
            "“\(name.value)” is the name of a memo on the site"
          } else {
            pages[page].map { "“\(name.value)” is claimed by “\($0.name)” too" }
          }
        if let taken {
          let place = Span(path: memo.path, range: name.span)
          faults.append(
            Diagnostic(
              .takenName, at: place, taken, help: ["a former name is as in 2024/visit: below Memos/, without .md"])
          )
        } else {
          pages[page] = memo
        }
      }
    }
  }

  /// Whether it is a path below `Memos/` that leads nowhere else.
  private static func canName(_ name: String) -> Bool {
    !name.isEmpty && FilePath(name).description == name && !name.hasPrefix("/") && !name.hasPrefix("..") && name != "."
      && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F } && name.utf8.count < 200
  }
}
