import Source

/// A rule as SARIF describes it (`reportingDescriptor`, §3.49). There is no page on the web to lead to, so `helpUri` is
/// left out; `help` holds all that `explain` prints.
enum SARIFRule {
  /// As many characters as code scanning reads of a full description.
  private static let longestDescription = 1024

  static func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.code)
      writer.key("shortDescription")
      writer.object { $0.member("text", rule.name) }
      writer.key("fullDescription")
      writer.object { $0.member("text", shortened(rule.explanation)) }
      writer.key("help")
      writer.object { writer in
        writer.member("text", RuleText.plain(rule))
        writer.member("markdown", RuleText.markdown(rule))
      }
      writer.key("defaultConfiguration")
      writer.object { $0.member("level", level(rule.severity)) }
      if let family = rule.family {
        writer.key("properties")
        writer.object { $0.member("tags", [family.title]) }
      }
    }
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note, .off: "note"
    }
  }

  /// Cut after the last whole word that leaves room for the ellipsis.
  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > longestDescription else { return text }
    var kept = text.prefix(longestDescription - 1)
    while kept.utf16.count > longestDescription - 1 { kept.removeLast() }
    return (kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept) + "…"
  }
}
