import Compiler
import Desk
import Output
import Records
import Source
import Values

/// A page for each article that a memo of the site uses: what it is, what it said, and who cites it.
extension SiteFrame {
  var sourcePages: [String: SitePlan.Entry] {
    guard !catalogue.articles.isEmpty else { return [:] }
    var pages: [String: SitePlan.Entry] = [:]
    for cited in catalogue.articles { pages[cited.article.page] = page(of: cited) }
    pages[Section.sources.page] = page(Section.sources.page, titled: "Sources", in: .sources) { body in
      body.line("h1", "Sources")
      body.names(
        catalogue.articles.map { cited in
          let publisher = cited.article.publisherText.map { $0 + " " } ?? ""
          return (cited.article.title, cited.article.page, publisher + Self.count(cited.memos.count, "memo"))
        })
    }
    return pages
  }

  private func page(of cited: SiteCatalogue.CitedArticle) -> SitePlan.Entry {
    let title = cited.article.title
    return page(
      cited.article.page, titled: title, in: .sources, isFresh: articles.kept.contains(cited.article.id),
      key: key(of: cited)
    ) { body in
      // It has been found before; a record that has gone since makes another page the next time.
      guard let article = desk.article(cited.article.id) else { return }
      body.line("h1", title, language: article.language?.value ?? "en")
      body.out.raw("<dl class=\"particulars\">\n")
      particulars(of: article, &body)
      body.out.raw("</dl>\n")
      if !cited.facts.isEmpty {
        body.line("h2", "What it says")
        for fact in cited.facts { said(fact, in: article, &body) }
      }
      body.line("h2", "Who cites it")
      body.list(cited.memos)
    }
  }

  /// Of all that its page tells which is not in its record and what that names.
  private func key(of cited: SiteCatalogue.CitedArticle) -> Digest {
    Digest { record in
      record.list(cited.memos) { $0.digest($1.listing) }
      record.list(cited.facts) { record, fact in
        record.text(fact.key.fact)
        record.list(fact.memos) { $0.digest($1.listing) }
      }
      record.optional(cited.article.successor.flatMap { catalogue.articleTitles[$0] }) { $0.text($1) }
      for id in [cited.article.publisher, cited.article.origin] {
        record.count(id.map(catalogue.knownEntities.contains) ?? false ? 1 : 0)
      }
    }
  }

  private func particulars(of article: Article, _ body: inout PageBody) {
    if let publisher = article.publisher?.value {
      body.particular("Publisher") { body in link(publisher.entity, desk.nameOnPage(of: publisher), &body) }
    }
    body.particular("By", ifPresent: article.byline.map(\.value).joined(separator: ", "))
    body.particular("Published") { $0.out.text(article.published.map { date($0.value) } ?? "not dated") }
    body.particular("Accessed", ifPresent: article.accessed.map { date($0.value) })
    body.particular("Kind", ifPresent: article.kind.rawValue)
    body.particular("Grade", ifPresent: article.grade.description)
    if let origin = article.origin?.value {
      body.particular("Origin") { body in link(origin, desk.name(of: origin), &body) }
    }
    body.particular("About it", ifPresent: article.descriptor?.value)
    switch article.status?.value {
    case nil, .current: break
    case .corrected, .retracted, .superseded: body.particular("Status", ifPresent: article.status?.value.rawValue)
    }
    if let id = article.successor?.value, let title = catalogue.articleTitles[id] {
      body.particular("Successor") { $0.link(title, to: page(of: id)) }
    }
    if let url = article.url?.value { body.particular("Address") { $0.outsideLink(url, to: url) } }
    if let archive = article.archive?.value { body.particular("Archived") { $0.outsideLink(archive, to: archive) } }
    body.particular("On file as", ifPresent: article.id.description)
  }

  /// A fact with the words that prove it, as the memos show it.
  private func said(_ said: SiteCatalogue.SaidFact, in article: Article, _ body: inout PageBody) {
    guard let fact = article.fact(said.key.fact) else { return }
    let proof = Prover(desk).proof(of: fact, in: article)
    body.element("section", class: "said", id: Self.id(of: said)) { body in
      body.out.raw("\n")
      body.line("h3", proof.says)
      for passage in proof.passages {
        body.element("blockquote", language: article.language?.value ?? "en") { $0.out.passage(passage) }
        body.out.raw("\n")
      }
      if proof.passages.isEmpty { body.line("p", "No text of this article is on file.") }
      body.out.raw("<dl class=\"particulars\">\n")
      if let value = fact.typedValue { body.particular("Value", ifPresent: text(of: value)) }
      body.particular("Date", ifPresent: said.fact.dateText)
      body.particular("Passage", ifPresent: proof.locator)
      body.particular("Chain", ifPresent: proof.chain.joined(separator: " → "))
      body.particular("Grade", ifPresent: proof.grade.description)
      body.particular("Status", ifPresent: style.labels.word(for: proof.status))
      body.particular("Note", ifPresent: proof.remarks.joined(separator: "; "))
      if let link = proof.link {
        body.particular("Source") { $0.outsideLink("Read in the source", to: link) }
      }
      body.particular("Cited in") { $0.titles(of: said.memos) }
      body.out.raw("</dl>\n")
    }
    body.out.raw("\n")
  }

  static func id(of said: SiteCatalogue.SaidFact) -> String { "fact:\(said.key.fact)" }

  /// A name, as a link where it has a page.
  private func link(_ reference: EntityReference, _ text: String, _ body: inout PageBody) {
    if let id = reference.id, catalogue.knownEntities.contains(id) {
      body.link(text, to: page(of: id))
    } else {
      body.out.text(text)
    }
  }

  /// As the style prints it in English, the language of the site's own words.
  func text(of value: TypedValue) -> String { style.conventions(forLanguage: "en").format(value, in: .table) }

  func date(_ date: EDTFDate) -> String { text(of: .date(date)) }
}
