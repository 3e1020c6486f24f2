import Testing
import Values

/// Whether two values told of one thing can both be right.
@Suite struct CompatibilityTests {
  private func expect(_ kind: TypedValue.Kind, _ left: String, _ right: String, areCompatible: Bool) throws {
    let (one, other) = (try TypedValue.parse(left, as: kind), try TypedValue.parse(right, as: kind))
    #expect(one.isCompatible(with: other) == areCompatible, "\(left) and \(right)")
    #expect(other.isCompatible(with: one) == areCompatible, "\(right) and \(left)")
    #expect(one.isCompatible(with: one) && other.isCompatible(with: other))
  }

  @Test(
    "money and numbers contradict each other where no true figure can be behind both",
    arguments: [
      ("over 3 billion USD", "3.1 billion USD", true), ("over 3 billion USD", "3 billion USD", true),
      ("over 3 billion USD", "2.9 billion USD", false), ("over 3 billion USD", "50 billion USD", false),
      ("3 billion USD", "50 billion USD", false), ("3 billion USD", "3000 million USD", true),
      ("3 billion USD", "3.1 billion USD", false), ("about 3 billion USD", "3.1 billion USD", true),
      ("about 3 billion USD", "3.5 billion USD", false), ("about 3 billion USD", "about 3.5 billion USD", true),
      ("up to 50 million EUR", "40 million EUR", true), ("up to 50 million EUR", "51 million EUR", false),
      ("at least 50 million EUR", "51 million EUR", true), ("at least 50 million EUR", "49 million EUR", false),
      ("under 50 million EUR", "over 50 million EUR", false), ("up to 50 million EUR", "at least 50 million EUR", true),
      ("up to 50 million EUR", "over 50 million EUR", false), ("under 60 million EUR", "over 15 million EUR", true),
      ("under 50 million EUR", "at least 60 million EUR", false), ("3-4 billion EUR", "3.5 billion EUR", true),
      ("3-4 billion EUR", "4-5 billion EUR", true), ("3-4 billion EUR", "4.1 billion EUR", false),
      ("about 3-4 billion EUR", "4.3 billion EUR", true), ("3-4 billion EUR", "over 4.5 billion EUR", false),
      ("3 billion USD", "50 billion EUR", true), ("3 billion USD", "3 billion EUR", true),
      ("about 3 billion USD", "over 3.2 billion USD", true), ("0.00 EUR", "0 EUR", true),
    ])
  func money(left: String, right: String, areCompatible: Bool) throws {
    try expect(.money, left, right, areCompatible: areCompatible)
  }

  @Test(
    "quantities are compared across units that convert, which somebody has rounded",
    arguments: [
      ("88 vehicle", "88 vehicle", true), ("88 vehicle", "90 vehicle", false), ("over 88 vehicle", "90 vehicle", true),
      ("88 vehicle", "88 tank", true), ("88 vehicle", "12 tank", true), ("100 km", "62 mi", true),
      ("100 km", "62.1 mi", true), ("100 km", "70 mi", false), ("100 km", "40 mi", false), ("100 km", "100 mi", false),
      ("5 km", "5000 m", true), ("5 km", "5001 m", true), ("5.000 km", "6000 m", false), ("1 t", "1000 kg", true),
      ("20 degC", "68 degF", true), ("about 100 km", "67 mi", true), ("over 100 km", "70 mi", true),
      ("over 100 km", "50 mi", false), ("5 km", "5 kg", true), ("2 pp", "200 bp", true), ("2 pp", "3 pp", false),
      ("1 year", "12 month", true), ("1 year", "18 month", false),
    ])
  func quantities(left: String, right: String, areCompatible: Bool) throws {
    try expect(.quantity, left, right, areCompatible: areCompatible)
  }

  @Test(
    "shares and numbers are compared as they stand",
    arguments: [
      (TypedValue.Kind.percent, "12.5", "12.50", true), (.percent, "12.5", "13", false),
      (.percent, "about 12", "12.5", true), (.percent, "10-15", "12.5", true), (.number, "0.42", "0.420", true),
      (.number, "0.42", "0.43", false), (.number, "over 0.42", "0.43", true), (.number, "-3", "3", false),
      (.text, "in the harbour", "in the town", true), (.quote, "yes", "no", true),
    ])
  func others(kind: TypedValue.Kind, left: String, right: String, areCompatible: Bool) throws {
    try expect(kind, left, right, areCompatible: areCompatible)
  }

  @Test(
    "dates of unequal precision are compared by whether one holds the other",
    arguments: [
      ("2024-11-16", "2024-11-16", true), ("2024-11-16", "2024-11-17", false), ("2024-11", "2024-11-16", true),
      ("2024", "2024-11-16", true), ("2024-11", "2024-12-01", false), ("2023", "2024-11-16", false),
      ("202X", "2024-11-16", true), ("201X", "2024-11-16", false), ("2024-23", "2024-11-16", true),
      ("2024-22", "2024-11-16", false), ("2024-11-XX", "2024-11-30", true), ("XXXX-11-16", "2024-11-16", true),
      ("XXXX-11-16", "2024-11-17", false), ("XXXX-11-16", "2024-11", true), ("2024~", "2023-12-30", true),
      ("2024-11-16?", "2024-12-01", true), ("2024-11-14/2024-11-16", "2024-11-15", true),
      ("2024-11-14/2024-11-16", "2024-11-17", false), ("2024-11-14/2024-11-16", "2024-11-14/2024-11-18", true),
      ("2024-11-14/2024-11-16", "2024-11-15/2024-11-18", false), ("2024-11/2024-12", "2024-11-16/2024-12-03", true),
      ("2024-11-16/2024-12", "2024-11/2024-12-03", true), ("2024-11-16/..", "2024-11-18", true),
      ("2024-11-16/..", "2024-11-15", false), ("2024-11-16/..", "2025-01-01/..", true),
      ("../2024-11-16", "2024-11-17/..", false), ("2024-11-16/", "2024-12-01", true),
      ("2024-11-16T10:00:00Z", "2024-11-16", true), ("2024-11-16T10:00:00Z", "2024-11-16T11:00:00Z", false),
      ("2024-11-16T10:00:00Z", "2024-11-16T12:00:00+02:00", true), ("2024-11-16T10:00:00Z", "2024-11-17", false),
    ])
  func dates(left: String, right: String, areCompatible: Bool) throws {
    try expect(.date, left, right, areCompatible: areCompatible)
  }

  @Test("values of different types do not contradict each other")
  func types() throws {
    let texts: [(TypedValue.Kind, String)] = [
      (.money, "3 EUR"), (.quantity, "4 km"), (.number, "5"), (.percent, "6"), (.date, "2024"), (.text, "a"),
    ]
    let values = try texts.map { try TypedValue.parse($0.1, as: $0.0) }
    for left in values { for right in values { #expect(left.isCompatible(with: right)) } }
  }
}
