import Compiler
import Output
import Records
import Source
import Values

/// sitemaps.org/protocol. Only for a site whose address is known: it takes whole addresses alone.
enum Sitemap {
  static let path = "sitemap.xml"

  /// The most that one file may list.
  private static let mostPages = 50_000

  static func bytes(of pages: [String], on site: SiteFrame, at base: String) -> [UInt8] {
    let days = Dictionary(
      site.catalogue.memos.map { ($0.page, $0.date.description) }, uniquingKeysWith: { first, _ in first })
    var xml = XMLWriter()
    xml.element("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
      // The memos first, should there be more pages than may be listed.
      let memos = pages.filter { days[$0] != nil }
      for page in (memos + pages.filter { days[$0] == nil }).prefix(mostPages) {
        xml.element("url", []) { xml in
          xml.element("loc", text: base + SiteAddress.path(page))
          if let day = days[page] { xml.element("lastmod", text: day) }
        }
      }
    }
    return xml.bytes
  }
}

/// RFC 9309. What is not for everybody is not for crawlers.
enum Robots {
  static let path = "robots.txt"

  static func bytes(of site: SiteFrame) -> [UInt8] {
    let isForAll = !(site.mark?.isAbove(nil) ?? false)
    var text = "User-agent: *\n" + (isForAll ? "Allow: /\n" : "Disallow: /\n")
    if isForAll, let base = site.base { text += "\nSitemap: \(base)\(Sitemap.path)\n" }
    return Array(text.utf8)
  }
}

/// OpenSearch 1.1: how a browser comes to search the site. Only for a site whose address is known.
enum SearchDescription {
  static let path = "opensearch.xml"

  static func bytes(of site: SiteFrame, at base: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("OpenSearchDescription", [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]) { xml in
      // Lengths are those that the specification allows.
      xml.element("ShortName", text: String(site.title.prefix(16)))
      xml.element("Description", text: String("Search \(site.title)".prefix(1024)))
      xml.element("Url", [("type", "text/html"), ("template", base + "search.html?q={searchTerms}")])
      xml.element("InputEncoding", text: "UTF-8")
    }
    return xml.bytes
  }
}
