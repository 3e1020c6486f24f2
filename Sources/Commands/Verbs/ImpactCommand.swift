import Compiler
import Desk
import Records
import Source

extension Command {
  static let impact = Command(
    "impact", summary: "Shows which memos and which of their sentences rest on facts, articles or entities.",
    operands: "KEY|ID…", operandCount: 1...1000, options: [.desk, .humanOrJSON, .jobs]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: [])
    var subjects: Set<ImpactSubject> = []
    for operand in arguments.operands { subjects.insert(try Input.subject(operand, of: desk)) }
    let jobs = try Input.jobs(arguments)
    let build = Build(checking: desk, options: CompileOptions(), jobs: jobs)
    let memos = build.memos(try Input.memos([], of: desk), thatMayRestOn: subjects)
    let places = desk.impact(of: subjects, on: memos, jobs: jobs)
    if arguments.value(.humanOrJSON) == "json" {
      try console.write(ImpactText.json(places))
    } else {
      try console.write(ImpactText.human(places))
      let count = Findings.count(Set(places.map(\.memo)).count, "memo")
      console.say("\(count), \(Findings.count(places.count, "place"))")
    }
    return .success
  }
}

extension Input {
  fileprivate static func subject(_ operand: String, of desk: OpenDesk) throws(Failure) -> ImpactSubject {
    let parts = operand.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let id = ArticleID(parts[0]), let article = desk.article(id) {
      guard parts.count > 1 else { return .article(id) }
      if article.fact(parts[1]) != nil { return .fact(FactKey(article: id, fact: parts[1])) }
      let nearest = NearestNames.of(parts[1], among: article.facts.map(\.name.value)).map { "\(id)/\($0)" }
      throw Failure(
        status: .errorsFound, message: "“\(id)” has no fact “\(parts[1])”",
        help: NearestNames.question(nearest).map { [$0] } ?? [])
    }
    if let id = EntityID(operand), desk.entity(id) != nil { return .entity(id) }
    let nearest = NearestNames.of(parts[0], among: desk.names(of: .articles) + desk.names(of: .entities))
    throw Failure(
      status: .errorsFound, message: "nothing is on file under “\(parts[0])”",
      help: NearestNames.question(nearest).map { [$0] } ?? [])
  }
}

/// Places as `impact` prints them.
private enum ImpactText {
  static func human(_ places: [ImpactedPlace]) -> String {
    var text = ""
    var memo: String?
    for place in places {
      if place.memo != memo {
        text += (memo == nil ? "" : "\n") + "\(place.memo)\n"
        memo = place.memo
      }
      let at = "\(place.span.path):\(place.position.line):\(place.position.column)"
      text += "  \(at)  \(place.key), \(name(of: place.manner))\n    \(place.sentence)\n"
    }
    return text
  }

  static func json(_ places: [ImpactedPlace]) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.key("places")
      json.array { json in
        for place in places {
          json.object { json in
            json.member("memo", place.memo)
            json.member("key", place.key)
            json.member("as", name(of: place.manner))
            json.member("path", place.span.path.description)
            json.member("line", place.position.line)
            json.member("column", place.position.column)
            json.member("sentence", place.sentence)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func name(of manner: ImpactedPlace.Manner) -> String {
    switch manner {
    case .derived: "in a computed value"
    case .named: "named"
    case .used(let use):
      switch use {
      case .value: "its value"
      case .operand: "in an expression"
      case .quotation: "quoted"
      case .citation: "cited"
      case .tableRow: "a row of a table"
      case .timelineEntry: "an entry of a timeline"
      case .sourceCard: "a source card"
      case .basis: "basis of a judgement"
      }
    }
  }
}
