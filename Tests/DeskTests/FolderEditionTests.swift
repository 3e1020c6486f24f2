import Desk
import Foundation
import Source
import Testing

/// A folder that is replaced as a whole.
@Suite struct FolderEditionTests {
  private func inFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "edition-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
  }

  private static let first = FolderEdition(
    ["a.txt": Array("one".utf8), "b/“q”.txt": [], ".c": [1]].mapValues { SiteFile($0) })
  private static let second = FolderEdition(["a.txt": SiteFile(Array("two".utf8))])

  @Test("a folder is made, left alone where nothing has changed, and replaced where something has")
  func replaced() throws {
    try inFolder { folder in
      let site = FilePath(folder.appending(path: "x/site").path())
      #expect(try Self.first.replace(site) == .made)
      #expect(try Self.first.replace(site) == .unchanged)
      #expect(try Self.second.replace(site) == .replaced)
      #expect(try names(in: folder) == ["x", "x/site", "x/site/a.txt", "x/site/manifest.json"])
      let manifest = try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appending(path: "x/site/manifest.json")))
      let files = (manifest as? [String: Any])?["files"] as? [[String: Any]]
      #expect(files?.count == 1)
      #expect(files?.first?["bytes"] as? Int == 3)
      #expect(
        files?.first?["sha256"] as? String == "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3")
    }
  }

  @Test("a folder with anything in it that no edition has put there is left as it is")
  func foreign() throws {
    try inFolder { folder in
      let site = FilePath(folder.appending(path: "site").path())
      try FileManager.default.createDirectory(atPath: site.description, withIntermediateDirectories: true)
      #expect(try Self.first.replace(site) == .made)
      for name in ["b/mine.txt", ".git"] {
        try Data().write(to: folder.appending(path: "site/\(name)"))
        #expect(throws: FolderEdition.Fault.self) { try Self.second.replace(site) }
        #expect(try String(contentsOf: folder.appending(path: "site/a.txt"), encoding: .utf8) == "one")
        try FileManager.default.removeItem(at: folder.appending(path: "site/\(name)"))
      }
      #expect(try Self.second.replace(site) == .replaced)
    }
  }

  @Test(
    "a manifest that is not one of ours makes nothing of a folder ours", arguments: ["", "{}", "[", "{\"files\": []}"])
  func manifests(_ text: String) throws {
    try inFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: "manifest.json"))
      #expect(throws: FolderEdition.Fault.self) { try Self.first.replace(FilePath(folder.path())) }
      #expect(try names(in: folder) == ["manifest.json"])
    }
  }

  @Test("a symbolic link stays one, and what it leads to is replaced")
  func link() throws {
    try inFolder { folder in
      let link = folder.appending(path: "live")
      try FileManager.default.createDirectory(at: folder.appending(path: "site"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: "site"))
      #expect(try Self.first.replace(FilePath(link.path())) == .made)
      #expect(try Self.second.replace(FilePath(link.path())) == .replaced)
      #expect(try names(in: folder) == ["live", "site", "site/a.txt", "site/manifest.json"])
    }
  }

  @Test("what a killed run left beside the folder is taken away, and what a running one has there is not")
  func leftovers() throws {
    try inFolder { folder in
      for process in ["999999999", "1", "x"] {
        let draft = folder.appending(path: ".site.\(process).part/deep")
        try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      }
      let site = FilePath(folder.appending(path: "site").path())
      #expect(try Self.second.replace(site) == .made)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      #expect(left == [".site.1.part", ".site.x.part", "site"])
    }
  }
}
