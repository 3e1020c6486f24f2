import Compiler
import Desk
import Editing
import Records
import Source
import Values

/// A place in a briefing as `show` is asked for it: `FILE:LINE` or `FILE:LINE:COLUMN`, both counted from 1, columns in
/// code points.
struct ShownPlace {
  let path: FilePath
  private let line: Int
  private let column: Int

  /// nil where the operand has another form, so that it is a key.
  init?(_ operand: String) {
    var parts = operand.split(separator: ":", omittingEmptySubsequences: false)[...]
    var numbers: [Int] = []
    while numbers.count < 2, parts.count > 1, let last = parts.last, let number = Int(last), number > 0 {
      numbers.insert(number, at: 0)
      parts = parts.dropLast()
    }
    guard let line = numbers.first else { return nil }
    path = FilePath(parts.joined(separator: ":"))
    self.line = line
    column = numbers.count > 1 ? numbers[1] : 1
  }

  /// What stands there; nil where nothing on file is used.
  func hover(in desk: OpenDesk) throws(Failure) -> Hover? {
    let file: SourceFile
    do {
      file = SourceFile(path: path, bytes: try desk.files.contents(of: path))
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: "cannot read \(path): \(error)")
    }
    let index = LineIndex(file.bytes)
    guard line <= index.lineCount else {
      throw .wrongUse("\(path) has \(index.lineCount) lines, so there is no line \(line)")
    }
    let range = index.range(ofLine: line)
    let before = file[range].unicodeScalars.prefix(column - 1)
    let offset = ByteOffset(Int(range.start) + String(String.UnicodeScalarView(before)).utf8.count)
    let compiled = desk.compile(file)
    if let found = Hover(at: offset, in: path, of: compiled) { return found }
    // A line alone means the first thing on it.
    let first = (compiled.uses.map(\.span) + compiled.derivedUses.map(\.span))
      .filter { $0.path == path && range.contains($0.range) }.min()
    return column == 1 ? first.flatMap { Hover(at: ByteOffset(Int($0.range.start)), in: path, of: compiled) } : nil
  }

  static func json(of hover: Hover) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    hover.write(in: &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  static func text(of hover: Hover) -> String {
    var lines: [String] = []
    if let text = hover.text { lines += [text, ""] }
    if let derivation = hover.derivation { lines += steps(derivation.result, depth: 1) + [""] }
    for fact in hover.facts {
      lines.append("  \(fact.key): \(fact.canonical) (\(fact.type), \(fact.status.rawValue)) — \(fact.says)")
      guard let proof = fact.proof else { continue }
      let chain = proof.chain.isEmpty ? "" : ", " + proof.chain.joined(separator: " → ")
      lines.append("    grade \(proof.grade)\(chain)\(proof.locator.isEmpty ? "" : ", \(proof.locator)")")
      lines += proof.passages.map { "    | \($0.before)[\($0.words)]\($0.after)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The tree from the result to what it rests on, a line each.
  private static func steps(_ step: Derivation.Step, depth: Int) -> [String] {
    let how: String =
      switch step.origin {
      case .fact(let key, _): key.description
      case .literal: "as written"
      case .operation(let sign): sign
      case .definition(let name): name
      }
    let remarks = step.remarks.isEmpty ? "" : " (\(step.remarks.joined(separator: "; ")))"
    let line = String(repeating: "  ", count: depth) + "\(step.text)  \(how)\(remarks)"
    return [line] + step.operands.flatMap { steps($0, depth: depth + 1) }
  }
}
