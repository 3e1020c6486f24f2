/// The files of `Styles/memo/` as they were when the program was built, for desks that have no styles of their own.
enum BuiltInStyle {
  static let name = "memo"
  /// In two files, for the length of one.
  static let styleSheet = textSheet + proofSheet
}

extension Style {
  /// The style of a desk that names none.
  public static let builtIn = Style(
    name: BuiltInStyle.name,
    template: (try? Template(Array(BuiltInStyle.template.utf8))) ?? .empty,
    styleSheet: (try? Template(Array(BuiltInStyle.styleSheet.utf8))) ?? .empty,
    conventions: StyleConventions())

  /// The files of that style, for a desk that wants to change them.
  public static let builtInFiles: [(name: FileName, text: String)] = [
    (.template, BuiltInStyle.template), (.styleSheet, BuiltInStyle.styleSheet),
    (.conventions, BuiltInStyle.conventions),
  ]
}
