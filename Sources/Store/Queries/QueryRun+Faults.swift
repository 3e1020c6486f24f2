import Records
import Source

extension QueryRun {
  /// What SQLite has to say, in the author's terms and at the place in the author's text.
  func stop(for error: SQLiteError) -> QueryStop {
    // No query can name the index's own tables: what is wrong with them is wrong in the index.
    if error.reason == .statement, error.message.hasPrefix("no such "),
      error.message.contains(IndexSchema.reservedPrefix)
    {
      return .damagedIndex
    }
    if let fault = aggregates.fault { return .fault(fault) }
    switch error.reason {
    case .damaged: return .damagedIndex
    case .forbidden: return .fault(forbidden(error))
    case .interrupted:
      let message =
        isLate ? "the query takes longer than \(Int(limits.seconds)) s" : "the query takes too many steps"
      return .fault(
        QueryFault(.overLimit, message, help: ["narrow it by WHERE, and join views by their keys"]))
    case .outOfMemory:
      return .fault(
        QueryFault(
          .overLimit, "the query takes more than \(limits.memory >> 20) MiB of memory", help: ["narrow it by WHERE"]))
    case .tooBig:
      return .fault(QueryFault(.overLimit, "the query makes a text of more than \(limits.textBytes >> 10) KiB"))
    case .busy: return .fault(QueryFault(.unavailable, "another process has the index to itself"))
    case .statement: return .fault(refused == nil ? malformed(error) : forbidden(error))
    case .other: return .fault(QueryFault(.unavailable, "the index cannot be read: \(error.message)"))
    }
  }

  private func forbidden(_ error: SQLiteError) -> QueryFault {
    if let module = named("vtable constructor failed: ", in: error) {
      return QueryFault(
        .forbidden, "a query may not read “\(module)”", at: text.range(ofName: module), help: [QueryRun.viewList])
    }
    switch refused {
    case .call(let function)?:
      let place = text.range(ofName: function)
      if let refusal = QueryFunctions.refusal(of: function) {
        return QueryFault(.forbidden, "a query may not call \(function)()", at: place, help: [refusal])
      }
      return QueryFault(.forbidden, "a query may not call \(function)()", at: place, help: [functionHelp(function)])
    case .read(let table, _)?:
      return QueryFault(
        .forbidden, "a query may not read “\(table)”", at: text.range(ofName: table), help: [QueryRun.viewList])
    case .other(let act)?:
      return QueryFault(.forbidden, "a query may not \(act)", help: ["it is one SELECT over the views"])
    case .select?, nil: return QueryFault(.forbidden, "the query is not allowed: \(error.message)")
    }
  }

  private func functionHelp(_ function: String) -> String {
    NearestNames.question(NearestNames.of(function, among: QueryFunctions.allowed.sorted()))
      ?? "there are \(QueryFunctions.allowed.sorted().joined(separator: ", "))"
  }

  private func malformed(_ error: SQLiteError) -> QueryFault {
    var range = error.offset.map { text.range(at: sql.original($0)) }
    if let name = named("no such column: ", in: error) {
      let last = lastPart(name)
      range = range ?? text.range(ofName: last)
      let views = StoreView.all.filter { text.range(ofName: $0.name) != nil }
      let columns = (views.isEmpty ? StoreView.all : views).flatMap { $0.columns.map(\.name) }
      let nearest = NearestNames.of(last, among: Set(columns).sorted())
      var help = [NearestNames.question(nearest) ?? views.map(columnList).joined(separator: "; ")]
      if let token = range, text.bytes[token].first == UInt8(ascii: "\"") {
        help.append("a text stands in single quotation marks: '\(last)'")
      }
      return QueryFault(.malformed, "there is no column “\(name)”", at: range, help: help.filter { !$0.isEmpty })
    }
    if let name = named("no such table: ", in: error) {
      let last = lastPart(name)
      let nearest = NearestNames.of(last, among: StoreView.all.map(\.name))
      return QueryFault(
        .malformed, "there is no view “\(name)”", at: range ?? text.range(ofName: last),
        help: [NearestNames.question(nearest) ?? QueryRun.viewList])
    }
    if let name = named("no such function: ", in: error) {
      return QueryFault(
        .malformed, "there is no function \(name)()", at: range ?? text.range(ofName: name), help: [functionHelp(name)])
    }
    if let name = named("ambiguous column name: ", in: error) {
      let last = lastPart(name)
      return QueryFault(
        .malformed, "“\(name)” is a column of more than one view here", at: range ?? text.range(ofName: last),
        help: ["say which, as in facts.\(last)"])
    }
    if let rest = named("cannot modify ", in: error) {
      let view = String(rest.prefix { $0 != " " })
      return QueryFault(
        .forbidden, "a query may not write to “\(view)”", at: text.range(ofName: view),
        help: ["it is one SELECT over the views"])
    }
    if error.message == "incomplete input" {
      let end = text.tokens.last?.range.upperBound ?? text.bytes.count
      return QueryFault(.malformed, "the query ends before it is complete", at: end..<end)
    }
    if error.message.hasSuffix(": syntax error"), let place = range {
      let word = String(decoding: text.bytes[place], as: UTF8.self)
      return QueryFault(.malformed, "the SQL cannot be understood at “\(word)”", at: place)
    }
    let isLimit = ["too large", "too many", "too complex", "overflow"].contains { error.message.contains($0) }
    return QueryFault(
      isLimit ? .overLimit : .malformed, "SQLite says: \(error.message)", at: range)
  }

  private func named(_ prefix: String, in error: SQLiteError) -> String? {
    error.message.hasPrefix(prefix) ? String(error.message.dropFirst(prefix.count)) : nil
  }

  private func lastPart(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? name }

  private func columnList(_ view: StoreView) -> String {
    "\(view.name) has \(view.columns.map(\.name).joined(separator: ", "))"
  }
}
