public import Compiler
import Records
public import Source
import Values

/// All that a reviewer of a memo has read: its own text, what it includes, each fact and article it uses, each derived
/// value it prints (checks.md, “Drift and review”).
public struct MemoReview: Sendable {
  /// An entry with where it comes from.
  struct Item: Sendable {
    enum Origin: Sendable {
      case text
      case use(Use)
      /// With the facts it rests on.
      case computed([FactKey])
      case query
    }

    let entry: ReviewEntry
    /// Where the memo, or a file it includes, asks for it first.
    let place: Span
    let origin: Origin
  }

  let items: [Item]

  /// Each once.
  public var entries: [ReviewEntry] { items.map(\.entry) }

  /// - Parameters:
  ///   - file: the memo as it is written.
  ///   - root: the desk's folder; paths are told below it.
  public init(of file: SourceFile, _ resolution: Resolution, from source: any FactSource, below root: FilePath) {
    var collector = Collector(source: source, root: root)
    let head = resolution.frontMatter.title?.span ?? ByteRange(0..<0)
    collector.add(file, as: .briefing, at: file.span(head))
    for inclusion in resolution.inclusions {
      if let path = inclusion.file.relative(to: root), case .found(let text) = source.include(path) {
        collector.add(text, as: .include, at: inclusion.span)
      }
    }
    collector.add(resolution.uses)
    for use in resolution.derivedUses where resolution.memo.derivations.indices.contains(use.derivation) {
      collector.add(use, resolution.memo.derivations[use.derivation])
    }
    for use in resolution.queryUses { collector.add(use) }
    items = collector.items
  }

  /// The marks of all it rests on.
  var marks: [Handling] {
    items.compactMap { item in
      guard case .use(let use) = item.origin else { return nil }
      return use.fact?.handling?.value ?? use.article.handling?.value
    }
  }
}

/// Gathers what there is of each once, at the place that comes first.
private struct Collector {
  let source: any FactSource
  let root: FilePath
  var items: [MemoReview.Item] = []
  private var known: Set<ReviewEntry.Identity> = []

  init(source: any FactSource, root: FilePath) {
    self.source = source
    self.root = root
  }

  mutating func add(_ file: SourceFile, as kind: ReviewEntry.Kind, at place: Span) {
    let path = file.path.relative(to: root) ?? file.path.description
    append(ReviewEntry(kind, path, text: file), at: place, .text)
  }

  mutating func add(_ uses: [Use]) {
    let citedAsWhole = Set(uses.filter { $0.fact == nil }.map(\.article.id))
    for use in uses {
      if let key = use.key, let fact = use.fact, !has(.fact, key.description) {
        append(ReviewEntry(key, fact, evidence: source.evidence(of: use.article)), at: use.span, .use(use))
      }
      if !has(.article, use.article.id.description) {
        let whole = Use(span: use.span, manner: use.manner, article: use.article, fact: nil, portion: use.portion)
        append(
          ReviewEntry(use.article, isCitedAsWhole: citedAsWhole.contains(use.article.id)), at: use.span, .use(whole))
      }
    }
  }

  private func has(_ kind: ReviewEntry.Kind, _ subject: String) -> Bool {
    known.contains(ReviewEntry.Identity(kind: kind, subject: subject))
  }

  mutating func add(_ use: DerivedUse, _ derivation: Derivation) {
    let result = derivation.result
    append(
      ReviewEntry(
        .computed, derivation.name ?? result.expression, [ReviewEntry.Field(result.type, result.canonical)]),
      at: use.span, .computed(result.facts))
  }

  mutating func add(_ use: QueryUse) {
    let texts = use.rows.rows.map { row in row.map(\.canonical).joined(separator: ReviewEntry.cellSeparator) }
    let isNew = append(
      ReviewEntry(
        .query, use.name,
        [
          ReviewEntry.Field("columns", use.rows.columns.joined(separator: ReviewEntry.cellSeparator)),
          ReviewEntry.Field("hash", ReviewEntry.hash(Array(texts.joined(separator: "\n").utf8))),
        ]), at: use.span, .query)
    guard isNew else { return }
    var seen: Set<String> = []
    for text in texts where seen.insert(text).inserted {
      items.append(
        MemoReview.Item(
          entry: ReviewEntry(.row, use.name, [ReviewEntry.Field("cells", text)]), place: use.span, origin: .query))
    }
  }

  @discardableResult
  private mutating func append(_ entry: ReviewEntry, at place: Span, _ origin: MemoReview.Item.Origin) -> Bool {
    guard known.insert(entry.identity).inserted else { return false }
    items.append(MemoReview.Item(entry: entry, place: place, origin: origin))
    return true
  }
}

extension QueryRows.Cell {
  fileprivate var canonical: String {
    switch self {
    case .null: "–"
    case .number(let number): number.description
    case .text(let text): text
    case .value(let value): value.description
    }
  }
}
