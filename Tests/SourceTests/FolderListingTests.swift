import Source
import Testing

@Suite("The names in a folder")
struct FolderListingTests {
  @Test(
    "are sorted by their bytes, however alike they begin",
    arguments: [
      [], ["a"], ["b", "a"], ["n10", "n1", "n1.yaml", "n1-a.yaml", "n"],
      [
        "reuters-2024-05-01-a-long-name-2.yaml", "reuters-2024-05-01-a-long-name-10.yaml",
        "reuters-2024-05-01-a-long-name",
      ],
      ["é", "e", "z", "ÿ", "日本", "日"],
    ])
  func sorted(names: [String]) {
    let listing = FolderListing(names.map { FolderEntry(name: $0, kind: .file) })
    #expect(listing.map(\.name) == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(listing.indices.map { Array(listing.name(at: $0)) } == listing.map { Array($0.name.utf8) })
  }

  @Test("have one digest in whatever order they come, and another when one becomes a folder")
  func digest() {
    let entries = (0..<40).map { FolderEntry(name: "record-\($0 * 7 % 40)", kind: .file) }
    let digest = FolderListing(entries).digest
    #expect(FolderListing(entries.reversed()).digest == digest)
    let other = entries.dropLast() + [FolderEntry(name: entries[39].name, kind: .folder)]
    #expect(FolderListing(other).digest != digest)
    #expect(FolderListing(entries.dropLast()).digest != digest)
  }
}
