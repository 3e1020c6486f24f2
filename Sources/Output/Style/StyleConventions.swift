import Values

/// What a style's conventions file says: how values are printed, and the words around what the author wrote.
struct StyleConventions: Sendable, Hashable {
  /// nil where the memo's language decides.
  var values: Conventions?
  var quotationMarks = Style.QuotationMarks.double
  /// Columns.
  var textWidth = 72
  var labels = Labels()

  /// Narrower pages have no room for a header block, wider ones are not read as text.
  static let textWidths = 40...200
}
