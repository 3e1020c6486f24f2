import Compiler
import Records

/// How derived values came about: a section before the sources, a line each.
///
/// As with proofs, the steps of a calculation stand once, in its line: marks in the text open them as a popover, and on
/// paper the style prints them in place.
extension HTMLPrinter {
  /// The value, and `[C1]` that opens its steps; to be kept on the line of what stands before it.
  mutating func derived(_ derived: MemoInline.Derived) {
    let number = derived.derivation + 1
    machineReadable(derived.text, derived.machine, attribute: ("data-calculation", String(number)))
    guard memo.derivations.indices.contains(derived.derivation) else { return }
    derivedMarks[derived.derivation, default: 0] += 1
    let occurrence = derivedMarks[derived.derivation] ?? 1
    out.raw("<sup class=\"cites\"><button type=\"button\" class=\"cite implied\" id=\"calc:\(number):\(occurrence)\"")
    out.raw(" popovertarget=\"calculation:\(number):steps\"")
    out.attribute("aria-label", "\(style.labels.calculation) \(number)")
    out.attribute("data-mark", "[\(style.labels.calculationMark)\(number)]")
    out.raw("></button></sup>")
  }

  mutating func calculations() {
    hasCalculations = true
    guard !memo.derivations.isEmpty else { return }
    let outside = outline
    let level = outline.enterAppendix()
    out.startLine()
    out.raw("<section class=\"calculations\">\n<h\(level)>")
    out.text(style.labels.calculations)
    out.raw("</h\(level)>\n<ol>\n")
    for (index, derivation) in memo.derivations.enumerated() { calculation(derivation, number: index + 1) }
    out.raw("</ol>\n</section>\n")
    outline = outside
  }

  private mutating func calculation(_ derivation: Derivation, number: Int) {
    let mark = "[\(style.labels.calculationMark)\(number)]"
    let id = "calculation:\(number)"
    out.raw("<li id=\"\(id)\"><p><span class=\"calculation-mark\">")
    out.text(mark)
    out.raw("</span> <span class=\"equation\"><b>")
    out.text(derivation.result.text)
    out.raw("</b>")
    let equation = Equation(of: derivation.result)
    if !equation.pieces.isEmpty {
      out.raw(" = ")
      self.equation(equation)
    }
    out.raw("</span>")
    linksBack(to: "calc:\(number)", count: derivedMarks[number - 1] ?? 0)
    let isTold = equation.definitions.isEmpty && equation.remarks.isEmpty
    out.raw("</p>\n<div class=\"proof steps\(isTold ? " told" : "")\" id=\"\(id):steps\" popover role=\"dialog\"")
    out.raw(" aria-labelledby=\"\(id):title\">\n<p class=\"proof-title\" id=\"\(id):title\">")
    out.text("\(style.labels.calculation) \(number)")
    if let name = derivation.name {
      out.raw(": <code>")
      out.text(name)
      out.raw("</code>")
    }
    out.raw("</p>\n<button type=\"button\" class=\"close\" popovertarget=\"\(id):steps\" popovertargetaction=\"hide\"")
    out.attribute("aria-label", style.labels.close)
    out.raw(">×</button>\n<ul>\n")
    step(derivation.result)
    out.raw("</ul>\n<p class=\"proof-links\"><a href=\"#\(id)\">")
    out.text(style.labels.calculations)
    out.raw("</a></p>\n</div>\n</li>\n")
  }

  private mutating func equation(_ equation: Equation) {
    for piece in equation.pieces {
      switch piece {
      case .text(let text): out.text(text)
      case .value(let text, let proof):
        out.raw("<span class=\"kept\">")
        out.text(text)
        out.raw("</span>")
        if let proof, memo.proofs.indices.contains(proof) {
          out.raw("<sup><a class=\"cite\" href=\"#note:\(memo.proofs[proof].endnote)\"")
          out.attribute("aria-label", "\(style.labels.source) \(memo.proofs[proof].endnote)")
          out.raw(">[\(memo.proofs[proof].endnote)]</a></sup>")
        }
      }
    }
  }

  /// A value, where it comes from, and below it what it was made of. Recursion is as deep as the expression, which its
  /// parser bounds.
  private mutating func step(_ step: Derivation.Step) {
    out.raw("<li><span class=\"step\"><b class=\"step-value\"")
    out.attribute("data-value", step.canonical)
    out.raw(">")
    out.text(step.text)
    out.raw("</b> ")
    origin(step)
    out.raw("</span>")
    for remark in step.remarks {
      out.raw(" <span class=\"remark\">")
      out.text(remark)
      out.raw("</span>")
    }
    if !step.operands.isEmpty {
      out.raw("\n<ul>\n")
      for operand in step.operands { self.step(operand) }
      out.raw("</ul>\n")
    }
    out.raw("</li>\n")
  }

  private mutating func origin(_ step: Derivation.Step) {
    if step.expression != step.text {
      out.raw("<code>")
      out.text(step.expression)
      out.raw("</code>")
    }
    switch step.origin {
    case .fact(let key, let proof):
      guard memo.proofs.indices.contains(proof) else { return }
      let number = memo.proofs[proof].endnote
      let locator = memo.proofs[proof].locator
      out.raw(" <button type=\"button\" class=\"cite\" popovertarget=\"proof:\(proof + 1)\"")
      out.attribute("data-key", key.description)
      out.attribute("aria-label", "\(style.labels.source) \(number)" + (locator.isEmpty ? "" : ", \(locator)"))
      out.raw(">[\(number)]</button>")
    case .definition, .operation, .literal: break
    }
  }
}
