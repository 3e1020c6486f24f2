import Checks
import Compiler
import Links
import Output
import Records
import Source
import Store
import Values

/// Every place of a desk, or of some memos and the articles they use, where something outside it is linked to.
struct OutsideLinks {
  /// Some places with how their findings are settled: those of a memo by its own severities and waivers.
  struct Group {
    let places: [LinkPlace]
    let settlement: Settlement
  }

  private(set) var groups: [Group] = []
  /// Memos that cannot be read.
  private(set) var faults: [Diagnostic] = []
  /// What the records have on a page.
  private(set) var archives: [WebAddress: String] = [:]
  private(set) var accessed: [WebAddress: CalendarDay] = [:]
  private let desk: OpenDesk
  private let strictness: Settlement.Strictness

  /// - Parameter memos: those meant; nil for all of the desk and all on file.
  init(of desk: OpenDesk, in memos: [FilePath]?, _ strictness: Settlement.Strictness) {
    self.desk = desk
    self.strictness = strictness
    var articles: Set<ArticleID> = []
    for path in memos ?? desk.memoPaths() {
      do {
        let file = SourceFile(path: path, bytes: try desk.files.contents(of: path))
        add(desk.resolution(of: file), &articles)
      } catch {
        faults.append(.unreadableMemo(path, error))
      }
    }
    let ids = memos == nil ? desk.articles.names() : articles.sorted()
    add(ids.compactMap { desk.articles.entry($0) })
  }

  private mutating func add(_ resolution: Resolution, _ articles: inout Set<ArticleID>) {
    articles.formUnion(resolution.uses.map(\.article.id))
    var sources: [FilePath: SourceFile] = [:]
    let places = resolution.outsideLinks.map { link in
      let path = link.span.path
      if sources[path] == nil {
        sources[path] = desk.files.source(path)
      }
      return LinkPlace(
        span: link.span, holder: .memo, written: link.destination,
        isVerbatim: sources[path]?[link.span.range] == link.destination)
    }
    let overrides = desk.configuration.checks.overlaid(by: resolution.frontMatter.checks)
    groups.append(
      Group(
        places: places,
        settlement: Settlement(
          overrides: overrides, waivers: resolution.waivers, strictness: strictness, scope: .links)))
  }

  private mutating func add(_ entries: [ArticleStore.Entry]) {
    var places: [LinkPlace] = []
    for entry in entries {
      guard let article = entry.article else { continue }
      let record = desk.files.source(article.file)
      for (holder, field) in [(LinkPlace.Holder.page, article.url), (.archive, article.archive)] {
        guard let field else { continue }
        places.append(
          LinkPlace(
            span: Span(path: article.file, range: field.span), holder: holder, written: field.value,
            isVerbatim: record?[field.span] == field.value))
      }
      guard let url = article.url, let address = try? WebAddress(url.value) else { continue }
      if let archive = article.archive?.value { archives[address] = archives[address] ?? archive }
      if let day = article.accessed?.value.day { accessed[address] = accessed[address] ?? day }
    }
    groups.append(
      Group(
        places: places,
        settlement: Settlement(overrides: desk.configuration.checks, strictness: strictness, scope: .links)))
  }
}

extension OpenDesk {
  /// A memo with everything it names looked up, for what does not depend on how it is printed.
  fileprivate func resolution(of file: SourceFile) -> Resolution {
    Resolver.resolve(
      BriefingReader.parse(file).value, from: self,
      in: context(name: folder.name(ofMemo: file.path), style: Style.builtIn))
  }
}
