import LanguageServer
import Source

extension Command {
  static let lsp = Command(
    "lsp", summary: "Serves an editor by the Language Server Protocol, on standard input and output.",
    options: [.stdio]
  ) { _, _ throws(Failure) in
    System.exit(LanguageServer.run())
  }
}

extension CommandOption {
  static let stdio = CommandOption("stdio", "as is done anyway: editors that know several ways name this one")
}
