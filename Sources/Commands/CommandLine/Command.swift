/// A verb of the program: declared once, from which parsing, help and completion follow.
struct Command: Sendable {
  let name: String
  /// One line for the list of commands.
  let summary: String
  /// As in `FILE|-`; empty where the command takes no operands.
  let operands: String
  /// How many operands it takes.
  let operandCount: ClosedRange<Int>
  let options: [CommandOption]
  let run: @Sendable (Arguments, Console) throws(Failure) -> ExitStatus

  init(
    _ name: String, summary: String, operands: String = "", operandCount: ClosedRange<Int> = 0...0,
    options: [CommandOption] = [], run: @escaping @Sendable (Arguments, Console) throws(Failure) -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.operandCount = operandCount
    self.options = options
    self.run = run
  }

  /// Its own options and those every command takes.
  var allOptions: [CommandOption] { options + CommandOption.common }
}

/// An option of a command.
struct CommandOption: Sendable {
  /// Without the hyphens.
  let name: String
  /// A letter, as in `o` for `-o`.
  let letter: Character?
  /// What its value is, as in `DIR`; nil for a switch.
  let placeholder: String?
  let summary: String
  /// The values there are, where the set is closed; a list of them is separated by commas.
  var values: [String] { makeValues() }
  private let makeValues: @Sendable () -> [String]

  init(
    _ name: String, letter: Character? = nil, takes placeholder: String? = nil,
    values: @autoclosure @escaping @Sendable () -> [String] = [], _ summary: String
  ) {
    self.name = name
    self.letter = letter
    self.placeholder = placeholder
    makeValues = values
    self.summary = summary
  }

  static let desk = CommandOption(
    "desk", takes: "DIR", "the desk's folder; left out = the nearest with a chancery.yaml, else ./Briefings")
  static let audience = CommandOption("audience", takes: "NAME", "print for this audience of chancery.yaml")
  static let help = CommandOption("help", letter: "h", "show this help")
  static let quiet = CommandOption("quiet", letter: "q", "say nothing but errors")
  static let verbose = CommandOption("verbose", letter: "v", "say more")

  static let common: [CommandOption] = [help, quiet, verbose]

  /// As it is typed, as in `-o, --output FILE`.
  var usage: String {
    (letter.map { "-\($0), " } ?? "    ") + "--\(name)" + (placeholder.map { " \($0)" } ?? "")
  }
}

/// How the program ends (checks.md, “Formats”).
enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Errors were found.
  case errorsFound = 1
  /// Wrong arguments or configuration.
  case wrongUse = 2
  /// Something could not be read or written.
  case cannotReadOrWrite = 3
}

/// Why a command ends without a result.
struct Failure: Error {
  let status: ExitStatus
  let message: String
  var help: [String] = []

  static func wrongUse(_ message: String, help: [String] = []) -> Failure {
    Failure(status: .wrongUse, message: message, help: help)
  }

  /// A program of ours that does what this one is kept from is not there.
  static func missing(_ program: String, which does: String) -> Failure {
    Failure(
      status: .cannotReadOrWrite, message: "the program \(program), which \(does), is not installed",
      help: ["it belongs beside chancery, where `make install` puts it, or on the PATH"])
  }
}
