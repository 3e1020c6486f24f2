import Source

/// A finding as the protocol has it.
enum DiagnosticMessage {
  static func write(_ finding: Diagnostic, in json: inout JSONWriter, _ places: Places) {
    json.object { json in
      json.member("range", rangeOf: finding.primary.span, places)
      json.member("severity", number(of: finding.severity))
      json.member("code", finding.rule.code)
      json.member("source", "chancery")
      json.member("message", text(of: finding))
      guard places.session.client.showsRelatedInformation, !finding.related.isEmpty else { return }
      json.key("relatedInformation")
      json.array { json in
        for label in finding.related {
          json.object { json in
            json.key("location")
            json.location(label.span, places)
            json.member("message", label.message)
          }
        }
      }
    }
  }

  private static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .note: 3
    case .off: 4
    }
  }

  /// The sentence, what is to be seen at the place, and advice.
  private static func text(of finding: Diagnostic) -> String {
    ([finding.message, finding.primary.message].filter { !$0.isEmpty } + finding.help.map { "help: \($0)" })
      .joined(separator: "\n")
  }
}
