import Source
public import Values

/// One thing an article says, in the desk's words, typed, with the words that prove it (store.md, “A fact”).
///
/// An object that never changes and not a struct, as its article is one: uses hold facts by the dozen.
public final class Fact: Sendable {
  public enum Stage: String, Sendable, CaseIterable {
    case announced, pledged, allocated, signed, disbursed, delivered
  }

  public enum Status: String, Sendable, CaseIterable { case draft, verified, disputed, retracted, superseded }

  /// What a fact is a fact about, by type.
  public enum Value: Sendable {
    /// Money, quantity, number, percent, date or text.
    case typed(TypedValue)
    case quote(Quotation)
    /// Those from here on are kept apart, being rare and large.
    indirect case role(Role)
    case place(EntityReference)
    indirect case event(Event)
    indirect case agreement(Agreement)
  }

  /// Words somebody said, each part verbatim on its own.
  public struct Quotation: Sendable {
    public var parts: [Located<String>]
    public var speaker: Located<EntityReference>?
    public var venue: String?
    public var audience: String?
    public var originalLanguage: String?
    public var translator: String?

    public init(parts: [Located<String>]) { self.parts = parts }
  }

  public struct Event: Sendable {
    public var type: String
    public var participants: [Located<EntityReference>]
    public var place: Located<EntityReference>?

    public init(type: String, participants: [Located<EntityReference>], place: Located<EntityReference>?) {
      self.type = type
      self.participants = participants
      self.place = place
    }
  }

  /// Signed is not in force: the two are apart.
  public struct Agreement: Sendable {
    public var title: String
    public var parties: [Located<EntityReference>] = []
    public var signed: EDTFDate?
    public var signedAt: Located<EntityReference>?
    public var signatories: [Located<EntityReference>] = []
    public var inForce: EDTFDate?

    public init(title: String) { self.title = title }
  }

  public struct Verification: Sendable {
    public let by: String
    public let on: EDTFDate
    public let how: String?

    public init(by: String, on: EDTFDate, how: String?) {
      self.by = by
      self.on = on
      self.how = how
    }
  }

  /// The rule by which a value was inferred that the article does not print.
  public struct Inference: Sendable {
    public let rule: String

    public init(rule: String) { self.rule = rule }
  }

  public let name: Located<String>
  /// In the desk's own words.
  public let says: Located<String>
  public let value: Located<Value>
  /// Verbatim in the evidence; nil where the fact cannot be shown. A quotation's parts are spans of their own.
  public let span: Located<String>?
  /// Characters before and after the span, to tell one occurrence from another (W3C TextQuoteSelector).
  public let prefix: Located<String>?
  public let suffix: Located<String>?
  /// When it happened.
  public let on: Located<EDTFDate>?
  /// When it was known to hold.
  public let asOf: Located<EDTFDate>?
  /// The interval in which it holds.
  public let valid: Located<EDTFDate>?
  public let about: [Located<EntityReference>]
  /// The chain behind the publisher, nearest first.
  public let via: [Located<EntityReference>]
  public let stage: Stage?
  /// The whole this is a share of: never added to it.
  public let partOf: Located<FactKey>?
  public let status: Located<Status>
  public let verification: Verification?
  public let contradicts: [Located<FactKey>]
  public let successor: Located<FactKey>?
  public let handling: Located<Handling>?
  /// nil where the article's own holds.
  public let grade: Grade?
  public let note: String?
  /// Set where the value, or the date of an event, is not printed but inferred.
  public let inference: Inference?

  /// The value, where it is of a type that can be computed with or compared.
  public var typedValue: TypedValue? {
    guard case .typed(let value) = value.value else { return nil }
    return value
  }

  init(
    _ draft: FactDraft, name: Located<String>, says: Located<String>, value: Located<Value>, status: Located<Status>
  ) {
    self.name = name
    self.says = says
    self.value = value
    self.status = status
    span = draft.span
    prefix = draft.prefix
    suffix = draft.suffix
    on = draft.on
    asOf = draft.asOf
    valid = draft.valid
    about = draft.about
    via = draft.via
    stage = draft.stage
    partOf = draft.partOf
    verification = draft.verification
    contradicts = draft.contradicts
    successor = draft.successor
    handling = draft.handling
    grade = draft.grade
    note = draft.note
    inference = draft.isInferred ? Inference(rule: draft.rule ?? "no rule given") : nil
  }
}
