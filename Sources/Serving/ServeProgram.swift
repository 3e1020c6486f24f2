import Desk
import Dispatch
import Source

/// The program that shows a desk in the browser while it is written.
///
/// It is apart from the compiler so that the compiler needs no server library and can be trusted to open no port.
public enum ServeProgram {
  /// Where it is looked for unless another port is named.
  private static let usualPort: UInt16 = 8642

  private struct Stop: Error {
    let status: Int32
    let message: String
  }

  /// What is asked for on the command line.
  private struct Wish {
    var desk = "."
    var port = usualPort
    var audience: String?
    var polls = false
  }

  /// Runs until it is ended.
  public static func run() -> Never {
    System.ignoreClosedPipes()
    System.hearSignals()
    do throws(Stop) {
      guard let wish = try wish(CommandLine.arguments.dropFirst()) else { System.exit(0) }
      try serve(wish)
    } catch {
      say("chancery-serve: \(error.message)\n", on: .standardError)
      System.exit(error.status)
    }
  }

  /// nil where only a question about the program was asked.
  private static func wish(_ words: ArraySlice<String>) throws(Stop) -> Wish? {
    var wish = Wish()
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      switch (parts[0], parts.dropFirst().first) {
      case ("--help", nil), ("-h", nil):
        say(help, on: .standardOutput)
        return nil
      case ("--version", nil):
        say("chancery-serve \(Release.version)\n", on: .standardOutput)
        return nil
      case ("--poll", nil): wish.polls = true
      case ("--desk", let folder?): wish.desk = folder
      case ("--audience", let name?): wish.audience = name
      case ("--port", let text?):
        guard let port = UInt16(text) else {
          throw Stop(status: 2, message: "--port takes a number up to 65535, but was given “\(text)”")
        }
        wish.port = port
      default: throw Stop(status: 2, message: "there is no option \(word); --help lists those there are")
      }
    }
    return wish
  }

  private static func serve(_ wish: Wish) throws(Stop) -> Never {
    let folder = DeskFolder(root: FilePath(wish.desk))
    guard DiskFiles().kind(of: folder.root) == .folder else {
      throw Stop(status: 3, message: "there is no folder \(wish.desk)")
    }
    var options = CompileOptions()
    options.audience = wish.audience
    var watch = DeskWatch(folder, polls: wish.polls)
    let preview = Preview(folder, options)
    let server: HTTPServer
    do {
      server = try HTTPServer(port: wish.port) { PreviewRoutes(preview: preview).answer($0) }
    } catch {
      throw Stop(
        status: 3, message: "port \(wish.port) cannot be listened on: another program has it, or it may not be used")
    }
    say("http://127.0.0.1:\(server.port)/\n", on: .standardOutput)
    say("The desk is shown there, and again after every save; control-C ends it.\n", on: .standardError)
    // The server ends with its last reference.
    while true {
      withExtendedLifetime(server) { watch.wait() }
      preview.change()
    }
  }

  private static func say(_ text: String, on stream: System.Stream) {
    try? System.write(Array(text.utf8), to: stream)
  }

  private static let help = """
    chancery-serve [--desk=DIR] [--port=N] [--audience=NAME] [--poll]

    Shows a desk at an address of this machine alone, and again after every save. Started by `chancery serve`.

      --desk=DIR        the desk's folder; left out = .
      --port=N          where to listen; 0 = any port that is free; left out = \(usualPort)
      --audience=NAME   as readers of that audience may see it
      --poll            look every second, where the file system does not tell of changes

    """
}
