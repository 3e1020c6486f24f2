public import Source

/// A directive of any form, as written (generic directives proposal, as micromark-extension-directive 4 reads it).
public struct Directive: Sendable {
  public enum Form: String, Sendable, Hashable, CaseIterable { case text, leaf, container }

  public let form: Form
  public let name: String
  public let nameSpan: ByteRange
  public let label: Label?
  /// In the order written; of two with one key the last wins, classes join.
  public let attributes: [Attribute]
  /// With the braces; nil where there are none.
  public let attributesSpan: ByteRange?
  /// The whole directive's opening: colons, name, label, attributes; for a container not its content.
  public let span: ByteRange

  public init(
    form: Form, name: String, nameSpan: ByteRange, label: Label?, attributes: [Attribute], attributesSpan: ByteRange?,
    span: ByteRange
  ) {
    self.form = form
    self.name = name
    self.nameSpan = nameSpan
    self.label = label
    self.attributes = attributes
    self.attributesSpan = attributesSpan
    self.span = span
  }

  /// The same with what its label holds, once that is known.
  func holding(_ content: [Inline]?) -> Directive {
    guard let content, let label else { return self }
    let known = Label(span: label.span, source: label.source, content: content)
    return Directive(
      form: form, name: name, nameSpan: nameSpan, label: known, attributes: attributes, attributesSpan: attributesSpan,
      span: span)
  }

  /// What stands between the brackets.
  public struct Label: Sendable {
    /// Without the brackets.
    public let span: ByteRange
    /// Exactly as written.
    public let source: String
    /// The label read as inline Markdown.
    public let content: [Inline]

    public init(span: ByteRange, source: String, content: [Inline]) {
      self.span = span
      self.source = source
      self.content = content
    }
  }

  public struct Attribute: Sendable {
    /// `id` for `#x`, `class` for `.x`.
    public let key: String
    public let keySpan: ByteRange
    /// Character references decoded; empty for a bare key.
    public let value: String
    /// Without the quotation marks; nil for a bare key.
    public let valueSpan: ByteRange?

    public init(key: String, keySpan: ByteRange, value: String, valueSpan: ByteRange?) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
      self.valueSpan = valueSpan
    }
  }

  /// The attribute that holds for a key: the last one written.
  public func attribute(_ key: String) -> Attribute? { attributes.last { $0.key == key } }
}
