import Markup
import Records
import Source
import Values

extension Walk {
  var language: String { frontMatter.language?.value ?? context.configuration.language }

  var lexicon: Lexicon { frontMatter.lexicon ?? context.configuration.lexicon ?? .icd203 }

  /// The mark of the whole memo.
  var banner: Handling? { frontMatter.handling?.value ?? context.configuration.handling }

  /// Where one portion is marked, all are (32 CFR 2001.21(c)).
  var marksPortions: Bool { outline.marksPortions }

  /// The audience this output is for.
  var audience: String? { context.audience ?? frontMatter.audience?.value }

  func header() -> Memo.Header? {
    guard context.extent == .page, let title = frontMatter.title, let date = frontMatter.date else { return nil }
    var header = Memo.Header(
      title: title.value, date: date.value, dateText: self.date(EDTFDate(date.value), ValueFormat()).text)
    // A title sums up the whole: without a mark of its own it is marked as the whole is.
    if marksPortions { header.portion = banner }
    header.subtitle = frontMatter.subtitle?.value
    header.number = frontMatter.number?.value
    header.to = frontMatter.to.map(\.value)
    header.through = frontMatter.through.map(\.value)
    header.from = frontMatter.from.map(\.value)
    header.cc = frontMatter.cc.map(\.value)
    header.isDraft = frontMatter.status == .draft
    header.tags = frontMatter.tags.map(\.value)
    header.organisation = context.configuration.organisation ?? context.configuration.title
    header.summary = frontMatter.summary?.value
    header.corrections = frontMatter.corrections
      .map {
        Memo.Correction(
          date: $0.date.value, dateText: self.date(EDTFDate($0.date.value), ValueFormat()).text, note: $0.note.value)
      }
      .sorted { $1.date < $0.date }
    if let name = frontMatter.supersedes?.value, let memo = source.memo(name) {
      header.supersedes = Memo.MemoLink(title: memo.title, path: relativePath(toMemo: name), fragment: nil)
    }
    return header
  }

  /// What the front matter names must be there.
  mutating func checkFrontMatter() {
    guard context.extent == .page else { return }
    for alias in frontMatter.sources
    where source.article(alias.article.value) == nil && !isFaulty(alias.article.value) {
      let nearest = NearestNames.of(alias.article.value.description, among: source.names(of: .articles))
      report(
        .unknownArticle, at: alias.article.span, "no article “\(alias.article.value)” is on file",
        help: NearestNames.question(nearest).map { [$0] } ?? [],
        fixes: nearest.prefix(1).map { .replace(file.span(alias.article.span), with: $0, safety: .needsReview) })
      usedAliases.insert(alias.name.value)
    }
    if let superseded = frontMatter.supersedes {
      if let memo = source.memo(superseded.value) {
        memoReferences.append(
          MemoReference(span: file.span(superseded.span), name: superseded.value, handling: memo.handling))
      } else {
        reportUnknownMemo(superseded.value, at: superseded.span)
      }
    }
    if let audience = frontMatter.audience, context.configuration.audiences[audience.value] == nil {
      report(
        .unknownAudience, at: audience.span, "the desk has no audience “\(audience.value)”",
        help: ["audiences and what each may see stand in chancery.yaml under `audiences`"])
    }
  }

  mutating func reportUnknownMemo(_ name: String, at span: ByteRange) {
    let nearest = NearestNames.of(name, among: source.names(of: .memos))
    report(
      .unknownMemo, at: span, "the desk has no memo “\(name)”",
      help: NearestNames.question(nearest).map { [$0] } ?? [],
      fixes: nearest.prefix(1).map { .replace(file.span(span), with: $0, safety: .needsReview) })
  }

  mutating func checkAliases() {
    for alias in frontMatter.sources where !usedAliases.contains(alias.name.value) {
      report(.unusedAlias, at: alias.name.span, "the alias “\(alias.name.value)” is never used")
    }
  }

  /// The bottom line comes first (ICD 203, standard 6).
  mutating func checkOrder(of blocks: [Block]) {
    var isFirst = true
    for block in blocks {
      switch block.kind {
      case .containerDirective(let directive, _) where directive.name == "comment": continue
      case .containerDirective(let directive, _) where directive.name == "bottom-line":
        if !isFirst {
          report(
            .misplacedBottomLine, at: directive.span, "the bottom line is not the first block of the memo",
            help: ["a reader who stops after the first paragraph must have read it (ICD 203)"])
        }
        return
      case .leafDirective(let directive) where directive.name == "toc": continue
      case .htmlBlock(let html) where html.hasPrefix("<!--"): continue
      case .heading(let level, _) where level == 1: continue
      default: isFirst = false
      }
    }
  }
}
