import CYAML
import Source

/// Reads YAML with libyaml: the only file that imports it.
///
/// Of YAML's features those are refused, each with a diagnostic, that have no place in a record a person reviews:
/// anchors and aliases (which also make bombs), tags, merge keys, several documents, nesting beyond `deepest`.
@safe struct YAMLParser {
  /// What is wrong and where, in bytes from the start of the text.
  struct Fault: Error {
    let message: String
    let range: Range<Int>
    let help: String
    /// An earlier place that explains it.
    var related: (range: Range<Int>, message: String)?
  }

  static let deepest = 32
  /// Up to so many keys are looked through sooner than they are hashed.
  private static let few = 16
  /// A fact has about so many fields.
  private static let usual = 10

  private let base: Int
  private var offsets: CharacterOffsets
  private var parser = unsafe yaml_parser_t()
  private var depth = 0
  private var repeated: [Fault] = []

  /// The value in a text, nil where the text holds none, and keys that stand there twice, of which the first holds.
  ///
  /// - Parameter base: where the text begins in its file.
  static func parse(_ text: [UInt8], at base: Int) throws(Fault) -> (node: YAMLNode?, repeated: [Fault]) {
    var reader = YAMLParser(base: base, offsets: CharacterOffsets(text))
    guard unsafe yaml_parser_initialize(&reader.parser) != 0 else {
      throw Fault(message: "the YAML reader could not be set up", range: 0..<0, help: "free some memory and try again")
    }
    defer { unsafe yaml_parser_delete(&reader.parser) }
    var result: Result<YAMLNode?, Fault> = .success(nil)
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&reader.parser, buffer.baseAddress, buffer.count)
      do throws(Fault) {
        result = .success(try reader.document())
      } catch {
        result = .failure(error)
      }
    }
    return (try result.get(), reader.repeated)
  }

  private init(base: Int, offsets: CharacterOffsets) {
    self.base = base
    self.offsets = offsets
  }

  /// An event as Swift sees it, its C value freed.
  private enum Event {
    case node(YAMLScalar, Range<Int>)
    case sequenceStart(Range<Int>), sequenceEnd(Range<Int>)
    case mappingStart(Range<Int>), mappingEnd(Range<Int>)
    case documentStart(Range<Int>)
    case streamEnd
    case other
  }

  private mutating func document() throws(Fault) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event {
      case .streamEnd: return root
      case .documentStart(let range):
        if root != nil {
          throw Fault(
            message: "a second document begins here", range: range, help: "keep one record to a file: remove the `---`")
        }
      case .node, .sequenceStart, .mappingStart: root = try node(event)
      case .sequenceEnd, .mappingEnd, .other: break
      }
    }
  }

  private mutating func node(_ event: Event) throws(Fault) -> YAMLNode {
    switch event {
    case .node(let scalar, let range): return YAMLNode(span: span(range), kind: .scalar(scalar))
    case .sequenceStart(let start): return try sequence(from: start)
    case .mappingStart(let start): return try mapping(from: start)
    case .sequenceEnd(let range), .mappingEnd(let range), .documentStart(let range):
      throw Fault(message: "a value is missing here", range: range, help: "write one, or remove the key")
    case .streamEnd, .other:
      throw Fault(message: "the text ends inside a value", range: offsets.end, help: "close what is open")
    }
  }

  private mutating func sequence(from start: Range<Int>) throws(Fault) -> YAMLNode {
    try enter(start)
    var elements: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd(let end) = event {
        depth -= 1
        let last = end.upperBound > end.lowerBound ? end.upperBound : elements.last.map { Int($0.span.end) - base }
        return YAMLNode(
          span: span(start.lowerBound..<max(start.upperBound, last ?? start.upperBound)), kind: .sequence(elements))
      }
      elements.append(try node(event))
    }
  }

  private mutating func mapping(from start: Range<Int>) throws(Fault) -> YAMLNode {
    try enter(start)
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(YAMLParser.usual)
    var seen: [String: ByteRange] = [:]
    while true {
      let event = try next()
      if case .mappingEnd(let end) = event {
        depth -= 1
        let last = end.upperBound > end.lowerBound ? end.upperBound : entries.last.map { Int($0.value.span.end) - base }
        return YAMLNode(
          span: span(start.lowerBound..<max(start.upperBound, last ?? start.upperBound)), kind: .mapping(entries))
      }
      guard case .node(let key, let range) = event else {
        throw Fault(
          message: "a key must be a word", range: start,
          help: "put quotation marks around a value that begins with [ or {")
      }
      if key.text == "<<", key.isPlain {
        throw Fault(message: "merge keys are not read", range: range, help: "write the fields out")
      }
      let first =
        entries.count < YAMLParser.few
        ? entries.first { $0.key.value == key.text }?.key.span : seen[key.text]
      if let first {
        var fault = Fault(message: "the key “\(key.text)” stands here twice", range: range, help: "keep one of the two")
        fault.related = (Int(first.start) - base..<Int(first.end) - base, "first here")
        repeated.append(fault)
        _ = try node(try next())
        continue
      }
      let value = try node(try next())
      entries.append(YAMLEntry(key: Located(key.text, at: span(range)), value: value))
      if entries.count == YAMLParser.few {
        for entry in entries { seen[entry.key.value] = entry.key.span }
      } else if entries.count > YAMLParser.few {
        seen[key.text] = span(range)
      }
    }
  }

  private mutating func enter(_ range: Range<Int>) throws(Fault) {
    depth += 1
    if depth > YAMLParser.deepest {
      throw Fault(
        message: "values are nested more than \(YAMLParser.deepest) deep", range: range,
        help: "no record needs that: look for brackets that are not closed")
    }
  }

  private func span(_ range: Range<Int>) -> ByteRange { ByteRange(base + range.lowerBound..<base + range.upperBound) }

  private mutating func next() throws(Fault) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(&parser, &event) != 0 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    let range = offsets.range(from: Int(unsafe event.start_mark.index), to: Int(unsafe event.end_mark.index))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      guard unsafe scalar.anchor == nil else { throw refusedAnchor(range) }
      guard unsafe scalar.tag == nil else { throw refusedTag(range) }
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      return .node(YAMLScalar(text: text, isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE), range)
    case YAML_SEQUENCE_START_EVENT:
      guard unsafe event.data.sequence_start.anchor == nil else { throw refusedAnchor(range) }
      guard unsafe event.data.sequence_start.tag == nil else { throw refusedTag(range) }
      return .sequenceStart(range)
    case YAML_MAPPING_START_EVENT:
      guard unsafe event.data.mapping_start.anchor == nil else { throw refusedAnchor(range) }
      guard unsafe event.data.mapping_start.tag == nil else { throw refusedTag(range) }
      return .mappingStart(range)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd(range)
    case YAML_MAPPING_END_EVENT: return .mappingEnd(range)
    case YAML_ALIAS_EVENT: throw refusedAnchor(range)
    case YAML_DOCUMENT_START_EVENT: return .documentStart(range)
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func refusedAnchor(_ range: Range<Int>) -> Fault {
    Fault(
      message: "anchors and aliases are not read", range: range,
      help: "write the value out; put quotation marks around a text that begins with & or *")
  }

  private func refusedTag(_ range: Range<Int>) -> Fault {
    Fault(
      message: "tags are not read", range: range,
      help: "leave the tag out; put quotation marks around a text that begins with !")
  }

  /// libyaml's words for what people get wrong most often, in ours.
  private mutating func problem() -> Fault {
    let words = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "the YAML cannot be read"
    let context = unsafe parser.context.map { unsafe String(cString: $0) } ?? ""
    let place: Int
    if unsafe parser.error == YAML_READER_ERROR {
      place = min(Int(unsafe parser.problem_offset), offsets.end.upperBound)
    } else {
      place = offsets.byte(ofCharacter: Int(unsafe parser.problem_mark.index))
    }
    let range = place..<min(place + 1, offsets.end.upperBound < place ? place : offsets.end.upperBound)
    let (message, help) = YAMLParser.translate(words, context)
    var fault = Fault(message: message, range: range.isEmpty ? place..<place : range, help: help)
    if !context.isEmpty, unsafe parser.context_mark.index != parser.problem_mark.index {
      let start = offsets.byte(ofCharacter: Int(unsafe parser.context_mark.index))
      fault.related = (start..<start, context)
    }
    return fault
  }

  private static func translate(_ words: String, _ context: String) -> (message: String, help: String) {
    if words.contains("cannot start any token") {
      return (
        "a value cannot begin with this character", "put the value in quotation marks; indent with blanks, not tabs"
      )
    }
    if words.contains("mapping values are not allowed") {
      return ("a colon stands where no key is", "put quotation marks around a value that holds “: ”")
    }
    if words.contains("could not find expected ':'") {
      return ("a key has no colon after it", "write it as `key: value`, with a blank after the colon")
    }
    if words.contains("unexpected end of stream"), context.contains("quoted") {
      return ("the quotation marks are never closed", "close them with the mark that opened them")
    }
    if words.contains("did not find expected key") || words.contains("did not find expected '-'") {
      return (
        "this line is indented unlike its neighbours", "indent the fields of one record by the same number of blanks"
      )
    }
    if words.contains("control characters") {
      return ("a control character stands here", "remove it")
    }
    if words.contains("did not find expected ',' or") {
      return ("a list in brackets is not closed, or an element lacks its comma", "write it as [a, b] or { a: b, c: d }")
    }
    return (words, "see the record's neighbours for how it is written")
  }
}

/// Turns libyaml's positions, which count characters, into bytes. What is asked for is mostly a few characters further on
/// than what was asked for last.
struct CharacterOffsets {
  private let text: [UInt8]
  private var index = 0
  private var offset = 0

  init(_ text: [UInt8]) { self.text = text }

  var end: Range<Int> { text.count..<text.count }

  mutating func byte(ofCharacter wanted: Int) -> Int {
    while index < wanted, offset < text.count {
      offset += UTF8Text.length(ofCharacterBeginningWith: text[offset])
      index += 1
    }
    while index > wanted, offset > 0 {
      repeat { offset -= 1 } while offset > 0 && UTF8Text.isContinuation(text[offset])
      index -= 1
    }
    return min(offset, text.count)
  }

  mutating func range(from start: Int, to end: Int) -> Range<Int> {
    let first = byte(ofCharacter: start)
    return first..<max(first, byte(ofCharacter: end))
  }
}
