import Compiler
import Records
public import Source
import Values

extension Rule {
  public static let staleFact = Rule(
    "S308", "stale fact", severity: .warning,
    explanation: """
      The fact was known to hold on a day long before the memo's, or its time has ended. Money and quantities are fresh \
      for 90 days from `as-of`; whatever has a `valid` interval holds until its end. Facts that happened once (`on`) do \
      not age.
      """,
    failing: Example([
      Example.File(
        path: "Memos/explained.md",
        text: "---\ntitle: Example\ndate: 2026-12-09\n---\n\nTraffic will grow by :fact[harbour-plan/growth].\n")
    ]),
    mended: .memo("Traffic will grow by :fact[harbour-plan/growth].\n"))
}

extension Check {
  /// In days (tradecraft.md, “Staleness”).
  private static let freshness = 90

  static let staleFact = Check(reporting: [.staleFact]) { subject in
    guard let date = subject.resolution.frontMatter.date?.value else { return [] }
    var seen: Set<FactKey> = []
    return subject.resolution.uses.compactMap { use in
      guard let fact = use.fact, let key = use.key, seen.insert(key).inserted,
        let reason = staleness(of: fact, on: date)
      else { return nil }
      return Diagnostic(
        .staleFact, at: use.span, "the fact “\(key)” \(reason)", related: subject.record(of: use, "its record"),
        help: ["look for a newer figure, or say as of when it held"])
    }
  }

  private static func staleness(of fact: Fact, on date: CalendarDay) -> String? {
    if let valid = fact.valid?.value, let end = valid.latest, end < date { return "held until \(end)" }
    guard case .typed(let value) = fact.value.value,
      value.kind == .money || value.kind == .quantity || value.kind == .percent,
      let known = fact.asOf?.value.latest, case let age = known.days(until: date), age > freshness
    else { return nil }
    return "was known to hold on \(known), \(age) days before the memo's date"
  }
}
