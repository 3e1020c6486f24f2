import Compiler
import Records
import Source

extension Check {
  static let drift = Check(reporting: DriftRules.ofMemos) { subject in
    switch subject.review {
    case .nothing, .ofFinal(isReviewed: true): []
    case .ofFinal(isReviewed: false): [unreviewed(subject)]
    case .unmoved(let recorded, let now):
      recorded.isEmpty ? [unreviewed(subject)] : Drift(subject, recorded, now).findings
    }
  }

  private static func unreviewed(_ subject: Subject) -> Diagnostic {
    let head = subject.resolution.frontMatter.title?.span ?? ByteRange(0..<0)
    let advice = Drift.advice(on: subject.file.path)
    return Diagnostic(
      .unreviewedMemo, at: subject.file.span(head),
      subject.isFinal ? "the memo is final and has never been reviewed" : "the memo has never been reviewed",
      help: ["read it, then \(advice)"])
  }
}

/// What has moved in one memo since its review: of each fault one finding, with the others it brings in its train.
struct Drift {
  let subject: Check.Subject
  let recorded: [ReviewEntry.Identity: [RecordedEntry]]
  let now: MemoReview
  /// Whether readers of the memo may be told what it printed.
  let tells: Bool
  private var changedTexts: [MemoReview.Item] = []
  /// Facts and articles that have moved, come or gone.
  private(set) var affected: Set<String> = []
  var findings: [Diagnostic] = []

  init(_ subject: Check.Subject, _ recorded: [RecordedEntry], _ now: MemoReview) {
    self.subject = subject
    self.recorded = Dictionary(grouping: recorded, by: \.entry.identity)
    self.now = now
    let oldMarks = recorded.compactMap { $0.entry.value("handling") }.map { try? Handling.parse($0).get() }
    tells = oldMarks.allSatisfy { $0 != nil && subject.mayName($0) } && now.marks.allSatisfy(subject.mayName)
    changedTexts = now.items.filter { item in
      guard case .text = item.origin else { return false }
      return !holds(item.entry)
    }
    compareTexts()
    compareUses()
    if changedTexts.isEmpty {
      compareGone()
      compareDerived()
    }
  }

  static func advice(on path: FilePath) -> String { "record its review with `chancery accept \(path)`" }

  var help: String { "read the memo again, then \(Drift.advice(on: subject.file.path))" }

  /// A union of two branches keeps what either of them has reviewed: one that holds is enough.
  func holds(_ entry: ReviewEntry) -> Bool {
    recorded[entry.identity]?.contains { $0.entry == entry || entry.changes(since: $0.entry).isEmpty } ?? false
  }

  /// What was recorded of a thing that is not as recorded: of several that which comes nearest.
  func old(_ entry: ReviewEntry) -> RecordedEntry? {
    recorded[entry.identity]?.min { entry.changes(since: $0.entry).count < entry.changes(since: $1.entry).count }
  }

  // MARK: Texts

  private mutating func compareTexts() {
    // What a changed text includes now, or no longer, is no fault of its own.
    let known = changedTexts.filter { recorded[$0.entry.identity] != nil }
    for item in known.isEmpty ? Array(changedTexts.prefix(1)) : known {
      let what = item.entry.kind == .briefing ? "the memo" : "the included file"
      findings.append(
        Diagnostic(.changedMemo, at: item.place, "\(what) has changed since the review", help: [help]))
    }
  }

  // MARK: Facts and articles

  private mutating func compareUses() {
    var newFacts: Set<ArticleID> = []
    let derived = changedTexts.isEmpty ? derivedLabels() : [:]
    for item in now.items {
      guard case .use(let use) = item.origin, !holds(item.entry) else { continue }
      affected.insert(item.entry.subject)
      guard let old = old(item.entry) else {
        // What a changed text asks for is read with it.
        guard changedTexts.isEmpty else { continue }
        if use.fact != nil { newFacts.insert(use.article.id) }
        if use.fact == nil, newFacts.contains(use.article.id) { continue }
        findings.append(
          Diagnostic(
            .unreviewedFact, at: item.place,
            "“\(item.entry.subject)” has come into the memo since its review, and the text has not changed",
            related: tells ? subject.record(of: use, "its record") : [], help: [help]))
        continue
      }
      let changes = item.entry.changes(since: old.entry)
      guard let gravest = changes.min(by: { $0.aspect < $1.aspect }) else { continue }
      let others = changes.filter { $0 != gravest }
      findings.append(finding(use, at: item.place, gravest, others, old, derived[item.entry.subject] ?? []))
    }
  }

  private func finding(
    _ use: Use, at place: Span, _ gravest: FieldChange, _ others: [FieldChange], _ old: RecordedEntry,
    _ derived: [Diagnostic.Label]
  ) -> Diagnostic {
    let rule = DriftRules.rule(for: gravest.aspect)
    let name = old.entry.subject
    guard tells else {
      return Diagnostic(rule, at: place, "“\(name)” is not what it was when the memo was reviewed", help: [help])
    }
    let asWell = others.map(\.description).joined(separator: "; ")
    return Diagnostic(
      rule, at: place, Drift.message(of: gravest, in: name),
      related: [
        Diagnostic.Label(span: record(of: use, gravest), message: "the record as it is now"),
        Diagnostic.Label(span: old.place(of: gravest.name), message: "as it was reviewed"),
      ] + derived, help: (others.isEmpty ? [] : ["changed as well: \(asWell)"]) + [help])
  }

  private static func message(of change: FieldChange, in name: String) -> String {
    let then = "when the memo was reviewed"
    let (old, new) = (change.old ?? "nothing", change.new ?? "nothing")
    switch (change.aspect, change.name) {
    case (.value, _), (.status, _): return "“\(name)” was \(old) \(then), and is \(new) now"
    case (.grade, _):
      let own = "the article's"
      return "“\(name)” was graded \(change.old ?? own) \(then), and is graded \(change.new ?? own) now"
    case (.evidence, "span"): return "“\(name)” was proved by “\(old)” \(then), and is by “\(new)” now"
    case (.evidence, "text-hash"): return "the text of “\(name)” is not the one that was on file \(then)"
    case (.evidence, _): return "the passage that proves “\(name)” is not the one that did \(then)"
    case (.particulars, let field): return "`\(field)` of “\(name)” was “\(old)” \(then), and is “\(new)” now"
    }
  }

  /// Where the record says what has changed.
  private func record(of use: Use, _ change: FieldChange) -> Span {
    let article = use.article
    let range =
      switch (change.aspect, use.fact) {
      case (.value, let fact?): fact.value.span
      case (.status, let fact?): fact.status.span
      case (.evidence, let fact?): fact.span?.span ?? fact.name.span
      case (_, let fact?): fact.name.span
      case (.status, nil): article.status?.span ?? article.title.span
      case (.evidence, nil): article.text?.span ?? article.title.span
      case (_, nil): article.title.span
      }
    return Span(path: article.file, range: range)
  }

  /// Facts that a pattern or a query no longer comes to.
  private mutating func compareGone() {
    let present = Set(now.items.map(\.entry.identity))
    let gone = recorded.filter { [.fact, .article].contains($0.key.kind) && !present.contains($0.key) }
    affected.formUnion(gone.keys.map(\.subject))
    let articlesOfFacts = Set(
      gone.keys.filter { $0.kind == .fact }.map { String($0.subject.prefix { $0 != "/" }) })
    for (identity, entries) in gone.sorted(by: { $0.key < $1.key }) {
      if identity.kind == .article, articlesOfFacts.contains(identity.subject) { continue }
      let head = now.items.first?.place ?? subject.file.span(ByteRange(0..<0))
      findings.append(
        Diagnostic(
          .vanishedFact, at: head, "“\(identity.subject)” was in the memo when it was reviewed, and is not now",
          related: tells
            ? entries.prefix(1).map { Diagnostic.Label(span: $0.span, message: "as it was reviewed") } : [],
          help: [help]))
    }
  }
}
