public import Source
import Values

/// `Entities/**.yaml`: a mapping from id to record (store.md, “Entities”).
public enum EntityRecords {
  public static func decode(_ file: SourceFile) -> Parsed<[Entity]> {
    var reader = RecordReader(file: file, codes: .record)
    guard let node = reader.parse(file.wholeRange), !node.isNull else {
      return Parsed([], diagnostics: reader.diagnostics)
    }
    guard case .mapping(let entries) = node.kind else {
      reader.reportWrongType(node, "entities are a mapping of names to records, but this is \(node.description)")
      return Parsed([], diagnostics: reader.diagnostics)
    }
    var entities: [Entity] = []
    for entry in entries {
      guard let id = EntityID(entry.key.value) else {
        reader.reportMalformedID(entry.key, "an entity")
        continue
      }
      var draft = Draft()
      schema.decode(entry.value, into: &draft, &reader)
      guard draft.names.count == 1, let (kind, name) = draft.names.first else {
        let keys = Entity.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        reader.report(
          .impossibleRecord, at: entry.key.span,
          draft.names.isEmpty ? "the entity “\(id)” has no kind" : "the entity “\(id)” is of two kinds",
          help: ["exactly one of \(keys) names the kind and gives the name"])
        continue
      }
      var entity = Entity(id: id, file: file.path, span: entry.key.span, kind: kind, name: name)
      draft.complete(&entity)
      entities.append(entity)
    }
    return Parsed(entities, diagnostics: reader.diagnostics)
  }

  private struct Draft {
    var names: [(Entity.Kind, Located<String>)] = []
    var complete: @Sendable (inout Entity) -> Void = { _ in }

    mutating func set(_ change: @escaping @Sendable (inout Entity) -> Void) {
      let before = complete
      complete = { entity in
        before(&entity)
        change(&entity)
      }
    }
  }

  private static func name(_ kind: Entity.Kind) -> Schema<Draft>.Field {
    .field(
      kind.rawValue, "a name", "the name, of an entity of this kind", { $1.text($0) },
      into: { $0.names.append((kind, $1)) })
  }

  static let fields = schema.fields.map { RecordKind.Field($0) }

  private static let schema = Schema<Draft>(
    "an entity",
    Entity.Kind.allCases.map(name) + [
      .field(
        "family", "a text", "a person's family name", { $1.text($0) },
        into: { draft, text in draft.set { $0.family = text.value } }),
      .field(
        "also", "a list of names", "other names, for search", { $1.texts($0) },
        into: { draft, names in draft.set { $0.also = names } }),
      .field(
        "acronym", "a text", "the short form", { $1.text($0) },
        into: { draft, text in draft.set { $0.acronym = text.value } }),
      .field(
        "definition", "a text", "what a term means", { $1.text($0) },
        into: { draft, text in draft.set { $0.definition = text.value } }),
      .field(
        "grade", "an Admiralty grade, as in B2", "a publication's", { $1.grade($0) },
        into: { draft, grade in draft.set { $0.grade = grade } }),
      .field(
        "descriptor", "a text", "a publication's", { $1.text($0) },
        into: { draft, text in draft.set { $0.descriptor = text.value } }),
      .field(
        "country", "a text", "where it is", { $1.text($0) },
        into: { draft, text in draft.set { $0.country = text.value } }),
      .field(
        "domain", "a text", "a publication's", { $1.text($0) },
        into: { draft, text in draft.set { $0.domain = text.value } }),
      .field(
        "handling", "a handling mark", "who may see it", { $1.handling($0) },
        into: { draft, mark in draft.set { $0.handling = mark } }),
      .field(
        "roles", "a list of roles", "a person's offices", { $1.roles($0) },
        into: { draft, roles in draft.set { $0.roles = roles } }),
    ])
}

extension RecordReader {
  fileprivate mutating func roles(_ node: YAMLNode) -> [Role]? {
    guard case .sequence(let elements) = node.kind else {
      reportWrongType(node, "a list of roles is needed here, but this is \(node.description)")
      return nil
    }
    var roles: [Role] = []
    for element in elements { if let role = role(element) { roles.append(role) } }
    return roles
  }
}
