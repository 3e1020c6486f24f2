import Desk
import Markup
public import Source

/// A part of a file that is coloured by what it means.
public struct SemanticToken: Sendable, Hashable {
  /// Named as the protocol names the kinds that editors have colours for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The name of a directive.
    case keyword
    /// An article.
    case namespace
    /// A fact.
    case variable
    /// An entity.
    case `class`
    /// The name of an attribute.
    case property
    /// The value of an attribute.
    case string
    /// A query, a memo, a section or a file.
    case type
    /// What is never printed.
    case comment
  }

  public let range: ByteRange
  public let kind: Kind
}

extension EditedDesk {
  /// In order, none over another, each within one line.
  public func semanticTokens(in path: FilePath) -> [SemanticToken] {
    guard let file = file(path) else { return [] }
    var tokens: [SemanticToken] = []
    func add(_ range: ByteRange, _ kind: SemanticToken.Kind) { tokens.append(SemanticToken(range: range, kind: kind)) }
    for occurrence in names(in: path) { add(occurrence.span.range, SemanticToken.Kind(of: occurrence.thing)) }
    if DeskPart(of: path, in: folder)?.isBriefing == true {
      let briefing = BriefingReader.parse(file).value
      for waiver in briefing.waivers { add(waiver.span, .comment) }
      for directive in BriefingParts(of: briefing).directives {
        add(directive.nameSpan, .keyword)
        for attribute in directive.attributes {
          add(attribute.keySpan, .property)
          if let value = attribute.valueSpan { add(value, .string) }
        }
      }
    }
    // Of what stands over one another the more particular, which came first.
    var taken: [SemanticToken] = []
    for (_, token) in tokens.enumerated().sorted(by: {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    })
    where !token.range.isEmpty && taken.last.map({ $0.range.end <= token.range.start }) ?? true {
      if !file[token.range].utf8.contains(UInt8(ascii: "\n")) { taken.append(token) }
    }
    return taken
  }
}

extension SemanticToken.Kind {
  fileprivate init(of thing: NamedThing) {
    switch thing {
    case .article, .alias: self = .namespace
    case .fact, .definition: self = .variable
    case .entity: self = .class
    case .memo, .section, .query, .file: self = .type
    }
  }
}
