public import Source

extension Style {
  /// The style of that name from a folder of styles, or the built-in one where it has no such folder and the program
  /// has a style of that name. A faulty file is reported, and the built-in style's used in its place.
  public static func load(named name: String, from folder: FilePath, files: any FileTree) -> Parsed<Style> {
    let isThere = StyleFiles.isName(name) && files.kind(of: folder.appending(name)) == .folder
    guard isThere || BuiltInStyle.texts[name] != nil else {
      return Parsed(builtIn, diagnostics: [unknown(name, in: folder, files)])
    }
    if !isThere, name == builtIn.name { return Parsed(builtIn) }
    var source = StyleFiles(name: name, folder: folder, files: files, isThere: isThere)
    let page = source.template(.template)
    let sheet = source.template(.styleSheet)
    let conventions = source.conventions()
    let style = Style(name: name, conventions: conventions) {
      (page ?? builtIn.pageParts.template, sheet ?? builtIn.pageParts.styleSheet)
    }
    return Parsed(style, diagnostics: source.diagnostics)
  }

  private static func unknown(_ name: String, in folder: FilePath, _ files: any FileTree) -> Diagnostic {
    let there = ((try? files.entries(of: folder)) ?? FolderListing([])).filter { $0.kind == .folder }.map(\.name)
    let known = Set(there + BuiltInStyle.texts.keys).sorted()
    let nearest = NearestNames.question(NearestNames.of(name, among: known))
    return Diagnostic(
      .unknownStyle, at: Span(path: folder, range: ByteRange(0..<0)), "there is no style “\(name)” in \(folder)",
      help: [nearest ?? "there are: \(known.joined(separator: ", "))"])
  }
}

/// Where the files of a style are found: its own first, then, for parts of templates, those of the style `memo` beside it;
/// what is in neither folder is in the program.
private struct StyleFiles {
  let name: String
  let folder: FilePath
  let files: any FileTree
  /// Whether the style has a folder.
  let isThere: Bool
  var diagnostics: [Diagnostic] = []

  init(name: String, folder: FilePath, files: any FileTree, isThere: Bool) {
    self.name = name
    self.folder = folder
    self.files = files
    self.isThere = isThere
  }

  /// The style that others are made from.
  private static let basis = BuiltInStyle.name

  /// Parts and styles are named alike: what cannot lead out of a folder.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        UTF8Text.isLetter($0) || UTF8Text.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  /// nil where the file is faulty.
  mutating func template(_ file: Style.FileName) -> Template? {
    let source = read(file.rawValue) ?? builtIn(file.rawValue, of: name)
    var parts: [String: SourceFile] = [:]
    do throws(Template.Fault) {
      return try Template(source.bytes) { part in
        guard let found = self.part(part, of: file) else { return nil }
        parts[part] = found
        return found.bytes
      }
    } catch {
      let faulty = error.part.flatMap { parts[$0] } ?? source
      let start = min(error.offset, faulty.bytes.count)
      let end = min(error.offset + 2, faulty.bytes.count)
      diagnostics.append(Diagnostic(.faultyStyle, at: faulty.span(ByteRange(start..<end)), error.message))
      return nil
    }
  }

  mutating func conventions() -> StyleConventions {
    let parsed = StyleConventions.decode(
      read(Style.FileName.conventions.rawValue) ?? builtIn(Style.FileName.conventions.rawValue, of: name))
    diagnostics += parsed.diagnostics
    return parsed.value
  }

  /// `{{> banner}}` is the file `banner.html` in a page template; in a style sheet `{{> memo}}` is that style's whole sheet.
  private mutating func part(_ part: String, of file: Style.FileName) -> SourceFile? {
    guard Self.isName(part) else { return nil }
    let isWholeSheet = file == .styleSheet && part == Self.basis
    let own = part + (file == .styleSheet ? ".css" : ".html")
    if !isWholeSheet, let found = read(own) { return found }
    let shared = isWholeSheet ? file.rawValue : own
    if name != Self.basis, let found = read(shared, of: Self.basis) { return found }
    guard BuiltInStyle.texts[Self.basis]?[shared] != nil else { return nil }
    return builtIn(shared, of: Self.basis)
  }

  private mutating func read(_ file: String) -> SourceFile? { isThere ? read(file, of: name) : nil }

  /// nil where the folder has no such file.
  private mutating func read(_ file: String, of style: String) -> SourceFile? {
    let path = folder.appending(style).appending(file)
    do {
      return SourceFile(path: path, bytes: try files.contents(of: path))
    } catch {
      if error.reason != .notFound, error.reason != .notAFolder {
        diagnostics.append(
          Diagnostic(
            .faultyStyle, at: Span(path: path, range: ByteRange(0..<0)), "the file cannot be read: \(error)"))
      }
      return nil
    }
  }

  /// A style may leave out a file and have the built-in one.
  private func builtIn(_ file: String, of style: String) -> SourceFile {
    let text = BuiltInStyle.texts[style]?[file] ?? BuiltInStyle.texts[Self.basis]?[file] ?? ""
    return SourceFile(path: folder.appending(style).appending(file), text: text)
  }
}
