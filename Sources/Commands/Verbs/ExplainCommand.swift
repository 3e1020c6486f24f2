import Desk
import Reports
import Source

extension CommandOption {
  fileprivate static let allRules = CommandOption("all", "explain every check there is")
  fileprivate static let explanationFormat = CommandOption(
    "format", takes: "FORMAT", values: ["text", "markdown"], "how it is written; left out = text")
}

extension Command {
  static let explain = Command(
    "explain", summary: "Explains a finding by its code, with an example; without a code, lists them.",
    operands: "[CODE]",
    operandCount: 0...1, options: [.allRules, .explanationFormat]
  ) { arguments, console throws(Failure) in
    let isMarkdown = arguments.value(.explanationFormat) == "markdown"
    if arguments.has(.allRules) {
      let texts = Rules.all.map(RuleText.plain).joined(separator: "\n")
      try console.write(isMarkdown ? RuleText.reference(Rules.all) : texts)
      return .success
    }
    guard let code = arguments.operands.first?.uppercased() else {
      let lines = Rules.all.map { "\($0.code)  \($0.name) (\($0.severity.rawValue))" }
      try console.write(lines.joined(separator: "\n") + "\n")
      return .success
    }
    guard let rule = Rules.all.first(where: { $0.code == code }) else {
      let nearest = NearestNames.of(code, among: Rules.all.map(\.code))
      throw .wrongUse(
        "there is no check “\(code)”",
        help: [NearestNames.question(nearest) ?? "`chancery explain` lists those there are"])
    }
    try console.write(isMarkdown ? RuleText.reference([rule]) : RuleText.plain(rule))
    return .success
  }
}
