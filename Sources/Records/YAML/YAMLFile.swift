public import Source

/// YAML that is no record: read as it stands, for modules that give it its meaning.
public enum YAMLFile {
  /// The value of a file; nil where it holds none, or is no YAML, which is then reported under `rule`.
  public static func parse(_ file: SourceFile, reporting rule: Rule) -> Parsed<YAMLNode?> {
    let codes = RecordReader.Codes(malformed: rule, unknownField: rule, wrongType: rule, missingField: rule)
    var reader = RecordReader(file: file, codes: codes)
    let node = reader.parse(file.wholeRange)
    return Parsed(node, diagnostics: reader.diagnostics)
  }
}
