public import Records
public import Source

/// The desk's people, organisations, places, publications and terms, read as a whole: they are few.
public struct EntityStore: Sendable {
  public let byID: [EntityID: Entity]
  /// What is wrong in their files, and names that two of them share.
  public let diagnostics: [Diagnostic]

  /// - Parameter root: the desk's folder.
  public init(root: FilePath, files: any FileTree) {
    var byID: [EntityID: Entity] = [:]
    var diagnostics: [Diagnostic] = []
    for path in files.files(below: root.appending("Entities"), withExtensions: ["yaml"]) {
      let bytes: [UInt8]
      do {
        bytes = try files.contents(of: path)
      } catch {
        let place = Span(path: path, range: ByteRange(0..<0))
        diagnostics.append(Diagnostic(.unreadableRecord, at: place, "the record cannot be read: \(error)"))
        continue
      }
      let decoded = EntityRecords.decode(SourceFile(path: path, bytes: bytes))
      diagnostics += decoded.diagnostics
      for entity in decoded.value {
        if let first = byID[entity.id] {
          diagnostics.append(
            Diagnostic(
              .duplicateRecord, at: Span(path: entity.file, range: entity.span),
              "the entity “\(entity.id)” is recorded twice",
              related: [Diagnostic.Label(span: Span(path: first.file, range: first.span), message: "here first")]))
        } else {
          byID[entity.id] = entity
        }
      }
    }
    self.byID = byID
    self.diagnostics = diagnostics + EntityStore.clashes(among: byID.values.sorted { $0.id < $1.id })
  }

  /// Two entities that go by one name.
  private static func clashes(among entities: [Entity]) -> [Diagnostic] {
    var owners: [String: Entity] = [:]
    var found: [Diagnostic] = []
    for entity in entities {
      let names = [entity.name.value] + entity.also.map(\.value) + (entity.acronym.map { [$0] } ?? [])
      var seen: Set<String> = []
      for name in names where seen.insert(name.lowercased()).inserted {
        guard let owner = owners[name.lowercased()] else {
          owners[name.lowercased()] = entity
          continue
        }
        found.append(
          Diagnostic(
            .aliasClash, at: Span(path: entity.file, range: entity.span),
            "“\(entity.id)” and “\(owner.id)” both go by “\(name)”",
            related: [Diagnostic.Label(span: Span(path: owner.file, range: owner.span), message: "the other")]))
      }
    }
    return found
  }
}
