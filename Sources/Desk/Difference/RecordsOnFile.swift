import Checks
import Compiler
import Output
import Records
import Source
import Store

/// The articles and facts of one state of a desk that an audience may see, each as a reader is told of it.
struct RecordsOnFile {
  struct Record {
    let entry: ReviewEntry
    /// The passages that prove a fact.
    let passages: String?
    let mark: Handling?
  }

  private(set) var byKey: [String: Record] = [:]
  /// How many are marked above the audience.
  private(set) var withheld = 0

  /// - Parameter other: the other state: an article that is the same in both to the byte is left out.
  init(of desk: OpenDesk, besides other: OpenDesk, upTo ceiling: Handling?) {
    let hidden = Self.namesAbove(ceiling, in: desk)
    for id in desk.articles.names() {
      guard let article = desk.article(id), !Self.isSame(id, in: desk, other) else { continue }
      let mark = article.handling?.value ?? desk.configuration.handling
      add(
        Record(entry: ReviewEntry(article, isCitedAsWhole: true), passages: nil, mark: mark), upTo: ceiling, hidden)
      let evidence = desk.evidence(of: article)
      // A sentence that proves one thing may say another that is for fewer readers.
      let concealed = article.facts.filter { fact in
        ceiling.map { fact.handling?.value.isAbove($0) ?? false } ?? false
      }.flatMap { fact in (evidence?.places(of: fact) ?? []).map(\.range) }
      for fact in article.facts {
        let entry = ReviewEntry(FactKey(article: id, fact: fact.name.value), fact, evidence: evidence)
        let passages = evidence.map { text in
          text.passages(of: fact).map { passage in
            concealed.contains { $0.overlaps(passage.range) } ? "(not shown)" : passage.text
          }.joined(separator: " … ")
        }
        let marks = [fact.handling?.value, mark].compactMap(\.self)
        let highest = marks.dropFirst().reduce(marks.first) { $0?.rolledUp(with: $1) }
        add(Record(entry: entry, passages: passages, mark: highest), upTo: ceiling, hidden)
      }
    }
  }

  private static func isSame(_ id: ArticleID, in desk: OpenDesk, _ other: OpenDesk) -> Bool {
    guard let one = desk.articles.entry(id), let two = other.articles.entry(id), let article = one.article,
      let twin = two.article, one.evidence?.file.bytes == two.evidence?.file.bytes,
      let record = try? desk.files.contents(of: article.file)
    else { return false }
    return record == (try? other.files.contents(of: twin.file))
  }

  private mutating func add(_ record: Record, upTo ceiling: Handling?, _ hidden: Set<String>) {
    let namesHidden = record.entry.fields.contains { field in
      field.value.split(separator: ", ").contains { hidden.contains(String($0)) }
    }
    if let ceiling, record.mark?.isAbove(ceiling) ?? false || namesHidden {
      withheld += 1
    } else {
      byKey[record.entry.subject] = record
    }
  }

  /// Entities and facts that may not even be named.
  private static func namesAbove(_ ceiling: Handling?, in desk: OpenDesk) -> Set<String> {
    guard let ceiling else { return [] }
    var names = Set(
      desk.entities.byID.values.filter { $0.handling?.value.isAbove(ceiling) ?? false }.map(\.id.description))
    for id in desk.articles.names() {
      guard let article = desk.article(id) else { continue }
      let isHidden = article.handling?.value.isAbove(ceiling) ?? false
      for fact in article.facts where isHidden || fact.handling?.value.isAbove(ceiling) ?? false {
        names.insert("\(id)/\(fact.name.value)")
      }
    }
    return names
  }

  /// What has changed from one state to another, sorted by key; `memos` are those that rest on a key in either.
  static func changes(
    from old: RecordsOnFile, to new: RecordsOnFile, memos: [String: Set<String>]
  ) -> [DeskDifference.Record] {
    Set(old.byKey.keys).union(new.byKey.keys).sorted().compactMap { key in
      let (before, now) = (old.byKey[key], new.byKey[key])
      let particulars = particulars(from: before, to: now)
      if particulars.isEmpty { return nil }
      let manner: DeskDifference.Manner = before == nil ? .added : now == nil ? .withdrawn : .changed
      return DeskDifference.Record(
        key: key, manner: manner, particulars: particulars, memos: (memos[key] ?? []).sorted())
    }
  }

  private static func particulars(from old: Record?, to new: Record?) -> [DeskDifference.Particular] {
    guard let old, let new else {
      let whole = (old ?? new)?.entry.fields ?? []
      // A hash says nothing of what was never there.
      return whole.filter { $0.name != "evidence" && $0.name != "text-hash" }.map { field in
        DeskDifference.Particular(
          name: field.name, old: old == nil ? nil : field.value, new: new == nil ? nil : field.value)
      }
    }
    return new.entry.changes(since: old.entry).map { change in
      change.name == "evidence"
        ? DeskDifference.Particular(name: change.name, old: old.passages, new: new.passages)
        : DeskDifference.Particular(name: change.name, old: change.old, new: change.new)
    }
  }
}
