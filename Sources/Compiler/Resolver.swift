public import Markup
import Records
import Source

/// Looks up everything a briefing names, in reading order.
public enum Resolver {
  /// Pure: the same briefing, answers and context give the same resolution.
  ///
  /// Time is that of the briefing and of what it includes and cites, whatever else is on file.
  public static func resolve(
    _ briefing: Briefing, from source: any FactSource, in context: MemoContext
  ) -> Resolution {
    let decoded = FrontMatterRecord.decode(
      briefing.file, range: briefing.frontMatter, extent: context.extent == .page ? .whole : .fragment)
    let frontMatter = decoded.value
    let outline = Outline(of: briefing, from: source, in: context)
    var walk = Walk(
      briefing: briefing, frontMatter: frontMatter, outline: outline, source: source, context: context)
    walk.diagnostics = decoded.diagnostics + outline.diagnostics
    walk.waivers = briefing.waivers.map { LocatedWaiver(path: briefing.file.path, waiver: $0) }
    walk.checkFrontMatter()
    for duplicate in outline.duplicates {
      walk.diagnostics.append(
        Diagnostic(.duplicateID, at: duplicate.span, "the id “\(duplicate.id)” is given twice"))
    }
    var blocks = walk.blocks(briefing.blocks)
    walk.checkOrder(of: briefing.blocks)
    walk.checkDefinitions()
    walk.checkQueries()
    walk.checkAliases()
    if frontMatter.hasTableOfContents == true, context.extent == .page {
      // Behind the bottom line, which comes first.
      let index = if case .section(let section)? = blocks.first?.kind, section.role == .bottomLine { 1 } else { 0 }
      blocks.insert(walk.tableOfContents(), at: index)
    }
    let legend = walk.legend()
    if !walk.citations.entries.isEmpty || legend != nil, !walk.hasPlaceForSources {
      blocks.append(MemoBlock(.endnotes))
    }
    let header = walk.header()
    let memo = Memo(
      header: header, banner: walk.banner, language: walk.language, blocks: blocks, endnotes: walk.endnotes(),
      sourceSummary: walk.sourceSummary(), legend: legend, proofs: walk.citations.proofs, facts: walk.citations.facts,
      derivations: walk.derivations.all)
    return Resolution(
      memo: memo, frontMatter: frontMatter, uses: walk.uses, faultyRecords: walk.faultyRecords.sorted(),
      derivedUses: walk.derivedUses, mentions: walk.mentions, prose: walk.prose, judgements: walk.judgements,
      charts: walk.charts, inclusions: walk.inclusions,
      memoReferences: walk.memoReferences, outsideLinks: walk.outsideLinks, queryUses: walk.queryUses,
      portions: walk.portions, assets: walk.assets,
      waivers: walk.waivers, diagnostics: walk.diagnostics)
  }

  /// What other memos can refer to in a briefing.
  public static func outline(
    of briefing: Briefing, from source: any FactSource, in context: MemoContext
  ) -> MemoOutline {
    let frontMatter = FrontMatterRecord.decode(briefing.file, range: briefing.frontMatter, extent: .whole).value
    return Outline.memoOutline(of: briefing, frontMatter: frontMatter, from: source, in: context)
  }
}
