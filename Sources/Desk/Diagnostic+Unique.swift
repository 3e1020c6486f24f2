public import Source

extension [Diagnostic] {
  /// Each once, where its first stands, at the greatest weight that it has anywhere: a record that several memos use has
  /// its faults once, and as errors where one of the memos takes them for errors.
  public var unique: [Diagnostic] {
    var places: [Digest: Int] = [:]
    var heads: [FindingHead] = []
    var unique: [Diagnostic] = []
    for finding in self {
      let head = FindingHead(finding)
      if let place = places[head.identity] {
        guard head.outweighs(heads[place]) else { continue }
        heads[place] = head
        unique[place] = finding
      } else {
        places[head.identity] = unique.count
        heads.append(head)
        unique.append(finding)
      }
    }
    return unique
  }
}
