/// Every command, sorted by name.
enum CommandRegistry {
  static let all: [Command] = [
    .accept,
    .build,
    .check,
    .completions,
    .diff,
    .directives,
    .explain,
    .find,
    .help,
    .impact,
    .initialize,
    .links,
    .lsp,
    .new,
    .parse,
    .publish,
    .query,
    .render,
    .serve,
    .show,
  ]

  static func command(_ name: some StringProtocol) -> Command? { all.first { $0.name == name } }
}
