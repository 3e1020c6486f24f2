import Compiler
import Records
import Source
import Values

extension StyleConventions {
  /// Reads a conventions file; what does not hold is reported, and as in the built-in style.
  static func decode(_ file: SourceFile) -> Parsed<StyleConventions> {
    var parsed = YAMLFile.parse(file, reporting: .faultyStyle)
    var reader = ConventionsReader(file: file)
    if let node = parsed.value { reader.read(node) }
    parsed.diagnostics += reader.diagnostics
    return Parsed(reader.conventions, diagnostics: parsed.diagnostics)
  }
}

/// Goes through the fields of a conventions file.
private struct ConventionsReader {
  let file: SourceFile
  var conventions = StyleConventions()
  var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  mutating func read(_ node: YAMLNode) {
    for entry in entries(of: node, "a conventions file") {
      switch entry.key.value {
      case "values": values(entry.value)
      case "quotation-marks":
        switch text(entry.value) {
        case "double": conventions.quotationMarks = .double
        case "single": conventions.quotationMarks = .single
        case let other?: report(entry.value.span, "quotation marks are “double” or “single”, not “\(other)”")
        case nil: break
        }
      case "numbering":
        if let numbering = choice(entry.value, of: ParagraphNumbering.self, "paragraphs are numbered by") {
          conventions.numbering = numbering
        }
      case "text-width": textWidth(entry.value)
      case "text-header":
        conventions.textHeader = elements(of: entry.value, "a header").compactMap {
          choice($0, of: HeaderElement.self, "a header is made of")
        }
      case "part-titles": conventions.partTitles = parts(entry.value)
      case "part-endings": conventions.partEndings = parts(entry.value)
      case "answers": conventions.answers = elements(of: entry.value, "answers").compactMap { text($0) }
      case "labels": labels(entry.value)
      default: unknown(entry.key, among: Self.fields)
      }
    }
  }

  private static let fields = [
    "values", "quotation-marks", "numbering", "text-width", "text-header", "part-titles", "part-endings", "answers",
    "labels",
  ]

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, of choices: Choice.Type, _ what: String
  ) -> Choice? {
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = choices.allCases.map(\.rawValue).joined(separator: ", ")
    report(node.span, "\(what) one of \(names), not “\(text)”")
    return nil
  }

  private mutating func parts(_ node: YAMLNode) -> [MemoBlock.Section.Role: String] {
    var parts: [MemoBlock.Section.Role: String] = [:]
    for entry in entries(of: node, "parts of a memo") {
      guard let role = MemoBlock.Section.Role(rawValue: entry.key.value) else {
        unknown(entry.key, among: MemoBlock.Section.Role.allCases.map(\.rawValue))
        continue
      }
      if let text = text(entry.value) { parts[role] = text }
    }
    return parts
  }

  private mutating func elements(of node: YAMLNode, _ what: String) -> [YAMLNode] {
    switch node.kind {
    case .sequence(let elements): return elements
    case .scalar(let scalar) where scalar.text.isEmpty: return []
    case .scalar, .mapping:
      report(node.span, "\(what) must be a list, as in [a, b]")
      return []
    }
  }

  private mutating func values(_ node: YAMLNode) {
    guard let name = text(node) else { return }
    if name == "language" { return conventions.values = nil }
    let known = Conventions.named
    if let named = known.first(where: { $0.name == name }) {
      conventions.values = named.conventions
    } else {
      let names = known.map(\.name).joined(separator: ", ")
      report(node.span, "values are printed by one of \(names), or by “language”, not by “\(name)”")
    }
  }

  private mutating func textWidth(_ node: YAMLNode) {
    guard let text = text(node) else { return }
    let allowed = StyleConventions.textWidths
    if let width = Int(text), allowed.contains(width) {
      conventions.textWidth = width
    } else {
      report(
        node.span, "a text memo is \(allowed.lowerBound) to \(allowed.upperBound) columns wide, not “\(text)”")
    }
  }

  private mutating func labels(_ node: YAMLNode) {
    for entry in entries(of: node, "labels") {
      guard let path = Labels.keys.first(where: { $0.name == entry.key.value })?.path else {
        unknown(entry.key, among: Labels.keys.map(\.name))
        continue
      }
      if let text = text(entry.value) { conventions.labels[keyPath: path] = text }
    }
  }

  private mutating func entries(of node: YAMLNode, _ what: String) -> [YAMLEntry] {
    switch node.kind {
    case .mapping(let entries): return entries
    // An empty file says nothing, and nothing wrong.
    case .scalar(let scalar) where scalar.text.isEmpty: return []
    case .scalar, .sequence:
      report(node.span, "\(what) must be a mapping of names to texts")
      return []
    }
  }

  private mutating func text(_ node: YAMLNode) -> String? {
    if case .scalar(let scalar) = node.kind { return scalar.text }
    report(node.span, "a text must stand here")
    return nil
  }

  private mutating func unknown(_ key: Located<String>, among names: [String]) {
    let nearest = NearestNames.question(NearestNames.of(key.value, among: names))
    diagnostics.append(
      Diagnostic(
        .faultyStyle, at: file.span(key.span), "a conventions file has no “\(key.value)”",
        help: [nearest ?? "there are: \(names.joined(separator: ", "))"]))
  }

  private mutating func report(_ span: ByteRange, _ message: String) {
    diagnostics.append(Diagnostic(.faultyStyle, at: file.span(span), message))
  }
}
