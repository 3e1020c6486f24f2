import Source

extension Command {
  static let help = Command(
    "help", summary: "Explains a command, or lists them.", operands: "[COMMAND]", operandCount: 0...1
  ) { arguments, console throws(Failure) in
    guard let name = arguments.operands.first else {
      try console.write(HelpText.overview + "\n")
      return .success
    }
    guard let command = CommandRegistry.command(name) else {
      let nearest = NearestNames.of(name, among: CommandRegistry.all.map(\.name))
      throw .wrongUse("there is no command “\(name)”", help: NearestNames.question(nearest).map { [$0] } ?? [])
    }
    try console.write(HelpText.of(command))
    return .success
  }
}

/// Help as it is printed, from the declarations.
enum HelpText {
  static var overview: String {
    let widest = CommandRegistry.all.map(\.name.count).max() ?? 0
    let commands = CommandRegistry.all.map { command in
      "  \(command.name)\(String(repeating: " ", count: widest - command.name.count))  \(command.summary)"
    }
    return """
      Chancery compiles policy memos: every figure, date, name and quotation is pulled from
      the articles on file, checked, and printed with its proof.

      usage: chancery COMMAND [OPTION…] [OPERAND…]

      \(commands.joined(separator: "\n"))

      `chancery help COMMAND` explains one; `chancery --version` prints the version.
      """
  }

  static func of(_ command: Command) -> String {
    let widest = command.allOptions.map(\.usage.count).max() ?? 0
    let options = command.allOptions.map { option in
      let values = option.values.isEmpty ? "" : " (\(option.values.joined(separator: ", ")))"
      return
        "  \(option.usage)\(String(repeating: " ", count: widest - option.usage.count))  \(option.summary)\(values)"
    }
    return """
      usage: chancery \(command.name) [OPTION…]\(command.operands.isEmpty ? "" : " \(command.operands)")

      \(command.summary)

      \(options.joined(separator: "\n"))

      """
  }
}
