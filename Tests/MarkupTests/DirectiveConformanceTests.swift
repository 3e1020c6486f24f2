import Foundation
import Markup
import Source
import Testing

/// The cases of the generic-directives reference parser's own suite (MIT), read from beside the repository.
@Suite struct DirectiveConformanceTests {
  private struct Case: Decodable {
    struct Expected: Decodable {
      let kind: String
      let name: String
      let label: Bool
      let attributes: [String: String]
    }
    let input: String
    let directives: [Expected]
  }

  @Test("every case of the reference suite yields the directives it lists")
  func referenceSuite() throws {
    let path = Shared.root.appending(path: "conformance/directives.json")
    guard let data = try? Data(contentsOf: path) else {
      print("skipped: \(path.path()) is not there")
      return
    }
    let cases = try JSONDecoder().decode([Case].self, from: data)
    #expect(cases.count > 150)
    for example in cases {
      let parsed = BriefingParser.parse(SourceFile(path: "x.md", text: example.input), knownTextDirectives: [])
      let found = DirectiveList.of(parsed.value.blocks).map(describe).sorted()
      let wanted = example.directives.map {
        "\($0.kind) \($0.name) \($0.label) \($0.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })"
      }.sorted()
      #expect(found == wanted, "\(example.input.debugDescription)")
    }
  }

  private func describe(_ directive: Directive) -> String {
    var attributes: [String: String] = [:]
    for attribute in directive.attributes {
      if attribute.key == "class", let before = attributes["class"] {
        attributes["class"] = before + " " + attribute.value
      } else {
        attributes[attribute.key] = attribute.value
      }
    }
    let list = attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return "\(directive.form.rawValue) \(directive.name) \(directive.label != nil) \(list)"
  }
}

/// The material kept beside the repository.
enum Shared {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized
}

/// All directives of a tree, those in labels too.
enum DirectiveList {
  static func of(_ blocks: [Block]) -> [Directive] {
    blocks.flatMap { block -> [Directive] in
      switch block.kind {
      case .paragraph(let content), .heading(_, let content): of(content)
      case .blockQuote(let blocks): of(blocks)
      case .footnoteDefinition(let footnote): of(footnote.blocks)
      case .list(let list): list.items.flatMap { of($0.blocks) }
      case .table(let table): (table.header + table.rows.flatMap(\.cells)).flatMap { of($0.content) }
      case .leafDirective(let directive): [directive] + of(directive.label?.content ?? [])
      case .containerDirective(let directive, let blocks): [directive] + of(directive.label?.content ?? []) + of(blocks)
      case .codeBlock, .htmlBlock, .thematicBreak: []
      }
    }
  }

  private static func of(_ inlines: [Inline]) -> [Directive] {
    inlines.flatMap { inline -> [Directive] in
      switch inline.kind {
      case .directive(let directive): [directive] + of(directive.label?.content ?? [])
      case .emphasis(let content), .strong(let content), .strikethrough(let content): of(content)
      case .link(let link), .image(let link): of(link.content)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference, .citation: []
      }
    }
  }
}
