import Foundation
import Source
import Testing

@Suite("Files of one folder")
struct FileNamesTests {
  @Test("look from the open folder as they look by their paths")
  func looks() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "sub"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("one".utf8).write(to: folder.appending(path: "one.yaml"))
    try Data("deux".utf8).write(to: folder.appending(path: "d’eux.txt"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "link"), withDestinationURL: folder.appending(path: "one.yaml"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "broken"), withDestinationURL: folder.appending(path: "nowhere"))
    var names = FileNames()
    for name in ["missing", "one.yaml", "d’eux.txt", "link", "broken", "sub"] { names.append(name.utf8) }
    let root = FilePath(folder.path())
    let disk = DiskFiles()
    let asked = [5, 1, 0, 2, 4, 3]
    let looks = disk.fingerprints(in: root, of: names, at: asked[...])
    #expect(looks == asked.map { disk.fingerprint(of: root.appending(names[$0])) })
    #expect(looks.map { $0 == nil } == [false, false, true, false, true, false])
    #expect(disk.fingerprints(in: root.appending("gone"), of: names, at: asked[..<2]) == [nil, nil])
  }

  @Test("have the names that their bytes have, if the last is ended")
  func names() {
    var names = FileNames()
    for name in ["a.md", "", "é"] { names.append(name.utf8) }
    let read = FileNames(bytes: names.bytes)
    #expect(read.map { read in (0..<read.count).map { read[$0] } } == ["a.md", "", "é"])
    #expect(FileNames(bytes: [])?.count == 0)
    #expect(FileNames(bytes: Array("a".utf8)) == nil)
  }
}
