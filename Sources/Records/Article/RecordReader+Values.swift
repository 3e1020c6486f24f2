import Source
import Values

extension RecordReader {
  /// A typed value in its scalar form, or as a mapping of its parts.
  mutating func typed(_ node: YAMLNode, _ kind: TypedValue.Kind, _ draft: inout FactDraft) -> TypedValue? {
    var node = node
    if case .mapping(let entries) = node.kind {
      guard let scalar = scalarForm(entries, of: kind, at: node.span, &draft) else { return nil }
      node = scalar
    }
    guard let text = text(node) else { return nil }
    do {
      return try TypedValue.parse(text.value, as: kind)
    } catch {
      report(.malformedValue, error, in: node)
      return nil
    }
  }

  /// `{ amount: 3 billion, currency: USD, qualifier: over }` in one line, as the scalar has it.
  private mutating func scalarForm(
    _ entries: [YAMLEntry], of kind: TypedValue.Kind, at span: ByteRange, _ draft: inout FactDraft
  ) -> YAMLNode? {
    let order: [String] =
      switch kind {
      case .money: ["qualifier", "amount", "currency"]
      case .quantity: ["qualifier", "amount", "unit"]
      case .number, .percent: ["qualifier", "amount"]
      case .date: ["edtf"]
      case .text, .quote: ["words"]
      }
    var parts: [String: String] = [:]
    for entry in entries {
      if entry.key.value == "basis" {
        if let basis: Located<ValueBasis> = choice(entry.value) { draft.isInferred = basis.value == .inferred }
      } else if entry.key.value == "rule" {
        draft.rule = text(entry.value)?.value
      } else if order.contains(entry.key.value) {
        parts[entry.key.value] = text(entry.value)?.value
      } else {
        reportUnknownField(entry.key, of: "a value of type \(kind.rawValue)", among: order + ["basis", "rule"])
      }
    }
    for needed in order where needed != "qualifier" && parts[needed] == nil {
      reportMissing(needed, of: "a value of type \(kind.rawValue)", expectation: "a text", at: span)
      return nil
    }
    let text = order.compactMap { parts[$0] }.joined(separator: " ")
    return YAMLNode(span: span, kind: .scalar(YAMLScalar(text: text, isPlain: false)))
  }

  /// A date as a scalar, or as `{ edtf: …, basis: inferred, rule: … }`.
  mutating func inferableDate(_ node: YAMLNode, _ draft: inout FactDraft) -> Located<EDTFDate>? {
    guard case .date(let date)? = typed(node, .date, &draft) else { return nil }
    return Located(date, at: node.span)
  }

  mutating func factKeys(_ node: YAMLNode, in article: ArticleID) -> [Located<FactKey>] {
    var keys: [Located<FactKey>] = []
    for text in texts(node) ?? [] {
      let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 1, ArticleID.isWellFormed(text.value.utf8) {
        keys.append(Located(FactKey(article: article, fact: text.value), at: text.span))
      } else if parts.count == 2, let id = ArticleID(parts[0]), ArticleID.isWellFormed(parts[1].utf8) {
        keys.append(Located(FactKey(article: id, fact: String(parts[1])), at: text.span))
      } else {
        reportMalformedID(text, "a fact")
      }
    }
    return keys
  }

  mutating func quotation(_ node: YAMLNode) -> Fact.Quotation? {
    guard case .mapping = node.kind else {
      guard let parts = texts(node), !parts.isEmpty else { return nil }
      return Fact.Quotation(parts: parts)
    }
    var quotation = Fact.Quotation(parts: [])
    Fact.Quotation.schema.decode(node, into: &quotation, &self)
    return quotation.parts.isEmpty ? nil : quotation
  }

  mutating func role(_ node: YAMLNode) -> Role? {
    var role = Role(person: nil, office: "", organisation: nil, from: nil, to: nil)
    Role.schema.decode(node, into: &role, &self)
    return role.office.isEmpty ? nil : role
  }

  mutating func event(_ node: YAMLNode) -> Fact.Event? {
    var event = Fact.Event(type: "", participants: [], place: nil)
    Fact.Event.schema.decode(node, into: &event, &self)
    return event.type.isEmpty ? nil : event
  }

  mutating func agreement(_ node: YAMLNode) -> Fact.Agreement? {
    var agreement = Fact.Agreement(title: "")
    Fact.Agreement.schema.decode(node, into: &agreement, &self)
    return agreement.title.isEmpty ? nil : agreement
  }

  mutating func verification(_ node: YAMLNode) -> Fact.Verification? {
    var draft = VerificationDraft()
    VerificationDraft.schema.decode(node, into: &draft, &self)
    guard let by = draft.by, let on = draft.on else { return nil }
    return Fact.Verification(by: by, on: on, how: draft.how)
  }
}

private struct VerificationDraft {
  var by: String?
  var on: EDTFDate?
  var how: String?

  static let schema = Schema<VerificationDraft>(
    "a verification",
    [
      .field("by", "a name", "who read it", required: .required, { $1.text($0) }, into: { $0.by = $1.value }),
      .field("on", "an EDTF date", "when", required: .required, { $1.date($0) }, into: { $0.on = $1.value }),
      .field("how", "a text", "how", { $1.text($0) }, into: { $0.how = $1.value }),
    ])
}

extension Fact.Quotation {
  static let schema = Schema<Fact.Quotation>(
    "a quotation",
    [
      .field(
        "words", "the verbatim words, or a list of parts", "what was said", required: .required, { $1.texts($0) },
        into: { $0.parts = $1 }),
      .field("speaker", "an entity", "who said it", { $1.entity($0) }, into: { $0.speaker = $1 }),
      .field("venue", "a text", "where it was said", { $1.text($0) }, into: { $0.venue = $1.value }),
      .field("audience", "a text", "to whom", { $1.text($0) }, into: { $0.audience = $1.value }),
      .field(
        "original-language", "a BCP 47 tag", "in which language", { $1.text($0) },
        into: { $0.originalLanguage = $1.value }),
      .field("translator", "a text", "who translated it", { $1.text($0) }, into: { $0.translator = $1.value }),
    ])
}

extension Role {
  static let schema = Schema<Role>(
    "a role",
    [
      .field("person", "an entity", "who holds it", { $1.entity($0) }, into: { $0.person = $1 }),
      .field(
        "office", "a text", "as printed before a name", required: .required, { $1.text($0) },
        into: { $0.office = $1.value }),
      .field("organisation", "an entity", "of what", { $1.entity($0) }, into: { $0.organisation = $1 }),
      .field("of", "an entity", "of what", { $1.entity($0) }, into: { $0.organisation = $1 }),
      .field("from", "an EDTF date", "since when", { $1.date($0) }, into: { $0.from = $1.value }),
      .field("to", "an EDTF date", "until when", { $1.date($0) }, into: { $0.to = $1.value }),
    ])
}

extension Fact.Event {
  static let schema = Schema<Fact.Event>(
    "an event",
    [
      .field("type", "a word", "what kind", required: .required, { $1.text($0) }, into: { $0.type = $1.value }),
      .field("participants", "a list of entities", "who", { $1.entities($0) }, into: { $0.participants = $1 }),
      .field("where", "an entity", "where", { $1.entity($0) }, into: { $0.place = $1 }),
    ])
}

extension Fact.Agreement {
  static let schema = Schema<Fact.Agreement>(
    "an agreement",
    [
      .field(
        "title", "a text", "what it is called", required: .required, { $1.text($0) }, into: { $0.title = $1.value }),
      .field("parties", "a list of entities", "between whom", { $1.entities($0) }, into: { $0.parties = $1 }),
      .field("signed", "an EDTF date", "when", { $1.date($0) }, into: { $0.signed = $1.value }),
      .field("signed-at", "an entity", "where", { $1.entity($0) }, into: { $0.signedAt = $1 }),
      .field("signatories", "a list of entities", "by whom", { $1.entities($0) }, into: { $0.signatories = $1 }),
      .field("in-force", "an EDTF date", "since when it binds", { $1.date($0) }, into: { $0.inForce = $1.value }),
    ])
}
