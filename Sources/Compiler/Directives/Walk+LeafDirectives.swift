import Markup
import Records
import Source
import Values

extension Walk {
  /// More files inside each other than any memo needs.
  static let includesDeep = 16

  /// Speaker, venue and the citation in short form.
  mutating func attribution(of quotation: Fact.Quotation, _ found: FoundFact, proof: Int) -> [MemoInline] {
    var words: [String] = []
    if let speaker = quotation.speaker { words.append(speakerName(speaker.value, on: found.fact)) }
    if let venue = quotation.venue { words.append(venue) }
    if let translator = quotation.translator { words.append("translated by \(translator)") }
    return [.text(words.joined(separator: ", ")), mark(found, proof: proof)]
  }

  /// A speaker with the office held on the day of the words.
  private mutating func speakerName(_ speaker: EntityReference, on fact: Fact) -> String {
    guard case .entity(let id) = speaker, let entity = source.entity(id) else { return displayName(speaker) }
    names.introduced.insert(id)
    let office = mention(entity, as: .office, on: Walk.day(of: fact)?.earliest)
    let name = fullName(entity)
    return office == name ? name : context.conventions.titled(name, office: office)
  }

  /// What, who, when, grade, descriptor.
  mutating func card(of article: Article) -> MemoBlock.SourceCard {
    var entries: [MemoBlock.SourceCard.Entry] = []
    func add(_ term: String, _ detail: String?) {
      if let detail, !detail.isEmpty { entries.append(MemoBlock.SourceCard.Entry(term: term, detail: [.text(detail)])) }
    }
    let mark = citations.mark(article, note: nil, proof: nil, implied: true)
    add("Publisher", article.publisher.map { publisherName($0.value) })
    add("Byline", Walk.list(article.byline.map(\.value)))
    add("Published", article.published.map { date($0.value, ValueFormat()).text } ?? "not dated (n.d.)")
    add("Accessed", article.accessed.map { date($0.value, ValueFormat()).text })
    add("Kind", article.kind.rawValue)
    add("Origin", article.origin.map { displayName($0.value) })
    add("Grade", article.grade.description)
    add("Descriptor", article.descriptor?.value)
    switch article.status?.value {
    case nil, .current: break
    case .corrected: add("Status", "corrected")
    case .retracted: add("Status", "retracted")
    case .superseded: add("Status", "superseded")
    }
    if let url = article.url?.value, case .outside = LinkTarget(url) {
      entries.append(
        MemoBlock.SourceCard.Entry(term: "Link", detail: [.link(destination: url, title: "", [.text(url)])]))
    }
    return MemoBlock.SourceCard(title: [.text(article.title.value), .citation([mark])], entries: entries)
  }

  func tableOfContents() -> MemoBlock {
    MemoBlock(
      .tableOfContents(
        outline.headings.map { heading in
          let number = heading.number.map { $0 + "\u{A0}" } ?? ""
          return MemoBlock.ContentsEntry(
            level: heading.level, id: heading.id, text: [.text(number + Outline.plainText(heading.content))])
        }))
  }

  /// The blocks of another file; nil once a fault has been reported.
  mutating func include(_ directive: Directive) -> [MemoBlock]? {
    guard let label = directive.label else { return nil }
    let path = Walk.trimmed(label.source)
    switch source.include(path) {
    case .missing:
      let nearest = NearestNames.of(path, among: source.names(of: .files))
      report(
        .missingInclude, at: label.span, "the desk has no file “\(path)” to include",
        help: [NearestNames.question(nearest) ?? "paths are taken from the desk's folder"],
        fixes: nearest.prefix(1).map { .replace(file.span(label.span), with: $0, safety: .needsReview) })
      return nil
    case .outside:
      report(
        .outsideInclude, at: label.span, "“\(path)” leads out of the desk",
        help: ["only files below the desk's folder can be included"])
      return nil
    case .unreadable(let error):
      report(.missingInclude, at: label.span, "“\(path)” cannot be included: \(error)")
      return nil
    case .found(let included):
      if files.contains(where: { $0.path == included.path }) {
        let circle = files.map(\.path.name).joined(separator: " → ")
        report(.circularInclude, at: label.span, "“\(path)” includes itself: \(circle) → \(included.path.name)")
        return nil
      }
      guard let briefing = outline.included[path], files.count <= Walk.includesDeep else {
        report(.circularInclude, at: label.span, "files include one another more than \(Walk.includesDeep) deep")
        return nil
      }
      return blocks(of: briefing, includedAt: label.span)
    }
  }

  private mutating func blocks(of briefing: Briefing, includedAt span: ByteRange) -> [MemoBlock] {
    let decoded = FrontMatterRecord.decode(briefing.file, range: briefing.frontMatter, extent: .fragment)
    diagnostics.append(contentsOf: decoded.diagnostics)
    inclusions.append(
      Inclusion(
        span: file.span(span), file: briefing.file.path, handling: decoded.value.handling, portion: portion))
    waivers.append(contentsOf: briefing.waivers.map { LocatedWaiver(path: briefing.file.path, waiver: $0) })
    files.append(briefing.file)
    defer { files.removeLast() }
    return blocks(briefing.blocks)
  }
}
