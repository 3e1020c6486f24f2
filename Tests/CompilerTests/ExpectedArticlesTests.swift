import Compiler
import Markup
import Records
import Source
import Synchronization
import Testing
import Values

@Suite("Articles that will be asked for")
struct ExpectedArticlesTests {
  /// Hears what is expected and what is asked for.
  private final class Listener: NothingOnFile {
    struct Heard {
      var expected: [ArticleID] = []
      var asked: [ArticleID] = []
    }

    let heard = Mutex(Heard())

    func expect(_ articles: @autoclosure () -> [ArticleID]) {
      let articles = articles()
      heard.withLock { $0.expected = articles }
    }

    func article(_ id: ArticleID) -> Article? {
      heard.withLock { if !$0.asked.contains(id) { $0.asked.append(id) } }
      return nil
    }

    func include(_ path: String) -> IncludeLookup {
      path == "Notes/more.md" ? .found(SourceFile(path: "Notes/more.md", text: "It has :fact[third/x].\n")) : .missing
    }
  }

  @Test("are told before the first is, in the order in which they are")
  func order() {
    let memo = """
      ---
      title: Example
      date: 2026-03-09
      ---

      A loan of :fact[first/loan] was made:cite[second; first/loan] by :name[bank].

      ::include[Notes/more.md]

      - ::quote is no directive here, :fact[first/other] is.

      ::quote[fourth/words]

      ::facts[fifth/*; first/loan]
      """
    let file = SourceFile(path: "Memos/one.md", text: memo)
    let briefing = BriefingParser.parse(file, knownTextDirectives: DirectiveRegistry.textNames).value
    let listener = Listener()
    _ = Resolver.resolve(
      briefing, from: listener,
      in: MemoContext(
        extent: .page, configuration: Configuration(), conventions: .british, name: "one"))
    let heard = listener.heard.withLock { $0 }
    #expect(heard.expected.map(\.description) == ["first", "second", "third", "fourth", "fifth"])
    #expect(heard.asked == heard.expected)
  }
}
