public import Records
public import Source

extension Evidence {
  /// The sentences that hold the words which prove a fact, as they stand in one paragraph.
  public struct Passage: Sendable, Hashable {
    public let locator: Locator
    public let range: ByteRange
    public let text: String
  }

  /// The passages that prove a fact, in the order of its words: what stands elsewhere in their paragraphs proves other
  /// things.
  public func passages(of fact: Fact) -> [Passage] {
    var passages: [Passage] = []
    for place in places(of: fact) {
      let paragraph = paragraphs[place.paragraph]
      let prose = ProseText(plain: file, paragraph.range)
      let start = Int(place.range.start - paragraph.range.start)
      let words = start..<(start + place.range.offsets.count)
      let sentences = prose.sentences.filter { $0.overlaps(words) }
      guard let first = sentences.first, let last = sentences.last else { continue }
      let origin = Int(paragraph.range.start)
      let range = ByteRange((origin + first.lowerBound)..<(origin + last.upperBound))
      let passage = Passage(locator: paragraph.locator, range: range, text: file[range])
      if !passages.contains(passage) { passages.append(passage) }
    }
    return passages
  }
}
