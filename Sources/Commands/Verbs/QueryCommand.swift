import Compiler
import Desk
import Records
import Reports
import Source
import Store
import Values

extension CommandOption {
  static let rowFormat = CommandOption(
    "format", takes: "FORMAT", values: RowFormat.allCases.map(\.rawValue), "how rows are printed; left out = table")
  static let parameter = CommandOption(
    "parameter", letter: "p", takes: "NAME=VALUE", "what stands for :NAME; may be given several times")
  static let views = CommandOption("views", "list the views, their columns and the functions there are")
}

extension Command {
  static let query = Command(
    "query", summary: "Asks everything on file by SQL: a SELECT, the name of a query of the desk, or - to read one.",
    operands: "SQL|NAME|-", operandCount: 0...1, options: [.desk, .rowFormat, .parameter, .views]
  ) { arguments, console throws(Failure) in
    if arguments.has(.views) {
      try console.write(ViewReference.text)
      return .success
    }
    guard let operand = arguments.operands.first else {
      throw .wrongUse("`query` needs SQL|NAME|-", help: ["`chancery query --views` lists what can be asked"])
    }
    let desk = try Input.desk(arguments, near: [])
    let file = try Input.query(operand, of: desk)
    let request = QueryRequest(
      sql: String(decoding: file.bytes, as: UTF8.self), parameters: try Input.parameters(arguments))
    switch desk.index.rows(of: request, .commandLine) {
    case .success(let rows):
      let format = arguments.value(.rowFormat).flatMap(RowFormat.init(rawValue:)) ?? .table
      try console.write(format.print(rows))
      if format == .table { console.say("(\(Findings.count(rows.rows.count, "row")))") }
      return .success
    case .failure(let fault):
      let range = fault.range ?? 0..<file.bytes.count
      let finding = Diagnostic(fault.rule, at: file.span(ByteRange(range)), fault.message, help: fault.help)
      console.report(Findings.human([finding], memos: [], MemoryFiles(holding: file)))
      return fault.kind == .unavailable ? .cannotReadOrWrite : .errorsFound
    }
  }
}

extension Input {
  /// A query as typed, of the desk, or from standard input.
  fileprivate static func query(_ operand: String, of desk: OpenDesk) throws(Failure) -> SourceFile {
    if operand == "-" { return try file("-") }
    if operand.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" && $0 != "/" }) {
      return SourceFile(path: "query", text: operand)
    }
    if let named = desk.query(operand) { return named }
    let nearest = NearestNames.of(operand, among: desk.names(of: .queries))
    throw Failure(
      status: .errorsFound, message: "the desk has no query “\(operand)”",
      help: [
        NearestNames.question(nearest) ?? "queries are files Queries/NAME.sql, or SQL as in 'SELECT key FROM facts'"
      ])
  }

  fileprivate static func parameters(_ arguments: Arguments) throws(Failure) -> [String: QueryRows.Cell] {
    var parameters: [String: QueryRows.Cell] = [:]
    for text in arguments.values(.parameter) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .wrongUse("--parameter takes NAME=VALUE, but was given “\(text)”")
      }
      let name = parts[0].first == ":" ? parts[0].dropFirst() : parts[0]
      parameters[String(name)] = Decimal(parts[1]).map { .number($0) } ?? .text(String(parts[1]))
    }
    return parameters
  }
}

/// What can be asked, from the declarations of the views.
private enum ViewReference {
  static var text: String {
    let views = StoreView.all.map { view in
      let widest = view.columns.map(\.name.utf8.count).max() ?? 0
      let columns = view.columns.map { column in
        "  \(column.name)\(String(repeating: " ", count: widest - column.name.utf8.count))  \(column.summary)\n"
      }
      return "\(view.name): \(view.summary)\n\n\(columns.joined())"
    }
    let functions = QueryFunctions.own.map { "  \($0.usage): \($0.summary)\n" }
    return views.joined(separator: "\n") + "\nfunctions besides SQLite's own:\n\n\(functions.joined())"
  }
}
