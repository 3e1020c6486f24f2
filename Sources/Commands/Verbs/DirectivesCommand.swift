import Compiler
import Source

extension Command {
  static let directives = Command(
    "directives", summary: "Explains a directive, or lists them.", operands: "[NAME]", operandCount: 0...1
  ) { arguments, console throws(Failure) in
    guard let name = arguments.operands.first else {
      let lines = DirectiveRegistry.all.map { "\($0.signature)\n    \($0.summary)" }
      try console.write(lines.joined(separator: "\n") + "\n")
      return .success
    }
    let found = DirectiveRegistry.all.filter { $0.name == name }
    guard !found.isEmpty else {
      let nearest = NearestNames.of(name, among: DirectiveRegistry.all.map(\.name))
      throw .wrongUse(
        "there is no directive “\(name)”",
        help: [NearestNames.question(nearest) ?? "`chancery directives` lists those there are"])
    }
    try console.write(found.map(reference).joined(separator: "\n"))
    return .success
  }

  private static func reference(_ directive: DirectiveDeclaration) -> String {
    var text = "\(directive.signature)\n\n\(directive.summary)\n"
    if !directive.labelNotes.isEmpty { text += "\n" + directive.labelNotes.map { "  \($0)\n" }.joined() }
    if !directive.attributes.isEmpty {
      text += "\n" + directive.attributes.map { "  \($0.name)  \($0.summary); takes \($0.expectation)\n" }.joined()
    }
    let example = directive.example.split(separator: "\n", omittingEmptySubsequences: false)
    return text + "\n" + example.map { "  | \($0)\n" }.joined()
  }
}
