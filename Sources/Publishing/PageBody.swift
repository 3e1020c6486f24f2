import Compiler
import Desk
import Output
import Source
import Values

/// The text of one page in the making, which knows where it stands.
struct PageBody {
  var out = HTMLWriter()
  /// The page's own.
  let path: String

  init(path: String) { self.path = path }

  /// `<name>text</name>` on a line of its own.
  mutating func line(_ name: String, _ text: String, class className: String? = nil, language: String = "en") {
    element(name, class: className, language: language) { $0.out.text(text) }
    out.raw("\n")
  }

  mutating func element(
    _ name: String, class className: String? = nil, id: String? = nil, language: String = "en",
    _ content: (inout PageBody) -> Void
  ) {
    out.raw("<\(name)")
    if let className { out.attribute("class", className) }
    if let id { out.attribute("id", id) }
    declare(language)
    out.raw(">")
    content(&self)
    out.raw("</\(name)>")
  }

  /// Where it is not the page's own, which is English.
  private mutating func declare(_ language: String) {
    if language != "en", !language.hasPrefix("en-") { out.attribute("lang", language) }
  }

  /// A link to another page of the site.
  mutating func link(
    _ text: String, to page: String, fragment: String? = nil, language: String = "en", isCurrent: Bool = false
  ) {
    out.raw("<a")
    out.attribute("href", SiteAddress.reference(from: path, to: page, fragment: fragment))
    declare(language)
    if isCurrent { out.raw(" aria-current=\"page\"") }
    out.raw(">")
    out.text(text)
    out.raw("</a>")
  }

  /// A link out of the site, where its address is one that a page may link to; else its words.
  mutating func outsideLink(_ text: String, to address: String) {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return out.text(text) }
    out.raw("<a")
    out.attribute("href", url: address)
    out.raw(">")
    out.text(text)
    out.raw("</a>")
  }

  /// A term with what is to be said under it.
  mutating func particular(_ term: String, _ detail: (inout PageBody) -> Void) {
    out.raw("<div><dt>")
    out.text(term)
    out.raw("</dt><dd>")
    detail(&self)
    out.raw("</dd></div>\n")
  }

  mutating func particular(_ term: String, ifPresent text: String?) {
    if let text, !text.isEmpty { particular(term) { $0.out.text(text) } }
  }

  /// Memos with date and gist, in their order.
  mutating func list(_ memos: [SiteMemo]) {
    out.raw("<ul class=\"memos\">\n")
    for memo in memos {
      out.raw("<li>")
      title(of: memo)
      out.raw("\n<p><time")
      out.attribute("datetime", memo.date.description)
      declare(memo.language)
      out.raw(">")
      out.text(memo.dateText)
      out.raw("</time></p>\n")
      if let gist = memo.gist { line("p", gist, class: "gist", language: memo.language) }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  mutating func title(of memo: SiteMemo) { link(memo.title, to: memo.page, language: memo.language) }

  /// Titles alone, as in a sentence.
  mutating func titles(of memos: [SiteMemo]) {
    for (index, memo) in memos.enumerated() {
      if index > 0 { out.raw("; ") }
      title(of: memo)
    }
  }

  /// Names that each lead to a page, with how much is there.
  mutating func names(_ names: [(text: String, page: String, remark: String)]) {
    out.raw("<ul class=\"names\">\n")
    for name in names {
      out.raw("<li>")
      link(name.text, to: name.page)
      if !name.remark.isEmpty { out.text(" " + name.remark) }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }
}
