import Compiler
import Desk
import Output

/// What a memo's own page has of it.
struct PrintedMemo: Sendable {
  let memo: Memo
  let style: Style

  init(_ compiled: CompiledMemo) {
    memo = compiled.memo
    style = compiled.style
  }

  /// All that it says.
  var sentences: [MemoSentences.Sentence] { MemoSentences(memo, style: style).all }

  /// What an edition has of its sentences: another date alone is no change of what a memo says.
  func withoutDate(_ sentences: [MemoSentences.Sentence]) -> [MemoSentences.Sentence] {
    let date = memo.header.map { "\(style.labels.date): \($0.dateText)" }
    return sentences.filter { $0.text != date }
  }
}
