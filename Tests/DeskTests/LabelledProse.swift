import Foundation
import Testing
import Values

/// Sentences with what a reader finds in them, from Tests/Fixtures/prose-values.
struct LabelledProse {
  struct Label: Hashable {
    let kind: String
    let value: String
    /// In UTF-8 offsets of the sentence.
    let range: Range<Int>
  }

  let text: String
  let labels: [Label]

  /// The sentences of a file; those behind `#` and empty lines are none.
  static func sentences(_ name: String) throws -> [LabelledProse] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/prose-values")
    let file = try String(contentsOf: folder.appending(path: name).standardized, encoding: .utf8)
    return try file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { try LabelledProse(marked: $0) }
  }

  /// Reads `The plan costs {$3 billion = money 3 billion USD} in all.`
  init(marked line: Substring) throws {
    var text = ""
    var labels: [Label] = []
    var rest = line
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let close = try #require(rest[open...].firstIndex(of: "}"))
      let parts = rest[rest.index(after: open)..<close].split(separator: " = ", maxSplits: 1)
      try #require(parts.count == 2, "\(line)")
      let what = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
      let start = text.utf8.count
      text += parts[0]
      labels.append(Label(kind: what[0], value: what.count > 1 ? what[1] : "", range: start..<text.utf8.count))
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.labels = labels
  }
}

extension LabelledProse.Label {
  /// Whether a figure stands just there and has the value, its unit by its head noun.
  func isMet(by figure: ProseFigure) throws -> Bool {
    guard figure.utf8Range == range else { return false }
    switch figure.value {
    case .money(let amount, let mark):
      guard kind == "money" else { return false }
      let money = try Money.parse(value)
      return money.amount == amount && money.currency.canBeMarked(by: mark)
    case .percent(let percent): return try kind == "percent" && Percent.parse(value) == percent
    case .number(let amount): return try kind == "number" && Amount.parse(value) == amount
    case .date(let date): return try kind == "date" && EDTFDate.parse(value) == date
    case .quantity(let quantity):
      guard kind == "quantity" else { return false }
      let wanted = try Quantity.parse(value)
      if wanted.unit.dimension != nil {
        return try TypedValue.quantity(quantity).compared(.equal, with: .quantity(wanted)) == true
      }
      return quantity.amount == wanted.amount && quantity.unit.counts(wanted.unit)
    }
  }
}

/// How many of the things found are right, and how many of the right ones are found.
struct Measured: CustomStringConvertible {
  var right = 0
  var expected = 0
  var given = 0

  var precision: Double { Double(right) / Double(max(given, 1)) }
  var recall: Double { Double(right) / Double(max(expected, 1)) }
  var description: String {
    "precision \(percent(precision)), recall \(percent(recall)) (\(right) right of \(given) found and \(expected) there)"
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
}
