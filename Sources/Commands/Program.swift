import Source

/// The program: finds the command, runs it, and turns what went wrong into one message and an exit status.
public enum Program {
  /// Runs what the user typed and ends the process.
  public static func run() -> Never {
    System.ignoreClosedPipes()
    System.keepFreedMemory()
    let words = Array(CommandLine.arguments.dropFirst())
    let status: ExitStatus
    do throws(Failure) {
      status = try run(words)
    } catch {
      if !error.message.isEmpty { Console.complain("chancery: \(error.message)") }
      for help in error.help { Console.complain("  \(help)") }
      status = error.status
    }
    System.exit(status.rawValue)
  }

  private static func run(_ words: [String]) throws(Failure) -> ExitStatus {
    guard let name = words.first else {
      Console.complain(HelpText.overview)
      return .wrongUse
    }
    if name == "--version" {
      try Console(talk: .usual).write("chancery \(Release.version)\n")
      return .success
    }
    let known = name == "--help" || name == "-h" ? "help" : name
    guard let command = CommandRegistry.command(known) else {
      let nearest = NearestNames.of(name, among: CommandRegistry.all.map(\.name))
      throw .wrongUse(
        "there is no command “\(name)”",
        help: [NearestNames.question(nearest) ?? "`chancery help` lists those there are"])
    }
    let arguments = try Arguments(words.dropFirst(), for: command)
    let console = Console(talk: arguments.has(.quiet) ? .quiet : arguments.has(.verbose) ? .verbose : .usual)
    if arguments.has(.help) {
      try console.write(HelpText.of(command))
      return .success
    }
    return try command.run(arguments, console)
  }
}
