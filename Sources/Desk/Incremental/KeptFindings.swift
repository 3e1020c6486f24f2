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
    heads.contains { $0.severity == .error } ? all.filter { $0.severity == .error } : []
  }

  /// Whether one of them is an error that is not waived.
  var haveErrors: Bool { heads.contains { $0.severity == .error && !$0.isWaived } }

  func write(to parts: inout RecordWriter) {
    parts.list(heads) { $1.write(to: &$0) }
    if !heads.isEmpty { parts.raw(packed) }
  }

  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    heads = try reader.list { reader throws(RecordReader.Damage) in try FindingHead(&reader) }
    packed = heads.isEmpty ? [] : try reader.slice()
  }
}

/// Which finding one is, and what it weighs.
struct FindingHead: Sendable {
  /// Of its place, its code and its message.
  let identity: Digest
  let severity: Severity
  let isWaived: Bool

  init(_ finding: Diagnostic) {
    var parts = RecordWriter()
    parts.span(finding.primary.span)
    parts.text(finding.rule.code)
    parts.text(finding.message)
    identity = Digest(of: parts.bytes)
    severity = finding.severity
    isWaived = finding.waived != nil
  }

  /// What is waived weighs less than what is not.
  func outweighs(_ other: FindingHead) -> Bool {
    isWaived == other.isWaived ? severity > other.severity : other.isWaived
  }

  fileprivate func write(to parts: inout RecordWriter) {
    parts.digest(identity)
    parts.severity(severity)
    parts.count(isWaived ? 1 : 0)
  }

  fileprivate init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    identity = try reader.digest()
    severity = try reader.severity()
    isWaived = try reader.index(below: 2) == 1
  }
}

/// How many findings there are, each counted once however many memos have it, at its greatest weight.
public struct FindingTally: Sendable {
  private var heads: [Digest: FindingHead] = [:]

  public init(_ findings: [Diagnostic]) {
    for finding in findings { add(FindingHead(finding)) }
  }

  public mutating func add(_ findings: KeptFindings) { findings.heads.forEach { add($0) } }

  private mutating func add(_ head: FindingHead) {
    if heads[head.identity].map({ head.outweighs($0) }) ?? true { heads[head.identity] = head }
  }

  /// Those of that severity that are not waived.
  public func count(_ severity: Severity) -> Int { heads.values.count { $0.severity == severity && !$0.isWaived } }

  public var waived: Int { heads.values.count { $0.isWaived } }
}
