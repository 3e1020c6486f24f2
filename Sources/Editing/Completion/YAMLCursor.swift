import Source

/// What an author is about to write at a place in YAML, told from the lines before it: what is not finished yet is often
/// no YAML to the parser.
struct YAMLCursor {
  enum Context: Hashable {
    case key
    /// Of the last key of the path.
    case value
  }

  let context: Context
  /// The keys that lead there from the outermost in.
  let path: [String]
  /// The keys that stand beside it already.
  let siblings: Set<String>
  let typed: String
  let range: ByteRange

  /// - Parameter start: where the YAML begins in the file.
  init(_ file: SourceFile, from start: Int, at offset: ByteOffset) {
    let end = max(min(Int(offset.value), file.bytes.count), start)
    let lines = file.bytes[start..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.last ?? []
    let indent = YAMLCursor.indent(of: line)
    var ancestors: [String] = []
    var siblings: Set<String> = []
    var limit = indent
    for earlier in lines.dropLast().reversed() {
      let content = earlier.drop { $0 == UInt8(ascii: " ") }
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      let depth = YAMLCursor.indent(of: earlier)
      guard let key = YAMLCursor.key(of: content.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) else {
        continue
      }
      if depth == indent, limit == indent { siblings.insert(key) }
      if depth < limit {
        ancestors.append(key)
        limit = depth
      }
    }
    var path = Array(ancestors.reversed())
    let content = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    // A mapping on one line: `{ speaker: x, venue`.
    let flow = content.lastIndex { UInt8(ascii: "{") == $0 }.flatMap { brace in
      content[brace...].contains(UInt8(ascii: "}")) ? nil : brace
    }
    if let flow, let key = YAMLCursor.key(of: content) {
      path.append(key)
      let item = content[flow...].lastIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "{") } ?? flow
      let inner = content[(item + 1)...].drop { $0 == UInt8(ascii: " ") }
      (context, path, range) = YAMLCursor.entry(inner, path)
      self.siblings = []
    } else {
      (context, path, range) = YAMLCursor.entry(content, path)
      self.siblings = siblings
    }
    self.path = path
    typed = file[range]
  }

  private static func indent(of line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == UInt8(ascii: " ") }.count }

  private static func key(of content: ArraySlice<UInt8>) -> String? {
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = String(decoding: content[..<colon], as: UTF8.self)
    return key.isEmpty || key.contains(" ") ? nil : key
  }

  private static func entry(_ content: ArraySlice<UInt8>, _ path: [String]) -> (Context, [String], ByteRange) {
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")), let key = key(of: content) else {
      // An element of a list has a value and no key.
      return (.key, path, ByteRange(content.startIndex..<content.endIndex))
    }
    let value = content[(colon + 1)...]
    let separators = value.lastIndex { [UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: " ")].contains($0) }
    let start = separators.map { $0 + 1 } ?? colon + 1
    return (.value, path + [key], ByteRange(start..<content.endIndex))
  }
}
