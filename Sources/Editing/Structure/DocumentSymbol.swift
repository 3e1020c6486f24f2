import Compiler
import Desk
import Markup
import Records
public import Source
import Store

/// A part of a file with a name, and the parts in it.
public struct DocumentSymbol: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case section, block, article, fact, entity, memo }

  public let name: String
  public let detail: String
  public let kind: Kind
  /// All of it.
  public let span: Span
  /// What of it is shown when it is gone to.
  public let selection: Span
  public internal(set) var children: [DocumentSymbol] = []
}

extension EditedDesk {
  /// The parts of a file: sections and boxes of a briefing, facts of a record, entities.
  public func symbols(in path: FilePath) -> [DocumentSymbol] {
    guard let file = file(path) else { return [] }
    switch DeskPart(of: path, in: folder) {
    case .memo, .included: return SectionTree(of: file, headings: desk.headings(of: file)).roots
    case .record:
      guard let id = ArticleID(path.stem), let article = desk.articles.entry(id)?.article, article.file == path else {
        return []
      }
      return [symbol(of: article, in: file)]
    case .entities:
      return desk.entities.byID.values.filter { $0.file == path }.sorted { $0.span < $1.span }.map { entity in
        DocumentSymbol(
          name: entity.id.description, detail: entity.name.value, kind: .entity, span: file.span(entity.span),
          selection: file.span(entity.span))
      }
    case .text, .query, .configuration, .lock, nil: return []
    }
  }

  private func symbol(of article: Article, in file: SourceFile) -> DocumentSymbol {
    let ends = article.facts.dropFirst().map(\.name.span.start) + [file.wholeRange.end]
    let facts = zip(article.facts, ends).map { fact, end in
      DocumentSymbol(
        name: fact.name.value, detail: fact.says.value, kind: .fact,
        span: file.span(ByteRange(start: fact.name.span.start, end: end)), selection: file.span(fact.name.span))
    }
    return DocumentSymbol(
      name: article.title.value, detail: article.id.description, kind: .article, span: file.span(file.wholeRange),
      selection: file.span(article.title.span), children: facts)
  }

  /// Facts, articles, entities and memos of the desk whose name, statement or title has the words.
  public func symbols(saying text: String) -> [DocumentSymbol] {
    let wanted = text.lowercased()
    let mostOfAKind = 100
    var found: [DocumentSymbol] = []
    func add(_ name: String, _ detail: String, _ kind: DocumentSymbol.Kind, _ place: Span?) {
      if let place {
        found.append(DocumentSymbol(name: name, detail: detail, kind: kind, span: place, selection: place))
      }
    }
    for path in overlaid.files(below: folder.memos, withExtensions: ["md"]) {
      let name = folder.name(ofMemo: path)
      if name.lowercased().contains(wanted) { add(name, "", .memo, Span(path: path, range: ByteRange(0..<0))) }
    }
    for entity in desk.entities.byID.values.sorted(by: { $0.id < $1.id }) {
      let names = [entity.id.description, entity.name.value] + entity.also.map(\.value)
      guard names.contains(where: { $0.lowercased().contains(wanted) }) else { continue }
      add(entity.id.description, entity.name.value, .entity, definition(of: .entity(entity.id)))
    }
    for id in desk.articles.names().filter({ $0.description.contains(wanted) }).prefix(mostOfAKind) {
      add(id.description, desk.article(id)?.title.value ?? "", .article, definition(of: .article(id)))
    }
    for key in factKeys(saying: text).prefix(mostOfAKind) {
      add(
        key.description, desk.article(key.article)?.fact(key.fact)?.says.value ?? "", .fact, definition(of: .fact(key)))
    }
    return found
  }

  private func factKeys(saying text: String) -> [FactKey] {
    guard isCatalogueOpen else { return [] }
    let matches = catalogue.matches(of: text, near: [], in: desk).found
    return matches.enumerated().sorted { ($0.element.quality, $0.offset) < ($1.element.quality, $1.offset) }
      .map(\.element.key)
  }
}

/// The headings of a briefing as a tree, with the containers that stand below them.
private struct SectionTree {
  private(set) var roots: [DocumentSymbol] = []

  init(of file: SourceFile, headings: [SectionHeading]) {
    let own = headings.filter { $0.span.path == file.path }
    var nodes: [(level: Int, symbol: DocumentSymbol)] = own.enumerated().map { index, heading in
      let next = own[(index + 1)...].first { $0.level <= heading.level }
      let end = next?.span.range.start ?? file.wholeRange.end
      return (
        heading.level,
        DocumentSymbol(
          name: heading.title.isEmpty ? heading.id : heading.title, detail: "", kind: .section,
          span: file.span(ByteRange(start: heading.span.range.start, end: end)), selection: heading.span)
      )
    }
    for (block, depth) in BriefingParts(of: BriefingReader.parse(file).value).blocks {
      guard case .containerDirective(let directive, _) = block.kind else { continue }
      nodes.append(
        (
          7 + depth,
          DocumentSymbol(
            name: directive.name, detail: directive.label?.source ?? "", kind: .block, span: file.span(block.span),
            selection: file.span(directive.span))
        ))
    }
    nodes.sort { $0.symbol.span.range < $1.symbol.span.range }
    var open: [(level: Int, symbol: DocumentSymbol)] = []
    for node in nodes {
      while let last = open.last, last.level >= node.level || !last.symbol.span.range.contains(node.symbol.span.range) {
        close(&open)
      }
      open.append(node)
    }
    while !open.isEmpty { close(&open) }
  }

  private mutating func close(_ open: inout [(level: Int, symbol: DocumentSymbol)]) {
    guard let last = open.popLast() else { return }
    if open.isEmpty { roots.append(last.symbol) } else { open[open.count - 1].symbol.children.append(last.symbol) }
  }
}
