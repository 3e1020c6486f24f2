import Records
import Source
import Values

extension Walk {
  /// A derivation longer than this is no proof that anybody reads.
  static let mostSteps = 1000
  /// Parentheses, calls and definitions inside one another; a thread's stack holds some ten times as many.
  private static let deepest = 32

  /// The value of an expression that stands in the file being resolved; nil once a fault has been reported.
  mutating func evaluate(_ text: EmbeddedText) -> Evaluated? {
    let expression: Expression
    do {
      expression = try ExpressionParser.parse(text.text)
    } catch {
      report(error, in: text)
      return nil
    }
    guard let value = evaluate(expression, in: text) else { return nil }
    guard value.stepCount <= Walk.mostSteps else {
      report(
        .oversizedExpression, at: text.span,
        "the expression takes \(value.stepCount) steps, more than anybody can check",
        help: ["file a fact for a part of it, or compute fewer values at once"])
      return nil
    }
    return value
  }

  private mutating func report(_ fault: ExpressionFault, in text: EmbeddedText) {
    let rule: Rule =
      switch fault.kind {
      case .malformed: .malformedExpression
      case .unknownFunction: .unknownFunction
      case .wrongCount: .wrongOperandCount
      case .oversized: .oversizedExpression
      }
    let place = text.place(of: fault.range)
    report(
      rule, at: place, fault.message, help: fault.help,
      fixes: fault.suggestion.map { [.replace(file.span(place), with: $0, safety: .needsReview)] } ?? [])
  }

  private mutating func evaluate(_ expression: Expression, in text: EmbeddedText) -> Evaluated? {
    let place = file.span(text.place(of: expression.range))
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    if expressionDepth == 1 { isTooDeep = false }
    guard expressionDepth <= Walk.deepest else {
      if isTooDeep { return nil }
      isTooDeep = true
      report(
        .oversizedExpression, at: place.range,
        "expressions and definitions rest on one another more than \(Walk.deepest) deep",
        help: ["file a fact for a part of it, or compute fewer values at once"])
      return nil
    }
    switch expression.kind {
    case .literal(let value): return Evaluated(.typed(value), .literal, at: place, file[place.range])
    case .key(let range), .pattern(let range):
      let place = file.span(text.place(of: range))
      return fact(at: place, file[place.range]).flatMap { value(of: $0, at: place, file[place.range]) }
    case .name(let range):
      let place = file.span(text.place(of: range))
      return definition(file[place.range], at: place)
    case .negation(let operand):
      guard let operand = typedValue(operand, in: text) else { return nil }
      return calculated(by: "−", [operand], at: place) { values throws(CalculationFault) in
        Calculation(value: try values[0].negated(), isRounded: false)
      }
    case .operation: return chain(expression, in: text)
    case .comparison(let left, let sign, let right):
      let operands = [typedValue(left, in: text), typedValue(right, in: text)].compactMap(\.self)
      guard operands.count == 2 else { return nil }
      return comparison(sign, operands, at: place)
    case .call(let function, let operands):
      var values: [Evaluated] = []
      var holds = true
      for operand in operands {
        // All faults of one expression are told at once.
        guard let found = self.operands(operand, of: function, in: text) else {
          holds = false
          continue
        }
        values += found
      }
      return holds ? call(function, values, at: place) : nil
    }
  }

  /// `a + b - c`, from left to right without a stack of its own length.
  private mutating func chain(_ expression: Expression, in text: EmbeddedText) -> Evaluated? {
    var first = expression
    var rest: [(sign: ArithmeticOperator, operand: Expression, whole: Range<Int>)] = []
    while case .operation(let left, let sign, let right) = first.kind {
      rest.append((sign, right, first.range))
      first = left
    }
    var result = typedValue(first, in: text)
    for (sign, operand, whole) in rest.reversed() {
      // All faults of one expression are told at once.
      let right = typedValue(operand, in: text)
      guard let left = result, let right else {
        result = nil
        continue
      }
      result = operation(sign, [left, right], at: file.span(text.place(of: whole)))
    }
    return result
  }

  /// One operand of a function, or as many as a pattern names.
  private mutating func operands(
    _ expression: Expression, of function: ExpressionFunction, in text: EmbeddedText
  ) -> [Evaluated]? {
    let range: Range<Int>
    switch expression.kind {
    case .pattern(let pattern): range = pattern
    case .key(let key) where function.takesAnyFact: range = key
    case .literal, .key, .name, .negation, .operation, .comparison, .call:
      return typedValue(expression, in: text).map { [$0] }
    }
    let place = file.span(text.place(of: range))
    guard let key = KeyText(file[place.range], at: place.range.start) else { return nil }
    let found = facts(key)
    if function.takesAnyFact {
      let values = found.map { Evaluated(.typed(.text($0.fact.says.value)), .fact($0), at: place, $0.key.description) }
      return values.isEmpty ? nil : values
    }
    if let stranger = found.first(where: { $0.fact.typedValue == nil }) {
      report(
        .mismatchedValues, at: place.range,
        "“\(key.text)” takes in “\(stranger.key)”, \(Walk.kind(of: stranger.fact)) and no value to compute with",
        related: [onFile(stranger)], help: ["name the facts one by one, or give those that belong together like names"])
      return nil
    }
    let values = found.compactMap { value(of: $0, at: place, $0.key.description) }
    return values.isEmpty ? nil : values
  }

  /// A value that can be computed with.
  private mutating func typedValue(_ expression: Expression, in text: EmbeddedText) -> Evaluated? {
    guard let value = evaluate(expression, in: text) else { return nil }
    if value.typed != nil { return value }
    report(
      .mismatchedValues, at: value.place.range, "a comparison is no value to compute with",
      help: ["compare last: write what is compared on either side of one sign"])
    return nil
  }

  // MARK: Facts

  private mutating func fact(at place: Span, _ words: String) -> FoundFact? {
    KeyText(words, at: place.range.start).flatMap { fact($0) }
  }

  /// A fact's typed value, or the date that its key names.
  private mutating func value(of found: FoundFact, at place: Span, _ words: String) -> Evaluated? {
    let value: TypedValue
    if let field = found.written.field {
      guard let date = self.date(field, of: found) else { return nil }
      value = .date(date)
    } else if let typed = found.fact.typedValue {
      value = typed
    } else {
      let dates = Walk.dateFields(of: found.fact)
      report(
        .mismatchedValues, at: place.range, "“\(found.key)” is \(Walk.kind(of: found.fact)), no value to compute with",
        related: [onFile(found)],
        help: dates.isEmpty ? [] : ["its dates are \(Walk.list(dates.map { "\(found.written.text).\($0)" }))"])
      return nil
    }
    var evaluated = Evaluated(.typed(value), .fact(found), at: place, words)
    if value.amount != nil { evaluated.summands = [Evaluated.Summand(key: found.key, place: place)] }
    return evaluated
  }

  /// The date under a field; any other field is no value, which is reported.
  private mutating func date(_ field: String, of found: FoundFact) -> EDTFDate? {
    if let date = Walk.date(field, of: found.fact) { return date }
    if printed(found, .table) != nil {
      report(
        .mismatchedValues, at: found.written.span, "“\(found.written.text)” is no value to compute with",
        related: [onFile(found)], help: ["fields that are dates can be computed with"])
    }
    return nil
  }

  func onFile(_ found: FoundFact) -> Diagnostic.Label {
    Diagnostic.Label(
      span: Span(path: found.article.file, range: found.fact.value.span), message: "“\(found.key)” on file")
  }

  private static func kind(of fact: Fact) -> String {
    switch fact.value.value {
    case .typed(let value): "a value of type \(value.kind.rawValue)"
    case .quote: "a quotation"
    case .role: "a role"
    case .place: "a place"
    case .event: "an event"
    case .agreement: "an agreement"
    }
  }

  // MARK: Definitions

  /// The value of a name that the front matter defines.
  private mutating func definition(_ name: String, at place: Span) -> Evaluated? {
    guard let definition = frontMatter.definitions.first(where: { $0.name.value == name }) else {
      reportUnknownName(name, at: place)
      return nil
    }
    usedDefinitions.insert(name)
    guard let value = value(of: definition, usedAt: place) else { return nil }
    var named = Evaluated(value.value, .definition(name), at: place, name, operands: [value])
    named.summands = value.summands.map { Evaluated.Summand(key: $0.key, place: place) }
    return named
  }

  /// What a definition stands for, computed once; nil once a fault has been reported.
  mutating func value(of definition: FrontMatter.Definition, usedAt place: Span) -> Evaluated? {
    let name = definition.name.value
    if let known = definitionValues[name] { return known }
    if let first = definitionPath.firstIndex(of: name) {
      let circle = definitionPath[first...] + [name]
      report(.circularDefinition, at: place.range, "“\(name)” rests on itself: \(circle.joined(separator: " → "))")
      return nil
    }
    definitionPath.append(name)
    // A definition's keys stand in the front matter, wherever it is used.
    files.append(files[0])
    let value = evaluate(definition.body)
    files.removeLast()
    definitionPath.removeLast()
    definitionValues[name] = .some(value)
    return value
  }

  private mutating func reportUnknownName(_ name: String, at place: Span) {
    let names = frontMatter.definitions.map(\.name.value) + ExpressionFunction.all.map(\.name)
    let nearest = NearestNames.of(name, among: names)
    let help: String =
      if let question = NearestNames.question(nearest) {
        question
      } else if frontMatter.sources.contains(where: { $0.name.value == name }) {
        "a fact is named by its article and its own name, as in \(name)/FACT"
      } else {
        "names are defined under `define` in the front matter; facts are named as ARTICLE/FACT"
      }
    report(
      .unknownName, at: place.range, "nothing is defined as “\(name)”", help: [help],
      fixes: nearest.prefix(1).map { .replace(place, with: $0, safety: .needsReview) })
  }

  /// A definition that nothing uses is left over or forgotten; what is wrong in it is told all the same.
  mutating func checkDefinitions() {
    for definition in frontMatter.definitions where !usedDefinitions.contains(definition.name.value) {
      report(.unusedDefinition, at: definition.name.span, "the definition “\(definition.name.value)” is never used")
      _ = value(of: definition, usedAt: file.span(definition.name.span))
    }
  }
}
