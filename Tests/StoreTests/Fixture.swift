import Foundation
import Records
import Source
import Store
import Values

/// A desk of a few articles about a harbour, in memory below `desk`.
enum Desk {
  static let plan = """
    title: The harbour plan
    publisher: gazette
    published: 2026-03-01
    grade: B2
    facts:
      cost:
        says: The basin costs about 40 million euros
        money: about 40 million EUR
        on: 2026-02-28
        stage: pledged
        status: disputed
        about: [harbour, mayor]
        span: about €40 million
      dredging:
        says: Dredging takes 12.5 million euros of it
        money: 12.5 million EUR
        on: 2026-02
        part-of: cost
      grant:
        says: The state gives 9 million dollars
        money: 9 million USD
        handling: TLP:AMBER
      cranes:
        says: Nine cranes are bought
        quantity: 9 crane
      share:
        says: An eighth
        percent: 12.5
      rate:
        says: A rate
        number: "0.1"
      words:
        says: The mayor is sure
        quote: [it will be done, and on time]
        speaker: mayor
        venue: council
    """

  static let report = """
    title: Closed report
    published: 2026-03-05
    handling: TLP:RED
    related:
      - { title: The harbour plan, publisher: gazette, article: harbour-plan }
    facts:
      reserve:
        says: The reserve is 5 million euros
        money: 5 million EUR
        contradicts: harbour-plan/cost
      visit:
        says: The mayor met the builders
        event: { type: meeting, participants: [mayor, { name: The builders }], where: harbour }
        on: 2026-03-04
        handling: TLP:CLEAR
        successor: reserve
    """

  static let entities = """
    mayor:
      person: Zoë Müller
      family: Müller
      also: [Zoe Mueller]
    harbour:
      place: The Harbour
    gazette:
      publication: The Gazette
      grade: B2
    agent:
      person: A Hidden Name
      handling: TLP:RED
    """

  static let files: [FilePath: String] = [
    "desk/Articles/harbour-plan.yaml": plan,
    "desk/Articles/harbour-plan.txt": "The harbour plan\n\nThe basin will cost about €40 million, the Café said.\n",
    "desk/Articles/deep/closed-report.yaml": report,
    "desk/Entities/all.yaml": entities,
  ]

  static func index(_ files: [FilePath: String] = files, usually handling: Handling? = nil) -> StoreIndex {
    StoreIndex(root: "desk", files: MemoryFiles(files), at: .memory, usualHandling: handling)
  }
}

extension StoreIndex {
  func ask(
    _ sql: String, _ parameters: [String: QueryRows.Cell] = [:], below ceiling: Handling? = nil,
    _ limits: QueryLimits = .memo
  ) -> Result<QueryRows, QueryFault> {
    rows(of: QueryRequest(sql: sql, parameters: parameters, ceiling: ceiling), limits)
  }

  /// The rows as texts, columns separated by a bar; a fault as its kind and message.
  func lines(_ sql: String, below ceiling: Handling? = nil) -> [String] {
    switch ask(sql, below: ceiling) {
    case .success(let rows): rows.rows.map { $0.map(\.text).joined(separator: "|") }
    case .failure(let fault): ["\(fault.kind): \(fault.message)"]
    }
  }
}

extension QueryRows.Cell {
  var text: String {
    switch self {
    case .null: "-"
    case .number(let number): "#\(number)"
    case .text(let text): text
    case .value(let value): "\(value.kind):\(value)"
    }
  }
}
