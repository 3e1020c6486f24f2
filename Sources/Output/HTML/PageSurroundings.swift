/// What a site puts around each of its pages: the way to the others, and what machines are told of them.
public struct PageSurroundings: Sendable {
  /// `link` elements for the head (HTML §4.2.4).
  public var links = HTMLWriter()
  /// The site's own navigation, above the page.
  public var navigation = HTMLWriter()
  /// What a reader must know before reading on, as that a later memo replaces this one.
  public var notice = HTMLWriter()
  /// Behind the page's text.
  public var after = HTMLWriter()
  /// Rules behind those of the style sheet.
  public var rules = ""
  /// JavaScript that makes the page handier and without which it can be used; empty for most.
  public var script = HTMLWriter()

  public init() {}

  var templateValue: TemplateValue {
    .object([
      "links": .markup(links.bytes), "navigation": .markup(navigation.bytes), "notice": .markup(notice.bytes),
      "after": .markup(after.bytes),
    ])
  }
}
