public import Compiler
import Markup
public import Records
public import Source

extension Rule {
  public static let waiverWithoutReason = Rule(
    "X130", "waiver without a reason", severity: .error,
    explanation: "A waiver says why a finding may stand. The reason is for the next reader, who will ask.",
    failing: .memo("<!-- chancery: allow S202 -->\nIt may cost :fact[harbour-plan/rival-cost].\n"),
    mended: .memo(
      "<!-- chancery: allow S202 the dispute is the point -->\nIt may cost :fact[harbour-plan/rival-cost].\n"))

  public static let idleWaiver = Rule(
    "X131", "waiver that waives nothing", severity: .warning,
    explanation: "Nothing of that code is found here. A waiver left behind would hide the next fault of its kind.",
    failing: .memo("<!-- chancery: allow S202 the dispute is the point -->\nIt will cost :fact[harbour-plan/cost].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))

  public static let unknownWaiver = Rule(
    "X132", "waiver of an unknown code", severity: .error,
    explanation: "There is no check of that code, so nothing can be waived by it.",
    failing: .memo("<!-- chancery: allow S999 because -->\nIt will cost :fact[harbour-plan/cost].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))
}

/// The rules that settling reports.
enum SettlementRules {
  static let all: [Rule] = [.waiverWithoutReason, .idleWaiver, .unknownWaiver]
}

/// Decides how much each finding matters: the one place where severities are settled and waivers applied.
public struct Settlement: Sendable {
  public enum Strictness: String, Sendable { case usual, warningsAreErrors }

  /// What has been looked for: a waiver of something else is neither used nor idle.
  public enum Scope: Sendable, Hashable {
    /// All that can be found without asking anybody.
    case desk
    /// Outside links and nothing else.
    case links
  }

  /// The desk's, with the memo's own laid over them.
  public let overrides: SeverityOverrides
  public let waivers: [LocatedWaiver]
  public let strictness: Strictness
  public let scope: Scope

  public init(
    overrides: SeverityOverrides, waivers: [LocatedWaiver] = [], strictness: Strictness, scope: Scope = .desk
  ) {
    self.overrides = overrides
    self.waivers = waivers
    self.strictness = strictness
    self.scope = scope
  }

  /// The findings with their severities, each once, by file and place; those waived carry the reason.
  public func settle(_ findings: [Diagnostic]) -> [Diagnostic] {
    var used: Set<Int> = []
    var settled = findings.map { waived($0, used: &used) }
    settled += waiverFaults(used: used)
    settled = settled.map(weighed).filter { $0.severity != .off }
    settled.sort { ($0.primary.span, $0.rule.code, $0.message) < ($1.primary.span, $1.rule.code, $1.message) }
    var unique: [Diagnostic] = []
    for finding in settled {
      if let last = unique.last, last.primary.span == finding.primary.span, last.rule.code == finding.rule.code,
        last.message == finding.message
      {
        continue
      }
      unique.append(finding)
    }
    return unique
  }

  private func weighed(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    if let severity = overrides.severity(for: finding.rule) {
      // What a final memo raised is not lowered again by a setting for drafts, unless it is turned off.
      finding.severity =
        finding.severity > finding.rule.severity && severity != .off ? max(severity, finding.severity) : severity
    }
    if strictness == .warningsAreErrors, finding.severity == .warning { finding.severity = .error }
    return finding
  }

  private func waived(_ finding: Diagnostic, used: inout Set<Int>) -> Diagnostic {
    var finding = finding
    for (index, located) in waivers.enumerated() {
      let waiver = located.waiver
      guard located.path == finding.primary.span.path, waiver.scope.overlaps(finding.primary.span.range),
        waiver.code == finding.rule.code || waiver.code == String(finding.rule.letter)
      else { continue }
      used.insert(index)
      if !waiver.reason.isEmpty, finding.waived == nil { finding.waived = waiver.reason }
    }
    return finding
  }

  private func waiverFaults(used: Set<Int>) -> [Diagnostic] {
    waivers.enumerated().compactMap { index, located in
      let place = Span(path: located.path, range: located.waiver.codeSpan)
      if scope == .desk, !RuleRegistry.covers(located.waiver.code) {
        let nearest = NearestNames.of(located.waiver.code, among: RuleRegistry.all.map(\.code))
        return Diagnostic(
          .unknownWaiver, at: place, "there is no check “\(located.waiver.code)”",
          help: NearestNames.question(nearest).map { [$0] } ?? [])
      }
      if scope == .desk, located.waiver.reason.isEmpty {
        return Diagnostic(
          .waiverWithoutReason, at: place, "the waiver of \(located.waiver.code) gives no reason",
          help: ["write it as <!-- chancery: allow \(located.waiver.code) REASON -->"])
      }
      let isLookedFor = (scope == .links) == LinkRules.codes.contains(located.waiver.code)
      if isLookedFor, !used.contains(index) {
        return Diagnostic(
          .idleWaiver, at: place, "the waiver of \(located.waiver.code) waives nothing",
          fixes: [Fix("remove the waiver", [Fix.Edit(Span(path: located.path, range: located.waiver.span), with: "")])])
      }
      return nil
    }
  }
}
