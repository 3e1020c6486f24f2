import Markup
import Records
import Source

/// What a briefing holds as a whole, gathered before it is resolved: headings and tables that can be referred to,
/// who is named how often, and the included files, parsed once.
struct Outline: Sendable {
  struct Heading: Sendable {
    let id: String
    let level: Int
    /// As in `2.1`; nil where no section is referred to by its number.
    var number: String?
    let content: [Inline]
    let file: SourceFile
    let range: ByteRange
    var span: Span { file.span(range) }
  }

  private(set) var headings: [Heading] = []
  private var headingsBySpan: [Span: Int] = [:]
  /// Everything that can be referred to by id, in order.
  private(set) var targetIDs: [String] = []
  private var targets: [String: ReferenceTarget] = [:]
  /// Ids given to two things, each with the later place.
  private(set) var duplicates: [(id: String, span: Span)] = []
  /// How often each entity is named by directive.
  private(set) var mentionCounts: [String: Int] = [:]
  /// The order in which they are first named.
  private(set) var mentioned: [String] = []
  private(set) var included: [String: Briefing] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var slugs: [String: Int] = [:]
  private var tableCount = 0
  private var figureCount = 0
  private var refersToSections = false
  /// Whether the briefing marks a portion.
  private(set) var marksPortions = false

  func heading(at span: Span) -> Heading? { headingsBySpan[span].map { headings[$0] } }
  func target(_ id: String) -> ReferenceTarget? { targets[id] }

  init(of briefing: Briefing, from source: any FactSource, in context: MemoContext) {
    guard context.extent == .page else { return }
    var path: [String] = []
    visit(briefing.blocks, in: briefing.file, from: source, path: &path)
    numberSections()
  }

  private mutating func visit(
    _ blocks: [Block], in file: SourceFile, from source: any FactSource, path: inout [String]
  ) {
    for block in blocks {
      switch block.kind {
      case .heading(let level, let content):
        visit(content)
        let id = slug(content)
        headingsBySpan[file.span(block.span)] = headings.count
        headings.append(Heading(id: id, level: level, number: nil, content: content, file: file, range: block.span))
      case .paragraph(let content): visit(content)
      case .blockQuote(let children): visit(children, in: file, from: source, path: &path)
      case .footnoteDefinition(let footnote): visit(footnote.blocks, in: file, from: source, path: &path)
      case .list(let list):
        for item in list.items { visit(item.blocks, in: file, from: source, path: &path) }
      case .table(let table):
        for cell in table.header + table.rows.flatMap(\.cells) { visit(cell.content) }
      case .containerDirective(let directive, let children):
        if directive.name == "comment" { continue }
        if directive.name == "portion" { marksPortions = true }
        add(directive, in: file)
        visit(children, in: file, from: source, path: &path)
      case .leafDirective(let directive):
        if ["facts", "table"].contains(directive.name) { tableCount += 1 }
        if directive.name == "chart" { figureCount += 1 }
        add(directive, in: file)
        include(directive, from: source, path: &path)
      case .codeBlock, .htmlBlock, .thematicBreak: break
      }
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
      case .link(let link), .image(let link): visit(link.content)
      case .directive(let directive): visit(directive)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference, .citation: break
      }
    }
  }

  private mutating func visit(_ directive: Directive) {
    func label() -> String { directive.label.map { Walk.trimmed($0.source) } ?? "" }
    if directive.name == "name" || directive.name == "term" {
      let label = label()
      if mentionCounts[label] == nil { mentioned.append(label) }
      mentionCounts[label, default: 0] += 1
    } else if directive.name == "ref", label().hasPrefix("#") {
      refersToSections = true
    }
  }

  /// A directive given an id can be referred to.
  private mutating func add(_ directive: Directive, in file: SourceFile) {
    guard let attribute = directive.attribute("id") else { return }
    let text =
      switch directive.name {
      case "facts", "table": "table \(tableCount)"
      case "chart": "figure \(figureCount)"
      default: "“\(directive.label?.source ?? attribute.value)”"
      }
    if targets[attribute.value] != nil {
      duplicates.append((attribute.value, file.span(attribute.valueSpan ?? attribute.keySpan)))
      return
    }
    targetIDs.append(attribute.value)
    targets[attribute.value] = ReferenceTarget(id: attribute.value, text: text)
  }

  private mutating func include(_ directive: Directive, from source: any FactSource, path: inout [String]) {
    guard directive.name == "include", let label = directive.label.map({ Walk.trimmed($0.source) }),
      !path.contains(label), path.count < Walk.includesDeep
    else { return }
    if included[label] == nil {
      guard case .found(let file) = source.include(label) else { return }
      let parsed = BriefingParser.parse(file, knownTextDirectives: DirectiveRegistry.textNames)
      diagnostics.append(contentsOf: parsed.diagnostics)
      included[label] = parsed.value
    }
    guard let briefing = included[label] else { return }
    path.append(label)
    visit(briefing.blocks, in: briefing.file, from: source, path: &path)
    path.removeLast()
  }

  /// Numbers the sections where the memo refers to one of them, so that the reader finds what is meant.
  private mutating func numberSections() {
    let top = headings.map(\.level).min() ?? 1
    var counters: [Int] = []
    for index in headings.indices {
      let depth = headings[index].level - top
      while counters.count <= depth { counters.append(0) }
      counters.removeLast(counters.count - depth - 1)
      counters[depth] += 1
      let number = counters.map(String.init).joined(separator: ".")
      if refersToSections { headings[index].number = counters.count == 1 ? number + "." : number }
      let title = Outline.plainText(headings[index].content)
      let text = refersToSections ? "section \(number), “\(title)”" : "“\(title)”"
      let id = headings[index].id
      if targets[id] == nil {
        targetIDs.append(id)
        targets[id] = ReferenceTarget(id: id, text: text)
      }
    }
  }

  /// The id of a heading as GitHub makes it: lower case, blanks as hyphens, other punctuation dropped, repeats numbered.
  private mutating func slug(_ content: [Inline]) -> String {
    var slug = ""
    for scalar in Outline.plainText(content).lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug.unicodeScalars.append("-")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
        slug.unicodeScalars.append(scalar)
      }
    }
    if slug.isEmpty { slug = "section" }
    let count = slugs[slug, default: 0]
    slugs[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }

  static func plainText(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content): text += plainText(content)
      case .link(let link), .image(let link): text += plainText(link.content)
      case .directive(let directive): text += directive.label?.source ?? ""
      case .html, .footnoteReference, .citation: break
      }
    }
    return text
  }

  /// What other memos can refer to in this one.
  static func memoOutline(
    of briefing: Briefing, frontMatter: FrontMatter, from source: any FactSource, in context: MemoContext
  ) -> MemoOutline {
    let outline = Outline(of: briefing, from: source, in: context)
    return MemoOutline(
      title: frontMatter.title?.value ?? context.name,
      handling: frontMatter.handling?.value ?? context.configuration.handling,
      targets: outline.targetIDs.compactMap { outline.targets[$0] })
  }
}
