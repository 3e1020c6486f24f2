public import Source

/// All that is said about a rule in general: what `explain` prints, what code scanning shows, what the reference holds.
public enum RuleText {
  public static func plain(_ rule: Rule) -> String {
    var text = "\(rule.severity.rawValue)[\(rule.code)]: \(rule.name)\n\n\(rule.explanation)\n"
    for (title, example) in examples(rule) {
      let files = example.files.map { file in
        "  \(file.path)\n" + lines(of: file).map { "  | \($0)" }.joined(separator: "\n") + "\n"
      }
      text += "\n\(title):\n\n" + files.joined(separator: "\n")
    }
    return text
  }

  /// The explanation and the examples in Markdown, without a heading.
  public static func markdown(_ rule: Rule) -> String {
    var text = "\(escaped(rule.explanation))\n"
    for (title, example) in examples(rule) {
      text += "\n\(title):\n"
      for file in example.files {
        let fence = fence(around: file.text)
        text += "\n`\(file.path)`\n\n\(fence)\n" + lines(of: file).map { "\($0)\n" }.joined() + "\(fence)\n"
      }
    }
    return text
  }

  /// The reference: every rule below the heading of its family.
  public static func reference(_ rules: [Rule]) -> String {
    var text = "# Checks\n\n<!-- Written by `chancery explain --all --format markdown`. -->\n"
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      guard !members.isEmpty else { continue }
      text += "\n## \(family.rawValue): \(family.title)\n"
      for rule in members {
        text += "\n### \(rule.code) \(rule.name)\n\nSeverity: \(rule.severity.rawValue)\n\n" + markdown(rule)
      }
    }
    return text
  }

  private static func examples(_ rule: Rule) -> [(title: String, example: Rule.Example)] {
    [("Fails", rule.failing), ("Holds", rule.mended)].filter { !$0.1.files.isEmpty }
  }

  /// Control characters are shown by their pictures (Unicode 15, block 2400).
  private static func lines(of file: Rule.Example.File) -> [Substring] {
    var shown = ""
    for scalar in file.text.unicodeScalars {
      let picture =
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" ? Unicode.Scalar(0x2400 + scalar.value) : nil
      shown.unicodeScalars.append(picture ?? scalar)
    }
    return shown.split(separator: "\n", omittingEmptySubsequences: false).dropLast(shown.hasSuffix("\n") ? 1 : 0)
  }

  /// Longer than any run of tildes in the text, so that none of its lines can end the block (CommonMark 0.31 §4.5).
  private static func fence(around text: String) -> String {
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "~") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "~", count: longest + 1)
  }

  /// What Markdown would take for markup outside of code is escaped.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if !isCode, "\\<*_[".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
