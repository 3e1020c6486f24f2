import Desk
import Records
import Source

extension Command {
  static let new = Command(
    "new", summary: "Makes a memo or an article to be filled in.", operands: "memo|article NAME", operandCount: 2...2,
    options: [.desk]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: [])
    let name = arguments.operands[1]
    let root = desk.folder.root
    let files: [(path: FilePath, text: String)]
    switch arguments.operands[0] {
    case "memo":
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
        throw .wrongUse("“\(name)” leads out of the desk", help: ["a memo is named by its path below Memos"])
      }
      files = [(root.appending("Memos/\(name).md"), Scaffold.memo(named: name))]
    case "article":
      guard ArticleID(name) != nil else {
        throw .wrongUse("“\(name)” cannot name an article", help: ["names are made of a–z, 0–9 and hyphens"])
      }
      files = [
        (root.appending("Articles/\(name).yaml"), Scaffold.record),
        (root.appending("Articles/\(name).txt"), Scaffold.evidence),
      ]
    default:
      throw .wrongUse("there is no “\(arguments.operands[0])” to make", help: ["there are memo and article"])
    }
    try Scaffold.create(files, console)
    return .success
  }
}

extension Scaffold {
  static func create(_ files: [(path: FilePath, text: String)], _ console: Console) throws(Failure) {
    let taken: FilePath?
    do {
      taken = try DeskWriter.create(files)
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: "cannot write \(error.path): \(error)")
    }
    if let taken { throw .wrongUse("\(taken) is there already; nothing was written") }
    for (path, _) in files { console.say("made \(path)") }
  }
}
