import Compiler
import Desk
import Output
import Records
import Source

/// The names of what a feed tells of, which stay whatever the site's address and a memo's name become.
enum FeedID {
  /// A UUID of version 8 (RFC 9562 §5.8) out of the hash of the desk's name and the memo's first name.
  static func memo(_ memo: SiteMemo, of site: SiteFrame) -> String {
    uuid("\(site.title)\n\(memo.formerNames.first?.value ?? memo.name)")
  }

  static func site(_ site: SiteFrame) -> String { uuid(site.title) }

  private static func uuid(_ text: String) -> String {
    var digits = Array(ContentHash(of: Array(text.utf8)).hexadecimal.utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[Int(digits[16]) & 3]
    let text = String(decoding: digits, as: UTF8.self)
    var parts: [Substring] = []
    var rest = text[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// A memo's day as a time (RFC 3339).
  static func time(of memo: SiteMemo) -> String { "\(memo.date)T00:00:00Z" }

  /// The day of its last correction, or its own.
  static func lastTime(of memo: SiteMemo) -> String {
    // Days written as these sort as they follow one another.
    ([memo.date] + memo.correctionDays).map { "\($0)T00:00:00Z" }.max() ?? time(of: memo)
  }

  /// More memos than a reader of feeds would fetch each time.
  static let mostEntries = 50
}

/// RFC 4287.
enum AtomFeed {
  static let path = "feed.atom"

  static func bytes(of site: SiteFrame) -> [UInt8] {
    let memos = site.catalogue.memos.prefix(FeedID.mostEntries)
    var xml = XMLWriter()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language)]) { xml in
      xml.element("title", text: site.title)
      xml.element("id", text: FeedID.site(site))
      if let latest = memos.map(FeedID.lastTime).max() { xml.element("updated", text: latest) }
      xml.element("author", []) { xml in xml.element("name", text: site.desk.configuration.organisation ?? site.title) }
      xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", (site.base ?? "") + path)])
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", site.address(of: "index.html"))])
      for memo in memos { entry(memo, of: site, &xml) }
    }
    return xml.bytes
  }

  private static func entry(_ memo: SiteMemo, of site: SiteFrame, _ xml: inout XMLWriter) {
    xml.element("entry", [("xml:lang", memo.language)]) { xml in
      xml.element("title", text: memo.title)
      xml.element("id", text: FeedID.memo(memo, of: site))
      xml.element("updated", text: FeedID.lastTime(of: memo))
      xml.element("published", text: FeedID.time(of: memo))
      for author in memo.from { xml.element("author", []) { xml in xml.element("name", text: author) } }
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", site.address(of: memo.page))])
      for tag in memo.tags { xml.element("category", [("term", tag)]) }
      if let gist = memo.gist { xml.element("summary", text: gist) }
    }
  }
}

/// JSON Feed 1.1 (jsonfeed.org/version/1.1). Its addresses are whole ones, so that there are none without a base.
enum JSONFeed {
  static let path = "feed.json"

  static func bytes(of site: SiteFrame) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", site.title)
      json.member("home_page_url", ifPresent: site.base)
      json.member("feed_url", ifPresent: site.base.map { $0 + path })
      json.member("language", site.language)
      authors([site.desk.configuration.organisation ?? site.title], &json)
      json.key("items")
      json.array { json in
        for memo in site.catalogue.memos.prefix(FeedID.mostEntries) { item(memo, of: site, &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func item(_ memo: SiteMemo, of site: SiteFrame, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", FeedID.memo(memo, of: site))
      json.member("url", ifPresent: site.base.map { $0 + SiteAddress.path(memo.page) })
      json.member("title", memo.title)
      // An item must have content of one kind.
      json.member("content_text", memo.gist ?? memo.title)
      json.member("date_published", FeedID.time(of: memo))
      if !memo.correctionDays.isEmpty { json.member("date_modified", FeedID.lastTime(of: memo)) }
      json.member("language", memo.language)
      if !memo.from.isEmpty { authors(memo.from, &json) }
      if !memo.tags.isEmpty { json.member("tags", memo.tags) }
    }
  }

  private static func authors(_ names: [String], _ json: inout JSONWriter) {
    json.key("authors")
    json.array { json in
      for name in names { json.object { $0.member("name", name) } }
    }
  }
}

extension SiteFrame {
  /// Of the desk; each memo names its own.
  var language: String { desk.configuration.language }

  /// Whole where the site's address is known, else relative to its top.
  func address(of page: String) -> String { (base ?? "") + SiteAddress.path(page) }
}
