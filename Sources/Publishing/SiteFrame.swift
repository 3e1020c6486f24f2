import Compiler
import Desk
import Output
import Records
import Source

/// What all pages of a site share: style, navigation, feeds, the mark of the whole.
struct SiteFrame: Sendable {
  /// The pages that navigation leads to.
  enum Section: String, CaseIterable {
    case memos = "Memos"
    case timeline = "Timeline"
    case sources = "Sources"
    case entities = "Entities"
    case tags = "Tags"
    case authors = "Authors"
    case search = "Search"

    var page: String { self == .memos ? "index.html" : "\(rawValue.lowercased()).html" }
  }

  let catalogue: SiteCatalogue
  let articles: SiteArticles
  let desk: OpenDesk
  /// The site's name.
  let title: String
  let style: Style
  let base: String?
  /// Whether style, configuration and program are as they were when the last edition was made.
  let isFresh: Bool
  let sections: [Section]
  /// Of all that `surroundings` gives to each page.
  let key: Digest
  /// The mark of all that is shown, which every page that gathers memos carries.
  let mark: Handling?

  /// - Parameter past: what is left of the last edition.
  init(
    _ memos: [SiteMemo], of desk: OpenDesk, within limit: Handling, base: String?, after past: SitePast, jobs: Int
  ) {
    self.desk = desk
    self.base = base
    title = desk.configuration.title ?? desk.configuration.organisation ?? "Memos"
    style = desk.style(named: nil).value
    articles = SiteArticles(of: memos, desk, style, after: past, jobs: jobs)
    catalogue = SiteCatalogue(memos, articles, of: desk, within: limit)
    isFresh = past.value(of: Self.part) != nil
    sections = Self.sections(of: catalogue)
    key = Digest { [title, sections] record in
      record.text(title)
      record.optional(base) { $0.text($1) }
      record.list(sections) { $0.text($1.rawValue) }
    }
    let marks = memos.compactMap(\.banner)
    mark = marks.first.map { marks.dropFirst().reduce($0) { $0.rolledUp(with: $1) } }
  }

  /// What all pages share.
  static let part: FilePath = "site:frame"

  /// Those with something on them.
  private static func sections(of catalogue: SiteCatalogue) -> [Section] {
    Section.allCases.filter { section in
      switch section {
      case .memos, .search: true
      case .timeline: !catalogue.dated.isEmpty
      case .sources: !catalogue.articles.isEmpty
      case .entities: !catalogue.entities.isEmpty
      case .tags: !catalogue.tags.isEmpty
      case .authors: !catalogue.authors.isEmpty
      }
    }
  }

  /// A page of the site that is no memo. Its own words are English.
  ///
  /// - Parameters:
  ///   - isFresh: whether the part of the site it belongs to is as it was.
  ///   - key: of all that the content is made from besides; nil for one that is quickly made.
  func page(
    _ path: String, titled title: String, in section: Section? = nil, script: HTMLWriter = HTMLWriter(),
    isFresh: Bool? = nil, key: Digest? = nil, _ content: @escaping @Sendable (inout PageBody) -> Void
  ) -> SitePlan.Entry {
    @Sendable func body() -> [UInt8] {
      var body = PageBody(path: path)
      content(&body)
      return body.out.bytes
    }
    let made = key == nil ? body() : nil
    let whole = Digest { record in
      record.digest(self.key)
      record.optional(mark) { $0.handling($1) }
      record.text(title)
      record.optional(key) { $0.digest($1) }
      record.optional(made) { $0.raw($1) }
    }
    return SitePlan.Entry(key: whole, isFresh: isFresh ?? self.isFresh) {
      var site = surroundings(of: path, in: section)
      site.script = script
      let name = title == self.title ? title : "\(title) – \(self.title)"
      return HTMLOutput.page(
        titled: name, body: made ?? body(), language: "en", banner: mark, style: style, in: site)
    }
  }

  func surroundings(of path: String, in section: Section?) -> PageSurroundings {
    var site = PageSurroundings()
    site.rules = Self.rules
    func link(_ relation: String, _ target: String, type: String? = nil, title: String? = nil) {
      site.links.raw("<link")
      site.links.attribute("rel", relation)
      if let type { site.links.attribute("type", type) }
      if let title { site.links.attribute("title", title) }
      site.links.attribute("href", url: target)
      site.links.raw(">\n")
    }
    if let base { link("canonical", base + SiteAddress.path(path)) }
    // Without one, browsers ask the host for an icon.
    link("icon", "data:,")
    let feeds = [("application/atom+xml", AtomFeed.path), ("application/feed+json", JSONFeed.path)]
    for (type, feed) in feeds {
      link("alternate", SiteAddress.reference(from: path, to: feed), type: type, title: title)
    }
    if base != nil {
      let target = SiteAddress.reference(from: path, to: SearchDescription.path)
      link("search", target, type: "application/opensearchdescription+xml", title: title)
    }
    var navigation = PageBody(path: path)
    navigation.out.raw("<nav class=\"site\" lang=\"en\" aria-label=\"Site\">\n<ul>\n")
    for each in sections {
      navigation.out.raw("<li>")
      navigation.link(each.rawValue, to: each.page, isCurrent: each == section && path == each.page)
      navigation.out.raw("</li>\n")
    }
    navigation.out.raw("</ul>\n</nav>\n")
    site.navigation = navigation.out
    return site
  }

  /// What no memo needs.
  private static let rules = """

    /* The site */

    .site { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem 0; font: .95rem/1.6 var(--sans); }
    .site ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; }
    .site li + li { margin-top: 0; }
    .site a { display: inline-block; padding-block: .15rem; }
    .site a[aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
    .related { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .95rem; }
    .related dl > div, .particulars > div { display: grid; grid-template-columns: 7rem 1fr; column-gap: 1rem; }
    .related dd, .particulars dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
    .related dd a, .memos a, .names a { display: inline-block; padding-block: .1rem; }
    .related dt, .particulars dt { color: var(--soft); }
    .memos, .names { padding: 0; list-style: none; }
    .memos > li + li { margin-top: .9rem; }
    .memos p { margin-top: .1rem; }
    .memos time, .memos .when { color: var(--soft); font-size: .95rem; }
    .memos .gist { color: var(--soft); font-size: .95rem; }
    .names > li + li { margin-top: .1rem; }
    .said { margin-top: 2rem; }
    .said > * + * { margin-top: .6rem; }
    .said mark { background: var(--mark); color: inherit; }
    .timeline .when { white-space: normal; }
    .finder { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
    .finder[hidden] { display: none; }
    .finder label { flex-basis: 100%; }
    .finder :is(input, button) { font: inherit; padding: .35rem .6rem; border: 1px solid var(--soft); border-radius: 2px; background: var(--paper); color: var(--ink); }
    .finder input { flex: 1 1 12rem; min-width: 0; }
    @media (max-width: 30rem) { .related dl > div, .particulars > div { grid-template-columns: 5rem 1fr; column-gap: .75rem; } }
    @media print { .site, .related, .finder { display: none; } }

    """
}
