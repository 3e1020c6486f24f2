import Desk
import Output
import Source

extension CommandOption {
  static let style = CommandOption(
    "style", takes: "NAME", values: Style.builtInNames, "how its memos look; left out = \(Style.builtIn.name)")
}

extension Command {
  static let initialize = Command(
    "init", summary: "Makes a repository with a desk, its style and one memo that compiles.", operands: "DIR",
    operandCount: 1...1, options: [.style]
  ) { arguments, console throws(Failure) in
    let folder = FilePath(arguments.operands[0])
    let style = arguments.value(.style) ?? Style.builtIn.name
    try Scaffold.create(Scaffold.desk(style: style).map { (folder.appending($0.path), $0.text) }, console)
    // The first run of what the desk is checked by finds its memo reviewed, as every later one is to be.
    let desk = OpenDesk(DeskFolder(root: folder.appending("Briefings")), files: DiskFiles())
    do throws(Acceptance.Fault) {
      _ = try Acceptance.accept(desk.memoPaths(), of: desk, wholeDesk: true, jobs: 1)
    } catch {
      throw Failure.unrecorded(error, in: desk)
    }
    console.say("compile it with: make -C \(folder)")
    return .success
  }
}
