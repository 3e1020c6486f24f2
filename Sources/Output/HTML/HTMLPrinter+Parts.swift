import Compiler
import Records

/// What directives add to Markdown's blocks.
extension HTMLPrinter {
  mutating func section(_ section: MemoBlock.Section, of block: MemoBlock) {
    let outside = outline
    open("section", id: block.id, class: "part " + section.role.rawValue)
    out.raw("\n")
    let title = style.title(of: section)
    if !title.isEmpty {
      let level = outline.enterSection()
      out.raw("<h\(level) class=\"part-title\">")
      portion(block.portion)
      inlines(title)
      out.raw("</h\(level)>\n")
    }
    blocks(section.blocks)
    if !section.remarks.isEmpty {
      out.startLine()
      out.raw("<p class=\"remarks\">")
      for (index, remark) in section.remarks.enumerated() {
        if index > 0 { out.raw(" ") }
        inlines(remark)
      }
      out.raw("</p>\n")
    }
    if section.role == .recommendation { answers() }
    if let ending = style.ending(of: section) {
      out.startLine()
      out.raw("<p class=\"ending\">")
      out.text(ending)
      out.raw(".</p>\n")
    }
    out.startLine()
    out.raw("</section>\n")
    outline = outside
  }

  /// Room for the decision maker's mark beside each answer: the style draws a line there.
  private mutating func answers() {
    guard isPage, !style.answers.isEmpty else { return }
    out.startLine()
    out.raw("<ul class=\"answers\">\n")
    for answer in style.answers {
      out.raw("<li>")
      out.text(answer)
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  mutating func quotation(_ quotation: MemoBlock.Quotation, of block: MemoBlock) {
    open("figure", id: block.id, class: "quotation")
    out.raw("\n<blockquote")
    if let url = quotation.url, LinkSafety.isLinkable(url) { out.attribute("cite", url: url) }
    if let language = quotation.language { out.attribute("lang", language) }
    out.attribute("data-key", quotation.key.description)
    out.raw(">\n")
    for part in quotation.parts {
      out.raw("<p>")
      if part == quotation.parts.first { portion(block.portion) }
      out.text(style.quotationMarks.open + part + style.quotationMarks.close)
      out.raw("</p>\n")
    }
    out.raw("</blockquote>\n")
    if !quotation.attribution.isEmpty {
      out.raw("<figcaption>")
      inlines(quotation.attribution)
      out.raw("</figcaption>\n")
    }
    out.raw("</figure>\n")
  }

  mutating func timeline(_ entries: [MemoBlock.TimelineEntry], of block: MemoBlock) {
    open("ol", id: block.id, class: "timeline")
    out.raw("\n")
    for (index, entry) in entries.enumerated() {
      out.raw("<li><span class=\"when\">")
      inlines(entry.date)
      out.raw("</span> <span class=\"what\">")
      if index == 0 { portion(block.portion) }
      inlines(entry.content)
      out.raw("</span></li>\n")
    }
    out.raw("</ol>\n")
  }

  mutating func sourceCard(_ card: MemoBlock.SourceCard, of block: MemoBlock) {
    open("div", id: block.id, class: "source-card")
    out.raw("\n<p class=\"source-title\">")
    portion(block.portion)
    inlines(card.title)
    out.raw("</p>\n")
    if !card.entries.isEmpty {
      out.raw("<dl>\n")
      for entry in card.entries {
        out.raw("<div><dt>")
        out.text(entry.term)
        out.raw("</dt><dd>")
        inlines(entry.detail)
        out.raw("</dd></div>\n")
      }
      out.raw("</dl>\n")
    }
    out.raw("</div>\n")
  }

  mutating func contents(_ entries: [MemoBlock.ContentsEntry], of block: MemoBlock) {
    guard !entries.isEmpty else { return }
    out.startLine()
    out.raw("<nav class=\"contents\"")
    out.attribute("aria-label", style.labels.contents)
    out.raw(">\n")
    var open: [Int] = []
    for entry in entries {
      while let level = open.last, level > entry.level {
        out.raw("</li></ol>")
        open.removeLast()
      }
      if open.last == entry.level {
        out.raw("</li>\n<li>")
      } else {
        // A list may not stand beside items: where a deeper level comes first, what follows begins a list of its own.
        out.raw("<ol><li>")
        open.append(entry.level)
      }
      out.raw("<a href=\"#")
      out.url(entry.id)
      out.raw("\">")
      out.text(PlainText.of(entry.text))
      out.raw("</a>")
    }
    for _ in open { out.raw("</li></ol>") }
    out.raw("\n</nav>\n")
  }
}
