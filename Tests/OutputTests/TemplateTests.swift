import Testing

@testable import Output

/// After the examples of the Mustache specification (interpolation, sections, inverted, comments).
@Suite struct TemplateTests {
  static let data: TemplateValue = .object([
    "name": "A & \"B\" <c>", "yes": .flag(true), "no": .flag(false), "empty": "", "none": .list([]),
    "people": .list([.object(["name": "x"]), .object(["other": "y"])]), "letters": .list(["a", "b"]),
    "a": .object(["b": .object(["c": "deep"])]),
  ])

  @Test(
    "a template is filled as Mustache has it",
    arguments: [
      ("{{name}}", "A &amp; &quot;B&quot; &lt;c&gt;"), ("{{{name}}}|{{& name }}", "A & \"B\" <c>|A & \"B\" <c>"),
      ("[{{missing}}]", "[]"), ("{{ a.b.c }}{{a.x.c}}", "deep"),
      ("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#missing}}3{{/missing}}{{#empty}}4{{/empty}}", "1"),
      ("{{^yes}}1{{/yes}}{{^no}}2{{/no}}{{^none}}3{{/none}}", "23"),
      ("{{#letters}}<{{.}}>{{/letters}}", "<a><b>"),
      ("{{#people}}{{name}};{{/people}}", "x;A &amp; &quot;B&quot; &lt;c&gt;;"),
      ("{{#a}}{{#b}}{{c}}{{yes}}{{/b}}{{/a}}", "deeptrue"), ("a{{! nothing\n at all }}b", "ab"),
      ("|\n  {{#yes}}\t\n x\n{{/yes}}\n|", "|\n x\n|"), ("|{{#yes}}\n{{/yes}}|", "|\n|"),
      ("| \r\n{{#yes}}\r\n x\r\n{{/yes}}\r\n|", "| \r\n x\r\n|"), ("{ {{#yes}}}{{/yes}} }", "{ } }"),
    ])
  func filled(_ template: String, _ expected: String) throws {
    let printed = try Template(Array(template.utf8)).render(Self.data)
    #expect(String(decoding: printed, as: UTF8.self) == expected)
  }

  @Test(
    "a text that is no template is refused at the tag at fault",
    arguments: [
      ("ab{{name", 2), ("a{{{name}}", 1), ("{{#a}}{{#b}}{{/a}}{{/b}}", 12), ("x{{/a}}", 1), ("x{{#a}}y", 1),
      ("{{>part}}", 0), ("a{{=<% %>", 1), ("a{{=<%=}}", 1), ("a{{== ==}}", 1), ("{{}}", 0), ("{{# }}", 0),
    ])
  func refused(_ template: String, _ offset: Int) {
    do {
      _ = try Template(Array(template.utf8))
      Issue.record("\(template) was taken for a template")
    } catch {
      #expect(error.offset == offset, "\(error.message)")
    }
  }

  @Test("sections nested beyond the limit are refused, up to it they are filled")
  func nesting() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "{{#yes}}", count: depth) + "x" + String(repeating: "{{/yes}}", count: depth)).utf8)
    }
    #expect(try Template(nested(Template.deepestNesting)).render(Self.data) == [UInt8(ascii: "x")])
    #expect(throws: Template.Fault.self) { try Template(nested(Template.deepestNesting + 1)) }
  }
}
