import Compiler
import Desk
import Markup
import Source

extension Command {
  static let parse = Command(
    "parse", summary: "Prints a briefing's syntax tree as JSON, places in bytes.", operands: "FILE|-",
    operandCount: 1...1
  ) { arguments, console throws(Failure) in
    let file = try Input.file(arguments.operands[0])
    try console.write(BriefingJSON.write(BriefingReader.parse(file).value))
    return .success
  }
}
