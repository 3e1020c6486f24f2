import Markup
import Records
import Source
import Values

extension DirectiveDeclaration {
  static let blockQuote = DirectiveDeclaration(
    "quote", label: .key(placeholder: "KEY"),
    attributes: [AttributeDeclaration("part", .text, "the words to print, out of those on file")],
    summary: "A block quotation with speaker, venue and citation.",
    example: "::quote[harbour-plan/minister]",
    meaning: .block { directive, walk in
      guard let found = walk.fact(of: directive), let quotation = walk.quotation(found) else {
        return [MemoBlock(.paragraph(walk.asWritten(directive)))]
      }
      let part = walk.part(of: directive)
      walk.use(found, .quotation, part: part)
      let parts = part.map { [$0.words] } ?? quotation.parts.map(\.value)
      let proof = walk.prove(found, printedAs: parts.joined(separator: " … "))
      let block = MemoBlock.Quotation(
        parts: parts, language: walk.language(of: found.article),
        attribution: walk.attribution(of: quotation, found, proof: proof), url: found.article.url?.value,
        key: found.key, proof: proof)
      return [MemoBlock(.quotation(block), id: directive.attribute("id")?.value, portion: walk.portion)]
    })

  static let facts = DirectiveDeclaration(
    "facts", label: .key(placeholder: "KEY; GLOB; …"),
    attributes: [
      AttributeDeclaration("columns", .choices(FactColumn.allCases.map(\.rawValue)), "the columns, in order"),
      AttributeDeclaration("caption", .text, "what the table shows"),
    ],
    summary: "A table of facts with value, date, status and source.",
    example: "::facts[harbour-plan/*]{columns=\"fact value source\"}",
    meaning: .block { directive, walk in
      let facts = walk.facts(of: directive)
      guard !facts.isEmpty else { return [MemoBlock(.paragraph(walk.asWritten(directive)))] }
      return [walk.table(of: facts, directive)]
    })

  static let table = DirectiveDeclaration(
    "table", label: .key(placeholder: "QUERY"),
    attributes: [AttributeDeclaration("caption", .text, "what the table shows")],
    summary: "A table of a named query's rows, each with its source.",
    example: "::table[costs]{caption=\"What the basin costs\"}",
    meaning: .block { directive, walk in
      [walk.queryTable(directive) ?? MemoBlock(.paragraph(walk.asWritten(directive)))]
    })

  static let chart = DirectiveDeclaration(
    "chart", label: .key(placeholder: "QUERY"),
    attributes: [
      AttributeDeclaration("kind", .choice(MemoBlock.Chart.Form.allCases.map(\.rawValue)), "how the rows are drawn"),
      AttributeDeclaration("x", .text, "the column along the base; left out = the first"),
      AttributeDeclaration("y", .text, "the column of the values; left out = the first with figures"),
      AttributeDeclaration("series", .text, "the column that tells several series apart"),
      AttributeDeclaration("caption", .text, "what the chart shows"),
      AttributeDeclaration("alt", .text, "what it shows, in words; left out = told from the values"),
    ],
    summary: "A chart of a named query's rows, with the same rows as a table.",
    example: "::chart[costs]{kind=bar caption=\"What the basin costs\"}",
    meaning: .block { directive, walk in
      [walk.chart(directive) ?? MemoBlock(.paragraph(walk.asWritten(directive)))]
    })

  static let timeline = DirectiveDeclaration(
    "timeline", label: .key(placeholder: "KEY; GLOB; …"),
    attributes: [
      AttributeDeclaration("about", .entity, "only what concerns this entity"),
      AttributeDeclaration("since", .date, "only what happened then or later"),
      AttributeDeclaration("until", .date, "only what happened then or earlier"),
    ],
    summary: "Dated facts and events in order; ties in the order of their keys as given.",
    example: "::timeline[harbour-plan/*]{since=2026-01}",
    meaning: .block { directive, walk in
      let facts = walk.facts(of: directive)
      guard !facts.isEmpty else { return [MemoBlock(.paragraph(walk.asWritten(directive)))] }
      return walk.timeline(of: facts, directive)
    })

  static let article = DirectiveDeclaration(
    "article", label: .key(placeholder: "ID"),
    summary: "A source card: what, who, when, grade and descriptor.",
    example: "::article[harbour-plan]",
    meaning: .block { directive, walk in
      guard let label = directive.label, let key = KeyText(label.source, at: label.span.start),
        let article = walk.article(key)
      else { return [MemoBlock(.paragraph(walk.asWritten(directive)))] }
      walk.uses.append(
        Use(span: walk.file.span(key.span), manner: .sourceCard, article: article, fact: nil, portion: walk.portion))
      return [
        MemoBlock(
          .sourceCard(walk.card(of: article)), id: directive.attribute("id")?.value, portion: walk.portion)
      ]
    })

  static let sources = DirectiveDeclaration(
    "sources", label: .none,
    summary: "Where endnotes and the source summary go; left out = at the end.",
    example: "::sources",
    meaning: .block { _, walk in
      if walk.hasPlaceForSources { return [] }
      walk.hasPlaceForSources = true
      return [MemoBlock(.endnotes)]
    })

  static let toc = DirectiveDeclaration(
    "toc", label: .none,
    summary: "A table of contents.",
    example: "::toc",
    meaning: .block { _, walk in [walk.tableOfContents()] })

  static let pagebreak = DirectiveDeclaration(
    "pagebreak", label: .none,
    summary: "A new page in print.",
    example: "::pagebreak",
    meaning: .block { _, _ in [MemoBlock(.pageBreak)] })

  static let include = DirectiveDeclaration(
    "include", label: .key(placeholder: "path.md"),
    summary: "Another file of the desk; positions stay those of that file.",
    example: "::include[Includes/scope.md]",
    meaning: .block { directive, walk in
      walk.include(directive) ?? [MemoBlock(.paragraph(walk.asWritten(directive)))]
    })
}
