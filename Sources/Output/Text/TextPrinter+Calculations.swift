import Compiler

/// How derived values came about: `[C1] 6% = $3 billion[1] / $50 billion[1]`, what is defined elsewhere below it.
extension TextPrinter {
  mutating func calculations() {
    hasCalculations = true
    guard !memo.derivations.isEmpty else { return }
    title(style.labels.calculations)
    for (index, derivation) in memo.derivations.enumerated() {
      let mark = Array(calculationMark(index).utf8) + [UInt8(ascii: " ")]
      indented(by: max(5, mark.count), mark: mark) { $0.calculation(derivation.result) }
    }
    gap()
  }

  func calculationMark(_ derivation: Int) -> String { "[\(style.labels.calculationMark)\(derivation + 1)]" }

  /// Recursion is as deep as definitions rest on one another, which their being without cycles bounds.
  private mutating func calculation(_ step: Derivation.Step) {
    let equation = Equation(of: step)
    var text = TextRun(step.text)
    text.append(" = ")
    for piece in equation.pieces {
      switch piece {
      case .text(let sign): text.append(Self.plain(sign))
      case .value(let value, let proof):
        text.append(whole: value)
        if let proof, memo.proofs.indices.contains(proof) {
          text.append(whole: "[\(memo.proofs[proof].endnote)]", joined: true)
        }
      }
    }
    if case .definition(let name) = step.origin { text.append(" (\(name))") }
    if !equation.remarks.isEmpty { text.append("; \(equation.remarks.joined(separator: "; "))") }
    fill(text, hanging: 3)
    for definition in equation.definitions {
      indented(by: 3) { $0.calculation(definition) }
    }
  }

  /// Signs as a keyboard has them.
  private static func plain(_ sign: String) -> String {
    String(sign.map { $0 == "÷" ? "/" : $0 })
  }
}
