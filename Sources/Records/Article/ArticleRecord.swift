public import Source
import Values

/// `Articles/**/ID.yaml` (store.md, “An article record”).
public enum ArticleRecord {
  /// Reads a record. A fact that does not hold is left out, with a diagnostic; the others are kept.
  public static func decode(_ file: SourceFile, id: ArticleID) -> Parsed<Article?> {
    var reader = RecordReader(file: file, codes: .record)
    guard let node = reader.parse(file.wholeRange) else {
      if reader.diagnostics.isEmpty {
        reader.report(.invalidRecord, at: file.wholeRange, "the record is empty", help: ["it needs at least a `title`"])
      }
      return Parsed(nil, diagnostics: reader.diagnostics)
    }
    var article = ArticleDraft(id: id, file: file.path, title: Located("", at: node.span))
    let present = schema.decode(node, into: &article, &reader)
    guard schema.has("title", present) else { return Parsed(nil, diagnostics: reader.diagnostics) }
    article.checkStatus(&reader)
    return Parsed(Article(article), diagnostics: reader.diagnostics)
  }

  static let schema = Schema<ArticleDraft>(
    "an article",
    [
      .field(
        "title", "a text", "as printed, never re-cased", required: .required, { $1.text($0) }, into: { $0.title = $1 }),
      .field("abstract", "a text", "the standfirst", { $1.text($0) }, into: { $0.abstract = $1 }),
      .field(
        "publisher", "an entity, in brackets where it is inferred", "who published it", { $1.publisher($0) },
        into: { $0.publisher = $1 }),
      .field("byline", "a list of names", "who wrote it", { $1.texts($0) }, into: { $0.byline = $1 }),
      .field("published", "an EDTF date", "left out = undated", { $1.date($0) }, into: { $0.published = $1 }),
      .field("accessed", "an EDTF date", "when it was read", { $1.date($0) }, into: { $0.accessed = $1 }),
      .field("url", "a URL", "where it was published", { $1.text($0) }, into: { $0.url = $1 }),
      .field("archive", "a URL", "an archived copy", { $1.text($0) }, into: { $0.archive = $1 }),
      .field(
        "kind", Article.Kind.allCases.map(\.rawValue).joined(separator: " | "), "what kind of text it is",
        { $1.choice($0) as Located<Article.Kind>? }, into: { $0.kind = $1.value }),
      .field("language", "a BCP 47 tag", "the language it is in", { $1.text($0) }, into: { $0.language = $1 }),
      .field("text", "sha256: and 64 digits", "the hash of the evidence", { $1.hash($0) }, into: { $0.text = $1 }),
      .field("grade", "an Admiralty grade, as in B2", "left out = F6", { $1.grade($0) }, into: { $0.grade = $1 }),
      .field(
        "descriptor", "one or two sentences", "ICD 206 source descriptor", { $1.text($0) },
        into: { $0.descriptor = $1 }),
      .field("origin", "an entity", "furthest known origin", { $1.entity($0) }, into: { $0.origin = $1 }),
      .field("handling", "a handling mark", "who may see it", { $1.handling($0) }, into: { $0.handling = $1 }),
      .field(
        "status", Article.Status.allCases.map(\.rawValue).joined(separator: " | "), "whether it still stands",
        { $1.choice($0) as Located<Article.Status>? }, into: { $0.status = $1 }),
      .field(
        "successor", "an article", "what took its place", { $1.articleID($0) }, into: { $0.successor = $1 }),
      .field("related", "a list of articles", "what it points to", { $1.related($0) }, into: { $0.related = $1 }),
      Schema.Field(
        name: "facts", expectation: "a mapping of names to facts", summary: "what it says", isRequired: false
      ) { node, article, reader in
        reader.decodeFacts(node, into: &article)
      },
    ])
}

extension ArticleDraft {
  fileprivate func checkStatus(_ reader: inout RecordReader) {
    guard let status, successor == nil else { return }
    switch status.value {
    case .current, .retracted: return
    case .corrected, .superseded:
      reader.report(
        .impossibleRecord, at: status.span, "a \(status.value.rawValue) article needs a `successor`",
        help: ["name the article to cite instead"])
    }
  }
}

extension RecordReader {
  fileprivate mutating func publisher(_ node: YAMLNode) -> Located<Article.Publisher>? {
    // `[id]` is a list of one to YAML, and a text where it is quoted.
    if case .sequence(let elements) = node.kind {
      guard elements.count == 1, let only = elements.first else {
        reportWrongType(node, "one publisher is needed here, but this is a list of \(elements.count)")
        return nil
      }
      return entity(only).map { Located(Article.Publisher(entity: $0.value, isInferred: true), at: node.span) }
    }
    if case .scalar(let scalar) = node.kind, scalar.text.hasPrefix("["), scalar.text.hasSuffix("]") {
      let name = String(scalar.text.dropFirst().dropLast())
      guard let id = EntityID(name) else {
        reportMalformedID(Located(name, at: node.span), "an entity")
        return nil
      }
      return Located(Article.Publisher(entity: .entity(id), isInferred: true), at: node.span)
    }
    return entity(node).map { Located(Article.Publisher(entity: $0.value, isInferred: false), at: node.span) }
  }

  fileprivate mutating func hash(_ node: YAMLNode) -> Located<ContentHash>? {
    guard let text = text(node) else { return nil }
    if let hash = ContentHash(text.value) { return Located(hash, at: text.span) }
    reportWrongType(node, "“\(text.value)” is no hash", help: ["it is `sha256:` and 64 hexadecimal digits"])
    return nil
  }

  mutating func grade(_ node: YAMLNode) -> Grade? {
    guard let text = text(node) else { return nil }
    if let grade = Grade(text.value) { return grade }
    reportWrongType(
      node, "“\(text.value)” is no grade",
      help: ["a letter from A to F for the source and a digit from 1 to 6 for the information"])
    return nil
  }

  fileprivate mutating func related(_ node: YAMLNode) -> [Article.Related]? {
    guard case .sequence(let elements) = node.kind else {
      reportWrongType(node, "a list is needed here, but this is \(node.description)")
      return nil
    }
    var found: [Article.Related] = []
    for element in elements {
      var draft = RelatedDraft()
      RelatedDraft.schema.decode(element, into: &draft, &self)
      if let title = draft.title {
        found.append(Article.Related(title: title, publisher: draft.publisher, article: draft.article))
      }
    }
    return found
  }
}

private struct RelatedDraft {
  var title: Located<String>?
  var publisher: Located<EntityReference>?
  var article: Located<ArticleID>?

  static let schema = Schema<RelatedDraft>(
    "a related article",
    [
      .field("title", "a text", "as printed", required: .required, { $1.text($0) }, into: { $0.title = $1 }),
      .field("publisher", "an entity", "who published it", { $1.entity($0) }, into: { $0.publisher = $1 }),
      .field("article", "an article", "where it is on file", { $1.articleID($0) }, into: { $0.article = $1 }),
    ])
}
