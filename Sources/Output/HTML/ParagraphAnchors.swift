import Compiler
import Records
import Source

/// Names for the paragraphs of a page that links can lead to for good: each is made of the paragraph's own words, so that
/// no change elsewhere moves it.
///
/// What prints another way as the desk goes on is no part of it: of values and quotations the key counts, of names who is
/// meant, of references where they lead.
struct ParagraphAnchors {
  private var counts: [String: Int] = [:]

  /// Paragraphs of the same words are told apart by their order.
  mutating func name(of content: [MemoInline]) -> String {
    var words: [UInt8] = []
    Self.append(content, to: &words)
    let name = "p:" + ContentHash(of: words).hexadecimal.prefix(8)
    let count = counts[name, default: 0] + 1
    counts[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }

  private static func append(_ inlines: [MemoInline], to words: inout [UInt8]) {
    func add(_ text: String) {
      // How lines are broken in the briefing is no matter: each word ends with a zero, whatever stands behind it.
      var end = words.count
      var isInWord = false
      words.append(text: text)
      words.append(UInt8(ascii: " "))
      for index in end..<words.count {
        let isBlank = words[index] == UInt8(ascii: " ") || words[index] == UInt8(ascii: "\n")
        if !isBlank || isInWord {
          words[end] = isBlank ? 0 : words[index]
          end += 1
        }
        isInWord = !isBlank
      }
      words.removeSubrange(end...)
    }
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): add(text)
      case .softBreak, .lineBreak, .html, .footnoteReference, .citation, .derived: break
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content),
        .image(_, _, let content):
        append(content, to: &words)
      case .value(let value): add(value.key.description)
      case .quotation(let quotation): add(quotation.key.description)
      case .mention(let text, let entity): add(entity ?? text)
      case .reference(_, let id): add(id)
      case .memoLink(let link): add(link.path)
      case .abbreviation(let text, let expansion): add(expansion ?? String(text.prefix { $0 != "(" }))
      }
    }
  }
}
