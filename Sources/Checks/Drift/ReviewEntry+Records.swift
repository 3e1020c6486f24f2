import Compiler
public import Records
public import Source
import Values

extension ReviewEntry {
  /// What a memo's reader is told of a fact: the value, who stands for it, the words that prove it, and all else that is
  /// printed with it.
  public init(_ key: FactKey, _ fact: Fact, evidence: Evidence?) {
    let (type, value) = fact.canonical
    let particulars: [(String, String?)] = [
      // Without a grade of its own it has the article's, which stands in the article's entry.
      ("grade", fact.grade?.description), ("span", fact.span?.value),
      ("evidence", evidence.flatMap { Self.hash(of: $0.passages(of: fact)) }), ("says", fact.says.value),
      ("on", fact.on?.value.description), ("as-of", fact.asOf?.value.description),
      ("valid", fact.valid?.value.description), ("about", Self.list(fact.about)), ("via", Self.list(fact.via)),
      ("stage", fact.stage?.rawValue), ("part-of", fact.partOf?.value.description),
      ("handling", fact.handling?.value.description), ("inferred", fact.inference?.rule), ("note", fact.note),
    ]
    let fields = [Field(type, fact.typedValue?.recordText ?? value), Field("status", fact.status.value.rawValue)]
    self.init(
      .fact, key.description, fields + Self.fields(particulars + Self.components(of: fact.value.value)))
  }

  /// - Parameter isCitedAsWhole: the memo names the article and no fact, so that its whole text is what proves it.
  public init(_ article: Article, isCitedAsWhole: Bool) {
    let status = article.status?.value ?? .current
    self.init(
      .article, article.id.description,
      Self.fields([
        ("status", status.rawValue), ("grade", article.grade.description),
        ("text-hash", isCitedAsWhole ? article.text.map { String($0.value.hexadecimal.prefix(Self.hashLength)) } : nil),
        ("title", article.title.value), ("publisher", article.publisher.map { $0.value.entity.label }),
        ("published", article.published?.value.description), ("origin", article.origin?.value.label),
        ("descriptor", article.descriptor?.value), ("handling", article.handling?.value.description),
      ]))
  }

  /// A file that is part of a memo, by its path below the desk's folder. Whether its lines end in CR or not is the
  /// affair of whoever checked it out.
  public init(_ kind: Kind, _ path: String, text: SourceFile) {
    let bytes = text.bytes.contains(UInt8(ascii: "\r")) ? Self.withoutReturns(text.bytes) : text.bytes
    self.init(kind, path, [Field("hash", Self.hash(bytes))])
  }

  /// Digits of a hash that are kept: 128 bits tell any two texts apart.
  private static let hashLength = 32

  static func hash(_ bytes: [UInt8]) -> String { String(ContentHash(of: bytes).hexadecimal.prefix(Self.hashLength)) }

  private static func hash(of passages: [Evidence.Passage]) -> String? {
    let texts = passages.map { passage in
      switch passage.locator {
      case .title: "title \(passage.text)"
      case .abstract: "abstract \(passage.text)"
      case .paragraph(let number): "\(number) \(passage.text)"
      }
    }
    return texts.isEmpty ? nil : hash(Array(texts.joined(separator: "\n").utf8))
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    return bytes.indices.filter { index in
      bytes[index] != carriageReturn || index + 1 == bytes.count || bytes[index + 1] != lineFeed
    }.map { bytes[$0] }
  }

  /// Those there is something to say of.
  private static func fields(_ particulars: [(name: String, value: String?)]) -> [Field] {
    particulars.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : Field(name, $0) } }
  }

  private static func list(_ entities: [Located<EntityReference>]) -> String {
    entities.map(\.value.label).joined(separator: ", ")
  }

  /// What a value is made of beside what stands for it.
  private static func components(of value: Fact.Value) -> [(String, String?)] {
    switch value {
    case .typed, .place: []
    case .quote(let quotation):
      [
        ("speaker", quotation.speaker?.value.label), ("venue", quotation.venue), ("audience", quotation.audience),
        ("original-language", quotation.originalLanguage), ("translator", quotation.translator),
      ]
    case .role(let role):
      [
        ("person", role.person?.value.label), ("organisation", role.organisation?.value.label),
        ("from", role.from?.description), ("to", role.to?.description),
      ]
    case .event(let event): [("participants", list(event.participants)), ("where", event.place?.value.label)]
    case .agreement(let agreement):
      [
        ("parties", list(agreement.parties)), ("signed", agreement.signed?.description),
        ("signed-at", agreement.signedAt?.value.label), ("signatories", list(agreement.signatories)),
        ("in-force", agreement.inForce?.description),
      ]
    }
  }
}
