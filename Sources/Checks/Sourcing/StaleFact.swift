import Compiler
import Records
public import Source
import Values

extension Rule {
  private static let counted = [
    Example.File(
      path: "Articles/count.yaml",
      text: """
        title: The union in numbers
        publisher: { name: The Evening Post }
        published: 2026-03-03
        url: https://post.example/1
        descriptor: An evening paper.
        facts:
          members:
            says: Members of the union
            quantity: 2400 member
            as-of: 2025-11-30
            status: verified
            verified: { by: desk, on: 2026-03-04, how: read against the text }

        """)
  ]

  /// Staleness as tradecraft.md has it; ICD 206 asks for the age of what is relied on.
  public static let staleFact = Rule(
    "S308", "stale fact", severity: .warning,
    explanation: """
      The fact was known to hold on a day long before the memo's date, or its time has ended. Money and quantities are \
      fresh for 90 days from `as-of`; the desk's configuration says otherwise under `freshness`, in days by type of \
      value. What has a `valid` interval holds until its end, an office until the day its holder left it. Facts that \
      happened once (`on`) do not age, and a sentence that says “as of”, a table or a timeline tells the reader how old \
      the figure is.
      """,
    failing: .memo("The union has :fact[count/members].\n", and: counted),
    mended: .memo("The union had :fact[count/members] as of November.\n", and: counted))
}

extension Check {
  static let staleFact = Check(reporting: [.staleFact]) { subject in
    guard let date = subject.resolution.frontMatter.date?.value else { return [] }
    var dated: Set<Span> = []
    for (prose, text) in zip(subject.resolution.prose, subject.texts)
    where !prose.uses.isEmpty && !asOf.matches(in: text.words).isEmpty {
      dated.formUnion(subject.resolution.uses[prose.uses].map(\.span))
    }
    var seen: Set<FactKey> = []
    return subject.resolution.uses.compactMap { use in
      guard let fact = use.fact, let key = use.key, use.manner != .timelineEntry, use.manner != .tableRow,
        !dated.contains(use.span), let reason = staleness(of: fact, on: date, subject),
        seen.insert(key).inserted
      else { return nil }
      return Diagnostic(
        .staleFact, at: use.span, "the fact “\(key)” \(reason)", related: subject.record(of: use, "its record"),
        help: ["look for a newer one, or say as of when it held"])
    }
  }

  private static let asOf = PhraseSearch(["as of", "as at"])

  private static func staleness(of fact: Fact, on date: CalendarDay, _ subject: Subject) -> String? {
    if let end = fact.valid?.value.latest, end < date { return "held until \(end)" }
    switch fact.value.value {
    case .typed(let value):
      guard let freshness = subject.context.configuration.freshness[value.kind],
        let known = fact.asOf?.value.latest, case let age = known.days(until: date), age > freshness
      else { return nil }
      return "was known to hold on \(known), \(age) days before the memo's date"
    case .role(let role):
      guard let end = end(of: role, subject), end < date else { return nil }
      return "names an office that was held until \(end)"
    case .quote, .place, .event, .agreement: return nil
    }
  }

  /// When an office was left: as the fact says, or the one record of that office on its holder's own.
  private static func end(of role: Role, _ subject: Subject) -> CalendarDay? {
    if let end = role.to?.latest { return end }
    guard case .entity(let id)? = role.person?.value else { return nil }
    let held = subject.source.entity(id)?.roles.filter { $0.office == role.office } ?? []
    return held.count == 1 ? held[0].to?.latest : nil
  }
}
