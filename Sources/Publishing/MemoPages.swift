import Compiler
import Desk
import Output
import Records
import Source
import Values

/// The memos themselves, each as `build` prints it, within the site.
extension SiteFrame {
  /// - Parameters:
  ///   - isFresh: whether the memo is as it was when the last edition was made.
  ///   - kept: the pages of earlier editions that there are.
  ///   - history: what was published before.
  func page(
    of memo: SiteMemo, isFresh: Bool, _ editions: MemoEditions, kept: Set<String>, in history: MemoHistory
  ) -> SitePlan.Entry {
    let (notice, related, earlier) = (notice(on: memo), related(to: memo), earlier(editions, of: memo, kept))
    let key = Digest { record in
      record.digest(self.key)
      for part in [notice, related, earlier] { record.raw(part.bytes) }
      record.optional(editions.earlier.last) { $0.digest($1.sentences) }
    }
    return SitePlan.Entry(key: key, isFresh: isFresh, of: memo.path) { () throws(FileError) in
      var site = surroundings(of: memo.page, in: nil)
      site.notice = notice
      if !editions.earlier.isEmpty { changes(of: memo, try history.editions(editions), into: &site.notice) }
      site.after = related
      site.after.raw(earlier.bytes)
      let printed = try history.printed()
      return HTMLOutput.page(printed.head, with: printed.text, style: printed.style, in: site)
    }
  }

  /// That a later memo replaces it.
  private func notice(on memo: SiteMemo) -> HTMLWriter {
    var body = PageBody(path: memo.page)
    for later in catalogue.successors[memo.name] ?? [] where later.name != memo.name {
      body.out.raw("<p class=\"notice\" lang=\"en\"><strong>Superseded.</strong> A later memo replaces this one: ")
      body.title(of: later)
      body.out.raw(" (<time")
      body.out.attribute("datetime", later.date.description)
      body.out.raw(">")
      body.out.text(later.dateText)
      body.out.raw("</time>).</p>\n")
    }
    return body.out
  }

  /// More of them would be another memo rather than a change of one.
  private static let mostChanges = 50

  /// What it says otherwise than the edition before, folded away.
  private func changes(of memo: SiteMemo, _ editions: [Edition], into out: inout HTMLWriter) {
    guard let now = editions.last, let before = editions.dropLast().last else { return }
    let changes = before.changes(to: now)
    if changes.isEmpty { return }
    out.raw("<details class=\"notice changes\" lang=\"en\"><summary>What has changed since the edition of ")
    out.text(before.outline.dateText)
    out.raw("</summary>\n<ul>\n")
    for change in changes.prefix(Self.mostChanges) {
      out.raw("<li")
      out.attribute("lang", memo.language)
      out.raw(">")
      out.pieces(change.told)
      out.raw("</li>\n")
    }
    if changes.count > Self.mostChanges { out.raw("<li>… and \(changes.count - Self.mostChanges) more</li>\n") }
    out.raw("</ul>\n</details>\n")
  }

  /// The editions before this one, the latest first.
  private func earlier(_ editions: MemoEditions, of memo: SiteMemo, _ kept: Set<String>) -> HTMLWriter {
    var body = PageBody(path: memo.page)
    guard !editions.earlier.isEmpty else { return body.out }
    body.out.raw("<nav class=\"related\" lang=\"en\" aria-label=\"Earlier editions\">\n<dl>\n")
    body.out.raw("<div><dt>Earlier editions</dt>")
    for edition in editions.earlier.reversed() {
      let page = MemoEditions.page(of: memo, on: edition.day)
      body.out.raw("<dd>")
      if kept.contains(page) { body.link(edition.dateText, to: page) } else { body.out.text(edition.dateText) }
      body.out.raw("</dd>")
    }
    body.out.raw("</div>\n</dl>\n</nav>\n")
    return body.out
  }

  /// The ways from a memo to what it rests on and speaks of.
  private func related(to memo: SiteMemo) -> HTMLWriter {
    var body = PageBody(path: memo.page)
    let articles = catalogue.articlesByMemo[memo.name] ?? []
    let entities = catalogue.entitiesByMemo[memo.name] ?? []
    let ways: [(String, [(text: String, page: String)])] = [
      ("By", memo.from.map { ($0, page(ofAuthor: $0)) }),
      ("Tags", memo.tags.map { ($0, page(ofTag: $0)) }),
      ("Sources", articles.map { ($0.title, $0.page) }),
      ("Names", entities.map { ($0.name.value, page(of: $0.id)) }),
    ]
    let known = ways.filter { !$0.1.isEmpty }
    guard !known.isEmpty else { return body.out }
    body.out.raw("<nav class=\"related\" lang=\"en\" aria-label=\"Related pages\">\n<dl>\n")
    for (term, targets) in known {
      body.out.raw("<div><dt>\(term)</dt>")
      for target in targets {
        body.out.raw("<dd>")
        body.link(target.text, to: target.page)
        body.out.raw("</dd>")
      }
      body.out.raw("</div>\n")
    }
    body.out.raw("</dl>\n</nav>\n")
    return body.out
  }

  func page(of article: ArticleID) -> String { "sources/\(article).html" }

  func page(of entity: EntityID) -> String { "entities/\(entity).html" }

  func page(ofTag tag: String) -> String { "tags/\(catalogue.tagNames[tag] ?? tag).html" }

  func page(ofAuthor author: String) -> String { "authors/\(catalogue.authorNames[author] ?? author).html" }

  /// A page under a memo's former name that leads to where it is now.
  func redirect(from page: String, to memo: SiteMemo) -> SitePlan.Entry {
    let key = Digest { record in
      record.digest(self.key)
      record.optional(mark) { $0.handling($1) }
      record.digest(memo.listing)
    }
    return SitePlan.Entry(key: key, isFresh: isFresh) {
      var site = surroundings(of: page, in: nil)
      let target = SiteAddress.reference(from: page, to: memo.page)
      // The canonical address is the memo's own.
      site.links = HTMLWriter()
      if let base {
        site.links.raw("<link rel=\"canonical\"")
        site.links.attribute("href", url: base + SiteAddress.path(memo.page))
        site.links.raw(">\n")
      }
      site.links.raw("<meta http-equiv=\"refresh\"")
      site.links.attribute("content", "0; url=\(target)")
      site.links.raw(">\n")
      var body = PageBody(path: page)
      body.line("h1", "This memo has moved")
      body.element("p") { body in
        body.out.raw("It is now at ")
        body.title(of: memo)
        body.out.raw(".")
      }
      return HTMLOutput.page(
        titled: memo.title, body: body.out.bytes, language: "en", banner: mark, style: style, in: site)
    }
  }
}

extension DeskDifference.Passage {
  /// A sentence that came or went is marked as a whole.
  fileprivate var told: [TextDifference.Piece] {
    switch manner {
    case .changed: pieces
    case .added: pieces.map { TextDifference.Piece(.added, $0.text) }
    case .withdrawn: pieces.map { TextDifference.Piece(.removed, $0.text) }
    }
  }
}
