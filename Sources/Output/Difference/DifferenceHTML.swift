import Compiler
import Records
import Source

extension DifferenceFormat {
  /// One self-contained page in the style of the desk, with `ins` and `del` around what has changed.
  static let html = DifferenceFormat(name: "html") { difference, style in
    var printer = DifferencePrinter()
    printer.print(difference)
    let memo = Memo(header: nil, banner: difference.banner, language: "en", blocks: [])
    return HTMLPage(
      memo: memo, style: style, body: printer.out.bytes, title: difference.title, extraRules: DifferencePrinter.rules
    ).bytes
  }
}

private struct DifferencePrinter {
  var out = HTMLWriter()

  /// What no memo needs. A reader who hears the page is told what is struck out, as one who sees it is.
  static let rules = """

    /* Changes */

    .key { color: var(--soft); }
    ins { background: var(--mark); color: inherit; text-decoration: underline; text-decoration-thickness: .08em; }
    del { color: var(--soft); text-decoration: line-through; }
    ins::before { content: "[put in: "; }
    del::before { content: "[taken out: "; }
    :is(ins, del)::after { content: "]"; }
    :is(ins, del)::before, :is(ins, del)::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .change dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .25rem 1rem; margin-top: .3rem; }
    .change dd { margin: 0; }
    .change { margin-top: 1.4rem; }
    .change .memos { color: var(--soft); font-size: .92rem; }
    .change dl + .memos { margin-top: .3rem; }
    .change h4 { margin: .7rem 0 .3rem; }
    .memos + .passages { margin-top: .45rem; }
    .passages { padding-left: 0; list-style: none; }
    .passages > li + li { margin-top: .6rem; }
    @media (max-width: 30rem) { .change dl { grid-template-columns: 1fr; gap: 0; } .change dd { margin-bottom: .3rem; } }

    """

  mutating func print(_ difference: DeskDifference) {
    out.raw("<h1>")
    out.text(difference.title)
    out.raw("</h1>\n")
    if let audience = difference.audience { paragraph("For the audience “\(audience)”.") }
    if difference.isEmpty { return paragraph("Nothing has changed.") }
    out.raw(
      "<p>Words that are <del>struck through</del> were taken out, words that are <ins>marked</ins> were put in.</p>\n")
    if !difference.records.isEmpty {
      out.raw("<h2>On file</h2>\n")
      for record in difference.records { print(record) }
    }
    if !difference.memos.isEmpty {
      out.raw("<h2>In the memos</h2>\n")
      for memo in difference.memos { print(memo) }
    }
  }

  private mutating func paragraph(_ text: String) {
    out.raw("<p>")
    out.text(text)
    out.raw("</p>\n")
  }

  private mutating func heading(_ name: String, _ manner: DeskDifference.Manner) {
    out.raw("<h3>")
    out.text(name)
    if manner != .changed { out.raw(" <span class=\"key\">(\(manner.rawValue))</span>") }
    out.raw("</h3>\n")
  }

  private mutating func print(_ record: DeskDifference.Record) {
    out.raw("<section class=\"change\">\n")
    heading(record.key, record.manner)
    out.raw("<dl>\n")
    for particular in record.particulars {
      out.raw("<dt>")
      out.text(particular.name)
      out.raw("</dt><dd>")
      print(particular)
      out.raw("</dd>\n")
    }
    out.raw("</dl>\n")
    if !record.memos.isEmpty {
      out.raw("<p class=\"memos\">In ")
      out.text(record.memos.joined(separator: ", "))
      out.raw("</p>\n")
    }
    out.raw("</section>\n")
  }

  private mutating func print(_ particular: DeskDifference.Particular) {
    if let old = particular.old, let new = particular.new, particular.isProse {
      return out.pieces(TextDifference.pieces(from: old, to: new))
    }
    if let old = particular.old { out.pieces([TextDifference.Piece(.removed, old)]) }
    if particular.old != nil, particular.new != nil { out.raw(" ") }
    if let new = particular.new { out.pieces([TextDifference.Piece(.added, new)]) }
  }

  private mutating func print(_ memo: DeskDifference.MemoChange) {
    out.raw("<section class=\"change\">\n")
    heading(memo.title, memo.manner)
    out.raw("<p class=\"memos\">")
    out.text(memo.name + (memo.formerName.map { ", was \($0)" } ?? ""))
    out.raw("</p>\n")
    var heading: String?
    var isOpen = false
    for passage in memo.passages {
      if passage.heading != heading || !isOpen {
        if isOpen { out.raw("</ul>\n") }
        if let name = passage.heading {
          out.raw("<h4>")
          out.text(name)
          out.raw("</h4>\n")
        }
        out.raw("<ul class=\"passages\">\n")
        (heading, isOpen) = (passage.heading, true)
      }
      out.raw("<li>")
      out.pieces(passage.pieces)
      out.raw("</li>\n")
    }
    if isOpen { out.raw("</ul>\n") }
    out.raw("</section>\n")
  }
}
