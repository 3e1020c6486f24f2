public import Source

extension [Diagnostic] {
  /// Each once, where its first stands, at the greatest weight that it has anywhere: a record that several memos use has
  /// its faults once, and as errors where one of the memos takes them for errors.
  public var unique: [Diagnostic] {
    var places: [FindingIdentity: Int] = [:]
    var unique: [Diagnostic] = []
    for finding in self {
      let identity = FindingIdentity(finding)
      if let place = places[identity] {
        if FindingWeight(unique[place]) < FindingWeight(finding) { unique[place] = finding }
      } else {
        places[identity] = unique.count
        unique.append(finding)
      }
    }
    return unique
  }
}

/// What tells one finding from another.
struct FindingIdentity: Hashable {
  let span: Span
  let code: String
  let message: String

  init(_ finding: Diagnostic) {
    span = finding.primary.span
    code = finding.rule.code
    message = finding.message
  }

  /// Messages are long, and rarely all that tells two findings apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(code)
  }

  var digest: Digest {
    var parts = RecordWriter()
    parts.span(span)
    parts.text(code)
    parts.text(message)
    return Digest(of: parts.bytes)
  }
}

/// How much a finding matters: what is waived less than what is not.
struct FindingWeight: Hashable, Comparable {
  let severity: Severity
  let isWaived: Bool

  init(severity: Severity, isWaived: Bool) {
    self.severity = severity
    self.isWaived = isWaived
  }

  init(_ finding: Diagnostic) { self.init(severity: finding.severity, isWaived: finding.waived != nil) }

  static func < (left: FindingWeight, right: FindingWeight) -> Bool {
    left.isWaived == right.isWaived ? left.severity < right.severity : left.isWaived
  }
}
