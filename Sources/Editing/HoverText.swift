import Compiler
import Desk
import Markup
import Records
public import Source
import Values

/// What there is to know of a place, as a text in Markdown.
public struct HoverText: Sendable, Hashable {
  public let span: Span
  public let markdown: String
}

extension EditedDesk {
  /// The value as it will print with its derivation and evidence; else what is named there; else what the form means.
  public func hover(at offset: ByteOffset, in path: FilePath) -> HoverText? {
    if let memo = memoPrinting(path), let hover = Hover(at: offset, in: path, of: memo) {
      return HoverText(span: hover.span, markdown: text(of: hover, in: memo))
    }
    if let found = occurrence(at: offset, in: path), let text = text(of: found.thing) {
      return HoverText(span: found.span, markdown: text)
    }
    return form(at: offset, in: path)
  }

  private func text(of hover: Hover, in memo: CompiledMemo) -> String {
    var parts: [String] = []
    if let text = hover.text { parts.append("**\(HoverText.escaped(text))**") }
    if let derivation = hover.derivation {
      var lines: [String] = []
      HoverText.write(derivation.result, depth: 0, into: &lines)
      parts.append(lines.joined(separator: "\n"))
    }
    for fact in hover.facts { parts.append(text(of: fact, in: memo)) }
    return parts.joined(separator: "\n\n")
  }

  private func text(of fact: Hover.FactNote, in memo: CompiledMemo) -> String {
    var lines = ["\(HoverText.escaped(fact.says)) — `\(fact.key)`"]
    for passage in fact.proof?.passages ?? [] {
      lines.append(
        "> \(HoverText.escaped(passage.before))**\(HoverText.escaped(passage.words))**\(HoverText.escaped(passage.after))"
      )
    }
    var particulars = ["\(fact.type) \(fact.canonical)", fact.status.rawValue]
    if let proof = fact.proof {
      particulars += [proof.grade.description, proof.locator, proof.chain.joined(separator: " → ")] + proof.remarks
    }
    lines.append(particulars.filter { !$0.isEmpty }.map(HoverText.escaped).joined(separator: " · "))
    let others = memosNaming(.fact(fact.key)).filter { $0 != memo.name }
    if !others.isEmpty { lines.append("also in " + others.map { "`\($0)`" }.joined(separator: ", ")) }
    return lines.joined(separator: "\n\n")
  }

  /// The memos in which a thing is named, by name.
  func memosNaming(_ thing: NamedThing) -> [String] {
    let found = occurrences(of: thing, in: .briefings) {}
    return Set(found.map(\.span.path)).filter { DeskPart(of: $0, in: folder) == .memo }.map(folder.name).sorted()
  }

  private func text(of thing: NamedThing) -> String? {
    switch thing {
    case .article(let id): return desk.article(id).map(text)
    case .fact(let key):
      guard let fact = desk.article(key.article)?.fact(key.fact) else { return nil }
      let (type, canonical) = fact.canonical
      return
        "\(HoverText.escaped(fact.says.value)) — `\(key)`\n\n\(type) \(HoverText.escaped(canonical)) · \(fact.status.value.rawValue)"
    case .entity(let id): return desk.entity(id).map(text)
    case .memo(let name): return desk.memo(name).map { HoverText.escaped($0.title) }
    case .section(let memo, let id):
      return desk.memo(memo)?.targets.first { $0.id == id }.map { HoverText.escaped($0.text) }
    case .query(let name): return desk.query(name).map { "```sql\n\($0[$0.wholeRange])\n```" }
    case .file, .alias, .definition: return nil
    }
  }

  private func text(of article: Article) -> String {
    let publisher = article.publisher.map { desk.name(of: $0.value.entity) }
    let status = article.status?.value ?? .current
    let particulars = [
      publisher, article.published?.value.description, article.grade.description,
      status == .current ? nil : status.rawValue, "\(article.facts.count) facts",
    ]
    return "**\(HoverText.escaped(article.title.value))**\n\n"
      + particulars.compactMap(\.self).map(HoverText.escaped).joined(separator: " · ")
      + (article.descriptor.map { "\n\n\(HoverText.escaped($0.value))" } ?? "")
  }

  private func text(of entity: Entity) -> String {
    let names = entity.also.map(\.value) + [entity.acronym].compactMap(\.self)
    let roles = entity.roles.map { role in
      let organisation = role.organisation.map { " (\(desk.name(of: $0.value)))" } ?? ""
      let time = [role.from?.description ?? "", role.to?.description ?? ""].joined(separator: "–")
      return "- \(HoverText.escaped(role.office + organisation)) \(time == "–" ? "" : time)"
    }
    return [
      "**\(HoverText.escaped(entity.name.value))** · \(entity.kind.rawValue)",
      names.isEmpty ? "" : "also " + names.map(HoverText.escaped).joined(separator: ", "),
      HoverText.escaped(entity.definition ?? entity.descriptor ?? ""), roles.joined(separator: "\n"),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What a directive, an attribute or a field is for.
  private func form(at offset: ByteOffset, in path: FilePath) -> HoverText? {
    guard let file = file(path) else { return nil }
    let holds = { (range: ByteRange) in range.start <= offset.value && offset.value <= range.end }
    for directive in BriefingParts(of: BriefingReader.parse(file).value).directives
    where DeskPart(of: path, in: folder)?.isBriefing == true && holds(directive.span) {
      guard let declaration = DirectiveRegistry.declaration(for: directive) else { return nil }
      if let attribute = directive.attributes.first(where: { holds($0.keySpan) }),
        let known = declaration.attributes.first(where: { $0.name == attribute.key })
      {
        return HoverText(
          span: file.span(attribute.keySpan), markdown: "`\(known.name)`: \(known.summary); takes \(known.expectation)")
      }
      guard holds(directive.nameSpan) else { return nil }
      return HoverText(
        span: file.span(directive.nameSpan), markdown: "`\(declaration.signature)`\n\n\(declaration.summary)")
    }
    return nil
  }
}

extension HoverText {
  /// Words of an author's as Markdown that shows them as they are.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character == "\n" ? " " : character)
    }
    return escaped
  }

  /// A step and what it was made of, as a list in a list.
  static func write(_ step: Derivation.Step, depth: Int, into lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    let remarks = step.remarks.isEmpty ? "" : " (\(escaped(step.remarks.joined(separator: "; "))))"
    lines.append("\(indent)- `\(step.expression)` = \(escaped(step.text))\(remarks)")
    for operand in step.operands { write(operand, depth: depth + 1, into: &lines) }
  }
}

extension DeskPart {
  var isBriefing: Bool { self == .memo || self == .included }
}
