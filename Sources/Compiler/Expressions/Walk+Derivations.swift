import Markup
import Records
import Source
import Values

/// The derived values printed so far, each derivation once.
struct Derivations: Sendable {
  private(set) var all: [Derivation] = []
  private var indices: [String: Int] = [:]

  /// The index of what an expression, as written, came to.
  func index(of expression: String) -> Int? { indices[expression] }

  mutating func add(_ derivation: Derivation, for expression: String) -> Int {
    indices[expression] = all.count
    all.append(derivation)
    return all.count - 1
  }
}

extension Walk {
  /// A derived value with the citations of all it rests on; nil once a fault has been reported.
  mutating func derived(_ directive: Directive, _ label: Directive.Label) -> [MemoInline]? {
    guard let value = evaluate(EmbeddedText(label.source, at: label.span.start)) else { return nil }
    let format = ValueFormat(
      option: directive.attribute("as").flatMap { FormatOption(rawValue: $0.value) },
      rounding: directive.attribute("round").flatMap { Rounding($0.value) })
    guard accepts(format.option, for: value, in: directive) else { return nil }
    let leaves = leaves(of: value, writtenAt: nil)
    for (found, place) in leaves {
      uses.append(
        Use(span: place, manner: .operand, article: found.article, fact: found.fact, portion: portion))
    }
    let printed = printed(value, format)
    let index =
      derivations.index(of: value.expression)
      ?? derivations.add(derivation(of: value, printedAs: printed.text), for: value.expression)
    derivedUses.append(DerivedUse(span: file.span(label.span), derivation: index, text: printed.text))
    let inline = MemoInline.derived(
      MemoInline.Derived(text: printed.text, machine: printed.machine, derivation: index))
    if directive.attribute("cite")?.value == "off" { return [inline] }
    var cited: Set<ArticleID> = []
    var marks: [MemoInline.CitationMark] = []
    for (found, _) in leaves where cited.insert(found.article.id).inserted {
      marks.append(citations.mark(found.article, note: nil, proof: proof(of: found), implied: true))
    }
    return marks.isEmpty ? [inline] : [inline, .citation(marks)]
  }

  private mutating func accepts(_ option: FormatOption?, for value: Evaluated, in directive: Directive) -> Bool {
    guard let option, let attribute = directive.attribute("as") else { return true }
    return accepts(option, forKind: value.typed?.kind, of: attribute)
  }

  private func printed(_ value: Evaluated, _ format: ValueFormat) -> PrintedValue {
    // Who asks for so many decimals gets those of the exact value.
    switch format.rounding == nil ? value.forPrint : value.value {
    case .typed(let typed): typedValue(typed, format)
    case .truth(let holds): PrintedValue(text: context.conventions.answer(holds))
    }
  }

  /// The facts a value rests on, each with the place where the author named it: a definition's facts are named where the
  /// definition is.
  private func leaves(of value: Evaluated, writtenAt place: Span?) -> [(found: FoundFact, place: Span)] {
    switch value.origin {
    case .fact(let found): [(found, place ?? value.place)]
    case .literal: []
    case .operation: value.operands.flatMap { leaves(of: $0, writtenAt: place) }
    case .definition: value.operands.flatMap { leaves(of: $0, writtenAt: place ?? value.place) }
    }
  }

  /// The reader looks for the figure as the text has it where it is printed first.
  private mutating func derivation(of value: Evaluated, printedAs text: String) -> Derivation {
    var derivation = Derivation(name: nil, result: step(of: value))
    if case .definition(let name) = value.origin, let body = derivation.result.operands.first {
      derivation = Derivation(name: name, result: body)
    }
    derivation.result.text = text
    return derivation
  }

  private mutating func step(of value: Evaluated) -> Derivation.Step {
    let text = printed(value, ValueFormat()).text
    let origin: Derivation.Step.Origin
    switch value.origin {
    case .fact(let found): origin = .fact(found.key, proof: prove(found, printedAs: text))
    case .literal: origin = .literal
    case .operation(let name): origin = .operation(name)
    case .definition(let name): origin = .definition(name)
    }
    var operands: [Derivation.Step] = []
    for operand in value.operands { operands.append(step(of: operand)) }
    let (type, canonical) =
      switch value.value {
      case .typed(let typed): (typed.kind.rawValue, typed.description)
      case .truth(let holds): ("truth", holds ? "true" : "false")
      }
    return Derivation.Step(
      origin: origin, expression: value.expression, type: type, canonical: canonical, text: text, operands: operands,
      remarks: value.remarks)
  }
}
