import Compiler

/// A step of a derivation as one line of arithmetic: `$3 billion ÷ ($50 billion + $2 billion)`.
///
/// What the front matter defines stands by its value and is told on a line of its own.
struct Equation {
  enum Piece: Equatable {
    case text(String)
    /// A value, with the proof of the fact it is.
    case value(String, proof: Int?)
  }

  private(set) var pieces: [Piece] = []
  /// The definitions it rests on, in the order they are written, each name once.
  private(set) var definitions: [Derivation.Step] = []
  private(set) var remarks: [String] = []

  /// What makes up the step.
  init(of step: Derivation.Step) {
    remarks = step.remarks
    switch step.origin {
    case .operation(let sign): operation(sign, step.operands)
    case .definition: if let meaning = step.operands.first { append(meaning, isOperand: false) }
    case .fact(_, let proof): pieces = [.value(step.text, proof: proof)]
    case .literal: pieces = [.value(step.text, proof: nil)]
    }
  }

  /// Signs stand between or before their operands, names before them in brackets.
  private mutating func operation(_ sign: String, _ operands: [Derivation.Step]) {
    let isName = Self.isName(sign)
    if isName { pieces.append(.text(sign + "(")) } else if operands.count == 1 { pieces.append(.text(sign)) }
    for (index, operand) in operands.enumerated() {
      if index > 0 { pieces.append(.text(isName ? ", " : " \(sign) ")) }
      append(operand, isOperand: !isName)
    }
    if isName { pieces.append(.text(")")) }
  }

  private mutating func append(_ step: Derivation.Step, isOperand: Bool) {
    switch step.origin {
    case .literal:
      pieces.append(.value(step.text, proof: nil))
      remember(step.remarks)
    case .fact(_, let proof):
      pieces.append(.value(step.text, proof: proof))
      remember(step.remarks)
    case .definition(let name):
      pieces.append(.value(step.text, proof: nil))
      let isKnown = definitions.contains { if case .definition(name) = $0.origin { true } else { false } }
      if !isKnown { definitions.append(step) }
    case .operation(let sign):
      remember(step.remarks)
      let isBracketed = isOperand && step.operands.count > 1 && !Self.isName(sign)
      if isBracketed { pieces.append(.text("(")) }
      operation(sign, step.operands)
      if isBracketed { pieces.append(.text(")")) }
    }
  }

  private mutating func remember(_ more: [String]) {
    for remark in more where !remarks.contains(remark) { remarks.append(remark) }
  }

  private static func isName(_ sign: String) -> Bool {
    sign.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
  }
}
