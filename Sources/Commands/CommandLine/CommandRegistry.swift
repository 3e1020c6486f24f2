/// Every command, sorted by name.
enum CommandRegistry {
  static let all: [Command] = [
    .build,
    .check,
    .completions,
    .directives,
    .explain,
    .help,
    .initialize,
    .new,
    .parse,
    .render,
    .show,
  ]

  static func command(_ name: some StringProtocol) -> Command? { all.first { $0.name == name } }
}
