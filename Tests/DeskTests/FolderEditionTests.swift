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

  private static let first = ["a.txt": Array("one".utf8), "b/“q”.txt": [], ".c": [1]]
  private static let second = ["a.txt": Array("two".utf8)]

  /// Publishes files as a site does.
  @discardableResult
  private func publish(_ files: [String: [UInt8]], to site: FilePath) throws -> FolderEdition.Outcome {
    let edition = try FolderEdition(of: site)
    var made: [String: SiteFile] = [:]
    for (path, bytes) in files { made[path] = try edition.put(bytes, at: path) }
    return try edition.replace(with: made).outcome
  }

  @Test("a folder is made, left alone where nothing has changed, and replaced where something has")
  func replaced() throws {
    try inFolder { folder in
      let site = FilePath(folder.appending(path: "x/site").path())
      #expect(try publish(Self.first, to: site) == .made)
      #expect(try publish(Self.first, to: site) == .unchanged)
      #expect(try publish(Self.second, to: site) == .replaced)
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
      #expect(try publish(Self.first, to: site) == .made)
      for name in ["b/mine.txt", ".git"] {
        try Data().write(to: folder.appending(path: "site/\(name)"))
        #expect(throws: FolderEdition.Fault.self) { try publish(Self.second, to: site) }
        #expect(try String(contentsOf: folder.appending(path: "site/a.txt"), encoding: .utf8) == "one")
        try FileManager.default.removeItem(at: folder.appending(path: "site/\(name)"))
      }
      #expect(try publish(Self.second, to: site) == .replaced)
    }
  }

  @Test(
    "a manifest that is not one of ours makes nothing of a folder ours", arguments: ["", "{}", "[", "{\"files\": []}"])
  func manifests(_ text: String) throws {
    try inFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: "manifest.json"))
      #expect(throws: FolderEdition.Fault.self) { try publish(Self.first, to: FilePath(folder.path())) }
      #expect(try names(in: folder) == ["manifest.json"])
    }
  }

  @Test("a symbolic link stays one, and what it leads to is replaced")
  func link() throws {
    try inFolder { folder in
      let link = folder.appending(path: "live")
      try FileManager.default.createDirectory(at: folder.appending(path: "site"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: "site"))
      #expect(try publish(Self.first, to: FilePath(link.path())) == .made)
      #expect(try publish(Self.second, to: FilePath(link.path())) == .replaced)
      #expect(try names(in: folder) == ["live", "site", "site/a.txt", "site/manifest.json"])
    }
  }

  @Test("what a killed run left beside the folder is taken away, and what a running one has there is not")
  func leftovers() throws {
    try inFolder { folder in
      // The number of this process has been another's before.
      for process in ["999999999", "1", "x", "\(ProcessInfo.processInfo.processIdentifier)"] {
        let draft = folder.appending(path: ".site.\(process).part/deep")
        try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      }
      let site = FilePath(folder.appending(path: "site").path())
      #expect(try publish(Self.second, to: site) == .made)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      #expect(left == [".site.1.part", ".site.x.part", "site"])
      #expect(try names(in: folder.appending(path: "site")) == ["a.txt", "manifest.json"])
    }
  }

  @Test("a file is on disk beside the folder as soon as it is put, and the folder is as it was until all are there")
  func draft() throws {
    try inFolder { folder in
      let site = FilePath(folder.appending(path: "site").path())
      try publish(Self.first, to: site)
      let before = try names(in: folder.appending(path: "site"))
      let edition = try FolderEdition(of: site)
      let draft = folder.appending(path: ".site.\(ProcessInfo.processInfo.processIdentifier).part")
      #expect(try edition.put(Array("two".utf8), at: "a.txt").isNew)
      #expect(try String(contentsOf: draft.appending(path: "a.txt"), encoding: .utf8) == "two")
      #expect(edition.bytes(of: "a.txt") == Array("two".utf8))
      #expect(try names(in: folder.appending(path: "site")) == before)
      #expect(try String(contentsOf: folder.appending(path: "site/a.txt"), encoding: .utf8) == "one")
      edition.discard()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["site"])
    }
  }

  @Test("of what is put twice the last counts, and what the folder has already is not written")
  func twice() throws {
    try inFolder { folder in
      let site = FilePath(folder.appending(path: "site").path())
      try publish(Self.second, to: site)
      let edition = try FolderEdition(of: site)
      #expect(try edition.put(Array("one".utf8), at: "a.txt").isNew)
      let file = try edition.put(Array("two".utf8), at: "a.txt")
      #expect(!file.isNew && edition.bytes(of: "a.txt") == Array("two".utf8))
      _ = try edition.put([1], at: "left-out.txt")
      #expect(try edition.replace(with: ["a.txt": file]).outcome == .unchanged)
      let other = try FolderEdition(of: site)
      _ = try other.put([1], at: "left-out.txt")
      let new = try other.put([2], at: "new.txt")
      #expect(try other.replace(with: ["new.txt": new, "a.txt": file]).outcome == .replaced)
      #expect(try names(in: folder) == ["site", "site/a.txt", "site/manifest.json", "site/new.txt"])
    }
  }
}
