import Source

/// The texts of the files that findings are about, each read and split into lines once.
struct SourceLines {
  private let source: (FilePath) -> SourceFile?
  private var known: [FilePath: (file: SourceFile, index: LineIndex)] = [:]

  init(_ source: @escaping (FilePath) -> SourceFile?) { self.source = source }

  mutating func lines(of path: FilePath) -> (file: SourceFile, index: LineIndex)? {
    if let known = known[path] { return known }
    guard let file = source(path) else { return nil }
    let lines = (file, LineIndex(file.bytes))
    known[path] = lines
    return lines
  }
}
