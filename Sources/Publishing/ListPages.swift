import Compiler
import Source
import Values

/// Pages that list memos: by date, by tag, by author.
extension SiteFrame {
  var memosPage: SitePlan.Entry {
    page(Section.memos.page, titled: title, in: .memos) { body in
      body.line("h1", title)
      var year: Int?
      var run: [SiteMemo] = []
      func close(_ body: inout PageBody) {
        guard let year else { return }
        body.line("h2", String(year))
        body.list(run)
      }
      for memo in catalogue.memos {
        if memo.date.year != year {
          close(&body)
          (year, run) = (memo.date.year, [])
        }
        run.append(memo)
      }
      close(&body)
    }
  }

  /// Each tag's page and the list of them.
  var tagPages: [String: SitePlan.Entry] {
    pages(catalogue.tags, in: .tags, singular: "Tag") { page(ofTag: $0) }
  }

  var authorPages: [String: SitePlan.Entry] {
    pages(catalogue.authors, in: .authors, singular: "Author") { page(ofAuthor: $0) }
  }

  private func pages(
    _ groups: [(name: String, memos: [SiteMemo])], in section: Section, singular: String,
    _ path: @escaping @Sendable (String) -> String
  ) -> [String: SitePlan.Entry] {
    guard !groups.isEmpty else { return [:] }
    var pages: [String: SitePlan.Entry] = [:]
    for group in groups {
      pages[path(group.name)] = page(path(group.name), titled: "\(singular): \(group.name)", in: section) { body in
        body.line("h1", "\(singular): \(group.name)")
        body.list(group.memos)
      }
    }
    pages[section.page] = page(section.page, titled: section.rawValue, in: section) { body in
      body.line("h1", section.rawValue)
      body.names(groups.map { ($0.name, path($0.name), Self.count($0.memos.count, "memo")) })
    }
    return pages
  }

  /// As in `(2 memos)`.
  static func count(_ number: Int, _ noun: String) -> String { "(\(number) \(noun)\(number == 1 ? "" : "s"))" }
}
