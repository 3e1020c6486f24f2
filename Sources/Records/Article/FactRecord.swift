import Source
import Values

/// A fact while its fields are read: which one names the type is known only at the end.
struct FactDraft {
  var article: ArticleID
  var says: Located<String>?
  /// The keys that name a type, with their values, in the order written.
  var values: [(key: Located<String>, value: Fact.Value)] = []
  /// Type keys that were there but whose value did not hold.
  var faultyValues = 0
  var span: Located<String>?
  var prefix: Located<String>?
  var suffix: Located<String>?
  var on: Located<EDTFDate>?
  var asOf: Located<EDTFDate>?
  var valid: Located<EDTFDate>?
  var about: [Located<EntityReference>] = []
  var via: [Located<EntityReference>] = []
  var stage: Fact.Stage?
  var partOf: Located<FactKey>?
  var status: Located<Fact.Status>?
  var verification: Fact.Verification?
  /// Whether `verified` was there, and what is wrong in it has been said.
  var hasVerification = false
  var contradicts: [Located<FactKey>] = []
  var successor: Located<FactKey>?
  var handling: Located<Handling>?
  var grade: Grade?
  var note: String?
  var isInferred = false
  var rule: String?
  var speaker: Located<EntityReference>?
  var venue: String?
  var audience: String?
  var originalLanguage: String?
  var translator: String?
}

extension RecordReader {
  mutating func decodeFacts(_ node: YAMLNode, into article: inout ArticleDraft) {
    guard case .mapping(let entries) = node.kind else {
      reportWrongType(node, "facts are a mapping of names to facts, but this is \(node.description)")
      article.faultyFacts = .all
      return
    }
    var faulty: Set<String> = []
    for entry in entries {
      guard ArticleID.isWellFormed(entry.key.value.utf8) else {
        reportMalformedID(entry.key, "a fact")
        continue
      }
      var draft = FactDraft(article: article.id)
      FactDraft.schema.decode(entry.value, into: &draft, &self)
      if case .mapping(let fields) = entry.value.kind {
        draft.hasVerification = fields.contains { $0.key.value == "verified" }
      }
      if let fact = fact(draft, named: entry.key, at: entry.value.span) {
        article.facts.append(fact)
      } else {
        faulty.insert(entry.key.value)
      }
    }
    article.faultyFacts = .named(faulty)
  }

  private mutating func fact(_ draft: FactDraft, named name: Located<String>, at span: ByteRange) -> Fact? {
    guard let says = draft.says else { return nil }
    if draft.values.count + draft.faultyValues == 0 {
      report(
        .impossibleRecord, at: name.span, "the fact “\(name.value)” has no value",
        help: ["give it exactly one of \(FactDraft.typeKeys.joined(separator: ", "))"])
      return nil
    }
    if draft.values.count > 1 {
      let keys = draft.values.map(\.key.value)
      report(
        .impossibleRecord, at: draft.values[1].key.span,
        "the fact “\(name.value)” has values of two types, \(keys.joined(separator: " and "))",
        help: ["exactly one key names the type: file the other as a fact of its own"],
        related: [Diagnostic.Label(span: file.span(draft.values[0].key.span), message: "the first")])
      return nil
    }
    guard let value = draft.values.first else { return nil }
    let status = draft.status ?? Located(.draft, at: name.span)
    check(status, draft, named: name)
    return Fact(
      draft, name: name, says: says, value: Located(completed(value.value, draft), at: value.key.span), status: status)
  }

  private mutating func check(_ status: Located<Fact.Status>, _ draft: FactDraft, named name: Located<String>) {
    if status.value == .verified, !draft.hasVerification {
      report(
        .impossibleRecord, at: status.span, "“\(name.value)” is called verified, but not by whom and when",
        help: ["add `verified: { by: …, on: …, how: … }`, or call it draft"])
    }
    if status.value == .superseded, draft.successor == nil {
      report(
        .impossibleRecord, at: status.span, "the superseded fact “\(name.value)” needs a `successor`",
        help: ["name the fact to print instead"])
    }
    if draft.isInferred, draft.rule == nil {
      report(
        .impossibleRecord, at: name.span, "“\(name.value)” is inferred, but not by which rule",
        help: ["add `rule:` with the reasoning in a sentence"])
    }
  }

  /// A quotation's speaker and venue may stand beside its words.
  private func completed(_ value: Fact.Value, _ draft: FactDraft) -> Fact.Value {
    guard case .quote(var quotation) = value else { return value }
    quotation.speaker = quotation.speaker ?? draft.speaker
    quotation.venue = quotation.venue ?? draft.venue
    quotation.audience = quotation.audience ?? draft.audience
    quotation.originalLanguage = quotation.originalLanguage ?? draft.originalLanguage
    quotation.translator = quotation.translator ?? draft.translator
    return .quote(quotation)
  }
}
