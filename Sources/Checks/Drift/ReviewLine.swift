/// A line of `chancery.lock`: the memo, what is meant, and the particulars, with tabs between them.
///
///     harbour⇥fact⇥harbour-plan/cost⇥money: about 40000000 EUR⇥status: verified⇥…
///
/// A line stands by itself, in no line's need, so that branches merge line by line.
public struct ReviewLine: Sendable, Hashable {
  /// The memo's path below `Memos/`, without `.md`.
  public let memo: String
  public let entry: ReviewEntry

  public init(memo: String, entry: ReviewEntry) {
    self.memo = memo
    self.entry = entry
  }

  /// Without a line end.
  public var text: String {
    var memo = ReviewLine.escaped(self.memo)
    // A comment or a mark of a conflict is no memo.
    if let first = memo.utf8.first, ReviewLine.marks.contains(first) { memo = "\\" + memo }
    let parts = [memo, entry.kind.rawValue, ReviewLine.escaped(entry.subject)]
    return (parts + entry.fields.map { "\($0.name): \(ReviewLine.escaped($0.value))" }).joined(separator: "\t")
  }

  /// A whole lock: a line of comment, then the entries, each once, in the order of their bytes, which is that of `sort` in
  /// the C locale.
  public static func file(_ lines: some Sequence<ReviewLine>) -> String {
    let header = "# What was reviewed, a line each. `chancery accept` writes this file.\n"
    let texts = Set(lines.map(\.text)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return header + texts.map { $0 + "\n" }.joined()
  }

  /// Why a line is none.
  public struct Fault: Error, Hashable, Sendable {
    public let message: String
  }

  /// - Parameter text: without its line end.
  public init(_ text: String) throws(Fault) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count >= 4, !parts[0].isEmpty, !parts[2].isEmpty else {
      throw Fault(message: "the line does not say of which memo it records what")
    }
    guard let kind = ReviewEntry.Kind(rawValue: String(parts[1])) else {
      throw Fault(message: "“\(parts[1])” is nothing that a review records")
    }
    var fields: [ReviewEntry.Field] = []
    for part in parts[3...] {
      let words = part.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 2, !words[0].isEmpty, !fields.contains(where: { $0.name == words[0] }) else {
        throw Fault(message: "“\(part)” is not a name with what is recorded under it")
      }
      fields.append(ReviewEntry.Field(String(words[0]), try ReviewLine.unescaped(words[1])))
    }
    memo = try ReviewLine.unescaped(parts[0])
    entry = ReviewEntry(kind, try ReviewLine.unescaped(parts[2]), fields)
  }

  /// What begins a line that is no entry.
  private static let marks = Array("#<=>|".utf8)

  private static let escapes: [(character: UInt8, letter: UInt8)] = [
    (UInt8(ascii: "\\"), UInt8(ascii: "\\")), (UInt8(ascii: "\t"), UInt8(ascii: "t")),
    (UInt8(ascii: "\n"), UInt8(ascii: "n")), (UInt8(ascii: "\r"), UInt8(ascii: "r")),
  ]

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { byte in escapes.contains { $0.character == byte } }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let escape = escapes.first(where: { $0.character == byte }) {
        bytes += [UInt8(ascii: "\\"), escape.letter]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ text: Substring) throws(Fault) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let letter = rest.popFirst(),
        let character = marks.contains(letter) ? letter : escapes.first(where: { $0.letter == letter })?.character
      else { throw Fault(message: "a backslash stands for nothing here") }
      bytes.append(character)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
