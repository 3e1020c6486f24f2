import Checks
import Output
public import Source

/// Every rule that a run over a desk can report, sorted by code.
public enum Rules {
  public static let all: [Rule] =
    (RuleRegistry.all + [.unreadableFile, .unknownStyle, .faultyStyle, .idleEntry, .missingLock, .malformedLock]
    + SiteRules.all).sorted {
      $0.code < $1.code
    }
}
