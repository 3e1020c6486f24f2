public import Source
import Values

/// The YAML above a briefing (language.md, “Front matter”).
public enum FrontMatterRecord {
  public enum Extent: Sendable, Hashable {
    /// A whole memo: title and date are required.
    case whole
    /// A text to be included or printed alone: nothing is.
    case fragment
  }

  /// - Parameter range: the YAML between the two lines of hyphens; nil where there is none.
  public static func decode(_ file: SourceFile, range: ByteRange?, extent: Extent) -> Parsed<FrontMatter> {
    var reader = RecordReader(file: file, codes: .frontMatter)
    var frontMatter = FrontMatter()
    guard let range else {
      if extent == .whole { reader.reportMissingFrontMatter() }
      return Parsed(frontMatter, diagnostics: reader.diagnostics)
    }
    guard let node = reader.parse(range) else {
      if reader.diagnostics.isEmpty, extent == .whole { reader.reportMissingFrontMatter() }
      return Parsed(frontMatter, diagnostics: reader.diagnostics)
    }
    let present = schema.decode(node, into: &frontMatter, &reader)
    if extent == .whole, case .mapping = node.kind {
      let missing = ["title", "date"].filter { !schema.has($0, present) }
      if !missing.isEmpty {
        reader.report(
          .missingFrontMatterField, at: ByteRange(start: range.start, end: range.start),
          "the front matter needs \(missing.map { "`\($0)`" }.joined(separator: " and "))",
          help: ["`date` is the day as of which the memo speaks, as in 2024-11-18"])
      }
    }
    return Parsed(frontMatter, diagnostics: reader.diagnostics)
  }

  static let schema = Schema<FrontMatter>(
    "the front matter",
    [
      .field("title", "a text", "the subject", { $1.text($0) }, into: { $0.title = $1 }),
      .field("subtitle", "a text", "below the title", { $1.text($0) }, into: { $0.subtitle = $1 }),
      .field("number", "a text", "the memo's number", { $1.text($0) }, into: { $0.number = $1 }),
      .field("to", "a text or a list", "for whom", { $1.texts($0) }, into: { $0.to = $1 }),
      .field("through", "a text or a list", "by way of whom", { $1.texts($0) }, into: { $0.through = $1 }),
      .field("from", "a text or a list", "by whom", { $1.texts($0) }, into: { $0.from = $1 }),
      .field("cc", "a text or a list", "who else", { $1.texts($0) }, into: { $0.cc = $1 }),
      .field("date", "a day, as in 2024-11-18", "as of when", { $1.day($0) }, into: { $0.date = $1 }),
      .field("handling", "a handling mark", "who may see it", { $1.handling($0) }, into: { $0.handling = $1 }),
      .field("audience", "a name", "for which audience", { $1.text($0) }, into: { $0.audience = $1 }),
      .field(
        "lexicon", "icd203 | phia", "the words for likelihood", { $1.choice($0) as Located<Lexicon>? },
        into: { $0.lexicon = $1.value }),
      .field("style", "a folder of Styles", "how it looks", { $1.text($0) }, into: { $0.style = $1 }),
      .field("language", "a BCP 47 tag", "the language it is in", { $1.text($0) }, into: { $0.language = $1 }),
      .field("tags", "a list", "what it is about", { $1.texts($0) }, into: { $0.tags = $1 }),
      .field(
        "status", "draft | final", "how far it has come", { $1.choice($0) as Located<FrontMatter.Status>? },
        into: { $0.status = $1.value }),
      .field(
        "aliases", "a text or a list", "names the memo had, which lead to it on a site", { $1.texts($0) },
        into: { $0.formerNames = $1 }),
      .field(
        "corrections", "a list of dates and notes", "what was put right after it was published", { $1.corrections($0) },
        into: { $0.corrections = $1 }),
      .field("supersedes", "a memo", "which memo it replaces", { $1.text($0) }, into: { $0.supersedes = $1 }),
      .field(
        "sources", "a mapping of aliases to articles", "short names", { $1.aliases($0) }, into: { $0.sources = $1 }),
      .field(
        "define", "a mapping of names to expressions", "named expressions, as in { share: visit/a / visit/b }",
        { $1.definitions($0, of: .expressions) }, into: { $0.definitions = $1 }),
      .field(
        "queries", "a mapping of names to SQL", "named queries over the store's views",
        { $1.definitions($0, of: .queries) }, into: { $0.queries = $1 }),
      .field(
        "checks", "a mapping of codes to severities", "how much each matters", { $1.severities($0) },
        into: { $0.checks = $1 }),
      .field("toc", "true | false", "a table of contents", { $1.boolean($0) }, into: { $0.hasTableOfContents = $1 }),
      .field("summary", "a text", "for lists of memos", { $1.text($0) }, into: { $0.summary = $1 }),
    ])
}

extension RecordReader {
  fileprivate mutating func reportMissingFrontMatter() {
    report(
      .missingFrontMatterField, at: ByteRange(0..<0), "the memo has no front matter with `title` and `date`",
      help: ["begin the file with a line `---`, `title: …`, `date: …` and a line `---`"])
  }

  fileprivate mutating func day(_ node: YAMLNode) -> Located<CalendarDay>? {
    guard let text = text(node) else { return nil }
    if let day = CalendarDay(text.value) { return Located(day, at: text.span) }
    reportWrongType(node, "“\(text.value)” is no day", help: ["write it as 2024-11-18"])
    return nil
  }

  fileprivate mutating func aliases(_ node: YAMLNode) -> [FrontMatter.Alias]? {
    guard case .mapping(let entries) = node.kind else {
      reportWrongType(
        node, "aliases are a mapping, but this is \(node.description)", help: ["as in { visit: iwaya-kyiv-visit }"])
      return nil
    }
    var aliases: [FrontMatter.Alias] = []
    for entry in entries {
      guard ArticleID.isWellFormed(entry.key.value.utf8) else {
        reportMalformedID(entry.key, "an alias")
        continue
      }
      if let article = articleID(entry.value) { aliases.append(FrontMatter.Alias(name: entry.key, article: article)) }
    }
    return aliases
  }

  fileprivate mutating func corrections(_ node: YAMLNode) -> [FrontMatter.Correction]? {
    let example = "as in - { date: 2024-11-20, note: The share is $3 billion, not $30 billion. }"
    guard case .sequence(let elements) = node.kind else {
      reportWrongType(node, "corrections are a list, but this is \(node.description)", help: [example])
      return nil
    }
    return elements.compactMap { element in
      guard case .mapping(let entries) = element.kind else {
        reportWrongType(
          element, "a correction has a date and a note, but this is \(element.description)", help: [example])
        return nil
      }
      for entry in entries where entry.key.value != "date" && entry.key.value != "note" {
        reportUnknownField(entry.key, of: "a correction", among: ["date", "note"])
      }
      let date = entries.first { $0.key.value == "date" }.map { day($0.value) }
      let note = entries.first { $0.key.value == "note" }.map { text($0.value) }
      if date == nil { reportMissing("date", of: "the correction", expectation: "a day", at: element.span) }
      if note == nil { reportMissing("note", of: "the correction", expectation: "a text", at: element.span) }
      guard case .some(.some(let date)) = date, case .some(.some(let note)) = note else { return nil }
      return FrontMatter.Correction(date: date, note: note)
    }
  }

  fileprivate enum Definitions { case expressions, queries }

  fileprivate mutating func definitions(_ node: YAMLNode, of kind: Definitions) -> [FrontMatter.Definition]? {
    let (all, one, example) =
      switch kind {
      case .expressions: ("definitions", "a definition", "as in { japan-share: visit/loan-share / visit/loan-total }")
      case .queries: ("queries", "a query", "as in { loans: select key, value from facts }")
      }
    guard case .mapping(let entries) = node.kind else {
      reportWrongType(node, "\(all) are a mapping, but this is \(node.description)", help: [example])
      return nil
    }
    var definitions: [FrontMatter.Definition] = []
    for entry in entries {
      guard ArticleID.isWellFormed(entry.key.value.utf8) else {
        reportMalformedID(entry.key, one)
        continue
      }
      guard let text = text(entry.value) else { continue }
      definitions.append(
        FrontMatter.Definition(
          name: entry.key, body: EmbeddedText(text.value, resolvedFrom: file, at: text.span)))
    }
    return definitions
  }
}
