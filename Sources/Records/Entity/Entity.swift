public import Source
public import Values

/// A person, organisation, place, publication or term the desk knows (store.md, “Entities”).
public struct Entity: Sendable {
  public enum Kind: String, Sendable, CaseIterable { case person, organisation, place, publication, term }

  public var id: EntityID
  public var file: FilePath
  /// Where its key is written.
  public var span: ByteRange
  public var kind: Kind
  /// The full name as printed.
  public var name: Located<String>
  /// A person's family name, whatever the printed order.
  public var family: String?
  /// Transliterations and other names, for search and for checks.
  public var also: [Located<String>] = []
  public var acronym: String?
  public var definition: String?
  public var grade: Grade?
  public var descriptor: String?
  public var country: String?
  public var domain: String?
  public var handling: Located<Handling>?
  /// A person's offices, each with its time.
  public var roles: [Role] = []

  public init(id: EntityID, file: FilePath, span: ByteRange, kind: Kind, name: Located<String>) {
    self.id = id
    self.file = file
    self.span = span
    self.kind = kind
    self.name = name
  }
}

/// An office a person holds or held.
public struct Role: Sendable {
  /// Set in a fact; nil in the person's own record.
  public var person: Located<EntityReference>?
  /// As printed before a name, as in `Foreign Minister`.
  public var office: String
  public var organisation: Located<EntityReference>?
  public var from: EDTFDate?
  public var to: EDTFDate?

  public init(
    person: Located<EntityReference>?, office: String, organisation: Located<EntityReference>?, from: EDTFDate?,
    to: EDTFDate?
  ) {
    self.person = person
    self.office = office
    self.organisation = organisation
    self.from = from
    self.to = to
  }
}

/// How a record names an entity.
public enum EntityReference: Sendable, Hashable {
  case entity(EntityID)
  /// Somebody without a record: `{ name: …, office: … }`.
  case unrecorded(name: String, office: String?)

  /// The name of its record; its own where it has none.
  public var label: String {
    switch self {
    case .entity(let id): id.description
    case .unrecorded(let name, _): name
    }
  }
}
