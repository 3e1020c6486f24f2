public import Compiler

extension HTMLWriter {
  /// A paragraph of evidence with the words marked that prove something.
  public mutating func passage(_ passage: Proof.Passage) {
    raw("<p>")
    text(passage.before)
    raw("<mark>")
    text(passage.words)
    raw("</mark>")
    text(passage.after)
    raw("</p>")
  }
}
