import CCMarkGFM
import Source
import Synchronization

/// What libcmark-gfm makes of a text, as a list of nodes in reading order: the only file that imports it.
///
/// Everything is copied out at once, iteratively, so that neither pointers nor depth escape.
struct CMarkDocument {
  enum Kind: Equatable {
    case document, blockQuote, thematicBreak, paragraph, table, tableRow
    case list(Block.List.Marker, isTight: Bool)
    case item(isChecked: Bool?)
    case codeBlock(isFenced: Bool)
    case htmlBlock
    case heading(Int)
    case footnoteDefinition(references: Int)
    case tableCell
    case text, softBreak, lineBreak, code, html
    case emphasis, strong, strikethrough, link, image
    case footnoteReference(label: String, occurrence: Int)
    case other
  }

  struct Node {
    let kind: Kind
    /// Text, code, HTML, a footnote's label, a fence's info string lies in `title`.
    let literal: [UInt8]
    let destination: [UInt8]
    let title: [UInt8]
    /// From 1; columns count bytes.
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let depth: Int
    /// Of a paragraph, heading, table or cell: what it was read from, without what stands before its lines.
    var content: [UInt8] = []
    /// Bytes between a cell's start and its content.
    var internalOffset = 0
    var alignments: [Block.Table.Alignment] = []
  }

  /// In preorder; a node's children follow it, one deeper.
  let nodes: [Node]
  /// Whether something was nested too deep to be kept.
  let isTooDeep: Bool

  init(parsing text: [UInt8], deepest: Int) {
    (nodes, isTooDeep) = Self.parse(text, deepest: deepest)
  }

  /// While the library reads inlines, which it does at the end, it keeps the characters its extensions begin with in a
  /// global table: two texts cannot be finished at once. Blocks are found, and nodes copied, outside the lock.
  private static let finishing = Mutex(())

  /// The addresses of the extensions a briefing is read with. Registering them is not safe to do twice at once.
  private static let extensions: [UInt] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "autolink", "tasklist"].map { (name: String) in
      unsafe UInt(bitPattern: cmark_find_syntax_extension(name))
    }
  }()

  private static func parse(_ text: [UInt8], deepest: Int) -> (nodes: [Node], isTooDeep: Bool) {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return ([], false) }
    defer { unsafe cmark_parser_free(parser) }
    for address in extensions {
      unsafe cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
    unsafe text.withUnsafeBytes { buffer in
      // libcmark-gfm's buffers count in 32 bits; the compiler's own limit on files is far below.
      unsafe cmark_parser_feed(parser, buffer.baseAddress, buffer.count)
    }
    // An address, since no pointer may cross into the lock.
    let address = UInt(bitPattern: parser)
    let finished = finishing.withLock { _ in
      unsafe UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
    }
    guard let root = unsafe UnsafeMutablePointer<cmark_node>(bitPattern: finished) else { return ([], false) }
    defer { unsafe cmark_node_free(root) }
    return unsafe copy(root, deepest: deepest)
  }

  private static func copy(_ root: UnsafeMutablePointer<cmark_node>, deepest: Int) -> (nodes: [Node], isTooDeep: Bool) {
    var nodes: [Node] = []
    var depth = 0
    guard let iterator = unsafe cmark_iter_new(root) else { return ([], false) }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return (nodes, false) }
      guard let node = unsafe cmark_iter_get_node(iterator) else { return (nodes, false) }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      if depth > deepest { return (nodes, true) }
      unsafe nodes.append(copy(node, depth: depth))
      if unsafe hasExit(node) { depth += 1 }
    }
  }

  /// Whether the iterator comes back to a node once its children are done.
  private static func hasExit(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    let type = unsafe cmark_node_get_type(node)
    let leaves = [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ]
    return !leaves.contains(type)
  }

  private static func copy(_ node: UnsafeMutablePointer<cmark_node>, depth: Int) -> Node {
    let kind = unsafe kind(of: node)
    var (literal, destination, title): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    switch kind {
    case .text, .code, .html, .htmlBlock: literal = unsafe bytes(cmark_node_get_literal(node))
    case .footnoteDefinition, .footnoteReference: literal = unsafe footnoteLabel(node)
    case .codeBlock:
      literal = unsafe bytes(cmark_node_get_literal(node))
      title = unsafe bytes(cmark_node_get_fence_info(node))
    case .link, .image:
      destination = unsafe bytes(cmark_node_get_url(node))
      title = unsafe bytes(cmark_node_get_title(node))
    default: break
    }
    var copied = Node(
      kind: kind, literal: literal, destination: destination, title: title,
      startLine: Int(unsafe cmark_node_get_start_line(node)),
      startColumn: Int(unsafe cmark_node_get_start_column(node)),
      endLine: Int(unsafe cmark_node_get_end_line(node)), endColumn: Int(unsafe cmark_node_get_end_column(node)),
      depth: depth)
    if kind == .table { copied.alignments = unsafe alignments(of: node) }
    switch kind {
    case .paragraph, .heading, .table, .tableCell:
      copied.content = unsafe content(of: node)
      copied.internalOffset = Int(unsafe chancery_internal_offset(node))
    default: break
    }
    return copied
  }

  private static func content(of node: UnsafeMutablePointer<cmark_node>) -> [UInt8] {
    var length: Int32 = 0
    guard let start = unsafe chancery_content(node, &length) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(length)))
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// A definition's label, a reference's number: `cmark_node_get_literal` knows neither.
  private static func footnoteLabel(_ node: UnsafeMutablePointer<cmark_node>) -> [UInt8] {
    var length: Int32 = 0
    guard let start = unsafe chancery_footnote_label(node, &length) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(length)))
  }

  private static func alignments(of table: UnsafeMutablePointer<cmark_node>) -> [Block.Table.Alignment] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(table))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(table) else {
      return Array(repeating: .none, count: count)
    }
    return unsafe UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private static func kind(of node: UnsafeMutablePointer<cmark_node>) -> Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_LIST: return unsafe list(node)
    case CMARK_NODE_ITEM: return unsafe item(node)
    case CMARK_NODE_CODE_BLOCK: return .codeBlock(isFenced: unsafe isFenced(node))
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_HEADING: return .heading(Int(unsafe cmark_node_get_heading_level(node)))
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return .footnoteDefinition(references: Int(unsafe chancery_footnote_reference_count(node)))
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .html
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let definition = unsafe chancery_footnote_of_reference(node)
      let label = unsafe definition.map { unsafe footnoteLabel($0) } ?? []
      return .footnoteReference(
        label: String(decoding: label, as: UTF8.self), occurrence: Int(unsafe chancery_footnote_occurrence(node)))
    default: return unsafe extensionKind(of: node)
    }
  }

  /// The library writes the fence's measures whether they are asked for or not.
  private static func isFenced(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
    return unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  private static func list(_ node: UnsafeMutablePointer<cmark_node>) -> Kind {
    let isTight = unsafe cmark_node_get_list_tight(node) != 0
    guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return .list(.bullet, isTight: isTight) }
    let delimiter: Character = unsafe cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "."
    return .list(.ordered(start: Int(unsafe cmark_node_get_list_start(node)), delimiter: delimiter), isTight: isTight)
  }

  private static func item(_ node: UnsafeMutablePointer<cmark_node>) -> Kind {
    guard unsafe String(cString: cmark_node_get_type_string(node)) == "tasklist" else { return .item(isChecked: nil) }
    return .item(isChecked: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node))
  }

  private static func extensionKind(of node: UnsafeMutablePointer<cmark_node>) -> Kind {
    switch unsafe String(cString: cmark_node_get_type_string(node)) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: .other
    }
  }
}
