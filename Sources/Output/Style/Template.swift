/// A template in Mustache (mustache(5), specification 1.4) without its optional parts: `{{name}}` escaped, `{{{name}}}` and
/// `{{&name}}` as they stand, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{> part}}`, `{{! comment }}`, `{{=<% %>=}}`,
/// dotted names and `{{.}}`.
///
/// Stricter than the specification in one thing: parts are put in as the template is read, so that one that is missing or
/// that holds itself is told of there. `Tests/Conformance/Mustache` has the specification's cases.
struct Template: Sendable {
  /// Why a text is no template.
  struct Fault: Error, Hashable, Sendable {
    /// Where the tag stands.
    let offset: Int
    let message: String
    /// The part it stands in; nil for the template itself.
    var part: String?
  }

  /// Finds the text of a part by its name; nil where there is none.
  typealias Parts = (String) -> [UInt8]?

  /// Sections and parts nested deeper are refused, so that neither reading nor filling one can exhaust the stack.
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

  init(_ source: [UInt8], parts: Parts = { _ in nil }) throws(Fault) {
    nodes = try Self.nodes(of: source, parts, inside: [], depth: 0)
  }

  /// - Parameters:
  ///   - names: of the parts around it, the outermost first.
  ///   - depth: how many sections and parts are around it.
  private static func nodes(
    of source: [UInt8], _ parts: Parts, inside names: [String], depth: Int
  ) throws(Fault) -> [Node] {
    var scanner = TemplateScanner(source)
    var open: [(tag: TemplateScanner.Tag, isInverted: Bool, before: [Node])] = []
    var nodes: [Node] = []
    do throws(Fault) {
      while let token = try scanner.next() {
        guard case .tag(let tag) = token else {
          if case .literal(let bytes) = token { nodes.append(.literal(bytes)) }
          continue
        }
        switch tag.kind {
        case .comment: break
        case .variable: nodes.append(.variable(tag.path, isEscaped: true))
        case .unescaped: nodes.append(.variable(tag.path, isEscaped: false))
        case .partial:
          nodes += try part(tag, parts, inside: names, depth: depth + open.count)
        case .section, .inverted:
          guard depth + open.count < deepestNesting else {
            throw Fault(offset: tag.offset, message: "sections are nested more than \(deepestNesting) deep")
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
      if let (tag, _, _) = open.last {
        throw Fault(offset: tag.offset, message: "the section {{#\(tag.name)}} is never closed")
      }
    } catch {
      var fault = error
      if fault.part == nil { fault.part = names.last }
      throw fault
    }
    return nodes
  }

  /// A part's nodes, each of its lines set in as the tag is.
  private static func part(
    _ tag: TemplateScanner.Tag, _ parts: Parts, inside names: [String], depth: Int
  ) throws(Fault) -> [Node] {
    guard !names.contains(tag.name), depth < deepestNesting else {
      throw Fault(offset: tag.offset, message: "the part “\(tag.name)” stands within itself")
    }
    guard let source = parts(tag.name) else {
      throw Fault(offset: tag.offset, message: "there is no part “\(tag.name)”")
    }
    return try nodes(
      of: indented(source, by: tag.indentation), parts, inside: names + [tag.name], depth: depth + 1)
  }

  private static func indented(_ source: [UInt8], by indentation: [UInt8]) -> [UInt8] {
    guard !indentation.isEmpty else { return source }
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What follows the last line end is no line.
    let last = lines.last.map { $0.isEmpty ? lines.count - 1 : lines.count } ?? 0
    return Array(
      lines.enumerated().map { $0.offset < last ? indentation + $0.element : Array($0.element) }
        .joined(separator: [UInt8(ascii: "\n")]))
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
