import Markup
import Records
import Source
import Values

extension AttributeDeclaration {
  static let valueForm = AttributeDeclaration(
    "as", .choice(FormatOption.allCases.map(\.rawValue)), "how the value is printed, where the style's way will not do")
  static let rounding = AttributeDeclaration("round", .places, "decimals to keep, never more than are on file")
}

extension DirectiveDeclaration {
  static let fact = DirectiveDeclaration(
    "fact", label: .key(placeholder: "KEY"),
    attributes: [
      .valueForm, .rounding,
      AttributeDeclaration("cite", .choice(["off", "on"]), "`off` leaves the citation out where a neighbour has it"),
    ],
    summary: "The value of a fact, formatted for the memo's style and language, and its citation.",
    example: ":fact[harbour-plan/cost]",
    meaning: .inline { directive, walk in
      guard let found = walk.fact(of: directive) else { return walk.asWritten(directive) }
      let format = ValueFormat(
        option: directive.attribute("as").flatMap { FormatOption(rawValue: $0.value) },
        rounding: directive.attribute("round").flatMap { Rounding($0.value) })
      guard walk.accepts(format.option, for: found, in: directive), let printed = walk.printed(found, format) else {
        return walk.asWritten(directive)
      }
      walk.use(found, .value, printedAs: printed.text)
      let proof = walk.prove(found, printedAs: printed.text)
      let value = MemoInline.value(
        MemoInline.Value(text: printed.text, machine: printed.machine, key: found.key, proof: proof))
      if directive.attribute("cite")?.value == "off" { return [value] }
      return [value, walk.mark(found, proof: proof, implied: true)]
    })

  static let calc = DirectiveDeclaration(
    "calc", label: .key(placeholder: "EXPRESSION"),
    attributes: [
      .valueForm, .rounding,
      AttributeDeclaration(
        "cite", .choice(["off", "on"]), "`off` leaves the citations out where a neighbour has them"),
    ],
    summary: "A derived value: exact, unit-checked, with the citations of every fact it rests on.",
    example: ":calc[harbour-plan/regional-share / harbour-plan/cost]{as=percent}",
    labelNotes: [
      "An expression is made of keys (ARTICLE/FACT, ARTICLE/FACT.field), names from `define`, figures with their unit",
      "(3 billion USD, 50 howitzer, 12.5%), dates (2024-11-16), + - * / ( ), < <= == != >= > and functions.",
      "- and / stand inside names and keys: as operators they have blanks around them.",
    ] + ExpressionFunction.all.map { "\($0.signature): \($0.summary)" },
    meaning: .inline { directive, walk in
      directive.label.flatMap { walk.derived(directive, $0) } ?? walk.asWritten(directive)
    })

  static let quote = DirectiveDeclaration(
    "quote", label: .key(placeholder: "KEY"),
    attributes: [AttributeDeclaration("part", .text, "the words to print, out of those on file")],
    summary: "Verbatim words in quotation marks with their citation.",
    example: ":quote[harbour-plan/minister]",
    meaning: .inline { directive, walk in
      guard let found = walk.fact(of: directive), let quotation = walk.quotation(found) else {
        return walk.asWritten(directive)
      }
      let part = walk.part(of: directive)
      let words = part?.words ?? quotation.parts.map(\.value).joined(separator: " … ")
      walk.use(found, .quotation, part: part, printedAs: words)
      let proof = walk.prove(found, printedAs: words)
      return [
        .quotation(
          MemoInline.Quotation(
            text: words, isMarkedByAuthor: false, language: walk.language(of: found.article),
            url: found.article.url?.value,
            key: found.key, proof: proof)),
        walk.mark(found, proof: proof, implied: true),
      ]
    })

  static let name = DirectiveDeclaration(
    "name", label: .key(placeholder: "ENTITY"),
    attributes: [
      AttributeDeclaration(
        "as", .choice(NameForm.allCases.map(\.rawValue)), "the form, where the usual one will not do"),
      AttributeDeclaration("on", .date, "the day whose office is meant; left out = the memo's date"),
    ],
    summary: "Office and full name at first mention, family name or acronym after.",
    example: ":name[harbour-minister]",
    meaning: .inline { directive, walk in
      guard let label = directive.label, let key = KeyText(label.source, at: label.span.start),
        let entity = walk.entity(key.text, at: key.span)
      else { return walk.asWritten(directive) }
      walk.mentions.append(Mention(span: walk.file.span(key.span), entity: entity, portion: walk.portion))
      let form = directive.attribute("as").flatMap { NameForm(rawValue: $0.value) }
      let day = directive.attribute("on").flatMap { try? EDTFDate.parse($0.value).earliest }
      return [.mention(text: walk.mention(entity, as: form, on: day), entity: entity.id.description)]
    })

  static let term = DirectiveDeclaration(
    "term", label: .key(placeholder: "TERM"),
    summary: "A term, expanded at its first use, its acronym after.",
    example: ":term[green-corridor]",
    meaning: .inline { directive, walk in
      guard let label = directive.label, let key = KeyText(label.source, at: label.span.start),
        let entity = walk.entity(key.text, at: key.span, rule: .unknownTerm)
      else { return walk.asWritten(directive) }
      walk.mentions.append(Mention(span: walk.file.span(key.span), entity: entity, portion: walk.portion))
      let text = walk.mention(entity, as: nil, on: nil)
      return [.abbreviation(text: text, expansion: text == entity.acronym ? entity.name.value : nil)]
    })

  static let cite = DirectiveDeclaration(
    "cite", label: .key(placeholder: "KEY; KEY"),
    attributes: [AttributeDeclaration("note", .text, "where in the source, as in `para. 6`")],
    summary: "A citation alone; `[@KEY]` and `[@KEY, para. 6; @KEY]` mean the same.",
    example: ":cite[harbour-plan]",
    meaning: .inline { directive, walk in
      guard let label = directive.label else { return walk.asWritten(directive) }
      var marks: [MemoInline.CitationMark] = []
      for key in KeyText.list(label.source, at: label.span.start) {
        walk.cite(key, note: directive.attribute("note")?.value, into: &marks)
      }
      return marks.isEmpty ? walk.asWritten(directive) : [.citation(marks)]
    })

  static let ref = DirectiveDeclaration(
    "ref", label: .key(placeholder: "MEMO#ID"),
    summary:
      "A reference to a section or table of this memo, to another memo or a part of it, printed with its number.",
    example: ":ref[#background]",
    meaning: .inline { directive, walk in
      guard let label = directive.label, let key = KeyText(label.source, at: label.span.start) else {
        return walk.asWritten(directive)
      }
      return walk.reference(key) ?? walk.asWritten(directive)
    })
}
