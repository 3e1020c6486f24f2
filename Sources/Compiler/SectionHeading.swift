public import Markup
public import Source

/// A heading of a briefing, or of a file it includes, with the id by which it can be referred to.
public struct SectionHeading: Sendable, Hashable {
  public let id: String
  /// 1 to 6.
  public let level: Int
  public let title: String
  public let span: Span
}

extension Resolver {
  /// The headings of a briefing in reading order, includes at their place.
  public static func headings(
    of briefing: Briefing, from source: any FactSource, in context: MemoContext
  ) -> [SectionHeading] {
    Outline(of: briefing, from: source, in: context).headings.map {
      SectionHeading(id: $0.id, level: $0.level, title: Outline.plainText($0.content), span: $0.span)
    }
  }
}
