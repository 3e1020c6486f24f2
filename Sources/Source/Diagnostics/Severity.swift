/// How much a diagnostic matters; `off` where a rule is configured away.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case off, note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .off: 0
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }
}
