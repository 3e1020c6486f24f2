extension Evidence {
  /// Where the text has the words that prove a fact: its span, or each part of its quotation; what is not found, which
  /// the evidence's own checks report, is left out.
  public func places(of fact: Fact) -> [Anchor.Place] {
    var wanted: [(words: String, prefix: String?, suffix: String?)] = []
    if let span = fact.span {
      wanted = [(span.value, fact.prefix?.value, fact.suffix?.value)]
    } else if case .quote(let quotation) = fact.value.value {
      let only = quotation.parts.count == 1
      wanted = quotation.parts.map { ($0.value, only ? fact.prefix?.value : nil, only ? fact.suffix?.value : nil) }
    }
    return wanted.compactMap { anchor($0.words, prefix: $0.prefix, suffix: $0.suffix).place }
  }
}
