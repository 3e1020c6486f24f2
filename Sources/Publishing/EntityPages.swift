import Compiler
import Desk
import Output
import Records
import Source
import Values

/// A page for each entity that the memos of the site speak of, and the timeline of all that is dated.
extension SiteFrame {
  var entityPages: [String: SitePlan.Entry] {
    guard !catalogue.entities.isEmpty else { return [:] }
    var pages: [String: SitePlan.Entry] = [:]
    for known in catalogue.entities { pages[page(of: known.entity.id)] = page(of: known) }
    pages[Section.entities.page] = page(Section.entities.page, titled: "Entities", in: .entities) { body in
      body.line("h1", "Entities")
      for kind in Entity.Kind.allCases {
        let members = catalogue.entities.filter { $0.entity.kind == kind }
        guard !members.isEmpty else { continue }
        body.line("h2", Self.title(of: kind))
        body.names(members.map { ($0.entity.name.value, page(of: $0.entity.id), remark(on: $0)) })
      }
    }
    return pages
  }

  private func remark(on known: SiteCatalogue.KnownEntity) -> String {
    known.memos.isEmpty ? Self.count(known.facts.count, "fact") : Self.count(known.memos.count, "memo")
  }

  private static func title(of kind: Entity.Kind) -> String {
    switch kind {
    case .person: "People"
    case .organisation: "Organisations"
    case .place: "Places"
    case .publication: "Publications"
    case .term: "Terms"
    }
  }

  private func page(of known: SiteCatalogue.KnownEntity) -> SitePlan.Entry {
    let entity = known.entity
    return page(page(of: entity.id), titled: entity.name.value, in: .entities) { body in
      body.line("h1", entity.name.value)
      body.out.raw("<dl class=\"particulars\">\n")
      body.particular("Kind", ifPresent: entity.kind.rawValue)
      body.particular("Short", ifPresent: entity.acronym)
      body.particular("Also", ifPresent: entity.also.map(\.value).joined(separator: ", "))
      body.particular("Meaning", ifPresent: entity.definition)
      body.particular("About it", ifPresent: entity.descriptor)
      for role in entity.roles { body.particular("Office", ifPresent: text(of: role)) }
      body.out.raw("</dl>\n")
      if !known.facts.isEmpty {
        body.line("h2", "Facts over time")
        timeline(known.facts, &body)
      }
      if !known.memos.isEmpty {
        body.line("h2", "Memos that name it")
        body.list(known.memos)
      }
      if !known.articles.isEmpty {
        body.line("h2", "Articles it published")
        body.names(known.articles.map { ($0.title, $0.page, "") })
      }
    }
  }

  /// As in `Foreign Minister, Japan, 2024-10-01 to now`; an organisation without a page is not named.
  private func text(of role: Role) -> String {
    var parts = [role.office]
    switch role.organisation?.value {
    case .entity(let id)?:
      if catalogue.knownEntities.contains(id) { parts.append(desk.name(of: .entity(id))) }
    case .unrecorded(let name, _)?: parts.append(name)
    case nil: break
    }
    switch (role.from, role.to) {
    case (let from?, let to?): parts.append("\(date(from)) to \(date(to))")
    case (let from?, nil): parts.append("since \(date(from))")
    case (nil, let to?): parts.append("until \(date(to))")
    case (nil, nil): break
    }
    return parts.joined(separator: ", ")
  }

  /// Each fact leads to where it stands on its source's page.
  private func timeline(_ facts: [SiteCatalogue.SaidFact], _ body: inout PageBody) {
    body.out.raw("<ol class=\"timeline\">\n")
    for fact in facts {
      body.out.raw("<li><span class=\"when\">")
      body.out.text(fact.fact.dateText ?? "no date")
      body.out.raw("</span> <span class=\"what\">")
      body.link(fact.fact.says, to: page(of: fact.key.article), fragment: Self.id(of: fact))
      if let value = fact.fact.valueText { body.out.text(": " + value) }
      body.out.raw("</span></li>\n")
    }
    body.out.raw("</ol>\n")
  }

  var timelinePage: SitePlan.Entry {
    // The one page that grows with all facts: to see that it is as it was it is not made.
    let key = Digest { record in
      record.list(catalogue.dated) { record, said in
        record.text(said.key.description)
        record.said(said.fact)
      }
    }
    return page(Section.timeline.page, titled: "Timeline", in: .timeline, key: key) { body in
      body.line("h1", "Timeline")
      timeline(catalogue.dated, &body)
    }
  }
}
