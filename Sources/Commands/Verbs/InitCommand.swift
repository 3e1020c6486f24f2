import Desk
import Source

extension Command {
  static let initialize = Command(
    "init", summary: "Makes a repository with a desk, its style and one memo that compiles.", operands: "DIR",
    operandCount: 1...1
  ) { arguments, console throws(Failure) in
    let folder = FilePath(arguments.operands[0])
    try Scaffold.create(Scaffold.desk.map { (folder.appending($0.path), $0.text) }, console)
    console.say("compile it with: make -C \(folder)")
    return .success
  }
}
