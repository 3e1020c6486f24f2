/// One thing that a memo rests on or prints, as it was when the memo was reviewed, or as it is now.
public struct ReviewEntry: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An article that is used, by its name.
    case article
    /// The memo's own text, by its path below the desk's folder.
    case briefing
    /// A computed value, by its name or its expression.
    case computed
    /// By its key.
    case fact
    /// A file that is included, by its path below the desk's folder.
    case include
    /// The rows of a query as a whole, by its name.
    case query
    /// One row of a query, by the query's name.
    case row
  }

  /// A particular under its name, for people to read: `money`, `about 40000000 EUR`.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// What it tells of a fact or an article.
    var aspect: Aspect {
      switch name {
      case "status": .status
      case "grade": .grade
      case "span", "evidence", "text-hash": .evidence
      case _ where Self.valueNames.contains(name): .value
      default: .particulars
      }
    }

    /// The types of values, as a record names them.
    private static let valueNames: Set<String> = [
      "agreement", "date", "event", "money", "number", "percent", "place", "quantity", "quote", "role", "text", "value",
    ]
  }

  /// What may change of a fact or an article, the gravest first.
  enum Aspect: Int, Sendable, Comparable {
    case value, status, grade, evidence, particulars

    static func < (left: Aspect, right: Aspect) -> Bool { left.rawValue < right.rawValue }
  }

  public let kind: Kind
  public let subject: String
  /// In the order they are written; no two of one name.
  public let fields: [Field]

  public init(_ kind: Kind, _ subject: String, _ fields: [Field]) {
    self.kind = kind
    self.subject = subject
    self.fields = fields
  }

  /// Between the cells of a query's row.
  static let cellSeparator = " | "

  public func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// What names it among a memo's entries. A query has a row for each; all else is there once.
  public var identity: Identity { Identity(kind: kind, subject: subject) }

  public struct Identity: Sendable, Hashable, Comparable {
    public let kind: Kind
    public let subject: String

    public static func < (left: Identity, right: Identity) -> Bool {
      (left.kind.rawValue, left.subject) < (right.kind.rawValue, right.subject)
    }
  }
}

/// A field that is not what it was; nil where it was not there, or is not there any more.
public struct FieldChange: Sendable, Hashable {
  public let name: String
  public let old: String?
  public let new: String?

  var aspect: ReviewEntry.Aspect { ReviewEntry.Field(name, "").aspect }

  /// As in `status draft → verified`. Hashes tell a reader nothing: of those it is only said that they changed.
  public var description: String {
    switch name {
    case "hash", "evidence", "text-hash": "\(FieldChange.words[name] ?? name) changed"
    default: "\(name) \(old ?? "–") → \(new ?? "–")"
    }
  }

  private static let words = ["hash": "text", "evidence": "passage of the article", "text-hash": "text of the article"]
}

extension ReviewEntry {
  /// The fields that differ, in the order of this entry's with those it has no more behind them.
  public func changes(since old: ReviewEntry) -> [FieldChange] {
    var changes: [FieldChange] = []
    // A value of another type is one change and not two.
    let (oldValue, newValue) = (old.valueField, valueField)
    if oldValue?.name != newValue?.name {
      changes.append(FieldChange(name: "value", old: oldValue?.named, new: newValue?.named))
    }
    let names = fields.map(\.name) + old.fields.map(\.name).filter { value($0) == nil }
    for name in names where value(name) != old.value(name) {
      if oldValue?.name != newValue?.name, name == oldValue?.name || name == newValue?.name { continue }
      changes.append(FieldChange(name: name, old: old.value(name), new: value(name)))
    }
    return changes
  }

  private var valueField: Field? { kind == .fact ? fields.first { $0.aspect == .value } : nil }
}

extension ReviewEntry.Field {
  fileprivate var named: String { "\(value) (\(name))" }
}
