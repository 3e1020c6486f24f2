public import Source

/// What was found in one thing, packed: findings are told apart and counted as they lie, and made again only where they
/// are asked for. A build asks for its errors alone.
public struct KeptFindings: Sendable {
  let heads: [FindingHead]
  private let packed: ArraySlice<UInt8>

  public init(_ findings: [Diagnostic]) {
    heads = findings.map(FindingHead.init)
    packed = findings.isEmpty ? [] : RecordWriter.packed(findings)[...]
  }

  /// All of them, made anew with every asking.
  public var all: [Diagnostic] {
    // A record is sealed, and taken up by no other program than the one that packed them.
    heads.isEmpty ? [] : (try? RecordReader.unpacked(Array(packed))) ?? []
  }

  /// The errors, those that are waived too.
  public var errors: [Diagnostic] {
    heads.contains { $0.weight.severity == .error } ? all.filter { $0.severity == .error } : []
  }

  /// Whether one of them is an error that is not waived.
  var haveErrors: Bool { heads.contains { $0.weight.severity == .error && !$0.weight.isWaived } }

  func write(to parts: inout RecordWriter) {
    parts.list(heads) { $1.write(to: &$0) }
    if !heads.isEmpty { parts.raw(packed) }
  }

  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    heads = try reader.list { reader throws(RecordReader.Damage) in try FindingHead(&reader) }
    packed = heads.isEmpty ? [] : try reader.slice()
  }
}

/// What a finding weighs, and which it is.
struct FindingHead: Sendable {
  let weight: FindingWeight
  let identity: Digest

  fileprivate init(_ finding: Diagnostic) {
    weight = FindingWeight(finding)
    identity = FindingIdentity(finding).digest
  }

  fileprivate func write(to parts: inout RecordWriter) {
    parts.severity(weight.severity)
    parts.count(weight.isWaived ? 1 : 0)
    parts.digest(identity)
  }

  fileprivate init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    weight = FindingWeight(severity: try reader.severity(), isWaived: try reader.index(below: 2) == 1)
    identity = try reader.digest()
  }
}

/// How many findings there are.
public struct FindingTally: Sendable {
  private let weights: [FindingWeight]

  /// - Parameter findings: each counted once however many memos have it, at its greatest weight.
  public init(_ findings: [KeptFindings]) {
    var weights: [Digest: FindingWeight] = [:]
    weights.reserveCapacity(findings.lazy.map(\.heads.count).reduce(0, +))
    for kept in findings {
      for head in kept.heads {
        guard let known = weights.updateValue(head.weight, forKey: head.identity), known > head.weight else { continue }
        weights[head.identity] = known
      }
    }
    self.weights = Array(weights.values)
  }

  /// - Parameter findings: each there once.
  public init(unique findings: [Diagnostic]) { weights = findings.map(FindingWeight.init) }

  /// Those of that severity that are not waived.
  public func count(_ severity: Severity) -> Int {
    weights.count { $0 == FindingWeight(severity: severity, isWaived: false) }
  }

  public var waived: Int { weights.count(where: \.isWaived) }
}
