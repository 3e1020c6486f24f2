import Foundation

/// The repository's Swift files.
enum Sources {
  struct File {
    let path: String
    let module: String
    let text: String

    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count == index + 2 else { return nil }
        return String(words[index + 1])
      }
    }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static func swift(in folder: String = "Sources") throws -> [File] {
    let root = repository.appending(path: folder).standardized
    var files: [File] = []
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      let below = url.standardized.path().dropFirst(root.path().count).split(separator: "/")
      guard let module = below.first else { continue }
      files.append(
        File(
          path: below.joined(separator: "/"), module: String(module), text: try String(contentsOf: url, encoding: .utf8)
        ))
    }
    return files.sorted { $0.path < $1.path }
  }
}
