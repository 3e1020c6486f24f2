import Records
import Source
import Store
import Testing

@Suite("The articles kept in memory")
struct RecentEntriesTests {
  private static let names = (0..<30).compactMap { ArticleID("a\($0)") }

  /// Thirty articles of a megabyte, three times what there is room for.
  private static func store() -> ArticleStore {
    let text = String(repeating: String(repeating: "word ", count: 2_000) + "\n\n", count: 100)
    var files: [FilePath: String] = [:]
    for name in names {
      files[FilePath("desk/Articles/\(name).yaml")] = "title: \(name)\n"
      files[FilePath("desk/Articles/\(name).txt")] = text
    }
    return ArticleStore(root: "desk", files: MemoryFiles(files))
  }

  /// Whether an article is still there after all have been asked for in order.
  private static func isKept(_ name: ArticleID, in store: ArticleStore) -> Bool {
    let before = store.entry(name)
    for name in names.dropFirst() { _ = store.entry(name) }
    return store.entry(name) === before
  }

  @Test("are those that memos to come will ask for")
  func expected() {
    let (store, name) = (Self.store(), Self.names[0])
    #expect(!Self.isKept(name, in: store))
    store.expect([name: 2])
    #expect(Self.isKept(name, in: store))
    store.release([name])
    #expect(Self.isKept(name, in: store))
    store.release([name])
    #expect(!Self.isKept(name, in: store))
  }

  @Test("are let go once nobody else will ask for them, and not before")
  func released() {
    let (store, names) = (Self.store(), Self.names)
    store.expect([names[0]: 1, names[1]: 2])
    let entries = names.prefix(3).map { store.entry($0) }
    store.release(names.prefix(3))
    #expect(store.entry(names[0]) !== entries[0])
    #expect(store.entry(names[1]) === entries[1])
    #expect(store.entry(names[2]) === entries[2])
  }
}
