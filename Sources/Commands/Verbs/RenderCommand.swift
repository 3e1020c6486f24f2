import Compiler
import Desk
import Output
import Reports
import Source

extension CommandOption {
  static let renderTo = CommandOption(
    "to", takes: "FORMAT", values: OutputFormat.all.map(\.name), "the format; left out = html")
  static let fragment = CommandOption("fragment", "print the body alone")
  static let outputFile = CommandOption(
    "output", letter: "o", takes: "FILE", "write here instead of to standard output")
  static let depfile = CommandOption(
    "depfile", takes: "FILE", "write here which files --output was made from, as a rule for make or ninja")
}

extension Command {
  static let render = Command(
    "render", summary: "Prints one memo: for pipes, editors and other build systems.", operands: "FILE|-",
    operandCount: 1...1, options: [.desk, .renderTo, .fragment, .outputFile, .depfile, .audience]
  ) { arguments, console throws(Failure) in
    if arguments.value(.depfile) != nil, arguments.value(.outputFile) == nil {
      throw .wrongUse("--depfile says what --output was made from, but no --output is given")
    }
    let file: SourceFile
    do throws(Failure) {
      file = try Input.file(arguments.operands[0])
    } catch {
      try writeDepfile(arguments, from: [FilePath(arguments.operands[0])])
      throw error
    }
    let desk = try Input.deskForRendering(arguments)
    guard let format = OutputFormat.named(arguments.value(.renderTo) ?? "html") else {
      throw .wrongUse("there is no such format")
    }
    var options = try Input.compileOptions(arguments, desk)
    options.extent = arguments.has(.fragment) ? .fragment : .page
    options.readsAhead = System.processorCount() > 1
    let compiled = desk.compile(file, options)
    try writeDepfile(arguments, from: desk.filesRead(by: compiled))
    let errors = compiled.diagnostics.filter { $0.severity == .error && $0.waived == nil }
    let shown = compiled.diagnostics.filter { $0.severity >= .warning }
    let files = OverlaidFiles(MemoryFiles(holding: file), over: desk.files)
    if console.talk != .quiet || !errors.isEmpty {
      console.report(Findings.human(shown, memos: [file.path], files))
    }
    if !errors.isEmpty, options.extent == .page { return .errorsFound }
    let render = options.extent == .fragment ? format.renderFragment : format.render
    let bytes = render(
      compiled.memo, compiled.style,
      MemoFindings(compiled.diagnostics, below: desk.folder.root, in: files))
    if let path = arguments.value(.outputFile) {
      try write(bytes, to: path)
    } else {
      try console.write(bytes)
    }
    return errors.isEmpty ? .success : .errorsFound
  }

  /// Written whatever becomes of the memo: what it was made from says when to try again.
  private static func writeDepfile(
    _ arguments: Arguments, from files: @autoclosure () -> [FilePath]
  ) throws(Failure) {
    guard let path = arguments.value(.depfile), let output = arguments.value(.outputFile) else { return }
    try write(Array(Depfile.text(for: FilePath(output), from: files()).utf8), to: path)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      try DeskWriter.write(bytes, to: FilePath(path))
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: "cannot write \(path): \(error)")
    }
  }
}

extension Input {
  /// The memo's desk, or an empty one: a text without directives needs none.
  fileprivate static func deskForRendering(_ arguments: Arguments) throws(Failure) -> OpenDesk {
    do throws(Failure) {
      return try desk(arguments, near: arguments.operands)
    } catch {
      if arguments.value(.desk) != nil { throw error }
      return OpenDesk(DeskFolder(root: "Briefings"), files: DiskFiles())
    }
  }
}
