import Source

/// What a finding says in one piece, for formats that have no place of their own for labels and help.
extension Diagnostic {
  /// The message, and what is to be seen at the place.
  var sentence: String { primary.message.isEmpty ? message : "\(message): \(primary.message)" }

  /// The sentence with the help below it, a line each.
  var paragraph: String { ([sentence] + help.map { "help: \($0)" }).joined(separator: "\n") }
}
