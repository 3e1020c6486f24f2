/// Briefings put together at random from pieces that are known to be what they look like, in lists, quotations, tables and
/// containers inside each other.
struct RandomBriefing {
  private var state: UInt64
  private var serial = 0

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  /// A text with one of the three line ends.
  mutating func text() -> String {
    var lines = blocks(0) + ["", "[rd]: https://ref.example/'x'", "", "[^1]: foot *note*", ""]
    if next(4) == 0 {
      // What a careless writer leaves out: lines go on with a paragraph all the same.
      for index in lines.indices where next(12) == 0 { lines[index].trimPrefix { "> \t".contains($0) } }
    }
    return (next(3) == 0 ? "---\ntitle: é\n---\n" : "") + lines.joined(separator: pick(["\n", "\n", "\r\n", "\r"]))
  }

  private mutating func inline(_ depth: Int = 0, inTable: Bool = false) -> String {
    serial += 1
    let n = serial
    switch next(20) {
    case 0: return ":fact[k\(n)/v]{as=x\(n)}"
    case 1: return pick(["[lnk\(n)](https://e.example/\(n))", "[p(q)](r(s) 't)')", "[x](<a b> \"t\")", "[a\\]b](c)"])
    case 2: return pick(["**st\(n)**", "*em\(n)*", "_em\(n)_", "***both***", "~~de\(n)~~", "~on\(n)~"])
    case 3: return pick(["`co\(n)`", "``a ` b``", "<b\(n)>", "<!-- c\(n) -->"])
    case 4: return pick(["&amp;", "&eacute;", "&#x41;", "&notent;", "&amp;amp;", "&nbsp;", "&NotEqualTilde;"])
    case 5: return pick(["\\*", "\\[", "\\:", "\\\\", "\\&amp;", "!", "a_b", "*a*b", "\\|"])
    case 6: return pick(["é€ł", "日本", "🇯🇵", "a\u{301}", "\u{F0000}", "\u{10FFFD}"])
    case 7: return "[@c\(n), p. \(n)]"
    case 8: return pick(["![al\(n)](i\(n).png)", "![rd]", "![x [y](z)](w)"])
    case 9: return pick(["https://au\(n).example/x:y", "www.ex\(n).example/a&amp;b", "me\(n)@ex.example"])
    case 10: return "<https://an\(n).example/x&amp;y>"
    case 11: return pick(["[rd]", "[rd][]", "[ref\(n)][RD]", "[^1]"])
    case 12 where !inTable: return ":fact[k\(n)/v\nw\(n)]{as=x\n}"
    case 13 where depth < 3:
      let mark = pick(["**", "*", "~~"])
      return "\(mark)w\(inline(depth + 1, inTable: inTable)) \(inline(depth + 1, inTable: inTable))w\(mark)"
    case 14 where depth < 2: return ":note[la\(n) \(inline(2, inTable: inTable)) [i](d) *e* [rd]]{a='b{}'}"
    default: return "wd\(n)"
    }
  }

  private mutating func words(inTable: Bool = false) -> String {
    var words: [String] = []
    for _ in 0..<(1 + next(4)) { words.append(inline(inTable: inTable)) }
    let text = "w" + words.joined(separator: " ") + "."
    return inTable ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : text
  }

  private mutating func paragraph() -> [String] {
    var lines: [String] = []
    for _ in 0..<(1 + next(3)) { lines.append(words() + pick(["", "", "  ", "\\"])) }
    lines[lines.count - 1] += "."
    if next(6) == 0 { lines.insert(pick(["[zz]: /u", "[zz]: <u v>\n\"title\"", "[zz]:\n/u 't'"]), at: 0) }
    if next(10) == 0 { lines += ["| a | b\\|`c` |", "|---|---|", "| *x* | y |"] }
    return lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func blocks(_ depth: Int) -> [String] {
    var lines: [String] = []
    for index in 0..<(1 + next(3)) { lines += (index > 0 ? [""] : []) + block(depth) }
    return lines
  }

  private mutating func block(_ depth: Int) -> [String] {
    switch next(depth > 4 ? 5 : 10) {
    case 0, 1: return paragraph()
    case 2: return ["### " + words().split(separator: "\n").joined(separator: " ")]
    case 3: return ["::facts[k/v]{c=d}"]
    case 4:
      return pick(["```x\nco :fact[a]\n\n d\n```", "~~~\nopen", "    ind\n\n    co", "<div>\n:fact[x]\n</div>", "***"])
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case 5:
      let prefix = pick(["> ", ">", "   > "])
      return blocks(depth + 1).map { prefix + $0 }
    case 6, 7:
      let marker = pick(["- ", "* ", "1. ", "10) ", "-   ", "-\t"])
      let indent =
        marker == "-\t" || marker.count == 4 && next(3) == 0 ? "\t" : String(repeating: " ", count: marker.count)
      let lines = blocks(depth + 1)
      return [marker + lines[0]] + lines.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    case 8:
      let row = "| \(words(inTable: true)) | \(words(inTable: true)) |"
      return [row, "|---|:-:|", "|\(words(inTable: true))|\(words(inTable: true))", row]
    default:
      let fence = String(repeating: ":", count: 9 - depth)
      return [fence + pick(["note", "box[T *x*]", "judgement{p=1}"])] + blocks(depth + 1) + [fence]
    }
  }
}
