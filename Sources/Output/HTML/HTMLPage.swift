import Compiler
import Records
import Values

/// What a page template is filled with. The names are documented in `Styles/memo/README.md`.
struct HTMLPage {
  let memo: Memo
  let style: Style
  let body: [UInt8]
  /// What machines read of a memo.
  var report: [UInt8] = []
  /// Of the page; nil where it is the memo's own.
  var title: String?
  /// Behind those of the style sheet.
  var extraRules = ""
  /// Where the page is one of a site's.
  var site: PageSurroundings?

  var bytes: [UInt8] {
    let parts = style.pageParts
    let sheet = parts.sheet(for: memo.banner, with: extraRules + (site?.rules ?? ""))
    let script = self.script(parts)
    var page: [String: TemplateValue] = [
      "language": .text(memo.language),
      "title": .text(title ?? memo.header?.title ?? style.labels.memorandum),
      "body": .markup(body),
      "stylesheet": .markup(sheet.bytes),
      "policy": .text(
        ContentPolicy.allowing(
          styleSheet: sheet.source, dataBlock: report, script: script?.source,
          mayAsk: site?.script.bytes.isEmpty == false)),
      "metadata": .markup(PageMetadata(memo: memo).elements),
      "report": .markup(report),
      "script": .markup(script?.bytes ?? []),
      "banner": banner,
      "labels": parts.labels,
    ]
    if let header = memo.header { page["header"] = self.header(header) }
    if let site { page["site"] = site.templateValue }
    return parts.template.render(.object(page), reserving: body.count + sheet.bytes.count + report.count + 8192)
  }

  /// A page of the site's own has its own, a memo the one of memos.
  private func script(_ parts: PageParts) -> PageParts.Part? {
    if let own = site?.script.bytes, !own.isEmpty { return PageParts.Part(own) }
    return memo.header == nil ? nil : parts.script
  }

  private func header(_ header: Memo.Header) -> TemplateValue {
    let labels = style.labels
    let rows = [
      (labels.to, header.to), (labels.through, header.through), (labels.from, header.from), (labels.cc, header.cc),
    ]
    return .object([
      "organisation": .text(ifPresent: header.organisation),
      "number": .text(ifPresent: header.number),
      "draft": .flag(header.isDraft),
      "rows": .list(
        rows.filter { !$0.1.isEmpty }.map { label, names in
          .object(["label": .text(label), "names": .list(names.map(TemplateValue.text))])
        }),
      "date": .text(header.dateText),
      "day": .text(header.date.description),
      "portion": .text(ifPresent: header.portion?.portionMark),
      "title": .text(header.title),
      "subtitle": .text(ifPresent: header.subtitle),
      "summary": .text(ifPresent: header.summary),
      "authors": .text(header.from.joined(separator: ", ")),
      "tags": .list(header.tags.map(TemplateValue.text)),
      "tag-list": .text(header.tags.joined(separator: ", ")),
      "supersedes": supersedes(header.supersedes),
      "corrections": corrections(header.corrections),
    ])
  }

  private func corrections(_ corrections: [Memo.Correction]) -> TemplateValue {
    if corrections.isEmpty { return .none }
    return .object([
      "entries": .list(
        corrections.map { correction in
          .object([
            "day": .text(correction.date.description), "date": .text(correction.dateText),
            "note": .text(correction.note),
          ])
        })
    ])
  }

  private func supersedes(_ link: Memo.MemoLink?) -> TemplateValue {
    guard let link else { return .none }
    var printer = HTMLPrinter(memo: memo, style: style, surface: .page)
    printer.memoLink(link)
    return .markup(printer.out.bytes)
  }

  private var banner: TemplateValue {
    guard let banner = memo.banner, banner.bannerLine != nil || banner.tlp != nil else { return .none }
    return .object([
      "classification": .text(ifPresent: banner.bannerLine),
      "tlp": .text(ifPresent: banner.tlp?.label),
      "tlp-class": .text(ifPresent: banner.tlp?.className),
    ])
  }
}
