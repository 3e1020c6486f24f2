import Checks

/// What a review records that the one before did not, as one reads it.
enum ReviewChange {
  /// Empty where both say the same; of a first review, what there was to read.
  static func between(_ old: [ReviewEntry], _ new: [ReviewEntry]) -> [String] {
    if old.isEmpty { return [inventory(of: new)] }
    let (before, now) = (Set(old), Set(new))
    guard before != now else { return [] }
    let recorded = Dictionary(grouping: old, by: \.identity)
    var changes: [String] = []
    for entry in new where !before.contains(entry) {
      if entry.kind == .row {
        changes.append("\(entry.subject) gives \(entry.value("cells") ?? "")")
      } else if let last = nearest(to: entry, among: recorded[entry.identity] ?? []) {
        // What its rows are says more than that they are others.
        if entry.kind == .query { continue }
        changes.append("\(entry.subject) \(entry.changes(since: last).map(\.description).joined(separator: ", "))")
      } else {
        changes.append("\(entry.subject) is new")
      }
    }
    let identities = Set(new.map(\.identity))
    for entry in old where !now.contains(entry) {
      if entry.kind == .row {
        changes.append("\(entry.subject) no longer gives \(entry.value("cells") ?? "")")
      } else if !identities.contains(entry.identity) {
        changes.append("\(entry.subject) is gone")
      }
    }
    // Left are the lines of a union of two branches that no longer hold, or the order of a query's rows.
    return changes.isEmpty ? ["tidied"] : changes
  }

  private static func nearest(to entry: ReviewEntry, among old: [ReviewEntry]) -> ReviewEntry? {
    old.min { entry.changes(since: $0).count < entry.changes(since: $1).count }
  }

  /// As in `3 facts, 1 computed value`.
  private static func inventory(of entries: [ReviewEntry]) -> String {
    let kinds: [(ReviewEntry.Kind, String, String)] = [
      (.fact, "fact", "facts"), (.article, "article", "articles"),
      (.computed, "computed value", "computed values"), (.query, "query", "queries"),
      (.include, "included file", "included files"),
    ]
    let counts = kinds.compactMap { kind, one, many -> String? in
      let count = entries.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    return counts.isEmpty ? "its text" : counts.joined(separator: ", ")
  }
}
