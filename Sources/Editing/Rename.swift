import Compiler
import Desk
import Records
public import Source
import Store

/// What has to be done for a thing to go by another name, everywhere in the desk at once.
public struct Rename: Sendable {
  public let edits: [Fix.Edit]
  /// Files that are called by the name, from and to.
  public let files: [FileMove]

  public struct FileMove: Sendable, Hashable {
    public let from: FilePath
    public let to: FilePath
  }
}

/// Why a thing cannot go by a name.
public struct RenameFault: Error, Hashable, Sendable {
  public let message: String

  /// Whoever asked does not want it any more.
  public static let cancelled = RenameFault(message: "cancelled")
}

extension EditedDesk {
  /// What can be renamed at a place: its name as it stands there; nil where there is nothing.
  public func renamed(at offset: ByteOffset, in path: FilePath) -> Occurrence? {
    let here = names(in: path).filter {
      $0.span.range.start <= offset.value && offset.value <= $0.span.range.end && $0.role != .pattern
        && $0.role != .alias
    }
    return here.first { occurrence in
      switch occurrence.thing {
      case .article, .fact, .entity, .query, .alias, .definition: definition(of: occurrence.thing) != nil
      // The id of a heading is made of its words.
      case .section: names(in: path).contains { $0.thing == occurrence.thing } && isGivenID(occurrence.thing)
      case .memo, .file: false
      }
    }
  }

  private func isGivenID(_ thing: NamedThing) -> Bool {
    guard case .section(let memo, _) = thing else { return false }
    return names(in: folder.memos.appending(memo + ".md")).contains { $0.thing == thing && $0.role == .definition }
  }

  /// Gives a thing another name: where it is defined, wherever it is used, in the names of its files and in the lock.
  ///
  /// - Parameter goesOn: asked between files; an error ends the work.
  public func rename(
    _ thing: NamedThing, to name: String, goesOn: () throws(RenameFault) -> Void
  ) throws(RenameFault) -> Rename {
    try check(name, for: thing)
    let found = try occurrences(of: thing, in: .desk, goesOn: goesOn).filter {
      $0.role == .use || $0.role == .definition
    }
    if found.isEmpty { throw RenameFault(message: "“\(thing.name)” is named nowhere") }
    var edits = found.map { Fix.Edit($0.span, with: name) }
    let files = moves(of: thing, to: name)
    if let lock = lockEdit(after: edits, files) { edits.append(lock) }
    return Rename(edits: edits, files: files)
  }

  private func check(_ name: String, for thing: NamedThing) throws(RenameFault) {
    guard ArticleID(name) != nil || isSection(thing) && isPlainID(name) else {
      throw RenameFault(
        message: "“\(name)” can be no name: names are made of a–z, 0–9 and hyphens, and do not begin with a hyphen")
    }
    let other: NamedThing?
    switch thing {
    case .article: other = ArticleID(name).map { .article($0) }
    case .fact(let key): other = .fact(FactKey(article: key.article, fact: name))
    case .entity: other = EntityID(name).map { .entity($0) }
    case .query: other = .query(name)
    case .section(let memo, _):
      other = desk.memo(memo)?.targets.contains { $0.id == name } == true ? .section(memo: memo, id: name) : nil
    case .alias(let path, _): other = .alias(path, name)
    case .definition(let path, _): other = .definition(path, name)
    case .memo, .file: throw RenameFault(message: "“\(thing.name)” is renamed by moving its file")
    }
    if let other, other == thing || definition(of: other) != nil {
      throw RenameFault(message: "the name “\(name)” is taken")
    }
  }

  private func isSection(_ thing: NamedThing) -> Bool { if case .section = thing { true } else { false } }

  private func isPlainID(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { UTF8Text.isLetter($0) || UTF8Text.isDigit($0) || "-_".utf8.contains($0) }
  }

  private func moves(of thing: NamedThing, to name: String) -> [Rename.FileMove] {
    func move(_ path: FilePath) -> Rename.FileMove {
      Rename.FileMove(from: path, to: path.parent.appending("\(name).\(path.fileExtension)"))
    }
    switch thing {
    case .article(let id):
      guard let record = desk.articles.path(of: id) else { return [] }
      return [record, ArticleStore.textPath(beside: record)].filter { overlaid.kind(of: $0) == .file }.map(move)
    case .query(let query): return desk.query(query).map { [move($0.path)] } ?? []
    case .fact, .entity, .memo, .section, .file, .alias, .definition: return []
    }
  }

  /// The lock as it is to be after the edits: what has been reviewed has been reviewed under whatever name.
  private func lockEdit(after edits: [Fix.Edit], _ moves: [Rename.FileMove]) -> Fix.Edit? {
    let after = copy()
    for (path, edits) in Dictionary(grouping: edits, by: \.span.path) {
      guard let file = file(path) else { continue }
      var bytes = file.bytes
      for edit in edits.sorted(by: { $1.span < $0.span }) {
        bytes.replaceSubrange(
          edit.span.range.offsets.clamped(to: bytes.startIndex..<bytes.endIndex), with: edit.text.utf8)
      }
      after.setBuffer(path, to: bytes)
    }
    for move in moves {
      guard let bytes = try? after.overlaid.contents(of: move.from) else { continue }
      after.setBuffer(move.to, to: bytes)
    }
    let memos = desk.memoPaths()
    guard let carried = desk.carriedReview(to: after.desk, of: memos) else { return nil }
    return Fix.Edit(carried.old.span(carried.old.wholeRange), with: carried.new)
  }
}
