import Source
public import Values

/// One thing an article says, in the desk's words, typed, with the words that prove it (store.md, “A fact”).
public struct Fact: Sendable {
  public enum Stage: String, Sendable, CaseIterable {
    case announced, pledged, allocated, signed, disbursed, delivered
  }

  public enum Status: String, Sendable, CaseIterable { case draft, verified, disputed, retracted, superseded }

  /// What a fact is a fact about, by type.
  public enum Value: Sendable {
    /// Money, quantity, number, percent, date or text.
    case typed(TypedValue)
    case quote(Quotation)
    case role(Role)
    case place(EntityReference)
    case event(Event)
    case agreement(Agreement)
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

  public var name: Located<String>
  /// In the desk's own words.
  public var says: Located<String>
  public var value: Located<Value>
  /// Verbatim in the evidence; nil where the fact cannot be shown. A quotation's parts are spans of their own.
  public var span: Located<String>?
  /// Characters before and after the span, to tell one occurrence from another (W3C TextQuoteSelector).
  public var prefix: Located<String>?
  public var suffix: Located<String>?
  /// When it happened.
  public var on: Located<EDTFDate>?
  /// When it was known to hold.
  public var asOf: Located<EDTFDate>?
  /// The interval in which it holds.
  public var valid: Located<EDTFDate>?
  public var about: [Located<EntityReference>] = []
  /// The chain behind the publisher, nearest first.
  public var via: [Located<EntityReference>] = []
  public var stage: Stage?
  /// The whole this is a share of: never added to it.
  public var partOf: Located<FactKey>?
  public var status: Located<Status>
  public var verification: Verification?
  public var contradicts: [Located<FactKey>] = []
  public var successor: Located<FactKey>?
  public var handling: Located<Handling>?
  /// nil where the article's own holds.
  public var grade: Grade?
  public var note: String?
  /// Set where the value, or the date of an event, is not printed but inferred.
  public var inference: Inference?

  /// The value, where it is of a type that can be computed with or compared.
  public var typedValue: TypedValue? {
    guard case .typed(let value) = value.value else { return nil }
    return value
  }

  public init(name: Located<String>, says: Located<String>, value: Located<Value>, status: Located<Status>) {
    self.name = name
    self.says = says
    self.value = value
    self.status = status
  }
}
