import Compiler
import Records
public import Source

extension Rule {
  public static let handlingAboveMemo = Rule(
    "H101", "marked above the memo", severity: .error,
    explanation: """
      Something the memo prints is marked for fewer readers than the memo, or than the audience of this output, is \
      for. The mark may stand at the fact, at its article, at an entity that it names, at an included file or at another \
      memo. The value is not repeated here; look it up under its key.
      """,
    failing: .memo("The reserve is :fact[closed-file/reserve].\n"),
    mended: .memo(
      "---\ntitle: Example\ndate: 2026-03-09\nhandling: TLP:RED\n---\n\nThe reserve is :fact[closed-file/reserve].\n"))
}

extension Check {
  static let handlingAboveMemo = Check(reporting: [.handlingAboveMemo]) { subject in
    var findings: [Diagnostic] = []
    func compare(
      _ mark: Handling?, of what: @autoclosure () -> String, at span: Span, in portion: Handling?,
      _ related: @autoclosure () -> [Diagnostic.Label] = []
    ) {
      guard let mark else { return }
      let limits = [portion ?? subject.mark, subject.limitOfAudience].compactMap(\.self)
      guard let limit = limits.first(where: mark.isAbove) ?? (limits.isEmpty && mark.isAbove(nil) ? mark : nil)
      else { return }
      let against = limits.isEmpty ? "but the memo has no mark" : "above \(limit)"
      findings.append(
        Diagnostic(
          .handlingAboveMemo, at: span, "\(what()) is marked \(mark), \(against)", related: related(),
          help: ["leave it out, or raise the mark of the memo and of all it is sent to"]))
    }
    let carriers = subject.markedCarriers
    for use in subject.resolution.uses {
      let mark = use.fact?.handling?.value ?? use.article.handling?.value
      compare(
        mark, of: use.key.map { "the fact “\($0)”" } ?? "the article “\(use.article.id)”", at: use.span,
        in: use.portion, subject.record(of: use, "its record"))
      // A citation prints the article's title even where the fact's own mark is lower.
      if use.fact?.handling != nil {
        compare(use.article.handling?.value, of: "the article “\(use.article.id)”", at: use.span, in: use.portion)
      }
      // A mark that cites prints who published it and who carries it, a value whom it speaks of.
      let printed = carriers[use.article.id] ?? []
      for entity in printed + subject.markedEntities(in: use, but: printed) {
        compare(entity.handling?.value, of: "the entity “\(entity.id)”", at: use.span, in: use.portion)
      }
    }
    for mention in subject.resolution.mentions {
      compare(
        mention.entity.handling?.value, of: "the entity “\(mention.entity.id)”", at: mention.span, in: mention.portion)
    }
    for inclusion in subject.resolution.inclusions {
      compare(inclusion.handling?.value, of: "the included file", at: inclusion.span, in: inclusion.portion)
    }
    for reference in subject.resolution.memoReferences {
      compare(reference.handling, of: "the memo “\(reference.name)”", at: reference.span, in: nil)
    }
    // A sum or a count leaks what it is made of as well, without naming it.
    let reported = Set(findings.map(\.primary.span))
    for query in subject.resolution.queryUses where query.restsOnHigherMarks && !reported.contains(query.span) {
      findings.append(
        Diagnostic(
          .handlingAboveMemo, at: query.span,
          "the rows of “\(query.name)” rest on something marked above the memo, its portion or its audience",
          help: ["leave it out of the query, or raise the mark of the memo and of all it is sent to"]))
    }
    return findings
  }
}

extension Check.Subject {
  /// Who published the articles used and where those come from, where that has a mark of its own.
  fileprivate var markedCarriers: [ArticleID: [Entity]] {
    var carriers: [ArticleID: [Entity]] = [:]
    for article in firstUses.map(\.article) {
      let marked = marked([article.publisher?.value.entity, article.origin?.value].compactMap(\.self))
      if !marked.isEmpty { carriers[article.id] = marked }
    }
    return carriers
  }

  /// Those a fact came by and speaks of that have a mark of their own, but for those told already.
  fileprivate func markedEntities(in use: Use, but told: [Entity]) -> [Entity] {
    guard let fact = use.fact else { return [] }
    return marked((fact.via + fact.entities).map(\.value)).filter { entity in
      !told.contains { $0.id == entity.id }
    }
  }

  /// Those that have a mark of their own, each once.
  private func marked(_ references: [EntityReference]) -> [Entity] {
    var found: [Entity] = []
    for case .entity(let id) in references {
      guard let entity = source.entity(id), entity.handling != nil, !found.contains(where: { $0.id == id }) else {
        continue
      }
      found.append(entity)
    }
    return found
  }

  /// What the audience of this output may see at most; nil where it is for all the memo is for.
  var limitOfAudience: Handling? {
    let name = context.audience ?? resolution.frontMatter.audience?.value
    return name.flatMap { context.configuration.audiences[$0] }
  }
}
