import Source

extension ProseText {
  /// Words between quotation marks.
  public struct Quoted: Sendable, Hashable {
    public enum Marks: Sendable, Hashable {
      /// “…”, „…“, „…”, "…", «…», »…«
      case double
      /// ‘…’, ‚…‘, ‚…’
      case single
    }

    public let marks: Marks
    /// With the marks.
    public let whole: Range<Int>
    /// Between the marks.
    public let words: Range<Int>
  }

  /// What stands between quotation marks, from left to right, without the quotations inside quotations.
  ///
  /// A quotation that is opened by a typographic mark and never closed runs to the end of the paragraph, as long
  /// quotations are set; a straight mark that stands alone opens nothing. Single quotation marks are known by what
  /// stands around them: `the dockers’ view` and `’tis` quote nothing.
  public var quotations: [Quoted] {
    var found: [Quoted] = []
    var offset = 0
    // Where a quotation is not closed, none that opens like it further on is.
    var neverClosed: Set<[UInt8]> = []
    while offset < bytes.count {
      if Self.mayOpen(bytes[offset]),
        let opening = Self.openings.first(where: { bytes[offset...].starts(with: $0.mark) }),
        !neverClosed.contains(opening.mark), opening.isPlain || !isInsideWord(offset)
      {
        guard let quoted = quotation(from: offset, opening) else {
          neverClosed.insert(opening.mark)
          offset += opening.mark.count
          continue
        }
        found.append(quoted)
        offset = quoted.whole.upperBound
      } else {
        offset += 1
      }
    }
    return found
  }

  private struct Opening {
    let mark: [UInt8]
    let closing: [[UInt8]]
    let marks: Quoted.Marks
    /// Whether the mark can only be an opening one.
    let isPlain: Bool
    let mayStayOpen: Bool

    init(
      _ mark: String, _ closing: [String], _ marks: Quoted.Marks, isPlain: Bool = true, mayStayOpen: Bool = false
    ) {
      self.mark = Array(mark.utf8)
      self.closing = closing.map { Array($0.utf8) }
      self.marks = marks
      self.isPlain = isPlain
      self.mayStayOpen = mayStayOpen
    }
  }

  private static let openings = [
    Opening("“", ["”"], .double, mayStayOpen: true), Opening("„", ["“", "”"], .double),
    Opening("\"", ["\""], .double, isPlain: false), Opening("«", ["»"], .double), Opening("»", ["«"], .double),
    Opening("‘", ["’"], .single, isPlain: false), Opening("‚", ["‘", "’"], .single, isPlain: false),
  ]

  /// Whether an opening mark may begin with this byte, which tells most bytes apart at one look.
  private static func mayOpen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2 }

  private func quotation(from start: Int, _ opening: Opening) -> Quoted? {
    let inner = start + opening.mark.count
    var offset = inner
    while offset < bytes.count {
      if let closing = opening.closing.first(where: { bytes[offset...].starts(with: $0) }),
        opening.marks == .double || !isFollowedByWord(offset + closing.count)
      {
        return Quoted(marks: opening.marks, whole: start..<(offset + closing.count), words: inner..<offset)
      }
      offset += 1
    }
    return opening.mayStayOpen
      ? Quoted(marks: opening.marks, whole: start..<bytes.count, words: inner..<bytes.count) : nil
  }

  private func isFollowedByWord(_ offset: Int) -> Bool { offset < bytes.count && isWordCharacter(at: offset) }

  private func isInsideWord(_ offset: Int) -> Bool {
    var before = offset - 1
    while before > 0, UTF8Text.isContinuation(bytes[before]) { before -= 1 }
    return before >= 0 && isWordCharacter(at: before)
  }
}
