import Source
import Store
import Testing

@Suite("The names a folder may hold")
struct NameFilterTests {
  private func names(_ numbers: Range<Int>) -> [String] { numbers.map { "n\(100_000 + $0).yaml" } }

  private func filter(of names: [String]) -> NameFilter {
    NameFilter(ofRecordsIn: FolderListing(names.map { FolderEntry(name: $0, kind: .file) }))
  }

  @Test("are every name it holds, and hardly another")
  func held() {
    let held = names(0..<2_000)
    let filter = filter(of: held)
    #expect(held.allSatisfy { filter.mayHold($0.utf8) })
    #expect(names(2_000..<22_000).filter { filter.mayHold($0.utf8) }.count < 400)
    #expect(NameFilter(bits: filter.bits).bits.count == 2_500)
  }

  @Test("are none where it holds no record")
  func empty() {
    #expect(!filter(of: ["n100000.txt"]).mayHold("n100000.txt".utf8))
  }
}
