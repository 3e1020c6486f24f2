import Compiler
import Records

/// Where the memo's statements come from: endnotes, each with the passages that prove what is cited from it.
///
/// A proof stands once, in its endnote: marks in the text open it as a popover, without any script; on paper the style
/// prints it in place.
extension HTMLPrinter {
  mutating func endnotes() {
    guard !memo.endnotes.isEmpty || !memo.sourceSummary.isEmpty else {
      if let legend = memo.legend { self.legend(legend) }
      return
    }
    let outside = outline
    let level = outline.enterAppendix()
    out.startLine()
    out.raw("<section class=\"endnotes\">\n<h\(level)>")
    out.text(style.labels.sources)
    out.raw("</h\(level)>\n")
    if !memo.endnotes.isEmpty {
      out.raw("<ol>\n")
      for note in memo.endnotes { endnote(note) }
      out.raw("</ol>\n")
    }
    if !memo.sourceSummary.isEmpty {
      out.raw("<div class=\"source-summary\">\n<h\(level + 1)>")
      out.text(style.labels.sourceSummary)
      out.raw("</h\(level + 1)>\n<p>")
      out.text(memo.sourceSummary.joined(separator: " "))
      out.raw("</p>\n</div>\n")
    }
    out.raw("</section>\n")
    outline = outside
    if let legend = memo.legend { self.legend(legend) }
  }

  /// What the words for likelihood mean, least likely first.
  private mutating func legend(_ legend: Memo.Legend) {
    let outside = outline
    let level = outline.enterAppendix()
    out.startLine()
    out.raw("<section class=\"legend\">\n<h\(level)>")
    out.text("\(style.labels.likelihood) (\(legend.title))")
    out.raw("</h\(level)>\n<dl>\n")
    for entry in legend.entries {
      out.raw("<div><dt>")
      out.text(entry.terms.joined(separator: ", "))
      out.raw("</dt><dd>")
      out.text(entry.band.description)
      out.raw("</dd></div>\n")
    }
    out.raw("</dl>\n</section>\n")
    outline = outside
  }

  private mutating func endnote(_ note: Endnote) {
    out.raw("<li id=\"note:")
    out.number(note.number)
    out.raw("\" value=\"")
    out.number(note.number)
    out.raw("\">\n<p>")
    portion(note.portion)
    inlines(note.reference)
    if let url = note.url, LinkSafety.isLinkable(url) {
      out.raw(" <a class=\"url\"")
      out.attribute("href", url: url)
      out.raw(">")
      out.text(url)
      out.raw("</a>")
    }
    if let archive = note.archive, LinkSafety.isLinkable(archive) {
      out.raw(" <a class=\"archive\"")
      out.attribute("href", url: archive)
      out.raw(">")
      out.text(style.labels.archive)
      out.raw("</a>")
    }
    linksBack(to: "cite:\(note.number)", count: note.markCount)
    out.raw("</p>\n")
    if !note.remarks.isEmpty {
      out.raw("<p class=\"remarks\">")
      out.text(note.remarks.joined(separator: " "))
      out.raw("</p>\n")
    }
    var reference = HTMLWriter()
    reference.text(PlainText.of(note.reference))
    for index in note.proofs where memo.proofs.indices.contains(index) {
      proof(memo.proofs[index], number: index + 1, of: note, reference: reference.bytes)
    }
    out.raw("</li>\n")
  }

  /// Of more marks nobody would look for one by its number.
  private static let mostLinksBack = 20

  /// To the marks in the text that lead here, the first of very many.
  mutating func linksBack(to marks: String, count: Int) {
    guard count > 0 else { return }
    var beginning = HTMLWriter()
    beginning.raw("<a href=\"#\(marks):")
    var label = HTMLWriter()
    label.raw("\" aria-label=\"")
    label.text(style.labels.backToText)
    out.raw(" <span class=\"back\">")
    for occurrence in 1...min(count, Self.mostLinksBack) {
      out.raw(beginning.bytes)
      out.number(occurrence)
      out.raw(label.bytes)
      if count > 1 {
        out.raw(" (")
        out.number(occurrence)
        out.raw(")\">↩<sup>")
        out.number(occurrence)
        out.raw("</sup></a> ")
      } else {
        out.raw("\">↩</a> ")
      }
    }
    if count > Self.mostLinksBack { out.raw("…") }
    out.raw("</span>")
  }

  /// - Parameter reference: of the note, without markup.
  private mutating func proof(_ proof: Proof, number: Int, of note: Endnote, reference: [UInt8]) {
    out.raw(
      proof.status == .verified ? "<div class=\"proof\" id=\"proof:" : "<div class=\"proof doubtful\" id=\"proof:")
    out.number(number)
    out.raw("\" popover role=\"dialog\" aria-labelledby=\"proof:")
    out.number(number)
    out.raw(":title\">\n<p class=\"proof-title\" id=\"proof:")
    out.number(number)
    out.raw(":title\"><span class=\"proof-source\">[")
    out.number(note.number)
    out.raw("] ")
    out.text(note.shortTitle)
    out.raw("</span>")
    if !proof.locator.isEmpty {
      out.raw(" <span class=\"locator\">")
      out.text(proof.locator)
      out.raw("</span>")
    }
    out.raw("</p>\n<button type=\"button\" class=\"close\" popovertarget=\"proof:")
    out.number(number)
    out.raw("\" popovertargetaction=\"hide\" aria-label=\"")
    out.text(style.labels.close)
    out.raw("\">×</button>\n<p class=\"says\" data-key=\"")
    out.text(proof.key.description)
    out.raw("\">")
    out.text(proof.says)
    out.raw("</p>\n")
    passages(proof)
    particulars(proof, reference: reference)
    out.raw("<p class=\"proof-links\">")
    if let link = proof.link, LinkSafety.isLinkable(link) {
      out.raw("<a href=\"")
      out.url(link)
      out.raw("\">")
      out.text(style.labels.readInSource)
      out.raw("</a> ")
    }
    out.raw("<a href=\"#note:")
    out.number(note.number)
    out.raw("\">")
    out.text(style.labels.endnote)
    out.raw(" ")
    out.number(note.number)
    out.raw("</a></p>\n</div>\n")
  }

  private mutating func passages(_ proof: Proof) {
    for passage in proof.passages {
      out.raw("<blockquote")
      if let language = proof.language { out.attribute("lang", language) }
      out.raw(">")
      out.passage(passage)
      out.raw("</blockquote>\n")
    }
    if proof.passages.isEmpty {
      out.raw("<p class=\"no-text\">")
      out.text(style.labels.noText)
      out.raw("</p>\n")
    }
  }

  private mutating func particulars(_ proof: Proof, reference: [UInt8]) {
    out.raw("<dl>\n<div class=\"proof-reference\"><dt>")
    out.text(style.labels.source)
    out.raw("</dt><dd>")
    out.raw(reference)
    out.raw("</dd></div>\n")
    if !proof.chain.isEmpty { particular(style.labels.chain, proof.chain.joined(separator: " → ")) }
    particular(style.labels.grade, proof.grade.description)
    particular(style.labels.status, style.labels.word(for: proof.status))
    if !proof.remarks.isEmpty { remarks(proof.remarks) }
    out.raw("</dl>\n")
  }

  private mutating func particular(_ term: String, _ detail: String) {
    out.raw("<div><dt>")
    out.text(term)
    out.raw("</dt><dd>")
    out.text(detail)
    out.raw("</dd></div>\n")
  }

  private mutating func remarks(_ remarks: [String]) {
    out.raw("<div><dt>")
    out.text(style.labels.remark)
    out.raw("</dt>")
    for remark in remarks {
      out.raw("<dd>")
      out.text(remark)
      out.raw("</dd>")
    }
    out.raw("</div>\n")
  }
}
