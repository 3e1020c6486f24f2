import Compiler
import Markup
import Records
import Source

/// Inline content: text as a string, everything else as an object with its `type`.
enum InlineJSON {
  static func write(_ inlines: [MemoInline], in json: inout JSONWriter) {
    for inline in inlines {
      switch inline {
      case .text(let text): json.string(text)
      case .softBreak: json.string("\n")
      case .lineBreak: object("line-break", in: &json) { _ in }
      case .code(let text): object("code", in: &json) { $0.member("text", text) }
      case .html(let text): object("html", in: &json) { $0.member("text", text) }
      case .emphasis(let content): object("emphasis", in: &json) { content.write(as: "content", in: &$0) }
      case .strong(let content): object("strong", in: &json) { content.write(as: "content", in: &$0) }
      case .strikethrough(let content): object("strikethrough", in: &json) { content.write(as: "content", in: &$0) }
      case .link(let destination, let title, let content):
        object("link", in: &json) { json in
          json.member("destination", destination)
          if !title.isEmpty { json.member("title", title) }
          content.write(as: "content", in: &json)
        }
      case .image(let source, let title, let content):
        object("image", in: &json) { json in
          json.member("source", source)
          if !title.isEmpty { json.member("title", title) }
          json.member("description", PlainText.of(content))
        }
      case .footnoteReference(let reference):
        object("footnote-reference", in: &json) { $0.member("number", reference.number) }
      case .value(let value): self.value(value, in: &json)
      case .derived(let derived):
        object("derived", in: &json) { json in
          json.member("text", derived.text)
          machine(derived.machine, in: &json)
          json.member("derivation", derived.derivation)
        }
      case .quotation(let quotation):
        object("quotation", in: &json) { json in
          json.member("text", quotation.text)
          json.member("key", quotation.key.description)
          json.member("language", ifPresent: quotation.language)
          json.member("proof", ifPresent: quotation.proof)
        }
      case .citation(let marks): citation(marks, in: &json)
      case .mention(let text, let entity):
        object("mention", in: &json) { json in
          json.member("text", text)
          json.member("entity", ifPresent: entity)
        }
      case .reference(let text, let id):
        object("reference", in: &json) { json in
          json.member("text", text)
          json.member("id", id)
        }
      case .memoLink(let link):
        object("memo-link", in: &json) { json in
          json.member("title", link.title)
          json.member("path", link.path)
          json.member("fragment", ifPresent: link.fragment)
        }
      case .abbreviation(let text, let expansion):
        object("abbreviation", in: &json) { json in
          json.member("text", text)
          json.member("expansion", ifPresent: expansion)
        }
      }
    }
  }

  private static func object(_ type: String, in json: inout JSONWriter, _ members: (inout JSONWriter) -> Void) {
    json.object { json in
      json.member("type", type)
      members(&json)
    }
  }

  private static func value(_ value: MemoInline.Value, in json: inout JSONWriter) {
    object("value", in: &json) { json in
      json.member("text", value.text)
      machine(value.machine, in: &json)
      json.member("key", value.key.description)
      json.member("proof", ifPresent: value.proof)
    }
  }

  private static func machine(_ value: MemoInline.Value.Machine, in json: inout JSONWriter) {
    switch value {
    case .data(let machine): json.member("value", machine)
    case .time(let machine): json.member("datetime", machine)
    case .none: break
    }
  }

  private static func citation(_ marks: [MemoInline.CitationMark], in json: inout JSONWriter) {
    object("citation", in: &json) { json in
      json.key("marks")
      json.array { json in
        for mark in marks {
          json.object { json in
            json.member("endnote", mark.number)
            json.member("note", ifPresent: mark.note)
            json.member("proof", ifPresent: mark.proof)
          }
        }
      }
    }
  }
}

extension [MemoInline] {
  /// As a member that is an array.
  func write(as name: String, in json: inout JSONWriter) {
    json.key(name)
    json.array { InlineJSON.write(self, in: &$0) }
  }
}
