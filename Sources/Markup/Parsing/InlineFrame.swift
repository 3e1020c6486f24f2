/// A paragraph, heading, cell or label, and how far it has been read.
struct InlineFrame {
  /// How the text of a node is written in the content.
  enum Writing {
    /// With escapes and character references.
    case escaped
    /// With character references alone: `<https://…>`.
    case referenced
    /// As it is: `https://…`.
    case plain
  }

  var content: [UInt8] = []
  var map = ContentMap()
  /// Where the last inline ended, in the content.
  var cursor = 0
  var writing = Writing.escaped
  /// Bytes of a placeholder still to be passed over, when it goes on in the next line.
  var pendingFillers = 0

  /// The byte to be read next.
  var next: UInt8? { cursor < content.count ? content[cursor] : nil }

  /// The byte behind the next one.
  var second: UInt8? { cursor + 1 < content.count ? content[cursor + 1] : nil }

  mutating func advance(_ count: Int) { cursor = min(cursor + count, content.count) }
}
