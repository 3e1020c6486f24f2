import Records
import Source

/// The files whose rows stand and fall together: all of one article's name, or all of entities.
struct IndexUnit {
  /// The article's name; empty for the entities.
  let owner: String
  /// An article's record comes first and then its text, where there are any.
  let paths: [FilePath]
  private let hasRecord: Bool
  private let hasText: Bool

  /// The entities.
  init(entityFiles: [FilePath]) {
    (owner, paths, hasRecord, hasText) = ("", entityFiles.sorted(), false, false)
  }

  /// An article. Of several records of one name the first is the article, as for `ArticleStore`.
  init(article: String, files: [FilePath]) {
    owner = article
    guard let record = files.filter({ $0.fileExtension == "yaml" }).min() else {
      (paths, hasRecord, hasText) = (files, false, false)
      return
    }
    let path = ArticleStore.textPath(beside: record)
    let texts = files.filter { $0 == path }.prefix(1)
    (hasRecord, hasText) = (true, !texts.isEmpty)
    paths = [record] + texts + files.filter { $0 != record && $0 != path }
  }

  /// Its files as they were read, and what they tell.
  struct Reading: Sendable {
    let owner: String
    let files: [(path: FilePath, version: FileVersion)]
    fileprivate let rows: Rows
  }

  fileprivate enum Rows {
    /// Of names with no record that can be read.
    case none
    case article(ArticleRows)
    case entities(EntityRows)
  }

  func read(below root: FilePath, in files: any FileTree) -> Reading {
    var versions: [(path: FilePath, version: FileVersion)] = []
    var contents: [SourceFile?] = []
    for path in paths {
      let (version, bytes) = FileVersion.read(path, in: files)
      versions.append((path, version))
      contents.append(bytes.map { SourceFile(path: path, bytes: $0) })
    }
    return Reading(owner: owner, files: versions, rows: rows(of: contents, below: root, in: files))
  }

  private func rows(of contents: [SourceFile?], below root: FilePath, in files: any FileTree) -> Rows {
    guard let id = ArticleID(owner) else {
      let entities = EntityStore(root: root, files: files).byID.values.sorted { $0.id < $1.id }
      var lines: [FilePath: LineIndex] = [:]
      for case let file? in contents { lines[file.path] = LineIndex(file.bytes) }
      return .entities(EntityRows(entities: entities, lines: lines, root: root))
    }
    guard hasRecord, let record = contents.first ?? nil, let article = ArticleRecord.decode(record, id: id).value else {
      return .none
    }
    return .article(ArticleRows(article: article, record: record, text: hasText ? contents[1] : nil, root: root))
  }
}

extension IndexUnit.Reading {
  func insert(with writer: IndexWriter) throws(SQLiteError) {
    switch rows {
    case .none: break
    case .article(let article): try article.insert(with: writer)
    case .entities(let entities): try entities.insert(with: writer)
    }
  }
}
