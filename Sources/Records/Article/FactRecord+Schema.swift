import Source
import Values

extension FactDraft {
  static let typeKeys = [
    "money", "quantity", "number", "percent", "date", "text", "quote", "role", "place", "event", "agreement",
  ]

  static let schema = Schema<FactDraft>(
    "a fact",
    [
      .field(
        "says", "a text", "the fact in the desk's own words", required: .required, { $1.text($0) },
        into: { $0.says = $1 }),
      typed("money", "an amount and a currency, as in 3 billion USD", .money),
      typed("quantity", "a figure and a unit, as in 50 howitzer", .quantity),
      typed("number", "a figure, as in 0.42", .number),
      typed("percent", "a figure, as in 12.5", .percent),
      typed("date", "an EDTF date", .date),
      value("text", "a text", { $1.text($0).map { .typed(.text($0.value)) } }),
      value("quote", "the verbatim words, or a list of parts", { $1.quotation($0).map { .quote($0) } }),
      value("role", "a mapping of person, office, organisation, from, to", { $1.role($0).map { .role($0) } }),
      value("place", "an entity", { $1.entity($0).map { .place($0.value) } }),
      value("event", "a mapping of type, participants, where", { $1.event($0).map { .event($0) } }),
      value(
        "agreement", "a mapping of title, parties, signed, signed-at, signatories, in-force",
        { $1.agreement($0).map { .agreement($0) } }),
      .field("span", "words of the text", "the proof, verbatim", { $1.text($0) }, into: { $0.span = $1 }),
      .field("prefix", "words of the text", "what stands before the span", { $1.text($0) }, into: { $0.prefix = $1 }),
      .field("suffix", "words of the text", "what stands after the span", { $1.text($0) }, into: { $0.suffix = $1 }),
      Schema.Field(name: "on", expectation: "an EDTF date", summary: "when it happened", isRequired: false) {
        node, draft, reader in
        draft.on = reader.inferableDate(node, &draft)
      },
      .field("as-of", "an EDTF date", "when it was known to hold", { $1.date($0) }, into: { $0.asOf = $1 }),
      .field("valid", "an EDTF interval", "when it holds", { $1.date($0) }, into: { $0.valid = $1 }),
      .field("about", "a list of entities", "whom it concerns", { $1.entities($0) }, into: { $0.about = $1 }),
      .field("via", "a list of entities", "the chain behind the publisher", { $1.entities($0) }, into: { $0.via = $1 }),
      .field(
        "stage", Fact.Stage.allCases.map(\.rawValue).joined(separator: " | "), "how far it has come",
        { $1.choice($0) as Located<Fact.Stage>? }, into: { $0.stage = $1.value }),
      key("part-of", "the whole it is a share of", into: { $0.partOf = $1.first }),
      .field(
        "status", Fact.Status.allCases.map(\.rawValue).joined(separator: " | "), "left out = draft",
        { $1.choice($0) as Located<Fact.Status>? }, into: { $0.status = $1 }),
      .field(
        "verified", "a mapping of by, on, how", "who read it against the text, and when", { $1.verification($0) },
        into: { $0.verification = $1 }),
      key("contradicts", "facts it cannot hold beside", into: { $0.contradicts = $1 }),
      key("successor", "the fact that took its place", into: { $0.successor = $1.first }),
      .field("handling", "a handling mark", "who may see it", { $1.handling($0) }, into: { $0.handling = $1 }),
      .field(
        "grade", "an Admiralty grade, as in B2", "where not the article's", { $1.grade($0) }, into: { $0.grade = $1 }),
      .field("note", "a text", "a remark for readers", { $1.text($0) }, into: { $0.note = $1.value }),
      .field(
        "basis", "printed | inferred", "whether the article prints the value",
        { $1.choice($0) as Located<ValueBasis>? },
        into: { $0.isInferred = $1.value == .inferred }),
      .field("rule", "a text", "how an inferred value was inferred", { $1.text($0) }, into: { $0.rule = $1.value }),
      .field("speaker", "an entity", "who said the words", { $1.entity($0) }, into: { $0.speaker = $1 }),
      .field("venue", "a text", "where they were said", { $1.text($0) }, into: { $0.venue = $1.value }),
      .field("audience", "a text", "to whom", { $1.text($0) }, into: { $0.audience = $1.value }),
      .field(
        "original-language", "a BCP 47 tag", "in which language", { $1.text($0) },
        into: { $0.originalLanguage = $1.value }),
      .field("translator", "a text", "who translated them", { $1.text($0) }, into: { $0.translator = $1.value }),
    ])

  /// A key that names the type of the value.
  private static func value(
    _ name: String, _ expectation: String,
    _ read: @escaping @Sendable (YAMLNode, inout RecordReader) -> Fact.Value?
  ) -> Schema<FactDraft>.Field {
    Schema.Field(name: name, expectation: expectation, summary: "the value, of this type", isRequired: false) {
      node, draft, reader in
      if let value = read(node, &reader) {
        draft.values.append((Located(name, at: node.span), value))
      } else {
        draft.faultyValues += 1
      }
    }
  }

  private static func typed(
    _ name: String, _ expectation: String, _ kind: TypedValue.Kind
  ) -> Schema<FactDraft>.Field {
    Schema.Field(name: name, expectation: expectation, summary: "the value, of this type", isRequired: false) {
      node, draft, reader in
      if let value = reader.typed(node, kind, &draft) {
        draft.values.append((Located(name, at: node.span), .typed(value)))
      } else {
        draft.faultyValues += 1
      }
    }
  }

  private static func key(
    _ name: String, _ summary: String, into put: @escaping @Sendable (inout FactDraft, [Located<FactKey>]) -> Void
  ) -> Schema<FactDraft>.Field {
    Schema.Field(name: name, expectation: "FACT or ARTICLE/FACT", summary: summary, isRequired: false) {
      node, draft, reader in
      put(&draft, reader.factKeys(node, in: draft.article))
    }
  }
}

/// Whether an article prints a value or the desk inferred it.
enum ValueBasis: String, CaseIterable { case printed, inferred }
