/// The files of `Styles/` as they were when the program was built, for desks that have no styles of their own.
enum BuiltInStyle {
  /// The one of a desk that names none.
  static let name = "memo"
  /// In two files, for the length of one.
  static let styleSheet = textSheet + proofSheet

  /// By style and by file.
  static let texts: [String: [String: String]] = [
    "brief": ["template.html": briefTemplate, "style.css": briefSheet, "conventions.yaml": briefConventions],
    "cable": ["template.html": cableTemplate, "style.css": cableSheet, "conventions.yaml": cableConventions],
    "decision": [
      "template.html": decisionTemplate, "style.css": decisionSheet, "conventions.yaml": decisionConventions,
    ],
    name: [
      "banner.html": banner, "closing.html": closing, "conventions.yaml": conventions, "opening.html": opening,
      "rows.html": rows, "style.css": styleSheet, "subject.html": subject, "template.html": template,
    ],
  ]
}

extension Style {
  /// The style of a desk that names none.
  public static let builtIn = Style(name: BuiltInStyle.name, conventions: StyleConventions()) {
    let texts = BuiltInStyle.texts[BuiltInStyle.name] ?? [:]
    func template(_ file: FileName) -> Template {
      let source = Array((texts[file.rawValue] ?? "").utf8)
      return (try? Template(source) { texts[$0 + ".html"].map { Array($0.utf8) } }) ?? .empty
    }
    return (template(.template), template(.styleSheet))
  }

  /// The names of the styles in the program, sorted.
  public static let builtInNames: [String] = BuiltInStyle.texts.keys.sorted()

  /// The files of one of them, sorted by name, for a desk that wants to change them; none for another name.
  public static func builtInFiles(of name: String) -> [(name: String, text: String)] {
    (BuiltInStyle.texts[name] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
