import Compiler
public import Source
import Store

/// The files an output was made from, as a rule for make and for ninja.
public enum Depfile {
  /// The rule, and an empty one for each file, so that one that has been removed since does not stop make.
  ///
  /// A path with a line break is left out, which neither program can read.
  public static func text(for target: FilePath, from files: [FilePath]) -> String {
    let words = files.map { $0.description }.filter { !$0.contains(where: \.isNewline) }
    // What is taken for the setting of a variable is so only where it comes first.
    let ordered = words.filter { !$0.contains("=") } + words.filter { $0.contains("=") }
    let rule = ([escaped(target.description) + ":"] + ordered.map(escaped)).joined(separator: " \\\n  ")
    return rule + "\n" + ordered.map { "\n\(escaped($0)):\n" }.joined()
  }

  /// Backslashes stand for themselves but for those before something that is escaped (GNU make, “Rule Syntax”).
  private static func escaped(_ path: String) -> String {
    var text = ""
    var slashes = ""
    for character in path {
      switch character {
      case "\\":
        slashes.append(character)
        continue
      case " ", "#", ":": text += slashes + slashes + "\\" + String(character)
      case "$": text += slashes + "$$"
      default: text += slashes + String(character)
      }
      slashes = ""
    }
    return text + slashes
  }
}

extension OpenDesk {
  /// Every file a memo was made from, sorted.
  public func filesRead(by memo: CompiledMemo) -> [FilePath] {
    var found: Set<FilePath> = []
    for input in memo.inputs { found.formUnion(filesRead(for: input)) }
    return found.filter { files.kind(of: $0) == .file }.sorted()
  }

  private func filesRead(for input: Input) -> [FilePath] {
    switch input {
    case .file(let path), .kind(let path): [path]
    case .inside, .folder, .names, .program: []
    case .article(let id):
      articles.path(of: id).map { [$0, ArticleStore.textPath(beside: $0)] } ?? []
    case .entity: entityFiles()
    case .outline(let name): outline(of: name).inputs.flatMap { filesRead(for: $0) }
    case .review: [folder.lock]
    case .store: storeFiles()
    }
  }

  func entityFiles() -> [FilePath] {
    files.files(below: folder.root.appending("Entities"), withExtensions: ["yaml"])
  }

  /// The files that queries see.
  func storeFiles() -> [FilePath] {
    files.files(below: folder.root.appending("Articles"), withExtensions: ["yaml", "txt"]) + entityFiles()
  }
}
