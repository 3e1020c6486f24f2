import Markup
import Records
import Source
import Values

extension Walk {
  /// Notes that a fact is printed as `text` and returns the index of its proof.
  mutating func prove(_ found: FoundFact, printedAs text: String) -> Int {
    let proof = proof(of: found)
    citations.printed(text, of: found, proof: proof)
    return proof
  }

  /// A mark that cites a fact.
  mutating func mark(_ found: FoundFact, proof: Int, implied: Bool = false) -> MemoInline {
    .citation([citations.mark(found.article, note: nil, proof: proof, implied: implied)])
  }

  mutating func proof(of found: FoundFact) -> Int {
    if let known = citations.proof(of: found.key) { return known }
    return citations.add(makeProof(found))
  }

  private mutating func makeProof(_ found: FoundFact) -> Proof {
    var proof = Prover(source).proof(of: found.fact, in: found.article)
    proof.endnote = citations.number(of: found.article)
    proof.language = language(of: found.article)
    return proof
  }

  func publisherName(_ publisher: Article.Publisher) -> String { source.publisherName(publisher) }

  /// `para. 6`, `paras. 3, 5 and 8`, `paras. 2–6`, `title`, `standfirst and para. 2`.
  static func text(of locators: [Evidence.Locator]) -> String {
    if locators.count == 1, case .paragraph(let number) = locators[0] { return "para.\u{A0}\(number)" }
    var parts: [String] = []
    if locators.contains(.title) { parts.append("title") }
    if locators.contains(.abstract) { parts.append("standfirst") }
    var numbers: [Int] = []
    for case .paragraph(let number) in locators where !numbers.contains(number) { numbers.append(number) }
    numbers.sort()
    if !numbers.isEmpty {
      parts.append((numbers.count == 1 ? "para.\u{A0}" : "paras.\u{A0}") + list(runs(of: numbers)))
    }
    return list(parts)
  }

  /// `2–6` for three or more in a row.
  private static func runs(of numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { $0.count > 2 ? ["\($0.lowerBound)–\($0.upperBound)"] : $0.map(String.init) }
  }
}

/// A text fragment that leads a browser to words on a page (WICG Scroll-to-Text-Fragment).
enum TextFragment {
  static func of(_ words: String) -> String {
    let all = UTF8Text.words(of: words)
    var fragment = Array("#:~:text=".utf8)
    if all.count > 10 {
      append(all.prefix(4), to: &fragment)
      fragment.append(UInt8(ascii: ","))
      append(all.suffix(4), to: &fragment)
    } else {
      append(all[...], to: &fragment)
    }
    return String(decoding: fragment, as: UTF8.self)
  }

  /// Percent-encodes all but letters, digits, `.`, `_` and `~`: `-`, `,` and `&` have a meaning there.
  private static func append(_ words: ArraySlice<ArraySlice<UInt8>>, to fragment: inout [UInt8]) {
    for (index, word) in words.enumerated() {
      if index > 0 { fragment.append(contentsOf: "%20".utf8) }
      for byte in word {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): fragment.append(byte)
        case _ where UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte): fragment.append(byte)
        default:
          fragment.append(UInt8(ascii: "%"))
          fragment.append(digits[Int(byte >> 4)])
          fragment.append(digits[Int(byte & 15)])
        }
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
