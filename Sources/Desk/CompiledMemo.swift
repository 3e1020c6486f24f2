public import Checks
public import Compiler
import Markup
public import Output
public import Records
public import Source
import Store
import Values

/// A memo with all that was found about it, ready to be written.
public struct CompiledMemo: Sendable {
  public let path: FilePath
  /// Below `Memos/`, without `.md`.
  public let name: String
  public let frontMatter: FrontMatter
  public let memo: Memo
  public let style: Style
  /// Settled: severities decided, waivers applied, in order.
  public let diagnostics: [Diagnostic]
  /// Images of the desk that it shows, below the desk's folder.
  public let assets: [String]
  /// Where it uses what is on file, and where it prints derived values, in reading order.
  public let uses: [Use]
  public let derivedUses: [DerivedUse]
  /// Where it names entities.
  public let mentions: [Mention]
  /// Where it refers to other memos.
  public let memoReferences: [MemoReference]
  /// Whether something in it is marked above it or above its audience, whatever a severity or a waiver makes of that.
  public let printsAboveMark: Bool
  /// What a reviewer reads in it; nil where the compilation was not about a review.
  public let review: MemoReview?
  /// What it was made from.
  let inputs: Set<Input>

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error && $0.waived == nil } }
}

/// What is asked of a compilation.
public struct CompileOptions: Sendable {
  public var audience: String?
  public var strictness: Settlement.Strictness = .usual
  public var extent: MemoContext.Extent = .page
  public var reviewing = Reviewing.finalMemos
  /// Whether a processor has nothing else to do than to make and to read what a memo will ask for.
  public var readsAhead = false

  /// How the desk's lock is consulted.
  public enum Reviewing: String, Sendable {
    /// Only to see whether a final memo has been reviewed at all.
    case finalMemos
    /// Each memo is held against its review.
    case locked
    /// Not at all: the memo is being reviewed.
    case accepting
  }

  public init() {}
}

extension OpenDesk {
  /// Parses, resolves, checks and settles one memo. A memo that cannot be read is one finding.
  public func compile(_ path: FilePath, _ options: CompileOptions = CompileOptions()) -> CompiledMemo {
    do {
      return compile(SourceFile(path: path, bytes: try files.contents(of: path)), options)
    } catch {
      return CompiledMemo(
        path: path, name: folder.name(ofMemo: path), frontMatter: FrontMatter(),
        memo: Memo(header: nil, banner: nil, language: configuration.language, blocks: []),
        style: .builtIn, diagnostics: [.unreadableMemo(path, error)], assets: [], uses: [], derivedUses: [],
        mentions: [], memoReferences: [], printsAboveMark: false, review: nil,
        inputs: [.file(path), .file(folder.configuration)])
    }
  }

  public func compile(_ file: SourceFile, _ options: CompileOptions = CompileOptions()) -> CompiledMemo {
    if options.readsAhead {
      Workers.start { [configuration] in ProseFigure.makeTables(language: configuration.language) }
      articles.readAhead(ExpectedArticles.names(in: file.bytes))
    }
    let log = ReadLog()
    let source = LoggedDesk(desk: self, log: log)
    log.note([.file(file.path), .file(folder.configuration)])
    let parsed = BriefingReader.parse(file)
    let name = folder.name(ofMemo: file.path)
    let frontMatter = FrontMatterRecord.decode(file, range: parsed.value.frontMatter, extent: .fragment).value
    let loggedStyle = loggedStyle(named: frontMatter.style?.value)
    let style = loggedStyle.value
    log.note(loggedStyle.inputs)
    var context = context(
      name: name, style: style.value, language: frontMatter.language?.value, audience: options.audience)
    context.extent = options.extent
    let resolution = Resolver.resolve(parsed.value, from: source, in: context)
    var findings = parsed.diagnostics + style.diagnostics + resolution.diagnostics
    let review = options.reviewing == .finalMemos ? nil : review(of: file, parsed.value, resolution, context, source)
    let subject = Check.Subject(
      file, resolution: resolution, source: source, context: context,
      review: demand(
        options.reviewing, ofMemo: file.path, isFinal: resolution.frontMatter.status == .final, as: review, log))
    findings += CheckRegistry.run(subject)
    findings += recordFindings(for: resolution, log)
    // Sorted as for the whole store, so that a contradiction has one place whoever finds it.
    let contradictions = Contradictions(
      among: subject.neighbourhood.sorted { $0.id < $1.id }, naming: subject.mayName)
    if !contradictions.isEmpty {
      findings += contradictions.findings(touching: Set(resolution.uses.compactMap(\.key)))
    }
    let settlement = Settlement(
      overrides: configuration.checks.overlaid(by: resolution.frontMatter.checks), waivers: resolution.waivers,
      strictness: options.strictness)
    let diagnostics = settlement.settle(Self.withoutConsequences(findings, of: parsed.diagnostics, in: file))
    log.note(resolution.assets.map { .file(folder.root.appending($0)) })
    log.note(filesShown(by: diagnostics).map { .file($0) })
    return CompiledMemo(
      path: file.path, name: name, frontMatter: resolution.frontMatter, memo: resolution.memo, style: style.value,
      diagnostics: diagnostics, assets: resolution.assets, uses: resolution.uses,
      derivedUses: resolution.derivedUses, mentions: resolution.mentions,
      memoReferences: resolution.memoReferences,
      printsAboveMark: findings.contains { $0.rule.family == .handling && $0.rule.severity == .error }, review: review,
      inputs: log.inputs)
  }

  /// One fault, one finding: where the front matter cannot be read, nothing is said of what follows from that alone.
  private static func withoutConsequences(
    _ findings: [Diagnostic], of parsed: [Diagnostic], in file: SourceFile
  ) -> [Diagnostic] {
    let codes = Set(findings.lazy.filter { $0.primary.span.path == file.path }.map(\.rule.code))
    // Never closed, it is taken for a part of the text.
    if codes.contains(Rule.unclosedFrontMatter.code) { return parsed }
    guard codes.contains(Rule.malformedFrontMatter.code) else { return findings }
    let undefined = Set([Rule.unknownArticle, .unknownQuery, .unknownName].map(\.code))
    return findings.filter { !undefined.contains($0.rule.code) }
  }

  /// A finding gives the lines of what it points to, which may move without a word of it being changed.
  private func filesShown(by diagnostics: [Diagnostic]) -> Set<FilePath> {
    Set(
      diagnostics.flatMap { finding in
        [finding.primary.span.path] + finding.related.map(\.span.path)
          + finding.fixes.flatMap { $0.edits.map(\.span.path) }
      })
  }

  /// What is wrong in the records a memo rests on: a memo is no better than its evidence.
  private func recordFindings(for resolution: Resolution, _ log: ReadLog) -> [Diagnostic] {
    var seen: Set<ArticleID> = []
    var found: [Diagnostic] = []
    for use in resolution.uses where seen.insert(use.article.id).inserted {
      let logged = recordFindings(use.article.id)
      log.note(logged.inputs)
      found += logged.value
    }
    for id in resolution.faultyRecords where seen.insert(id).inserted {
      log.note(.article(id))
      found += articles.entry(id)?.diagnostics ?? []
    }
    return found
  }
}
