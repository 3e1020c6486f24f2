import Checks
import Desk
import Source

extension Command {
  static let explain = Command(
    "explain", summary: "Explains a finding by its code, with an example; without a code, lists them.",
    operands: "[CODE]",
    operandCount: 0...1
  ) { arguments, console throws(Failure) in
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
    try console.write(Explanation.text(of: rule))
    return .success
  }
}

/// A rule as `explain` prints it.
enum Explanation {
  static func text(of rule: Rule) -> String {
    var text = "\(rule.severity.rawValue)[\(rule.code)]: \(rule.name)\n\n\(rule.explanation)\n"
    text += example("Fails", rule.failing) + example("Holds", rule.mended)
    return text
  }

  private static func example(_ title: String, _ example: Rule.Example) -> String {
    guard !example.files.isEmpty else { return "" }
    let files = example.files.map { file in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
        file.text.hasSuffix("\n") ? 1 : 0)
      return "  \(file.path)\n" + lines.map { "  | \($0)" }.joined(separator: "\n") + "\n"
    }
    return "\n\(title):\n\n" + files.joined(separator: "\n")
  }
}
