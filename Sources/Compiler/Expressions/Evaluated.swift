import Records
import Source
import Values

/// A value of an expression with how it came about, down to the facts and literals.
struct Evaluated: Sendable {
  enum Value: Sendable {
    case typed(TypedValue)
    /// Of a comparison.
    case truth(Bool)
  }

  enum Origin: Sendable {
    case fact(FoundFact)
    case literal
    /// By its sign or the function's name.
    case operation(String)
    /// The name of a definition, whose expression is the one operand.
    case definition(String)
  }

  /// A fact that is added up in a value.
  struct Summand: Sendable {
    let key: FactKey
    let place: Span
  }

  let value: Value
  let origin: Origin
  /// Where it is written.
  let place: Span
  /// As it is written.
  let expression: String
  let operands: [Evaluated]
  /// What a careful reader must know of this step.
  var remarks: [String] = []
  /// The facts it adds up: none may be a share of another.
  var summands: [Summand] = []

  /// How many steps the whole has.
  let stepCount: Int
  /// Whether it rests on a quotient, whose digits have no end of their own and have not been cut by the author.
  var restsOnQuotient: Bool
  /// The most significant digits among the figures it rests on.
  let operandDigits: Int

  init(
    _ value: Value, _ origin: Origin, at place: Span, _ expression: String, operands: [Evaluated] = [],
    isQuotient: Bool = false
  ) {
    self.value = value
    self.origin = origin
    self.place = place
    // A definition may be folded over lines.
    self.expression = expression.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    self.operands = operands
    stepCount = operands.reduce(1) { $0 + $1.stepCount }
    restsOnQuotient = isQuotient || operands.contains { $0.restsOnQuotient }
    operandDigits =
      operands.isEmpty
      ? Evaluated.digits(of: value) : operands.map(\.operandDigits).max() ?? 1
  }

  var typed: TypedValue? {
    switch value {
    case .typed(let typed): typed
    case .truth: nil
    }
  }

  /// As in `3 billion USD (money)`.
  var description: String {
    switch value {
    case .typed(let typed): typed.named
    case .truth(let holds): "a comparison, which \(holds ? "holds" : "does not hold")"
    }
  }

  private static func digits(of value: Value) -> Int {
    guard case .typed(let typed) = value, let amount = typed.amount else { return 1 }
    return max(amount.low.normalized.digitCount, amount.high.normalized.digitCount)
  }

  /// The value as it is printed, without the zeros that computing leaves: what rests on a quotient has no more
  /// significant digits than the most precise figure it rests on, and three at least (tradecraft.md, “Numbers”: never
  /// more precision than on file).
  var forPrint: Value {
    guard case .typed(let typed) = value, let amount = typed.amount, !operands.isEmpty else { return value }
    let plain = typed.normalized
    let kept = max(3, operandDigits)
    let greatest = max(amount.low.magnitude, amount.high.magnitude).normalized
    guard restsOnQuotient, greatest.digitCount > kept else { return .typed(plain) }
    let places = kept - (greatest.digitCount + greatest.exponent)
    return .typed((try? plain.roundedValue(toPlaces: places, rule: .halfUp)) ?? plain)
  }
}
