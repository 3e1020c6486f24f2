import Compiler
import Desk
import Output
import Records
import Values

/// The memos themselves, each as `build` prints it, within the site.
extension SiteFrame {
  /// - Parameter kept: the pages of earlier editions that there are.
  func page(of memo: SiteMemo, _ editions: MemoEditions, kept: Set<String>) -> [UInt8] {
    var site = surroundings(of: memo.page, in: nil)
    site.notice = notice(on: memo)
    changes(of: memo, editions, into: &site.notice)
    site.after = related(to: memo)
    earlier(editions, of: memo, kept, into: &site.after)
    return HTMLOutput.page(memo.compiled.memo, style: memo.compiled.style, in: site)
  }

  /// That a later memo replaces it.
  private func notice(on memo: SiteMemo) -> HTMLWriter {
    var body = PageBody(path: memo.page)
    for later in catalogue.successors[memo.name] ?? [] where later.name != memo.name {
      body.out.raw("<p class=\"notice\" lang=\"en\"><strong>Superseded.</strong> A later memo replaces this one: ")
      body.title(of: later)
      body.out.raw(" (<time")
      body.out.attribute("datetime", later.header.date.description)
      body.out.raw(">")
      body.out.text(later.header.dateText)
      body.out.raw("</time>).</p>\n")
    }
    return body.out
  }

  /// More of them would be another memo rather than a change of one.
  private static let mostChanges = 50

  /// What it says otherwise than the edition before, folded away.
  private func changes(of memo: SiteMemo, _ editions: MemoEditions, into out: inout HTMLWriter) {
    let changes = editions.changes
    guard let before = editions.earlier.last, !changes.isEmpty else { return }
    out.raw("<details class=\"notice changes\" lang=\"en\"><summary>What has changed since the edition of ")
    out.text(before.dateText)
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
  private func earlier(_ editions: MemoEditions, of memo: SiteMemo, _ kept: Set<String>, into out: inout HTMLWriter) {
    guard !editions.earlier.isEmpty else { return }
    var body = PageBody(path: memo.page)
    body.out.raw("<nav class=\"related\" lang=\"en\" aria-label=\"Earlier editions\">\n<dl>\n")
    body.out.raw("<div><dt>Earlier editions</dt>")
    for edition in editions.earlier.reversed() {
      let page = MemoEditions.page(of: memo, on: edition.day)
      body.out.raw("<dd>")
      if kept.contains(page) { body.link(edition.dateText, to: page) } else { body.out.text(edition.dateText) }
      body.out.raw("</dd>")
    }
    body.out.raw("</div>\n</dl>\n</nav>\n")
    out.raw(body.out.bytes)
  }

  /// The ways from a memo to what it rests on and speaks of.
  private func related(to memo: SiteMemo) -> HTMLWriter {
    var body = PageBody(path: memo.page)
    let articles = catalogue.articles.filter { $0.memos.contains { $0.name == memo.name } }
    let entities = catalogue.entities.filter { $0.memos.contains { $0.name == memo.name } }
    let ways: [(String, [(text: String, page: String)])] = [
      ("By", memo.header.from.map { ($0, page(ofAuthor: $0)) }),
      ("Tags", memo.header.tags.map { ($0, page(ofTag: $0)) }),
      ("Sources", articles.map { ($0.article.title.value, page(of: $0.article.id)) }),
      ("Names", entities.map { ($0.entity.name.value, page(of: $0.entity.id)) }),
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
  func redirect(from page: String, to memo: SiteMemo) -> [UInt8] {
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
      titled: memo.header.title, body: body.out.bytes, language: "en", banner: mark, style: style, in: site)
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
