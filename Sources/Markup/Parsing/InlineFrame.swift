/// Where a paragraph stands, and how far it has been read.
struct InlineFrame {
  /// Of the paragraph's start, from 1.
  var line = 1
  var column = 1
  /// How many quotations it stands in.
  var quotes = 0
  /// Where the last inline ended, in the file.
  var cursor = 0
  /// Bytes of a placeholder still to be passed over, when it goes on in the next line.
  var pendingFillers = 0
}
