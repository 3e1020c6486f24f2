import Source
import Values

/// Reads an expression: comparisons bind least, then `+ -`, then `* /`, then the sign; all from left to right.
struct ExpressionParser {
  /// More than any figure of a memo is made of; what is longer is given names by `define`.
  static let mostTokens = 256
  static let mostParts = 64
  private static let deepest = 32

  private let bytes: [UInt8]
  private let tokens: [ExpressionToken]
  private var position = 0
  private var depth = 0
  private var parts = 0

  static func parse(_ text: String) throws(ExpressionFault) -> Expression {
    var parser = ExpressionParser(text, try ExpressionLexer.tokens(of: text))
    let expression = try parser.comparison()
    guard parser.current.kind == .end else { throw parser.unexpected() }
    return expression
  }

  static func oversized(_ range: Range<Int>) -> ExpressionFault {
    ExpressionFault(
      kind: .oversized, message: "the expression has more than \(mostParts) parts, or is nested \(deepest) deep",
      range: range, help: ["give its parts names by `define` in the front matter"])
  }

  private init(_ text: String, _ tokens: [ExpressionToken]) {
    bytes = Array(text.utf8)
    self.tokens = tokens
  }

  private var current: ExpressionToken { tokens[min(position, tokens.count - 1)] }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func take() -> ExpressionToken {
    defer { position += 1 }
    return current
  }

  // MARK: Operators

  private mutating func comparison() throws(ExpressionFault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Self.oversized(current.range) }
    let left = try sum()
    guard case .comparison(let sign) = current.kind else { return left }
    position += 1
    let right = try sum()
    if case .comparison = current.kind {
      throw ExpressionFault(
        kind: .malformed, message: "a comparison is not compared again", range: current.range,
        help: ["compare two values at a time"])
    }
    return Expression(.comparison(left, sign, right), at: left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func sum() throws(ExpressionFault) -> Expression {
    var left = try product()
    while case .arithmetic(let sign) = current.kind, sign == .add || sign == .subtract {
      position += 1
      let right = try product()
      left = Expression(.operation(left, sign, right), at: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func product() throws(ExpressionFault) -> Expression {
    var left = try signed()
    while case .arithmetic(let sign) = current.kind, sign == .multiply || sign == .divide {
      position += 1
      let right = try signed()
      left = Expression(.operation(left, sign, right), at: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func signed() throws(ExpressionFault) -> Expression {
    guard current.kind == .arithmetic(.subtract) else { return try operand() }
    let sign = take().range
    let value = try operand()
    return Expression(.negation(value), at: sign.lowerBound..<value.range.upperBound)
  }

  // MARK: Operands

  private mutating func operand() throws(ExpressionFault) -> Expression {
    parts += 1
    guard parts <= Self.mostParts else { throw Self.oversized(current.range) }
    let token = current
    switch token.kind {
    case .number: return try literal(from: token.range.lowerBound)
    case .date:
      position += 1
      return try typed(token.range) { text throws(ValueError) in .date(try EDTFDate.parse(text)) }
    case .key:
      position += 1
      return Expression(.key(token.range), at: token.range)
    case .pattern:
      throw ExpressionFault(
        kind: .malformed, message: "“\(text(token.range))” names many facts, where one value is needed",
        range: token.range,
        help: ["take them together, as in sum(\(text(token.range))); to multiply, set blanks around `*`"])
    case .word: return try word(token)
    case .opening:
      position += 1
      let inner = try comparison()
      guard current.kind == .closing else { throw unclosed(token.range) }
      let end = take().range.upperBound
      return Expression(inner.kind, at: token.range.lowerBound..<end)
    case .arithmetic, .comparison, .percent, .closing, .comma, .end: throw unexpected()
    }
  }

  private mutating func word(_ token: ExpressionToken) throws(ExpressionFault) -> Expression {
    position += 1
    if current.kind == .opening { return try call(token) }
    for count in [3, 2, 1] where isQualifier(from: position - 1, words: count) {
      position += count - 1
      return try literal(from: token.range.lowerBound)
    }
    return Expression(.name(token.range), at: token.range)
  }

  /// `over`, `up to`, `no more than` before a figure.
  private func isQualifier(from first: Int, words count: Int) -> Bool {
    let last = first + count - 1
    guard last + 1 < tokens.count, tokens[last + 1].kind == .number,
      tokens[first...last].allSatisfy({ $0.kind == .word })
    else { return false }
    return Qualifier(phrase: tokens[first...last].map { text($0.range) }.joined(separator: " ")) != nil
  }

  private mutating func call(_ name: ExpressionToken) throws(ExpressionFault) -> Expression {
    let word = text(name.range)
    guard let function = ExpressionFunction.named(word.lowercased()) else {
      let names = ExpressionFunction.all.map(\.name)
      let nearest = NearestNames.of(word, among: names)
      throw ExpressionFault(
        kind: .unknownFunction, message: "there is no function “\(word)”", range: name.range,
        help: [NearestNames.question(nearest) ?? "there are \(names.joined(separator: ", "))"],
        suggestion: nearest.first)
    }
    let opening = take().range
    var operands: [Expression] = []
    while current.kind != .closing || !operands.isEmpty {
      operands.append(try argument(of: function))
      if current.kind == .closing { break }
      guard current.kind == .comma else { throw current.kind == .end ? unclosed(opening) : unexpected() }
      position += 1
    }
    let end = take().range.upperBound
    let range = name.range.lowerBound..<end
    guard function.operands.contains(operands.count) else {
      throw ExpressionFault(
        kind: .wrongCount,
        message: "`\(function.name)` takes \(Self.count(function.operands)), but \(operands.count) stand here",
        range: range, help: ["write it as \(function.signature)"])
    }
    return Expression(.call(function, operands), at: range)
  }

  private mutating func argument(of function: ExpressionFunction) throws(ExpressionFault) -> Expression {
    guard current.kind == .pattern, function.takesPatterns else { return try comparison() }
    let range = take().range
    return Expression(.pattern(range), at: range)
  }

  private static func count(_ operands: ClosedRange<Int>) -> String {
    switch operands {
    case 1...1: "one operand"
    case 2...2: "two operands"
    case 1...2: "one operand or two"
    default: "at least one operand"
    }
  }

  // MARK: Literals

  /// A figure with its qualifier, scale word and unit, as a record has them.
  private mutating func literal(from start: Int) throws(ExpressionFault) -> Expression {
    var end = take().range.upperBound
    try refuseGrouping(behind: end)
    if current.kind == .percent {
      let range = start..<take().range.upperBound
      return try typed(range) { text throws(ValueError) in .percent(try Percent.parse(text)) }
    }
    var words: [String] = []
    while current.kind == .word || current.kind == .key, tokens[position + 1].kind != .opening {
      words.append(text(current.range))
      end = take().range.upperBound
    }
    let range = start..<end
    guard let last = words.last else {
      return try typed(range) { text throws(ValueError) in .number(try Amount.parse(text)) }
    }
    if (try? Amount.parse(text(range))) != nil {
      return try typed(range) { text throws(ValueError) in .number(try Amount.parse(text)) }
    }
    if last == "percent" { return try typed(range) { text throws(ValueError) in .percent(try Percent.parse(text)) } }
    if Currency(code: last) != nil {
      return try typed(range) { text throws(ValueError) in .money(try Money.parse(text)) }
    }
    return try typed(range) { text throws(ValueError) in .quantity(try Quantity.parse(text)) }
  }

  /// `1,000` would be read as two operands.
  private func refuseGrouping(behind end: Int) throws(ExpressionFault) {
    guard current.kind == .comma, current.range.lowerBound == end, tokens[position + 1].kind == .number,
      tokens[position + 1].range == end + 1..<end + 4
    else { return }
    throw ExpressionFault(
      kind: .malformed, message: "figures are written without commas in an expression", range: end..<end + 1,
      help: ["leave the comma out, or set a blank behind it where it parts two operands"])
  }

  private func typed(
    _ range: Range<Int>, _ parse: (String) throws(ValueError) -> TypedValue
  ) throws(ExpressionFault) -> Expression {
    do {
      return Expression(.literal(try parse(text(range))), at: range)
    } catch {
      let place = range.lowerBound + error.range.lowerBound..<range.lowerBound + error.range.upperBound
      throw ExpressionFault(
        kind: .malformed, message: error.message, range: place.isEmpty ? range : place, suggestion: error.suggestion)
    }
  }

  // MARK: Faults

  private func unexpected() -> ExpressionFault {
    let token = current
    let wantsOperand: Bool
    switch position == 0 ? ExpressionToken.Kind.opening : tokens[min(position, tokens.count) - 1].kind {
    case .arithmetic, .comparison, .opening, .comma: wantsOperand = true
    case .number, .date, .word, .key, .pattern, .percent, .closing, .end: wantsOperand = false
    }
    if token.kind == .end {
      let range = position == 0 ? token.range : tokens[position - 1].range
      return ExpressionFault(
        kind: .malformed,
        message: position == 0 ? "the expression is empty" : "a value is missing behind “\(text(range))”", range: range,
        help: ["a value is a key, a name from `define`, a figure, a date, or an expression in parentheses"])
    }
    let word = text(token.range)
    return ExpressionFault(
      kind: .malformed, message: wantsOperand ? "“\(word)” stands where a value is needed" : "“\(word)” is left over",
      range: token.range,
      help: [
        wantsOperand
          ? "a value is a key, a name from `define`, a figure, a date, or an expression in parentheses"
          : "set an operator before it: + - * / or a comparison; - and / have blanks around them"
      ])
  }

  private func unclosed(_ opening: Range<Int>) -> ExpressionFault {
    ExpressionFault(
      kind: .malformed, message: "the parenthesis is never closed", range: opening, help: ["close it with “)”"])
  }
}
