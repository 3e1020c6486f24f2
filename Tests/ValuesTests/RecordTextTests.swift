import Testing
import Values

/// Values as one would write them into a record.
@Suite struct RecordTextTests {
  @Test(
    "large round figures have a word of scale, and what is read back is the same value",
    arguments: [
      (.money, "3000000000 USD", "3 billion USD"), (.money, "about 12500000 EUR", "about 12.5 million EUR"),
      (.money, "over 3120000000 USD", "over 3.12 billion USD"), (.money, "3123000000 USD", "3123000000 USD"),
      (.money, "1000000000000 JPY", "1 trillion JPY"), (.money, "999999 EUR", "999999 EUR"),
      (.money, "1000000 EUR", "1 million EUR"), (.money, "10 EUR", "10 EUR"), (.money, "1.50 EUR", "1.50 EUR"),
      (.quantity, "2000000 shell", "2 million shell"), (.number, "88", "88"), (.number, "5000000", "5 million"),
      (.percent, "12.5", "12.5"), (.date, "2024-11-16", "2024-11-16"), (.number, "3-4", "3-4"),
    ] as [(TypedValue.Kind, String, String)])
  func scale(_ kind: TypedValue.Kind, _ text: String, _ expected: String) throws {
    let value = try TypedValue.parse(text, as: kind)
    #expect(value.recordText == expected)
    #expect(try TypedValue.parse(value.recordText, as: kind) == value)
  }
}
