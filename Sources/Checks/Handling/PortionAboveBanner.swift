import Compiler
import Records
public import Source

extension Rule {
  public static let portionAboveBanner = Rule(
    "H103", "banner below its parts", severity: .error,
    explanation: """
      A portion is marked for fewer readers than the banner of the memo says. The banner is the highest of all parts \
      (32 CFR 2001.21; for TLP the same holds by our rule).
      """,
    failing: .memo(":::portion{handling=TLP:RED}\nFor two readers.\n:::\n"),
    mended: .memo(":::portion{handling=TLP:GREEN}\nFor all.\n:::\n"))
}

extension Check {
  static let portionAboveBanner = Check(reporting: [.portionAboveBanner]) { subject in
    subject.resolution.portions.compactMap { portion in
      let limits = [subject.mark, subject.limitOfAudience].compactMap(\.self)
      guard let limit = limits.first(where: { portion.mark.isAbove($0) }) else { return nil }
      return Diagnostic(
        .portionAboveBanner, at: portion.span, "the portion is marked \(portion.mark), above the memo's \(limit)",
        help: ["raise `handling` in the front matter to \(limit.rolledUp(with: portion.mark))"])
    }
  }
}
