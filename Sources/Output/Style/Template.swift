/// A page template in a subset of Mustache (mustache(5), specification 1.4): `{{name}}` escaped, `{{{name}}}` and
/// `{{&name}}` as they stand, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{! comment }}`, dotted names and `{{.}}`.
///
/// Partials, lambdas and other delimiters are no part of it: a template that uses them is refused, not misread.
struct Template: Sendable {
  /// Why a text is no template.
  struct Fault: Error, Hashable, Sendable {
    /// Where the tag stands.
    let offset: Int
    let message: String
  }

  /// Templates nested deeper are refused, so that rendering one cannot exhaust the stack.
  static let deepestNesting = 64

  private indirect enum Node: Sendable {
    case literal([UInt8])
    case variable(Name, isEscaped: Bool)
    case section(Name, isInverted: Bool, [Node])
  }

  /// `a.b` as its parts; `.` as none.
  private typealias Name = [String]

  private let nodes: [Node]

  /// A template of nothing.
  static let empty = Template(nodes: [])

  private init(nodes: [Node]) { self.nodes = nodes }

  init(_ source: [UInt8]) throws(Fault) {
    var scanner = TemplateScanner(source)
    var open: [(tag: TemplateScanner.Tag, isInverted: Bool, before: [Node])] = []
    var nodes: [Node] = []
    while let token = try scanner.next() {
      switch token {
      case .literal(let bytes): nodes.append(.literal(bytes))
      case .tag(let tag):
        switch tag.kind {
        case .comment: break
        case .variable: nodes.append(.variable(tag.path, isEscaped: true))
        case .unescaped: nodes.append(.variable(tag.path, isEscaped: false))
        case .section, .inverted:
          guard open.count < Self.deepestNesting else {
            throw Fault(offset: tag.offset, message: "sections are nested more than \(Self.deepestNesting) deep")
          }
          open.append((tag, tag.kind == .inverted, nodes))
          nodes = []
        case .close:
          guard let (opening, isInverted, before) = open.popLast() else {
            throw Fault(offset: tag.offset, message: "{{/\(tag.name)}} closes a section that is not open")
          }
          guard opening.name == tag.name else {
            throw Fault(offset: tag.offset, message: "{{/\(tag.name)}} stands where {{/\(opening.name)}} must")
          }
          nodes = before + [.section(opening.path, isInverted: isInverted, nodes)]
        }
      }
    }
    if let (tag, _, _) = open.last {
      throw Fault(offset: tag.offset, message: "the section {{#\(tag.name)}} is never closed")
    }
    self.nodes = nodes
  }

  /// The template filled with values; a name that has none gives nothing.
  ///
  /// - Parameter size: about how many bytes it will have.
  func render(_ value: TemplateValue, reserving size: Int = 0) -> [UInt8] {
    var out = HTMLWriter()
    out.reserve(size)
    render(nodes, [value], into: &out)
    return out.bytes
  }

  private func render(_ nodes: [Node], _ context: [TemplateValue], into out: inout HTMLWriter) {
    for node in nodes {
      switch node {
      case .literal(let bytes): out.raw(bytes)
      case .variable(let name, let isEscaped): write(lookUp(name, in: context), isEscaped: isEscaped, into: &out)
      case .section(let name, let isInverted, let content):
        let value = lookUp(name, in: context)
        if isInverted {
          if !value.isTrue { render(content, context, into: &out) }
        } else if case .list(let elements) = value {
          for element in elements { render(content, context + [element], into: &out) }
        } else if value.isTrue {
          render(content, context + [value], into: &out)
        }
      }
    }
  }

  private func write(_ value: TemplateValue, isEscaped: Bool, into out: inout HTMLWriter) {
    switch value {
    case .text(let text): if isEscaped { out.text(text) } else { out.raw(text) }
    case .markup(let bytes): if isEscaped { out.text(String(decoding: bytes, as: UTF8.self)) } else { out.raw(bytes) }
    case .flag(let flag): out.raw(flag ? "true" : "false")
    case .none, .list, .object: break
    }
  }

  /// The first part is looked for from the innermost section outwards, the others only within what it names.
  private func lookUp(_ name: Name, in context: [TemplateValue]) -> TemplateValue {
    guard let first = name.first else { return context.last ?? .none }
    for frame in context.reversed() {
      guard case .object(let members) = frame, var value = members[first] else { continue }
      for part in name.dropFirst() {
        guard case .object(let members) = value else { return .none }
        value = members[part] ?? .none
      }
      return value
    }
    return .none
  }
}

/// What a template is filled with.
enum TemplateValue: Sendable, ExpressibleByStringLiteral {
  case none
  case text(String)
  /// Text that is to stand unescaped, as a page's body.
  case markup([UInt8])
  case flag(Bool)
  case list([TemplateValue])
  case object([String: TemplateValue])

  init(stringLiteral value: String) { self = .text(value) }

  /// Nothing, where there is no text.
  static func text(ifPresent text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .none }

  /// Whether a section over it is printed. An empty text is as none, so that optional parts need no flags.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .object: true
    }
  }
}
