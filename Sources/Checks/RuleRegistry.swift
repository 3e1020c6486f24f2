import Compiler
import Markup
import Records
public import Source
import Store

/// Every rule there is, sorted by code.
public enum RuleRegistry {
  public static let all: [Rule] =
    (MarkupRules.all + RecordRules.all + CompilerRules.all + StoreRules.all + SettlementRules.all
    + LinkRules.all + CheckRegistry.all.flatMap(\.rules)).sorted { $0.code < $1.code }

  /// The rule of that code; nil where there is none.
  public static func rule(_ code: some StringProtocol) -> Rule? { all.first { $0.code == code } }

  /// Whether a code, or the letter of a family, is one there is.
  public static func covers(_ code: some StringProtocol) -> Bool {
    all.contains { $0.code == code || String($0.letter) == code }
  }
}
