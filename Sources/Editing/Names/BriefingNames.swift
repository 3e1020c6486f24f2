import Compiler
import Desk
import Markup
import Records
import Source

/// Finds what a briefing names: in its front matter, its directives and its citations.
struct BriefingNames {
  private(set) var list: NameList
  private let path: FilePath
  /// The name of the memo, by which other memos refer to its parts.
  private let memo: String
  private let frontMatter: FrontMatter
  private let source: any FactSource

  init(of file: SourceFile, memo: String, from source: any FactSource) {
    let briefing = BriefingReader.parse(file).value
    list = NameList(of: file)
    path = file.path
    self.memo = memo
    self.source = source
    frontMatter = FrontMatterRecord.decode(file, range: briefing.frontMatter, extent: .fragment).value
    readFrontMatter()
    let parts = BriefingParts(of: briefing)
    for directive in parts.directives { read(directive) }
    for item in parts.citations { if let key = KeyText(item.key, at: item.keySpan.start) { read(key) } }
  }

  private mutating func readFrontMatter() {
    for alias in frontMatter.sources {
      list.add(.alias(path, alias.name.value), within: alias.name.span, as: .definition)
      list.add(.article(alias.article.value), within: alias.article.span)
    }
    for definition in frontMatter.definitions {
      list.add(.definition(path, definition.name.value), within: definition.name.span, as: .definition)
      read(definition.body)
    }
    for query in frontMatter.queries {
      list.add(.definition(path, query.name.value), within: query.name.span, as: .definition)
    }
    if let superseded = frontMatter.supersedes { list.add(.memo(superseded.value), within: superseded.span) }
  }

  private mutating func read(_ expression: EmbeddedText) {
    let names = ExpressionNames.of(expression.text)
    let bytes = Array(expression.text.utf8)
    for range in names.keys {
      let text = String(decoding: bytes[range], as: UTF8.self)
      if let key = KeyText(text, at: expression.place(of: range).start) { read(key) }
    }
    for range in names.words {
      let word = String(decoding: bytes[range], as: UTF8.self)
      if frontMatter.definitions.contains(where: { $0.name.value == word }) {
        list.add(.definition(path, word), at: expression.place(of: range))
      }
    }
  }

  private mutating func read(_ directive: Directive) {
    if let id = directive.attributes.last(where: { $0.key == "id" }), let span = id.valueSpan {
      list.add(.section(memo: memo, id: id.value), at: span, as: .definition)
    }
    guard let declaration = DirectiveRegistry.declaration(for: directive) else { return }
    if let label = directive.label { read(label, as: LabelMeaning(declaration.label)) }
    for attribute in directive.attributes {
      guard let span = attribute.valueSpan,
        let kind = declaration.attributes.first(where: { $0.name == attribute.key })?.kind
      else { continue }
      switch kind {
      case .entity: addEntity(attribute.value, at: span)
      case .keys: for key in KeyText.list(attribute.value, at: span.start) { read(key) }
      case .choice, .choices, .text, .places, .probability, .date, .handling: break
      }
    }
  }

  private mutating func read(_ label: Directive.Label, as meaning: LabelMeaning?) {
    switch meaning {
    case nil: break
    case .keys: for key in KeyText.list(label.source, at: label.span.start) { read(key) }
    case .expression: read(EmbeddedText(label.source, at: label.span.start))
    case .entity:
      if let key = KeyText(label.source, at: label.span.start) { addEntity(key.text, at: key.span) }
    case .query:
      guard let key = KeyText(label.source, at: label.span.start) else { return }
      let isOwn = frontMatter.queries.contains { $0.name.value == key.text }
      list.add(isOwn ? .definition(path, key.text) : .query(key.text), at: key.span)
    case .reference: readReference(label)
    case .path:
      if let key = KeyText(label.source, at: label.span.start) { list.add(.file(key.text), at: key.span) }
    }
  }

  private mutating func readReference(_ label: Directive.Label) {
    guard let key = KeyText(label.source, at: label.span.start) else { return }
    let parts = key.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let end = key.span.start + UInt32(clamping: name.utf8.count)
    if !name.isEmpty { list.add(.memo(name), at: ByteRange(start: key.span.start, end: end)) }
    if parts.count == 2, !parts[1].isEmpty {
      list.add(
        .section(memo: name.isEmpty ? memo : name, id: String(parts[1])),
        at: ByteRange(start: end + 1, end: key.span.end))
    }
  }

  private mutating func addEntity(_ name: String, at span: ByteRange) {
    if let id = EntityID(name) { list.add(.entity(id), at: span) }
  }

  private mutating func read(_ key: KeyText) {
    let alias = frontMatter.sources.first { $0.name.value == key.article }
    guard let id = alias?.article.value ?? ArticleID(key.article) else { return }
    list.add(.article(id), at: key.articleSpan, as: alias == nil ? .use : .alias)
    if alias != nil { list.add(.alias(path, key.article), at: key.articleSpan) }
    guard let fact = key.fact, !fact.isEmpty else { return }
    guard key.isPattern else {
      list.add(.fact(FactKey(article: id, fact: fact)), at: key.factSpan)
      return
    }
    list.hasPatterns = true
    for fact in source.article(id)?.facts ?? [] where key.matches(fact.name.value) {
      list.add(.fact(FactKey(article: id, fact: fact.name.value)), at: key.factSpan, as: .pattern)
    }
  }
}

/// What the label of a directive names, as its declaration has it.
enum LabelMeaning: Hashable {
  case keys, expression, entity, query, reference, path

  init?(_ kind: DirectiveDeclaration.LabelKind) {
    switch kind {
    case .none, .words, .optionalWords: return nil
    case .key("EXPRESSION"): self = .expression
    case .key("ENTITY"), .key("TERM"): self = .entity
    case .key("QUERY"): self = .query
    case .key("MEMO#ID"): self = .reference
    case .key("path.md"): self = .path
    case .key: self = .keys
    }
  }
}
