public import Markup

/// Every directive there is, by name and then by form.
public enum DirectiveRegistry {
  public static let all: [DirectiveDeclaration] = [
    .article,
    .background,
    .bottomLine,
    .box,
    .calc,
    .chart,
    .cite,
    .comment,
    .fact,
    .facts,
    .include,
    .judgement,
    .name,
    .note,
    .option,
    .pagebreak,
    .portion,
    .quote,
    .blockQuote,
    .recommendation,
    .ref,
    .sources,
    .table,
    .term,
    .timeline,
    .toc,
    .when,
  ]

  /// The names the parser needs to tell `reported:cite[x]` from prose.
  public static let textNames: Set<String> = Set(all.filter { $0.form == .text }.map(\.name))

  static let byName: [String: [DirectiveDeclaration]] = Dictionary(grouping: all, by: \.name)

  /// The declaration for a directive as written; nil for an unknown name or a form it has not.
  public static func declaration(for directive: Directive) -> DirectiveDeclaration? {
    byName[directive.name]?.first { $0.form == directive.form }
  }
}
