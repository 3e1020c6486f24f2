import Compiler
import Markup
import Records

extension TextPrinter {
  /// Inline content as text to be filled, after a portion mark where the memo has them.
  func run(_ inlines: [MemoInline], after portion: Handling? = nil, inCapitals: Bool = false) -> TextRun {
    var run = TextRun()
    if let portion {
      run.append(whole: portion.portionMark)
      run.appendNoBreakSpace()
    }
    append(inlines, to: &run, inCapitals: inCapitals)
    return run
  }

  private func append(_ inlines: [MemoInline], to run: inout TextRun, inCapitals: Bool) {
    func words(_ text: String) { run.append(inCapitals ? text.uppercased() : text) }
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text), .mention(let text, _), .reference(let text, _),
        .abbreviation(let text, _):
        words(text)
      case .softBreak: run.appendSpace()
      case .lineBreak: run.breakLine()
      case .html: break
      case .emphasis(let content), .strong(let content): append(content, to: &run, inCapitals: inCapitals)
      case .strikethrough(let content):
        // Words struck out must not read as words that stand.
        run.append("~~")
        append(content, to: &run, inCapitals: inCapitals)
        run.append("~~")
      case .link(let destination, _, let content): link(to: destination, content, in: &run, inCapitals)
      case .image(_, _, let content):
        let description = PlainText.of(content)
        if !description.isEmpty { run.append("[\(description)]") }
      case .footnoteReference(let reference):
        run.append(whole: "[\(FootnoteMark.letters(reference.number))]", joined: true)
      case .value(let value): words(value.text)
      case .derived(let derived):
        words(derived.text)
        if memo.derivations.indices.contains(derived.derivation) {
          run.append(whole: calculationMark(derived.derivation), joined: true)
        }
      case .quotation(let quotation):
        run.append(quotation.isMarkedByAuthor ? quotation.text : "“\(quotation.text)”")
      case .citation(let marks):
        for mark in marks {
          let text = "[\(mark.number)\(mark.note.map { ", \($0)" } ?? "")]"
          // Marks of two facts of one article would say the same twice.
          if !run.ends(with: text) { run.append(whole: text, joined: true) }
        }
      case .memoLink(let link): words(link.title)
      }
    }
  }

  /// The words, and where they lead in angle brackets; places within the memo or beside it are named by the words alone.
  private func link(to destination: String, _ content: [MemoInline], in run: inout TextRun, _ inCapitals: Bool) {
    let text = PlainText.of(content)
    let isElsewhere = ["http:", "https:", "mailto:"].contains { destination.lowercased().hasPrefix($0) }
    if !isElsewhere { return append(content, to: &run, inCapitals: inCapitals) }
    guard text != destination, "mailto:" + text != destination else { return run.append(url: text) }
    append(content, to: &run, inCapitals: inCapitals)
    run.appendSpace()
    run.append(url: destination)
  }
}
