import Compiler
import Markup
import Records
import Source

extension HTMLPrinter {
  mutating func inlines(_ inlines: [MemoInline]) {
    var index = 0
    while index < inlines.count {
      // Only what is printed is taken out: a whole element is large to copy.
      let marks = index + 1 < inlines.count ? HTMLPrinter.marks(of: inlines[index + 1]) : nil
      if case .text(let text) = inlines[index], let marks {
        keep(text, with: marks)
        index += 2
      } else if let length = Self.lengthOfValue(inlines[index], isMarked: marks != nil) {
        // The mark of the calculation and those of its sources follow the value on its line.
        let isKept = length <= Self.longestKept
        if isKept { out.raw("<span class=\"kept\">") }
        inline(inlines[index])
        if let marks {
          citation(marks)
          index += 1
        }
        if isKept { out.raw("</span>") }
        index += 1
      } else {
        inline(inlines[index])
        index += 1
      }
    }
  }

  /// How long a value with marks behind it is; nil for anything else.
  private static func lengthOfValue(_ inline: MemoInline, isMarked: Bool) -> Int? {
    switch inline {
    case .derived(let derived): derived.text.utf8.count
    case .value(let value): isMarked ? value.text.utf8.count : nil
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference, .quotation, .citation, .mention, .reference, .memoLink, .abbreviation:
      nil
    }
  }

  private static func marks(of inline: MemoInline) -> [MemoInline.CitationMark]? {
    if case .citation(let marks) = inline { marks } else { nil }
  }

  /// A word as long as a narrow page is wide must not be kept from breaking.
  private static let longestKept = 20

  /// A mark on the line of the word before it: browsers break a line before a button, whatever stands there.
  private mutating func keep(_ text: String, with marks: [MemoInline.CitationMark]) {
    let bytes = text.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: " ")).map { bytes.index(after: $0) } ?? bytes.startIndex
    guard (1...Self.longestKept).contains(bytes[start...].count) else {
      out.text(text)
      return citation(marks)
    }
    out.text(bytes[..<start])
    out.raw("<span class=\"kept\">")
    out.text(bytes[start...])
    citation(marks)
    out.raw("</span>")
  }

  private mutating func inline(_ inline: MemoInline) {
    switch inline {
    case .text(let text): out.text(text)
    case .softBreak: out.raw("\n")
    case .lineBreak: out.raw(isPage ? "<br>\n" : "<br />\n")
    case .code(let code): wrap("code", text: code)
    case .html(let html): out.raw(allowsRawHTML ? html : Self.omission)
    case .emphasis(let content): wrap("em", content)
    case .strong(let content): wrap("strong", content)
    case .strikethrough(let content): wrap("del", content)
    case .link(let destination, let title, let content): link(to: destination, title: title, content)
    case .image(let source, let title, let content): image(source, title: title, content)
    case .footnoteReference(let reference):
      footnoteReference(label: reference.label, number: reference.number, occurrence: reference.occurrence)
    case .value(let value): self.value(value)
    case .derived(let derived): self.derived(derived)
    case .quotation(let quotation): self.quotation(quotation)
    case .citation(let marks): citation(marks)
    case .mention(let text, let entity): mention(text, entity: entity)
    case .reference(let text, let id):
      out.raw("<a href=\"#")
      out.url(id)
      out.raw("\">")
      out.text(text)
      out.raw("</a>")
    case .memoLink(let link): memoLink(link)
    case .abbreviation(let text, let expansion): abbreviation(text, expansion: expansion)
    }
  }

  private mutating func wrap(_ name: String, _ content: [MemoInline]) {
    out.open(name)
    out.raw(">")
    inlines(content)
    out.close(name)
  }

  private mutating func wrap(_ name: String, text: String) {
    out.open(name)
    out.raw(">")
    out.text(text)
    out.close(name)
  }

  private mutating func link(to destination: String, title: String, _ content: [MemoInline]) {
    if isPage, !LinkSafety.isLinkable(destination) { return inlines(content) }
    out.raw("<a href=\"")
    if allowsRawHTML || !LinkSafety.isRefusedByLibrary(destination) { out.url(destination) }
    out.raw("\"")
    if !title.isEmpty { out.attribute("title", title) }
    out.raw(">")
    inlines(content)
    out.raw("</a>")
  }

  private mutating func image(_ source: String, title: String, _ content: [MemoInline]) {
    let isShown = isPage ? LinkSafety.isShowable(source) : allowsRawHTML || !LinkSafety.isRefusedByLibrary(source)
    out.raw("<img src=\"")
    if isShown { out.url(source) }
    out.raw("\"")
    out.attribute("alt", PlainText.of(content))
    if !title.isEmpty { out.attribute("title", title) }
    out.raw(void)
  }

  // MARK: What directives give

  private mutating func value(_ value: MemoInline.Value) {
    machineReadable(value.text, value.machine, attribute: ("data-key", value.key.description))
  }

  /// Text with the same value for machines.
  mutating func machineReadable(_ text: String, _ machine: MemoInline.Value.Machine, attribute: (String, String)) {
    let name: String
    switch machine {
    case .data(let machine):
      name = "data"
      out.raw("<data")
      out.attribute("value", machine)
    case .time(let machine):
      name = "time"
      out.raw("<time")
      out.attribute("datetime", machine)
    case .none:
      name = "span"
      out.raw("<span class=\"value\"")
    }
    out.attribute(attribute.0, attribute.1)
    out.raw(">")
    out.text(text)
    out.close(name)
  }

  private mutating func quotation(_ quotation: MemoInline.Quotation) {
    if !quotation.isMarkedByAuthor { out.text(style.quotationMarks.open) }
    out.raw("<q")
    if let url = quotation.url, LinkSafety.isLinkable(url) { out.attribute("cite", url: url) }
    if let language = quotation.language { out.attribute("lang", language) }
    out.attribute("data-key", quotation.key.description)
    out.raw(">")
    out.text(quotation.text)
    out.raw("</q>")
    if !quotation.isMarkedByAuthor { out.text(style.quotationMarks.close) }
  }

  private mutating func mention(_ text: String, entity: String?) {
    guard let entity else { return out.text(text) }
    out.raw("<span")
    out.attribute("data-entity", entity)
    out.raw(">")
    out.text(text)
    out.raw("</span>")
  }

  private mutating func abbreviation(_ text: String, expansion: String?) {
    guard let expansion else { return out.text(text) }
    out.raw("<abbr")
    out.attribute("title", expansion)
    out.raw(">")
    out.text(text)
    out.raw("</abbr>")
  }

  mutating func memoLink(_ link: Memo.MemoLink) {
    out.raw("<a href=\"")
    // A file's name is no address: what has a meaning there is encoded in it (RFC 3986 §3.3).
    out.raw(PercentEncoding.encoded(link.path + ".html", keeping: "-._~/"))
    if let fragment = link.fragment {
      out.raw("#")
      out.raw(PercentEncoding.encoded(fragment, keeping: "-._~:"))
    }
    out.raw("\">")
    out.text(link.title)
    out.raw("</a>")
  }

  /// `[1]`: opens the passage that proves the statement where there is one, and leads to the endnote where not.
  private mutating func citation(_ marks: [MemoInline.CitationMark]) {
    out.raw("<sup class=\"cites\">")
    for mark in marks {
      let hasProof = mark.proof.map { memo.proofs.indices.contains($0) } ?? false
      out.raw(hasProof ? "<button type=\"button\"" : "<a")
      out.raw(mark.isImplied ? " class=\"cite implied\" id=\"cite:" : " class=\"cite\" id=\"cite:")
      out.number(mark.number)
      out.raw(":")
      out.number(mark.occurrence)
      var locator = mark.note ?? ""
      if hasProof, let proof = mark.proof {
        out.raw("\" popovertarget=\"proof:")
        out.number(proof + 1)
        if mark.note == nil { locator = memo.proofs[proof].locator }
      } else {
        out.raw("\" href=\"#note:")
        out.number(mark.number)
      }
      out.raw("\" aria-label=\"")
      out.text(style.labels.source)
      out.raw(" ")
      out.number(mark.number)
      if !locator.isEmpty || (!hasProof && mark.note != nil) {
        out.raw(", ")
        out.text(locator)
      }
      // A mark that came with a value is drawn by the style sheet: the sentence is copied and searched without it.
      out.raw(mark.isImplied ? "\" data-mark=\"[" : "\">[")
      out.number(mark.number)
      if let note = mark.note {
        out.raw(", ")
        out.text(note)
      }
      out.raw(mark.isImplied ? "]\">" : "]")
      out.raw(hasProof ? "</button>" : "</a>")
    }
    out.raw("</sup>")
  }
}
