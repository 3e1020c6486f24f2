import Source

/// What the user typed behind a command's name.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  private var switches: Set<String> = []

  func has(_ option: CommandOption) -> Bool { switches.contains(option.name) }

  func value(_ option: CommandOption) -> String? { values[option.name]?.last }

  /// Of an option that may be given several times, in the order given.
  func values(_ option: CommandOption) -> [String] { values[option.name] ?? [] }

  /// Reads GNU-style words: `--name=value`, `--name value`, `-o value`, `-qv`, `--` ends the options, `-` is an operand.
  init(_ words: some Sequence<String>, for command: Command) throws(Failure) {
    var rest = Array(words)[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        optionsEnded = true
      } else if word.hasPrefix("--") {
        try long(word, &rest, command)
      } else {
        try short(word, &rest, command)
      }
    }
    if has(.help) { return }
    guard command.operandCount.contains(operands.count) else {
      let few = operands.count < command.operandCount.lowerBound
      throw .wrongUse(
        few
          ? "`\(command.name)` needs \(command.operands)"
          : "`\(command.name)` does not take “\(operands[command.operandCount.upperBound])”",
        help: ["usage: chancery \(command.name) \(command.operands)"])
    }
  }

  private mutating func long(_ word: String, _ rest: inout ArraySlice<String>, _ command: Command) throws(Failure) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = command.allOptions.first(where: { $0.name == name }) else {
      let nearest = NearestNames.of(name, among: command.allOptions.map(\.name)).map { "--\($0)" }
      throw .wrongUse(
        "`\(command.name)` has no option --\(name)",
        help: [NearestNames.question(nearest) ?? "`chancery help \(command.name)` lists those there are"])
    }
    try set(option, inline: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  private mutating func short(_ word: String, _ rest: inout ArraySlice<String>, _ command: Command) throws(Failure) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = command.allOptions.first(where: { $0.letter == letter }) else {
        throw .wrongUse(
          "`\(command.name)` has no option -\(letter)", help: ["`chancery help \(command.name)` lists those there are"])
      }
      if option.placeholder != nil, !letters.isEmpty {
        try set(option, inline: String(letters), &rest)
        return
      }
      try set(option, inline: nil, &rest)
    }
  }

  private mutating func set(_ option: CommandOption, inline: String?, _ rest: inout ArraySlice<String>) throws(Failure)
  {
    guard let placeholder = option.placeholder else {
      if let inline { throw .wrongUse("--\(option.name) takes no value, but was given “\(inline)”") }
      switches.insert(option.name)
      return
    }
    guard let value = inline ?? rest.popFirst() else {
      throw .wrongUse("--\(option.name) needs a value: \(placeholder)")
    }
    if !option.values.isEmpty {
      for part in value.split(separator: ",", omittingEmptySubsequences: false)
      where !option.values.contains(String(part)) {
        let nearest = NearestNames.of(part, among: option.values)
        throw .wrongUse(
          "“\(part)” is no value of --\(option.name)",
          help: [NearestNames.question(nearest) ?? "it takes \(option.values.joined(separator: ", "))"])
      }
    }
    values[option.name, default: []].append(value)
  }
}
