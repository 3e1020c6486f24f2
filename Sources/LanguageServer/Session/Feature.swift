import Source

/// A request the server answers: declared once, from which what it announces and what it does follow.
struct Feature: Sendable {
  typealias Answer = (inout JSONWriter) -> Void

  let method: String
  /// Writes the member of `ServerCapabilities` that announces it; nil where that of another announces both.
  let announcement: (@Sendable (inout JSONWriter) -> Void)?
  let answer: @Sendable (Session, JSONValue) throws(RequestFault) -> Answer

  init(
    _ method: String, announcing announcement: (@Sendable (inout JSONWriter) -> Void)?,
    answer: @escaping @Sendable (Session, JSONValue) throws(RequestFault) -> Answer
  ) {
    self.method = method
    self.announcement = announcement
    self.answer = answer
  }
}

/// Every feature, sorted by method.
enum FeatureRegistry {
  static let all: [Feature] = [
    .codeAction,
    .codeLens,
    .completion,
    .definition,
    .documentHighlight,
    .documentLink,
    .documentSymbol,
    .foldingRange,
    .formatting,
    .hover,
    .implementation,
    .inlayHint,
    .prepareRename,
    .rangeFormatting,
    .references,
    .rename,
    .selectionRange,
    .semanticTokens,
    .signatureHelp,
    .workspaceSymbol,
  ]

  static let byMethod: [String: Feature] = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })
}
