import Records
import Source

/// Finds what a record names.
enum RecordNames {
  static func of(_ article: Article, in file: SourceFile) -> NameList {
    var list = NameList(of: file)
    list.add(entity: article.publisher?.value.entity, within: article.publisher?.span)
    list.add(article.origin)
    list.add(article.successor)
    for related in article.related {
      list.add(related.publisher)
      list.add(related.article)
    }
    for fact in article.facts {
      list.add(
        .fact(FactKey(article: article.id, fact: fact.name.value)), within: fact.name.span, as: .definition)
      for reference in fact.about + fact.via { list.add(reference) }
      if case .place(let place) = fact.value.value {
        list.add(entity: place, within: ByteRange(start: fact.value.span.start, end: lineEnd(fact.value.span, file)))
      } else {
        for reference in fact.entities { list.add(reference) }
      }
      for key in fact.contradicts + [fact.partOf, fact.successor].compactMap(\.self) { list.add(key) }
    }
    return list
  }

  static func of(_ entities: [Entity], in file: SourceFile) -> NameList {
    var list = NameList(of: file)
    for entity in entities {
      list.add(.entity(entity.id), within: entity.span, as: .definition)
      for role in entity.roles { list.add(role.organisation) }
    }
    return list
  }

  /// What a place is told by stands behind its key, on the same line.
  private static func lineEnd(_ span: ByteRange, _ file: SourceFile) -> UInt32 {
    let start = min(Int(span.start), file.bytes.count)
    return UInt32(clamping: file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count)
  }
}

extension NameList {
  fileprivate mutating func add(entity: EntityReference?, within span: ByteRange?) {
    if case .entity(let id) = entity, let span { add(.entity(id), within: span) }
  }

  fileprivate mutating func add(_ reference: Located<EntityReference>?) {
    add(entity: reference?.value, within: reference?.span)
  }

  fileprivate mutating func add(_ id: Located<ArticleID>?) {
    if let id { add(.article(id.value), within: id.span) }
  }

  /// `FACT`, or `ARTICLE/FACT`.
  fileprivate mutating func add(_ key: Located<FactKey>) {
    let text = file[key.span]
    let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")).map {
      text.utf8.distance(from: text.utf8.startIndex, to: $0)
    }
    if let slash {
      let middle = key.span.start + UInt32(clamping: slash)
      add(.article(key.value.article), within: ByteRange(start: key.span.start, end: middle))
      add(.fact(key.value), within: ByteRange(start: middle, end: key.span.end))
    } else {
      add(.fact(key.value), within: key.span)
    }
  }
}
