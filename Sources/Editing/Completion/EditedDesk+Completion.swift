import Compiler
import Desk
import Markup
import Records
public import Source

extension EditedDesk {
  /// What can stand where the author is typing.
  public func completions(at offset: ByteOffset, in path: FilePath) -> CompletionList {
    guard let file = file(path) else { return .empty }
    switch DeskPart(of: path, in: folder) {
    case .memo, .included:
      if let start = frontMatterStart(of: file, before: offset) {
        return completions(YAMLCursor(file, from: start, at: offset), of: .frontMatter, in: file)
      }
      return completions(BriefingCursor(file, at: offset), in: file)
    case .record: return completions(YAMLCursor(file, from: 0, at: offset), of: .article, in: file)
    case .entities: return completions(YAMLCursor(file, from: 0, at: offset), of: .entity, in: file)
    case .configuration: return completions(YAMLCursor(file, from: 0, at: offset), of: .configuration, in: file)
    case .text, .query, .lock, nil: return .empty
    }
  }

  /// Where the front matter's YAML begins, of an offset inside it. It need not be closed yet.
  private func frontMatterStart(of file: SourceFile, before offset: ByteOffset) -> Int? {
    let fence = Array("---\n".utf8)
    guard file.bytes.starts(with: fence), Int(offset.value) >= fence.count else { return nil }
    let end = ByteSearch.firstIndex(of: Array("\n---".utf8), in: file.bytes, from: fence.count - 1)
    return end.map { Int(offset.value) <= $0 } ?? true ? fence.count : nil
  }

  private func completions(_ cursor: BriefingCursor, in file: SourceFile) -> CompletionList {
    let span = file.span(cursor.range)
    switch cursor.context {
    case .directive(let colons, let isAlone):
      return CompletionList(items: directives(colons, isAlone, span), isIncomplete: false)
    case .attribute(let declaration, let present):
      let items = declaration.attributes.filter { !present.contains($0.name) }.map { attribute in
        Completion(
          .attribute, attribute.name, detail: attribute.expectation, documentation: attribute.summary,
          text: attribute.name + "=", over: span)
      }
      return CompletionList(items: items, isIncomplete: false)
    case .value(let declaration, let name):
      guard let kind = declaration.attributes.first(where: { $0.name == name })?.kind else { return .empty }
      return values(of: kind, cursor.typed, span, in: file)
    case .label(let declaration):
      guard let meaning = LabelMeaning(declaration.label) else { return .empty }
      return names(meaning, of: declaration.name, cursor.typed, span, in: file)
    case .citation: return keys(cursor.typed, span, in: file, KeyWish(takesArticles: true))
    case .prose: return facts(saying: cursor.typed, over: span, in: file)
    }
  }

  private func directives(_ colons: Int, _ isAlone: Bool, _ span: Span) -> [Completion] {
    DirectiveRegistry.all.compactMap { declaration in
      let marks =
        switch declaration.form {
        case .text: ":"
        case .leaf: "::"
        case .container: ":::"
        }
      guard colons <= marks.utf8.count, isAlone || declaration.form == .text else { return nil }
      let head = marks + declaration.name
      let label = declaration.label.placeholder.map { "[${1:\($0)}]" } ?? ""
      let content = declaration.form == .container ? "\n$0\n:::" : "$0"
      let isLabelled = declaration.label.placeholder != nil
      return Completion(
        .directive, head, detail: declaration.signature, documentation: declaration.summary,
        text: head + (isLabelled ? "[" : ""), snippet: head + label + content, over: span)
    }
  }

  private func values(
    of kind: AttributeDeclaration.Kind, _ typed: String, _ span: Span, in file: SourceFile
  ) -> CompletionList {
    switch kind {
    case .choice(let words): return CompletionList(items: words.map { word($0, span) }, isIncomplete: false)
    case .choices(let words):
      let last = tail(of: span, typed, behind: [" ", ","])
      return CompletionList(items: words.map { word($0, last.span) }, isIncomplete: false)
    case .entity: return entities(typed, span, in: file, first: nil)
    case .keys:
      return names(.keys, of: "basis", typed, span, in: file)
    case .handling: return CompletionList(items: handlingMarks(over: span), isIncomplete: false)
    case .text, .places, .probability, .date: return .empty
    }
  }

  /// Possible labels of a directive.
  private func names(
    _ meaning: LabelMeaning, of directive: String, _ typed: String, _ span: Span, in file: SourceFile
  ) -> CompletionList {
    switch meaning {
    case .keys:
      let last = tail(of: span, typed, behind: [";"])
      let takesArticles = ["cite", "article", "basis"].contains(directive)
      let kind = directive == "quote" ? "quote" : nil
      return keys(last.text, last.span, in: file, KeyWish(takesArticles: takesArticles, kind: kind))
    case .expression: return operands(typed, span, in: file)
    case .entity: return entities(typed, span, in: file, first: directive == "term" ? .term : nil)
    case .query:
      let own = frontMatter(of: file).queries.map(\.name.value)
      return CompletionList(
        items: (own + desk.names(of: .queries)).map { Completion(.query, $0, over: span) }, isIncomplete: false)
    case .reference: return references(typed, span, in: file)
    case .path:
      let texts = desk.names(of: .files).filter { $0.hasSuffix(".md") && !$0.hasPrefix("Memos/") }
      return CompletionList(items: texts.map { Completion(.file, $0, over: span) }, isIncomplete: false)
    }
  }

  /// The last part of a list, without the blanks before it.
  func tail(of span: Span, _ typed: String, behind separators: Set<Character>) -> (text: String, span: Span) {
    let part = typed.lastIndex(where: separators.contains).map { typed[typed.index(after: $0)...] } ?? typed[...]
    let text = part.drop { $0 == " " }
    let start = span.range.end - UInt32(clamping: text.utf8.count)
    return (String(text), Span(path: span.path, range: ByteRange(start: start, end: span.range.end)))
  }

  func word(_ word: String, _ span: Span) -> Completion { Completion(.word, word, over: span) }

  func handlingMarks(over span: Span) -> [Completion] {
    ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"].map { word($0, span) }
  }

  func frontMatter(of file: SourceFile) -> FrontMatter {
    let range = BriefingReader.parse(file).value.frontMatter
    return FrontMatterRecord.decode(file, range: range, extent: .fragment).value
  }

  /// Keys, names of the front matter and functions, at the end of an expression.
  private func operands(_ typed: String, _ span: Span, in file: SourceFile) -> CompletionList {
    let last = tail(of: span, typed, behind: [" ", "(", ","])
    var list = keys(last.text, last.span, in: file, KeyWish(takesArticles: false))
    let defined = frontMatter(of: file).definitions.map {
      Completion(.word, $0.name.value, detail: $0.body.text, over: last.span)
    }
    let functions = ExpressionFunction.all.map {
      Completion(
        .function, $0.name, detail: $0.signature, documentation: $0.summary, text: $0.name + "(", over: last.span)
    }
    let others = (defined + functions).filter { last.text.isEmpty || $0.label.hasPrefix(last.text) }
    list.items = others + list.items
    return list
  }

  /// `#ID`, `MEMO`, `MEMO#ID`
  private func references(_ typed: String, _ span: Span, in file: SourceFile) -> CompletionList {
    let memo = typed.prefix { $0 != "#" }
    if typed.contains("#"), !memo.isEmpty {
      let targets = desk.memo(String(memo))?.targets ?? []
      return CompletionList(
        items: targets.map { Completion(.section, "\(memo)#\($0.id)", detail: $0.text, over: span) },
        isIncomplete: false)
    }
    let name = folder.name(ofMemo: file.path)
    let own = (desk.memo(name)?.targets ?? []).map {
      Completion(.section, "#\($0.id)", detail: $0.text, over: span)
    }
    let others = desk.names(of: .memos).filter { $0 != name && (typed.isEmpty || $0.contains(typed)) }
    let memos = others.prefix(CompletionList.mostItems).map { other in
      Completion(.memo, other, detail: desk.memo(other)?.title ?? "", over: span)
    }
    return CompletionList(items: own + memos, isIncomplete: others.count > memos.count)
  }
}
