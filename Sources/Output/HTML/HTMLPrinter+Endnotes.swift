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
    out.raw("<li id=\"note:\(note.number)\" value=\"\(note.number)\">\n<p>")
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
    let reference = PlainText.of(note.reference)
    for index in note.proofs where memo.proofs.indices.contains(index) {
      proof(memo.proofs[index], number: index + 1, of: note, reference: reference)
    }
    out.raw("</li>\n")
  }

  /// Of more marks nobody would look for one by its number.
  private static let mostLinksBack = 20

  /// To the marks in the text that lead here, the first of very many.
  mutating func linksBack(to marks: String, count: Int) {
    guard count > 0 else { return }
    out.raw(" <span class=\"back\">")
    for occurrence in 1...min(count, Self.mostLinksBack) {
      out.raw("<a href=\"#")
      out.raw(marks)
      out.raw(":")
      out.number(occurrence)
      out.raw("\" aria-label=\"")
      out.text(style.labels.backToText)
      if count > 1 {
        out.raw(" (")
        out.number(occurrence)
        out.raw(")")
      }
      out.raw("\">↩")
      if count > 1 {
        out.raw("<sup>")
        out.number(occurrence)
        out.raw("</sup>")
      }
      out.raw("</a> ")
    }
    if count > Self.mostLinksBack { out.raw("…") }
    out.raw("</span>")
  }

  private mutating func proof(_ proof: Proof, number: Int, of note: Endnote, reference: String) {
    let id = "proof:\(number)"
    let isDoubtful = proof.status != .verified
    out.raw("<div class=\"proof\(isDoubtful ? " doubtful" : "")\" id=\"\(id)\" popover role=\"dialog\"")
    out.raw(" aria-labelledby=\"\(id):title\">\n<p class=\"proof-title\" id=\"\(id):title\">")
    out.raw("<span class=\"proof-source\">[\(note.number)] ")
    out.text(note.shortTitle)
    out.raw("</span>")
    if !proof.locator.isEmpty {
      out.raw(" <span class=\"locator\">")
      out.text(proof.locator)
      out.raw("</span>")
    }
    out.raw("</p>\n<button type=\"button\" class=\"close\" popovertarget=\"\(id)\" popovertargetaction=\"hide\"")
    out.attribute("aria-label", style.labels.close)
    out.raw(">×</button>\n<p class=\"says\"")
    out.attribute("data-key", proof.key.description)
    out.raw(">")
    out.text(proof.says)
    out.raw("</p>\n")
    passages(proof)
    particulars(proof, reference: reference)
    out.raw("<p class=\"proof-links\">")
    if let link = proof.link, LinkSafety.isLinkable(link) {
      out.raw("<a")
      out.attribute("href", url: link)
      out.raw(">")
      out.text(style.labels.readInSource)
      out.raw("</a> ")
    }
    out.raw("<a href=\"#note:\(note.number)\">")
    out.text(style.labels.endnote + " \(note.number)")
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

  private mutating func particulars(_ proof: Proof, reference: String) {
    out.raw("<dl>\n<div class=\"proof-reference\"><dt>")
    out.text(style.labels.source)
    out.raw("</dt><dd>")
    out.text(reference)
    out.raw("</dd></div>\n")
    if !proof.chain.isEmpty { particular(style.labels.chain, [proof.chain.joined(separator: " → ")]) }
    particular(style.labels.grade, [proof.grade.description])
    particular(style.labels.status, [style.labels.word(for: proof.status)])
    if !proof.remarks.isEmpty { particular(style.labels.remark, proof.remarks) }
    out.raw("</dl>\n")
  }

  private mutating func particular(_ term: String, _ details: [String]) {
    out.raw("<div><dt>")
    out.text(term)
    out.raw("</dt>")
    for detail in details {
      out.raw("<dd>")
      out.text(detail)
      out.raw("</dd>")
    }
    out.raw("</div>\n")
  }
}
