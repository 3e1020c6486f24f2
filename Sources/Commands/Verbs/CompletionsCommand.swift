extension Command {
  static let completions = Command(
    "completions", summary: "Prints completions for a shell, to be sourced by it.", operands: "bash|zsh|fish",
    operandCount: 1...1
  ) { arguments, console throws(Failure) in
    switch arguments.operands[0] {
    case "bash": try console.write(Completions.bash)
    case "zsh": try console.write(Completions.zsh)
    case "fish": try console.write(Completions.fish)
    default:
      throw .wrongUse("there are no completions for “\(arguments.operands[0])”", help: ["there are bash, zsh, fish"])
    }
    return .success
  }
}

/// Completions for the shells, from the declarations.
enum Completions {
  static var bash: String {
    let cases = CommandRegistry.all.map { command in
      "    \(command.name)) words=\"\(command.allOptions.map { "--\($0.name)" }.joined(separator: " "))\" ;;"
    }
    let values = CommandRegistry.all.flatMap { command in
      command.options.filter { !$0.values.isEmpty }.map { option in
        "    \(command.name):--\(option.name)) COMPREPLY=($(compgen -W \"\(option.values.joined(separator: " "))\" -- \"$current\")); return ;;"
      }
    }
    return """
      _chancery() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(CommandRegistry.all.map(\.name).joined(separator: " ")) --version --help" -- "$current"))
          return
        fi
        case "$command:$previous" in
      \(values.joined(separator: "\n"))
        esac
        case "$command" in
      \(cases.joined(separator: "\n"))
        esac
        case "$current" in
          -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
          *) COMPREPLY=($(compgen -f -- "$current")) ;;
        esac
      }
      complete -o filenames -F _chancery chancery

      """
  }

  static var zsh: String {
    let commands = CommandRegistry.all.map { "    '\($0.name):\(quoted($0.summary))'" }
    let cases = CommandRegistry.all.map { command in
      let options = command.allOptions.map { option in
        let value =
          option.placeholder.map {
            ":\($0):" + (option.values.isEmpty ? "_files" : "(\(option.values.joined(separator: " ")))")
          } ?? ""
        return "'--\(option.name)[\(quoted(option.summary))]\(value)'"
      }
      return "    \(command.name)) _arguments \(options.joined(separator: " ")) '*:file:_files' ;;"
    }
    return """
      #compdef chancery
      _chancery() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then _describe command commands; return; fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      if [ "$funcstack[1]" = _chancery ]; then _chancery "$@"; else compdef _chancery chancery; fi

      """
  }

  static var fish: String {
    var lines = CommandRegistry.all.map {
      "complete -c chancery -n __fish_use_subcommand -a \($0.name) -d '\(quoted($0.summary))'"
    }
    for command in CommandRegistry.all {
      for option in command.allOptions {
        var line = "complete -c chancery -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name)"
        if let letter = option.letter { line += " -s \(letter)" }
        if option.placeholder != nil { line += " -r" }
        if !option.values.isEmpty { line += " -f -a '\(option.values.joined(separator: " "))'" }
        lines.append(line + " -d '\(quoted(option.summary))'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Fit to stand between single quotation marks and brackets in all three shells: an apostrophe becomes typographic.
  private static func quoted(_ text: String) -> String {
    String(text.map { $0 == "'" ? "’" : "[]:`".contains($0) ? " " : $0 })
  }
}
