/// The families of rules, by the letter their codes begin with (checks.md).
public enum RuleFamily: Character, Sendable, CaseIterable {
  case syntax = "X"
  case references = "R"
  case quotation = "Q"
  case values = "V"
  case sourcing = "S"
  case language = "L"
  case handling = "H"
  case drift = "D"
  case evidence = "E"
  case accessibility = "A"

  /// What the family watches over, in lower case.
  public var title: String {
    switch self {
    case .syntax: "syntax"
    case .references: "references"
    case .quotation: "quotation"
    case .values: "values"
    case .sourcing: "sourcing"
    case .language: "language"
    case .handling: "handling"
    case .drift: "drift"
    case .evidence: "evidence"
    case .accessibility: "accessibility"
    }
  }
}
