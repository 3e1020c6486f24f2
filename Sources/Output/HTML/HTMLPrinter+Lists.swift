import Compiler
import Markup

extension HTMLPrinter {
  mutating func list(_ list: MemoBlock.List, of block: MemoBlock) {
    out.startLine()
    let name: String
    switch list.marker {
    case .bullet: name = "ul"
    case .ordered: name = "ol"
    }
    out.open(name)
    if let id = block.id { out.attribute("id", id) }
    if case .ordered(let start, _) = list.marker, start != 1 { out.attribute("start", String(start)) }
    if isPage, list.items.contains(where: { $0.isChecked != nil }) { out.attribute("class", "tasks") }
    out.raw(">\n")
    for item in list.items { self.item(item, isTight: list.isTight) }
    out.close(name)
    out.raw("\n")
  }

  private mutating func item(_ item: MemoBlock.Item, isTight: Bool) {
    out.startLine()
    out.raw("<li>")
    if let isChecked = item.isChecked { checkbox(isChecked) }
    for block in item.blocks {
      // A tight list's paragraphs are printed without `<p>` (CommonMark 0.31 §5.3).
      if isTight, case .paragraph(let content) = block.kind {
        portion(block.portion)
        inlines(content)
      } else {
        self.block(block)
      }
    }
    out.raw("</li>\n")
  }

  private mutating func checkbox(_ isChecked: Bool) {
    guard isPage else {
      out.raw(isChecked ? "<input type=\"checkbox\" checked=\"\"" : "<input type=\"checkbox\"")
      out.raw(" disabled=\"\" /> ")
      return
    }
    out.raw(isChecked ? "<input type=\"checkbox\" checked disabled" : "<input type=\"checkbox\" disabled")
    out.attribute("aria-label", isChecked ? style.labels.done : style.labels.open)
    out.raw("> ")
  }

  // MARK: Footnotes

  mutating func footnote(_ footnote: MemoBlock.Footnote) {
    out.raw("<li id=\"fn-")
    out.url(footnote.label)
    out.raw("\">\n")
    let last = footnote.blocks.count - 1
    var hasLinksBack = false
    for (index, block) in footnote.blocks.enumerated() {
      if index == last, case .paragraph(let content) = block.kind {
        open("p", id: block.id)
        portion(block.portion)
        inlines(content)
        out.raw(" ")
        linksBack(footnote)
        out.raw("</p>\n")
        hasLinksBack = true
      } else {
        self.block(block)
      }
    }
    if !hasLinksBack {
      linksBack(footnote)
      out.raw("\n")
    }
    out.raw("</li>\n")
  }

  private mutating func linksBack(_ footnote: MemoBlock.Footnote) {
    for occurrence in 1...max(1, footnote.referenceCount) {
      if occurrence > 1 { out.raw(" ") }
      out.raw("<a href=\"#fnref-")
      out.url(footnote.label)
      if occurrence > 1 { out.raw("-\(occurrence)") }
      out.raw("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if occurrence > 1 { out.raw("<sup class=\"footnote-ref\">\(occurrence)</sup>") }
      out.raw("</a>")
    }
  }

  mutating func footnoteReference(label: String, number: Int, occurrence: Int) {
    out.raw("<sup class=\"footnote-ref\"><a href=\"#fn-")
    out.url(label)
    out.raw("\" id=\"fnref-")
    out.url(label)
    if occurrence > 1 { out.raw("-\(occurrence)") }
    out.raw("\" data-footnote-ref>")
    out.raw(isPage ? FootnoteMark.letters(number) : String(number))
    out.raw("</a></sup>")
  }
}

/// How footnotes are marked where sources are numbered: by letters, so that the one cannot be taken for the other.
enum FootnoteMark {
  /// `a` to `z`, then `aa`, `ab`, …, as HTML counts in letters.
  static func letters(_ number: Int) -> String {
    var rest = max(1, number)
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
