import Markup
import Records
import Source
import Values

extension Walk {
  /// Whether `as=` means something for the kind of value; if not, that is reported.
  mutating func accepts(_ option: FormatOption?, for found: FoundFact, in directive: Directive) -> Bool {
    guard let option, let attribute = directive.attribute("as") else { return true }
    let kind: TypedValue.Kind? =
      if let field = found.written.field {
        Walk.date(field, of: found.fact) == nil ? nil : .date
      } else if case .typed(let value) = found.fact.value.value {
        value.kind
      } else {
        nil
      }
    return accepts(option, forKind: kind, of: attribute)
  }

  mutating func accepts(
    _ option: FormatOption, forKind kind: TypedValue.Kind?, of attribute: Directive.Attribute
  ) -> Bool {
    let options = kind.map(FormatOption.options) ?? []
    if options.contains(option) { return true }
    report(
      .invalidAttributeValue, at: attribute.valueSpan ?? attribute.keySpan,
      "“\(option.rawValue)” does not fit \(kind.map { "a value of type \($0.rawValue)" } ?? "this value")",
      help: [
        options.isEmpty
          ? "leave `as` out" : "`as` takes one of \(options.map(\.rawValue).joined(separator: ", ")) here"
      ])
    return false
  }

  /// The quotation a key names; nil once a fault has been reported.
  mutating func quotation(_ found: FoundFact) -> Fact.Quotation? {
    if case .quote(let quotation) = found.fact.value.value, found.written.field == nil { return quotation }
    report(
      .notAQuotation, at: found.written.span, "“\(found.written.text)” is no quotation",
      related: [
        Diagnostic.Label(span: Span(path: found.article.file, range: found.fact.name.span), message: "the fact")
      ],
      help: ["print it with `:fact[\(found.written.text)]`"])
    return nil
  }

  /// The words that `part=` picks.
  func part(of directive: Directive) -> (words: String, span: Span)? {
    directive.attribute("part").map { ($0.value, file.span($0.valueSpan ?? $0.keySpan)) }
  }

  /// The language an article's words are in, where it is not the memo's.
  func language(of article: Article) -> String? {
    guard let language = article.language?.value, language.prefix(2) != self.language.prefix(2) else { return nil }
    return language
  }

  mutating func reference(_ key: KeyText) -> [MemoInline]? {
    let parts = key.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts.first ?? ""
    let id = parts.count > 1 ? parts[1] : nil
    let nameSpan = ByteRange(start: key.span.start, end: key.span.start + UInt32(name.utf8.count))
    let idSpan = ByteRange(start: min(nameSpan.end + 1, key.span.end), end: key.span.end)
    if name.isEmpty, let id {
      guard let target = outline.target(id) else {
        reportUnknownSection(id, at: idSpan, among: outline.targetIDs)
        return nil
      }
      return [.reference(text: target.text, id: id)]
    }
    guard let memo = source.memo(name) else {
      reportUnknownMemo(name, at: nameSpan)
      return nil
    }
    memoReferences.append(MemoReference(span: file.span(key.span), name: name, handling: memo.handling))
    var title = memo.title
    if let id {
      guard let target = memo.targets.first(where: { $0.id == id }) else {
        reportUnknownSection(id, at: idSpan, among: memo.targets.map(\.id))
        return nil
      }
      title += ", " + target.text
    }
    return [.memoLink(Memo.MemoLink(title: title, path: relativePath(toMemo: name), fragment: id))]
  }
}
