import Source
import Values

/// Reads the values of a record's fields and reports those that do not hold.
struct RecordReader {
  /// The codes under which a kind of file reports its faults.
  struct Codes {
    let malformed: Rule
    let unknownField: Rule
    let wrongType: Rule
    let missingField: Rule
  }

  let file: SourceFile
  let codes: Codes
  var diagnostics: [Diagnostic] = []

  init(file: SourceFile, codes: Codes) {
    self.file = file
    self.codes = codes
  }

  mutating func report(
    _ rule: Rule, at range: ByteRange, _ message: String, help: [String] = [], related: [Diagnostic.Label] = [],
    fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, at: file.span(range), message, related: related, help: help, fixes: fixes))
  }

  mutating func reportWrongType(_ node: YAMLNode, _ message: String, help: [String] = []) {
    report(codes.wrongType, at: node.span, message, help: help)
  }

  mutating func reportUnknownField(_ key: Located<String>, of record: String, among names: [String]) {
    let nearest = NearestNames.of(key.value, among: names)
    report(
      codes.unknownField, at: key.span, "\(record) has no field “\(key.value)”",
      help: [NearestNames.question(nearest) ?? "it has \(names.joined(separator: ", "))"],
      fixes: nearest.prefix(1).map { .replace(file.span(key.span), with: $0) })
  }

  mutating func reportMissing(_ field: String, of record: String, expectation: String, at span: ByteRange) {
    report(
      codes.missingField, at: ByteRange(start: span.start, end: min(span.end, span.start + 1)),
      "\(record) needs `\(field)`", help: ["`\(field)` takes \(expectation)"])
  }

  /// The value of a whole file or of a part of it; nil where there is none or it is no YAML, which is then reported.
  mutating func parse(_ range: ByteRange) -> YAMLNode? {
    let offsets = range.offsets
    do throws(YAMLParser.Fault) {
      let (node, repeated) = try YAMLParser.parse(Array(file.bytes[offsets]), at: offsets.lowerBound)
      for fault in repeated { report(fault, from: offsets.lowerBound) }
      return node
    } catch {
      report(error, from: offsets.lowerBound)
      return nil
    }
  }

  private mutating func report(_ fault: YAMLParser.Fault, from base: Int) {
    func place(_ range: Range<Int>) -> ByteRange {
      ByteRange(base + range.lowerBound..<base + range.upperBound)
    }
    report(
      codes.malformed, at: place(fault.range), fault.message, help: [fault.help],
      related: fault.related.map { [Diagnostic.Label(span: file.span(place($0.range)), message: $0.message)] } ?? [])
  }
}

extension RecordReader {
  mutating func text(_ node: YAMLNode) -> Located<String>? {
    guard case .scalar(let scalar) = node.kind, !node.isNull else {
      reportWrongType(node, "a text is needed here, but this is \(node.description)")
      return nil
    }
    return Located(scalar.text, at: node.span)
  }

  /// One text or a list of them.
  mutating func texts(_ node: YAMLNode) -> [Located<String>]? {
    guard case .sequence(let elements) = node.kind else { return text(node).map { [$0] } }
    var texts: [Located<String>] = []
    for element in elements { if let text = text(element) { texts.append(text) } }
    return texts
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode
  ) -> Located<Choice>? where Choice.RawValue == String {
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.span) }
    let names = Choice.allCases.map(\.rawValue)
    let nearest = NearestNames.of(text.value, among: names)
    report(
      codes.wrongType, at: text.span, "“\(text.value)” is none of \(names.joined(separator: ", "))",
      help: NearestNames.question(nearest).map { [$0] } ?? [],
      fixes: nearest.prefix(1).map { .replace(file.span(text.span), with: $0) })
    return nil
  }

  mutating func date(_ node: YAMLNode) -> Located<EDTFDate>? {
    guard let text = text(node) else { return nil }
    do {
      return Located(try EDTFDate.parse(text.value), at: text.span)
    } catch {
      report(.malformedValue, error, in: node)
      return nil
    }
  }

  /// A typed value's fault at its exact place, where the scalar is written as it reads.
  mutating func report(_ rule: Rule, _ error: ValueError, in node: YAMLNode) {
    var place = node.span
    if case .scalar(let scalar) = node.kind, scalar.isPlain, scalar.text.utf8.count == node.span.offsets.count {
      let start = Int(node.span.start)
      place = ByteRange(start + error.range.lowerBound..<start + error.range.upperBound)
    }
    if place.isEmpty { place = node.span }
    report(
      rule, at: place, error.message,
      fixes: error.suggestion.map { [.replace(file.span(place), with: $0)] } ?? [])
  }

  mutating func boolean(_ node: YAMLNode) -> Bool? {
    guard case .scalar(let scalar) = node.kind, scalar.isPlain else {
      reportWrongType(node, "true or false is needed here, but this is \(node.description)")
      return nil
    }
    switch scalar.text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default:
      reportWrongType(node, "true or false is needed here, but this is \(node.description)")
      return nil
    }
  }

  mutating func articleID(_ node: YAMLNode) -> Located<ArticleID>? {
    guard let text = text(node) else { return nil }
    if let id = ArticleID(text.value) { return Located(id, at: text.span) }
    reportMalformedID(text, "an article")
    return nil
  }

  mutating func reportMalformedID(_ text: Located<String>, _ what: String) {
    report(
      .malformedID, at: text.span, "“\(text.value)” cannot name \(what)",
      help: ["names are made of a–z, 0–9 and hyphens, and do not begin with a hyphen"])
  }

  mutating func entity(_ node: YAMLNode) -> Located<EntityReference>? {
    if case .mapping(let entries) = node.kind {
      var name: String?
      var office: String?
      for entry in entries {
        switch entry.key.value {
        case "name": name = text(entry.value)?.value
        case "office": office = text(entry.value)?.value
        default: reportUnknownField(entry.key, of: "an entity without a record", among: ["name", "office"])
        }
      }
      guard let name else {
        reportMissing("name", of: "an entity without a record", expectation: "a full name", at: node.span)
        return nil
      }
      return Located(.unrecorded(name: name, office: office), at: node.span)
    }
    guard let text = text(node) else { return nil }
    if let id = EntityID(text.value) { return Located(.entity(id), at: text.span) }
    report(
      .malformedID, at: text.span, "“\(text.value)” cannot name an entity",
      help: ["write the name of a record in Entities, or `{ name: \(text.value) }` for one without"])
    return nil
  }

  mutating func entities(_ node: YAMLNode) -> [Located<EntityReference>]? {
    guard case .sequence(let elements) = node.kind else { return entity(node).map { [$0] } }
    var found: [Located<EntityReference>] = []
    for element in elements { if let entity = entity(element) { found.append(entity) } }
    return found
  }

  mutating func handling(_ node: YAMLNode) -> Located<Handling>? {
    guard let text = text(node) else { return nil }
    switch Handling.parse(text.value) {
    case .success(let mark): return Located(mark, at: text.span)
    case .failure(let fault):
      report(
        .malformedHandling, at: text.span, fault.message,
        fixes: fault.suggestion.map { [.replace(file.span(text.span), with: $0)] } ?? [])
      return nil
    }
  }

  mutating func severities(_ node: YAMLNode) -> SeverityOverrides? {
    guard case .mapping(let entries) = node.kind else {
      reportWrongType(
        node, "severities are a mapping, but this is \(node.description)", help: ["as in { S: warning, S203: off }"])
      return nil
    }
    var byCode: [String: Severity] = [:]
    for entry in entries {
      if let severity: Located<Severity> = choice(entry.value) { byCode[entry.key.value] = severity.value }
    }
    return SeverityOverrides(byCode)
  }
}
