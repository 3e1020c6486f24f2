import Records
import Source

/// Makes the record of a build: what was made is asked for its inputs, and then what was up to date is taken over.
///
/// It begins with all the answers of the old one: most stay where they are.
struct Recorder {
  private var record = BuildRecord()
  private let old: BuildRecord
  private let now: DeskState
  private var freshness: Freshness
  /// Where the answers stand that were asked for in this run; nil for one that changed meanwhile. Those taken over are
  /// many, and told apart already.
  private var asked: [Input: Int?] = [:]
  /// For an article with its files.
  private var askedArticles: [ArticleID: [Int]?] = [:]
  /// Of the digests of those answers, by which one that is taken over is seldom looked for among them.
  private var askedDigests: Set<UInt64> = []
  private var carried: [Int?]
  private var carriedGroups: [Int?]
  private var groups: [DeskState.Basis: Int?] = [:]

  init(after old: BuildRecord, _ freshness: Freshness, _ now: DeskState) {
    self.old = old
    self.now = now
    self.freshness = freshness
    record.answers = old.answers
    record.groups = old.groups
    carried = Array(repeating: nil, count: old.answers.count)
    carriedGroups = Array(repeating: nil, count: old.groups.count)
  }

  /// The record of all that was added and carried.
  var finished: BuildRecord { record.pruned() }

  /// How many parts have been added and carried.
  var count: Int { record.entries.count }

  /// What was made. Where an input changed while that was done there is nothing to record: it is out of date already.
  mutating func add(
    _ path: FilePath, inputs: Set<Input>, outputs: [BuildRecord.Output] = [], findings: KeptFindings,
    value: [UInt8] = []
  ) {
    guard let answers = indices(of: inputs) else { return }
    record.entries[path] = BuildRecord.Entry(
      answers: answers, outputs: outputs, findings: findings, value: value)
  }

  /// What is up to date, or what this build was not about.
  mutating func carry(_ path: FilePath) {
    guard var entry = old.entries[path] else { return }
    // What was made of it meanwhile may be made of either state.
    if now.files.hasUnsteady, entry.answers.contains(where: { now.files.isUnsteady(old.answers.input(at: $0)) }) {
      return
    }
    entry.answers = entry.answers.map { carry($0) }
    entry.outputs = entry.outputs.map { output in
      guard output.fingerprint == nil, let state = now.files.known(.file(output.path)), state.digest == output.digest
      else { return output }
      return BuildRecord.Output(
        path: output.path, digest: output.digest, fingerprint: state.fingerprint, isAsset: output.isAsset)
    }
    record.entries[path] = entry
  }

  mutating func addEntities(_ findings: KeptFindings) {
    guard let basis = group(of: .entities) else { return }
    record.entities = (findings, basis)
  }

  mutating func carryEntities() {
    guard let entities = old.entities else { return }
    record.entities = (entities.findings, carryGroup(entities.basis))
  }

  private mutating func carry(_ index: Int) -> Int {
    if let known = carried[index] { return known }
    let answer = old.answers.rows[index]
    if askedDigests.contains(answer.digest.low), let known = asked[old.answers.input(at: index)] ?? nil,
      record.answers.rows[known].digest == answer.digest
    {
      carried[index] = known
      return known
    }
    var fingerprint = answer.fingerprint
    // What was read in this run may have come to look otherwise.
    if answer.kind.canBeLookedAt, !freshness.looksAsItDid(index),
      let state = now.files.known(old.answers.input(at: index)), state.digest == answer.digest
    {
      fingerprint = state.fingerprint
    }
    var basis = answer.basis
    if let group = basis {
      let holds = freshness.verdicts[index] ?? false
      if holds, !freshness.isUnmoved(group),
        let anew = now.basis(of: old.answers.input(at: index)).flatMap({ self.group(of: $0) })
      {
        basis = anew
      } else {
        basis = carryGroup(group)
      }
    }
    if fingerprint != answer.fingerprint || basis != answer.basis {
      record.answers.replace(index, fingerprint: fingerprint, basis: basis)
    }
    carried[index] = index
    return index
  }

  private mutating func carryGroup(_ group: Int) -> Int {
    if let known = carriedGroups[group] { return known }
    let members = old.groups[group].map { carry($0) }
    let new = members == old.groups[group] ? group : place(of: members)
    carriedGroups[group] = new
    return new
  }

  private mutating func group(of basis: DeskState.Basis) -> Int? {
    if let known = groups[basis] { return known }
    var group: Int?
    if let members = indices(of: now.inputs(of: basis)) { group = place(of: members) }
    groups[basis] = .some(group)
    return group
  }

  private mutating func place(of members: [Int]) -> Int {
    if let known = record.groups.firstIndex(of: members) { return known }
    record.groups.append(members)
    return record.groups.count - 1
  }

  /// nil where one of them changed while the build went on.
  private mutating func indices(of inputs: some Collection<Input>) -> [Int]? {
    var found: [Int] = []
    found.reserveCapacity(3 * inputs.count)
    for input in inputs {
      if let id = input.articleID {
        guard let known = indices(ofArticle: id) else { return nil }
        found += known
      } else {
        guard let known = index(of: input) else { return nil }
        found.append(known)
      }
    }
    return found
  }

  private mutating func indices(ofArticle id: ArticleID) -> [Int]? {
    if let known = askedArticles[id] { return known }
    let inputs: [Input] = [.article(id)] + now.filesOfArticle(id).map { .file($0) }
    let indices = inputs.compactMap { index(of: $0) }
    let whole = indices.count == inputs.count ? indices : nil
    askedArticles[id] = .some(whole)
    return whole
  }

  private mutating func index(of input: Input) -> Int? {
    if let known = asked[input] { return known }
    let basis = now.basis(of: input).flatMap { group(of: $0) }
    let index = now.digest(of: input).map { digest in
      askedDigests.insert(digest.low)
      return record.answers.append(
        BuildRecord.Answer(
          input: input, digest: digest, fingerprint: now.files.known(input)?.fingerprint, basis: basis))
    }
    asked[input] = .some(index)
    return index
  }
}
