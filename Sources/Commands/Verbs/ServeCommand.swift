import Desk
import Source

extension CommandOption {
  static let port = CommandOption("port", takes: "N", "where to listen; 0 = any port that is free; left out = 8642")
  static let poll = CommandOption("poll", "look every second, where the file system does not tell of changes")
}

extension Command {
  static let serve = Command(
    "serve", summary: "Shows the desk in the browser of this machine, and again after every save.", operands: "",
    operandCount: 0...0, options: [.desk, .port, .poll, .audience]
  ) { arguments, _ throws(Failure) in
    let desk = try Input.desk(arguments, near: [])
    let options = try Input.compileOptions(arguments, desk)
    guard let program = System.program(server) else {
      throw .missing(server, which: "shows a desk")
    }
    if let text = arguments.value(.port), UInt16(text) == nil {
      throw .wrongUse("--port takes a number up to 65535, but was given “\(text)”")
    }
    let words = [
      "--desk=\(desk.folder.root)", arguments.value(.port).map { "--port=\($0)" },
      options.audience.map { "--audience=\($0)" }, arguments.has(.poll) ? "--poll" : nil,
    ]
    do throws(FileError) {
      try System.become(program, words.compactMap(\.self))
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: "cannot run \(error.path): \(error)")
    }
  }

  private static let server = "chancery-serve"
}
