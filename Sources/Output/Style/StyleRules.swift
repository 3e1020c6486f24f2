public import Source

extension Rule {
  /// A memo or desk names a style that is neither beside the desk nor built in.
  public static let unknownStyle = Rule(
    "X501", "unknown style", severity: .error,
    explanation: """
      A style is a folder of `Styles/` beside the desk, with a page template, a style sheet and a conventions file. \
      The one named here is not there, so the memo cannot look as it was meant to; it is printed in the built-in style.

      Folders are named with letters, digits, `-` and `_`. Copy `Styles/memo` to make a style of your own.
      """,
    failing: .memo("---\ntitle: Example\ndate: 2026-03-09\nstyle: mmeo\n---\n\nText.\n"),
    mended: .memo("---\ntitle: Example\ndate: 2026-03-09\nstyle: memo\n---\n\nText.\n"))

  /// A file of a style cannot be used as it is.
  public static let faultyStyle = Rule(
    "X502", "faulty style", severity: .error,
    explanation: """
      A style's template or style sheet is not written as one: a section is opened and never closed, a tag has no \
      name, a part that it takes in is not there. Or its conventions name something that there is not. The built-in file is \
      used in its place until it is put right.

      Tags are `{{name}}`, `{{{name}}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{> part}}`, `{{! comment }}` \
      and `{{=<% %>=}}`.
      """,
    failing: .file("../Styles/memo/template.html", "<title>{{title</title>\n"),
    mended: .file("../Styles/memo/template.html", "<title>{{title}}</title>\n"))
}
