extension BuildRecord {
  /// Without the answers that nothing rests on any more, once they are many.
  func pruned() -> BuildRecord {
    let used = usedGroups
    var isUsed = Array(repeating: false, count: answers.count)
    for entry in entries.values { for index in entry.answers { isUsed[index] = true } }
    for group in used { for index in groups[group] { isUsed[index] = true } }
    guard isUsed.count(where: \.self) * 4 < answers.count * 3 else { return self }
    var pruned = BuildRecord()
    pruned.folder = folder
    var places = Array(repeating: 0, count: answers.count)
    let newGroups = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    for index in isUsed.indices where isUsed[index] {
      places[index] = pruned.answers.append(
        index, of: answers, basis: answers.rows[index].basis.flatMap { newGroups[$0] })
    }
    pruned.groups = used.map { groups[$0].map { places[$0] } }
    pruned.entries = entries.mapValues { entry in
      var entry = entry
      entry.answers = entry.answers.map { places[$0] }
      return entry
    }
    pruned.entities = entities.flatMap { entities in newGroups[entities.basis].map { (entities.findings, $0) } }
    return pruned
  }

  /// Those that an answer of an entry rests on, or what is known of the entities, and those that their own answers rest
  /// on; sorted.
  private var usedGroups: [Int] {
    var isUsed = Array(repeating: false, count: groups.count)
    var pending = entities.map { [$0.basis] } ?? []
    for entry in entries.values { pending += entry.answers.compactMap { answers.rows[$0].basis } }
    while let group = pending.popLast() {
      if isUsed[group] { continue }
      isUsed[group] = true
      pending += groups[group].compactMap { answers.rows[$0].basis }
    }
    return isUsed.indices.filter { isUsed[$0] }
  }
}
