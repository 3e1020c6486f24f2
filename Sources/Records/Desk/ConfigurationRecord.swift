public import Source
import Values

/// `chancery.yaml`.
public enum ConfigurationRecord {
  public static func decode(_ file: SourceFile) -> Parsed<Configuration> {
    var reader = RecordReader(file: file, codes: .configuration)
    var configuration = Configuration()
    if let node = reader.parse(file.wholeRange), !node.isNull {
      schema.decode(node, into: &configuration, &reader)
    }
    return Parsed(configuration, diagnostics: reader.diagnostics)
  }

  static let schema = Schema<Configuration>(
    "the configuration",
    [
      .field("title", "a text", "the desk's name", { $1.text($0) }, into: { $0.title = $1.value }),
      .field("organisation", "a text", "at the head of memos", { $1.text($0) }, into: { $0.organisation = $1.value }),
      .field("language", "a BCP 47 tag", "of memos that name none", { $1.text($0) }, into: { $0.language = $1.value }),
      .field("style", "a folder of Styles", "of memos that name none", { $1.text($0) }, into: { $0.style = $1.value }),
      .field(
        "handling", "a handling mark", "of memos without one", { $1.handling($0) }, into: { $0.handling = $1.value }),
      .field(
        "lexicon", "icd203 | phia", "the words for likelihood", { $1.choice($0) as Located<Lexicon>? },
        into: { $0.lexicon = $1.value }),
      .field(
        "checks", "a mapping of codes to severities", "how much each matters", { $1.severities($0) },
        into: { $0.checks = $1 }),
      .field(
        "audiences", "a mapping of names to handling marks", "what each audience may see", { $1.audiences($0) },
        into: { $0.audiences = $1 }),
      .field(
        "freshness", "a mapping of types to days", "for how long after `as-of` a value is fresh", { $1.freshness($0) },
        into: { $0.freshness.merge($1) { $1 } }),
    ])
}

extension RecordReader {
  fileprivate mutating func audiences(_ node: YAMLNode) -> [String: Handling]? {
    guard case .mapping(let entries) = node.kind else {
      reportWrongType(
        node, "audiences are a mapping, but this is \(node.description)", help: ["as in { public: TLP:CLEAR }"])
      return nil
    }
    var audiences: [String: Handling] = [:]
    for entry in entries { if let mark = handling(entry.value) { audiences[entry.key.value] = mark.value } }
    return audiences
  }

  fileprivate mutating func freshness(_ node: YAMLNode) -> [TypedValue.Kind: Int]? {
    guard case .mapping(let entries) = node.kind else {
      reportWrongType(
        node, "freshness is a mapping, but this is \(node.description)", help: ["as in { money: 90, quantity: 365 }"])
      return nil
    }
    var freshness: [TypedValue.Kind: Int] = [:]
    for entry in entries {
      guard let kind = TypedValue.Kind(rawValue: entry.key.value) else {
        let nearest = NearestNames.of(entry.key.value, among: TypedValue.Kind.allCases.map(\.rawValue))
        report(
          .invalidConfiguration, at: entry.key.span, "“\(entry.key.value)” is no type of value",
          help: NearestNames.question(nearest).map { [$0] } ?? [])
        continue
      }
      guard let text = text(entry.value) else { continue }
      if let days = Int(text.value), days > 0 {
        freshness[kind] = days
      } else {
        reportWrongType(entry.value, "“\(text.value)” is no number of days", help: ["write it as 90"])
      }
    }
    return freshness
  }
}
