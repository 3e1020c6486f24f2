import Compiler
import Desk
import Records
import Source
import Values

/// Records as `show --format json` prints them: the fields of the record under their own names, with what is left out
/// left out.
enum ShownJSON {
  static func article(_ article: Article) -> [UInt8] {
    document { json in
      json.member("article", article.id.description)
      json.member("path", article.file.description)
      json.member("title", article.title.value)
      json.member("abstract", ifPresent: article.abstract?.value)
      json.member("publisher", ifPresent: article.publisher.map { $0.value.entity.label })
      list("byline", article.byline.map(\.value), &json)
      json.member("published", ifPresent: article.published?.value.description)
      json.member("accessed", ifPresent: article.accessed?.value.description)
      json.member("url", ifPresent: article.url?.value)
      json.member("archive", ifPresent: article.archive?.value)
      json.member("kind", article.kind.rawValue)
      json.member("language", ifPresent: article.language?.value)
      json.member("text", ifPresent: article.text?.value.description)
      json.member("grade", article.grade.description)
      json.member("descriptor", ifPresent: article.descriptor?.value)
      json.member("origin", ifPresent: article.origin.map { $0.value.label })
      json.member("handling", ifPresent: article.handling?.value.description)
      json.member("status", ifPresent: article.status?.value.rawValue)
      json.member("successor", ifPresent: article.successor?.value.description)
      json.key("facts")
      json.array { json in
        for fact in article.facts { json.object { members(of: fact, of: article, &$0) } }
      }
    }
  }

  static func fact(_ fact: Fact, of article: Article, _ desk: OpenDesk) -> [UInt8] {
    document { json in
      members(of: fact, of: article, &json)
      guard let evidence = desk.evidence(of: article), let words = fact.span?.value,
        let place = evidence.anchor(words, prefix: fact.prefix?.value, suffix: fact.suffix?.value).place
      else { return }
      json.key("evidence")
      json.object { json in
        json.member("path", evidence.file.path.description)
        json.member("line", LineIndex(evidence.file.bytes).line(at: Int(place.range.start)))
        json.member("words", evidence.file[place.range])
        json.member("paragraph", evidence.file[evidence.paragraphs[place.paragraph].range])
      }
    }
  }

  static func entity(_ entity: Entity) -> [UInt8] {
    document { json in
      json.member("entity", entity.id.description)
      json.member("path", entity.file.description)
      json.member("kind", entity.kind.rawValue)
      json.member("name", entity.name.value)
      json.member("family", ifPresent: entity.family)
      json.member("acronym", ifPresent: entity.acronym)
      list("also", entity.also.map(\.value), &json)
      json.member("definition", ifPresent: entity.definition)
      json.member("grade", ifPresent: entity.grade?.description)
      json.member("descriptor", ifPresent: entity.descriptor)
      json.member("country", ifPresent: entity.country)
      json.member("domain", ifPresent: entity.domain)
      json.member("handling", ifPresent: entity.handling?.value.description)
      guard !entity.roles.isEmpty else { return }
      json.key("roles")
      json.array { json in
        for role in entity.roles {
          json.object { json in
            json.member("office", role.office)
            json.member("of", ifPresent: role.organisation.map { $0.value.label })
            json.member("from", ifPresent: role.from?.description)
            json.member("to", ifPresent: role.to?.description)
          }
        }
      }
    }
  }

  private static func members(of fact: Fact, of article: Article, _ json: inout JSONWriter) {
    json.member("key", FactKey(article: article.id, fact: fact.name.value).description)
    json.member("says", fact.says.value)
    json.member("type", fact.canonical.type)
    json.member("value", fact.canonical.value)
    json.member("span", ifPresent: fact.span?.value)
    json.member("on", ifPresent: fact.on?.value.description)
    json.member("as-of", ifPresent: fact.asOf?.value.description)
    json.member("valid", ifPresent: fact.valid?.value.description)
    list("about", fact.about.map { $0.value.label }, &json)
    list("via", fact.via.map { $0.value.label }, &json)
    json.member("stage", ifPresent: fact.stage?.rawValue)
    json.member("part-of", ifPresent: fact.partOf?.value.description)
    json.member("status", fact.status.value.rawValue)
    list("contradicts", fact.contradicts.map(\.value.description), &json)
    json.member("successor", ifPresent: fact.successor?.value.description)
    json.member("handling", ifPresent: fact.handling?.value.description)
    json.member("grade", (fact.grade ?? article.grade).description)
    json.member("inferred", ifPresent: fact.inference?.rule)
    json.member("note", ifPresent: fact.note)
  }

  private static func list(_ name: String, _ texts: [String], _ json: inout JSONWriter) {
    if !texts.isEmpty { json.member(name, texts) }
  }

  private static func document(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object(members)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
