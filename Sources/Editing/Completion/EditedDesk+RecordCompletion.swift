import Compiler
import Desk
import Records
import Source
import Store

extension EditedDesk {
  /// The entities that go by what is typed; those the memo names come first, then those of the wanted kind.
  func entities(_ typed: String, _ span: Span, in file: SourceFile, first kind: Entity.Kind?) -> CompletionList {
    let wanted = typed.lowercased()
    let mentioned = Set((lastMemo(file.path)?.mentions ?? []).map(\.entity.id))
    let found = desk.entities.byID.values.filter { entity in
      let names = [entity.id.description, entity.name.value, entity.acronym ?? ""] + entity.also.map(\.value)
      return wanted.isEmpty || names.contains { $0.lowercased().contains(wanted) }
    }
    let ordered = found.sorted { left, right in
      let leftRank = (mentioned.contains(left.id) ? 0 : 1, left.kind == kind ? 0 : 1, left.id.description)
      let rightRank = (mentioned.contains(right.id) ? 0 : 1, right.kind == kind ? 0 : 1, right.id.description)
      return leftRank < rightRank
    }
    let items = ordered.prefix(CompletionList.mostItems).map { entity in
      let office = entity.roles.last.map { ", \($0.office)" } ?? ""
      return Completion(
        .entity, entity.id.description, detail: "\(entity.name.value)\(office) · \(entity.kind.rawValue)",
        documentation: entity.definition ?? entity.descriptor ?? "", over: span,
        filter: ([entity.id.description, entity.name.value] + entity.also.map(\.value)).joined(separator: " "))
    }
    return CompletionList(items: items, isIncomplete: found.count > items.count)
  }

  /// Fields and their values.
  func completions(_ cursor: YAMLCursor, of kind: RecordKind, in file: SourceFile) -> CompletionList {
    let span = file.span(cursor.range)
    guard let (fields, key) = schema(cursor, of: kind) else {
      return nested(cursor, of: kind, span, in: file)
    }
    guard let key else {
      let items = fields.filter { !cursor.siblings.contains($0.name) }.map { field in
        Completion(
          .field, field.name, detail: field.expectation, documentation: field.summary, text: field.name + ": ",
          over: span)
      }
      return CompletionList(items: items, isIncomplete: false)
    }
    guard let field = fields.first(where: { $0.name == key }) else { return .empty }
    return values(of: field, cursor.typed, span, in: file)
  }

  /// The fields that may stand where the cursor is, and the one whose value is being written; nil for what no schema
  /// describes.
  private func schema(_ cursor: YAMLCursor, of kind: RecordKind) -> ([RecordKind.Field], String?)? {
    var path = cursor.path
    let key = cursor.context == .value ? path.popLast() : nil
    switch (kind, path.count) {
    case (.article, 2) where path[0] == "facts": return (RecordKind.fact.fields, key)
    case (.entity, 1): return (RecordKind.entity.fields, key)
    case (.entity, _): return nil
    case (_, 0): return (kind.fields, key)
    default: return nil
    }
  }

  /// What stands inside a field: aliases, severities, the elements of a list.
  private func nested(_ cursor: YAMLCursor, of kind: RecordKind, _ span: Span, in file: SourceFile) -> CompletionList {
    let parent = cursor.context == .value ? cursor.path.dropLast().last : cursor.path.last
    switch (parent, cursor.context) {
    case ("sources", .value): return articleNames(cursor.typed, span)
    case ("define", .value): return keys(cursor.typed, span, in: file, KeyWish(takesArticles: false))
    case ("checks", .key):
      let codes = Rules.all.map { Completion(.word, $0.code, detail: $0.name, text: $0.code + ": ", over: span) }
      return CompletionList(items: codes, isIncomplete: false)
    case ("checks", .value):
      return CompletionList(items: Severity.allCases.map { word($0.rawValue, span) }, isIncomplete: false)
    case ("audiences", .value): return CompletionList(items: handlingMarks(over: span), isIncomplete: false)
    case ("about", .key), ("via", .key), ("participants", _), ("parties", .key), ("of", .value), ("where", .value):
      return entities(cursor.typed, span, in: file, first: nil)
    default:
      switch cursor.path.last {
      case "of", "person", "organisation", "where", "publisher", "signed-at":
        return entities(cursor.typed, span, in: file, first: nil)
      case "article": return articleNames(cursor.typed, span)
      default: return .empty
      }
    }
  }

  private func values(
    of field: RecordKind.Field, _ typed: String, _ span: Span, in file: SourceFile
  ) -> CompletionList {
    if !field.choices.isEmpty {
      return CompletionList(items: field.choices.map { word($0, span) }, isIncomplete: false)
    }
    switch field.expectation {
    case "a handling mark": return CompletionList(items: handlingMarks(over: span), isIncomplete: false)
    case "an article": return articleNames(typed, span)
    case "a memo":
      return CompletionList(
        items: desk.names(of: .memos).map { Completion(.memo, $0, over: span) }, isIncomplete: false)
    case "FACT or ARTICLE/FACT":
      let own = ArticleID(file.path.stem).flatMap { desk.article($0) }?.facts ?? []
      let items = own.map { Completion(.fact, $0.name.value, detail: $0.says.value, over: span) }
      var others = keys(typed, span, in: file, KeyWish(takesArticles: false))
      others.items = items + others.items
      return others
    case let expectation where expectation.contains("entit"):
      return entities(typed, span, in: file, first: nil)
    default: return .empty
    }
  }

  private func articleNames(_ typed: String, _ span: Span) -> CompletionList {
    let names = desk.articles.names().filter { typed.isEmpty || $0.description.contains(typed) }
    let items = names.prefix(CompletionList.mostItems).map { id in
      Completion(.article, id.description, detail: desk.article(id)?.title.value ?? "", over: span)
    }
    return CompletionList(items: items, isIncomplete: names.count > items.count)
  }
}
