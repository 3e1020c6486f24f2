import Source
extension StyleConventions {
  static func decode(_ file: SourceFile) -> Parsed<StyleConventions> { Parsed(StyleConventions()) }
}
