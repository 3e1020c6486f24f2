import Checks
import Compiler
public import Output
import Records
import Source

/// The changes of a desk since an older state of it, and how much of them an audience is not shown.
public struct DeskComparison: Sendable {
  public let difference: DeskDifference
  /// Memos that print what is marked above their readers, or the audience, in either state.
  public let withheldMemos: [String]
  /// How many facts and articles that have changed are marked above the audience, in either state.
  public let withheldRecords: Int
}

extension OpenDesk {
  /// Compiles this desk and an older state of it and compares what they hold and what they print.
  ///
  /// - Parameter revision: as the user named it.
  public func comparison(
    since past: PastFiles, revision: String, _ options: CompileOptions, jobs: Int
  ) -> DeskComparison {
    var options = options
    // What was reviewed is no affair of this.
    options.reviewing = .accepting
    let asked = options
    let older = OpenDesk(folder, files: past.files, audiences: configuration.audiences)
    let ceiling = options.audience.flatMap { configuration.audiences[$0] }
    let before = Workers.map(older.memoPaths(), jobs: jobs) { older.printed($0, asked, ceiling) }
    let now = Workers.map(memoPaths(), jobs: jobs) { self.printed($0, asked, ceiling) }
    let pairs = MemoPairs(before, now)
    let withheld = pairs.all.filter { $0.isWithheld && $0.hasChanged }.compactMap { ($0.new ?? $0.old)?.name }
    let memos = pairs.all.compactMap(\.change).sorted { $0.name < $1.name }
    var uses: [String: Set<String>] = [:]
    for memo in before + now where !memo.isWithheld {
      for key in memo.keys { uses[key, default: []].insert(memo.name) }
    }
    let (oldRecords, newRecords) = (
      RecordsOnFile(of: older, besides: self, upTo: ceiling), RecordsOnFile(of: self, besides: older, upTo: ceiling)
    )
    let records = RecordsOnFile.changes(from: oldRecords, to: newRecords, memos: uses)
    let shown = Set(memos.map(\.name)).union(memos.compactMap(\.formerName))
    let marks =
      records.flatMap { [oldRecords.byKey[$0.key]?.mark, newRecords.byKey[$0.key]?.mark] }
      + (before + now).filter { shown.contains($0.name) && !$0.isWithheld }.map(\.banner)
    let banner = marks.compactMap(\.self).reduce(nil as Handling?) { $0?.rolledUp(with: $1) ?? $1 }
    return DeskComparison(
      difference: DeskDifference(
        revision: revision, commit: past.commit, audience: options.audience, banner: banner, records: records,
        memos: memos),
      withheldMemos: withheld, withheldRecords: oldRecords.withheld + newRecords.withheld)
  }

  private func printed(_ path: FilePath, _ options: CompileOptions, _ ceiling: Handling?) -> PrintedMemo {
    let compiled = compile(path, options)
    let isAbove = compiled.diagnostics.contains {
      $0.rule.family == .handling && $0.severity == .error && $0.waived == nil
    }
    var keys = Set(compiled.uses.map { $0.article.id.description })
    keys.formUnion(compiled.uses.compactMap { $0.key?.description })
    return PrintedMemo(
      name: compiled.name, title: compiled.memo.header?.title ?? compiled.name,
      sentences: MemoSentences(compiled.memo, style: compiled.style), banner: compiled.memo.banner,
      isWithheld: isAbove || ceiling.map { compiled.memo.banner?.isAbove($0) ?? false } ?? false, keys: keys)
  }
}

/// What is kept of a compiled memo to compare it.
struct PrintedMemo: Sendable {
  let name: String
  let title: String
  let sentences: MemoSentences
  let banner: Handling?
  /// Whether it would not be written for its readers, since it prints what is marked above them.
  let isWithheld: Bool
  /// The facts and articles it uses.
  let keys: Set<String>
}

/// The memos of two states, each with what it was.
struct MemoPairs {
  struct Pair {
    let old: PrintedMemo?
    let new: PrintedMemo?

    var isWithheld: Bool { old?.isWithheld ?? false || new?.isWithheld ?? false }

    var hasChanged: Bool { old?.name != new?.name || old?.sentences.all != new?.sentences.all }

    /// nil where nothing has changed, or where it may not be shown.
    var change: DeskDifference.MemoChange? {
      guard hasChanged, !isWithheld, let memo = new ?? old else { return nil }
      let manner: DeskDifference.Manner = old == nil ? .added : new == nil ? .withdrawn : .changed
      let passages: [DeskDifference.Passage] =
        switch (old, new) {
        case (let old?, let new?): MemoSentences.changes(from: old.sentences, to: new.sentences)
        case (let old?, nil): old.sentences.whole(.withdrawn)
        case (nil, let new?): new.sentences.whole(.added)
        case (nil, nil): []
        }
      return DeskDifference.MemoChange(
        name: memo.name, formerName: old.flatMap { new != nil && $0.name != memo.name ? $0.name : nil },
        title: memo.title, manner: manner, passages: passages)
    }
  }

  private(set) var all: [Pair] = []

  /// By name; of the others those that are at least half alike are one memo renamed.
  init(_ old: [PrintedMemo], _ new: [PrintedMemo]) {
    let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(new.map(\.name))
    all = new.filter { before[$0.name] != nil }.map { Pair(old: before[$0.name], new: $0) }
    var gone = old.filter { !names.contains($0.name) }
    var come = new.filter { before[$0.name] == nil }
    pairRenamed(&gone, &come)
    all += gone.map { Pair(old: $0, new: nil) } + come.map { Pair(old: nil, new: $0) }
  }

  /// Beyond this many comparisons a renamed and rewritten memo is told as one withdrawn and one added.
  private static let mostLikenesses = 40_000

  /// The most alike first; of several that are as much alike those of the same file name, then in the order of names.
  private mutating func pairRenamed(_ gone: inout [PrintedMemo], _ come: inout [PrintedMemo]) {
    guard gone.count * come.count <= MemoPairs.mostLikenesses else { return }
    var found: [(likeness: Double, old: Int, new: Int)] = []
    for (old, before) in gone.enumerated() {
      for (new, now) in come.enumerated() {
        let likeness = MemoSentences.likeness(of: before.sentences, and: now.sentences)
        let bonus = FilePath(before.name).name == FilePath(now.name).name ? 0.25 : 0
        if likeness + bonus >= MemoPairs.leastLikeness { found.append((likeness + bonus, old, new)) }
      }
    }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    for match in found.sorted(by: { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) })
    where !takenOld.contains(match.old) && !takenNew.contains(match.new) {
      takenOld.insert(match.old)
      takenNew.insert(match.new)
      all.append(Pair(old: gone[match.old], new: come[match.new]))
    }
    gone = gone.indices.filter { !takenOld.contains($0) }.map { gone[$0] }
    come = come.indices.filter { !takenNew.contains($0) }.map { come[$0] }
  }

  private static let leastLikeness = 0.5
}
