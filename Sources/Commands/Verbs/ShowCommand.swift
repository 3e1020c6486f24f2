import Compiler
import Desk
import Records
import Source
import Values

extension Command {
  static let show = Command(
    "show",
    summary: "Shows an article, a fact, an entity, or what stands at a place in a memo, with its evidence.",
    operands: "KEY|FILE:LINE[:COLUMN]", operandCount: 1...1, options: [.desk, .humanOrJSON]
  ) { arguments, console throws(Failure) in
    let key = arguments.operands[0]
    let isJSON = arguments.value(.humanOrJSON) == "json"
    if let place = ShownPlace(key) {
      let desk = try Input.desk(arguments, near: [place.path.description])
      guard let hover = try place.hover(in: desk) else {
        throw Failure(status: .errorsFound, message: "nothing on file is used at \(key)")
      }
      try isJSON ? console.write(ShownPlace.json(of: hover)) : console.write(ShownPlace.text(of: hover))
      return .success
    }
    let desk = try Input.desk(arguments, near: [])
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard let id = ArticleID(parts.first ?? ""), let article = desk.article(id) else {
      if let id = EntityID(key), let entity = desk.entity(id) {
        try isJSON ? console.write(ShownJSON.entity(entity)) : console.write(Shown.entity(entity))
        return .success
      }
      let names = desk.names(of: .articles) + desk.names(of: .entities)
      throw Failure(
        status: .errorsFound, message: "nothing is on file under “\(parts.first ?? key)”",
        help: NearestNames.question(NearestNames.of(parts.first ?? key, among: names)).map { [$0] } ?? [])
    }
    guard parts.count > 1 else {
      try isJSON ? console.write(ShownJSON.article(article)) : console.write(Shown.article(article, desk))
      return .success
    }
    guard let fact = article.fact(parts[1]) else {
      let names = article.facts.map(\.name.value)
      throw Failure(
        status: .errorsFound, message: "“\(id)” has no fact “\(parts[1])”",
        help: NearestNames.question(NearestNames.of(parts[1], among: names)).map { [$0] } ?? [])
    }
    try isJSON
      ? console.write(ShownJSON.fact(fact, of: article, desk)) : console.write(Shown.fact(fact, of: article, desk))
    return .success
  }
}

/// Records as `show` prints them.
private enum Shown {
  static func article(_ article: Article, _ desk: OpenDesk) -> String {
    var lines = [article.title.value, ""]
    func add(_ name: String, _ value: String?) {
      if let value { lines.append("  \(name): \(value)") }
    }
    add("file", article.file.description)
    add(
      "publisher", article.publisher.map { desk.name(of: $0.value.entity) + ($0.value.isInferred ? " (inferred)" : "") }
    )
    add("published", article.published?.value.description ?? "undated")
    add("url", article.url?.value)
    add("grade", article.grade.description)
    add("handling", article.handling?.value.description)
    add("status", article.status?.value.rawValue)
    add("text", article.text == nil ? "none on file" : "on file")
    lines.append("")
    for fact in article.facts {
      lines.append("  \(article.id)/\(fact.name.value): \(value(of: fact, desk)) — \(fact.says.value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func fact(_ fact: Fact, of article: Article, _ desk: OpenDesk) -> String {
    var lines = [fact.says.value, ""]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("  \(name): \(value)") }
    }
    add("value", value(of: fact, desk))
    add("status", fact.status.value.rawValue)
    add("on", fact.on?.value.description)
    add("as of", fact.asOf?.value.description)
    add("stage", fact.stage?.rawValue)
    add("part of", fact.partOf?.value.description)
    add("grade", (fact.grade ?? article.grade).description)
    add("chain", fact.via.reversed().map { desk.name(of: $0.value) }.joined(separator: " → "))
    add("inferred", fact.inference?.rule)
    add("handling", fact.handling?.value.description)
    add("source", article.title.value)
    if let evidence = desk.evidence(of: article), let words = fact.span?.value,
      let place = evidence.anchor(words, prefix: fact.prefix?.value, suffix: fact.suffix?.value).place
    {
      let line = LineIndex(evidence.file.bytes).line(at: Int(place.range.start))
      lines += [
        "", "  \(evidence.file.path):\(line)", "  | \(evidence.file[evidence.paragraphs[place.paragraph].range])",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func entity(_ entity: Entity) -> String {
    var lines = ["\(entity.name.value) (\(entity.kind.rawValue))", ""]
    if let acronym = entity.acronym { lines.append("  acronym: \(acronym)") }
    if !entity.also.isEmpty { lines.append("  also: \(entity.also.map(\.value).joined(separator: ", "))") }
    for role in entity.roles {
      lines.append("  role: \(role.office), \(role.from?.description ?? "..") to \(role.to?.description ?? "..")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func value(of fact: Fact, _ desk: OpenDesk) -> String {
    switch fact.value.value {
    case .typed(let value): value.description
    case .quote(let quotation): "“" + quotation.parts.map(\.value).joined(separator: "” … “") + "”"
    case .role(let role): role.office
    case .place(let place): desk.name(of: place)
    case .event(let event): event.type
    case .agreement(let agreement): agreement.title
    }
  }
}
