import Testing
import Values

@Suite("Decimal")
struct DecimalTests {
  @Test("a decimal keeps the scale it was written with, and equals the same number at another scale")
  func scaleIsKept() throws {
    let written = try #require(Decimal("3.10"))
    #expect(written.description == "3.10")
    #expect(written == Decimal("3.1"))
    #expect(Set([written, try #require(Decimal("3.1"))]).count == 1)
  }
}
