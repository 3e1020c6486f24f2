public import Source

extension Style {
  /// The style of that name from a folder of styles, or the built-in one where it has no such folder and the name is
  /// its. A faulty file is reported, and the built-in style's used in its place.
  public static func load(named name: String, from folder: FilePath, files: any FileTree) -> Parsed<Style> {
    let home = folder.appending(name)
    guard isFolderName(name), files.kind(of: home) == .folder else {
      if name == builtIn.name { return Parsed(builtIn) }
      return Parsed(builtIn, diagnostics: [unknown(name, in: folder, files)])
    }
    var diagnostics: [Diagnostic] = []
    func read(_ file: FileName) -> SourceFile? {
      let path = home.appending(file.rawValue)
      do {
        return SourceFile(path: path, bytes: try files.contents(of: path))
      } catch {
        // A style may leave out a file and have the built-in one.
        if error.reason != .notFound {
          diagnostics.append(fault(at: Span(path: path, range: ByteRange(0..<0)), "the file cannot be read: \(error)"))
        }
        return nil
      }
    }
    func template(_ file: FileName) -> Template? {
      guard let source = read(file) else { return nil }
      do {
        return try Template(source.bytes)
      } catch {
        let end = min(error.offset + 2, source.bytes.count)
        diagnostics.append(fault(at: source.span(ByteRange(min(error.offset, end)..<end)), error.message))
        return nil
      }
    }
    let page = template(.template)
    let sheet = template(.styleSheet)
    var conventions = StyleConventions()
    if let source = read(.conventions) {
      let parsed = StyleConventions.decode(source)
      conventions = parsed.value
      diagnostics += parsed.diagnostics
    }
    let style = Style(
      name: name, template: page ?? builtIn.template, styleSheet: sheet ?? builtIn.styleSheet, conventions: conventions)
    return Parsed(style, diagnostics: diagnostics)
  }

  private static func isFolderName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        UTF8Text.isLetter($0) || UTF8Text.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  private static func fault(at span: Span, _ message: String) -> Diagnostic {
    Diagnostic(.faultyStyle, at: span, message)
  }

  private static func unknown(_ name: String, in folder: FilePath, _ files: any FileTree) -> Diagnostic {
    let there = ((try? files.entries(of: folder)) ?? []).filter { $0.kind == .folder }.map(\.name)
    let known = Set(there + [builtIn.name]).sorted()
    let nearest = NearestNames.question(NearestNames.of(name, among: known))
    return Diagnostic(
      .unknownStyle, at: Span(path: folder, range: ByteRange(0..<0)), "there is no style “\(name)” in \(folder)",
      help: [nearest ?? "there are: \(known.joined(separator: ", "))"])
  }
}
