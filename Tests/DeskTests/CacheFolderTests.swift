import Foundation
import Source
import Testing

@testable import Desk

@Suite("The folder of what is derived")
struct CacheFolderTests {
  @Test("keeps the records written last, of each kind")
  func records() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let root = FilePath(folder.path())
    func keep(_ name: String, daysAgo: Int) throws {
      CacheFolder.keep([1], at: root.appending(name))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -86_400 * Double(daysAgo))],
        ofItemAtPath: root.appending(name).description)
    }
    try keep("site-old", daysAgo: 100)
    for day in (1...14).reversed() { try keep("build-\(day)", daysAgo: day) }
    try keep("build-1", daysAgo: 0)
    let kept = try DiskFiles().entries(of: root).map(\.name)
    #expect(Set(kept) == Set((1...12).map { "build-\($0)" } + ["site-old"]))
  }
}
