public import Compiler
public import Records
public import Source

/// One place in the desk's memos that would change with something on file.
public struct ImpactedPlace: Sendable {
  /// What the place does with it.
  public enum Manner: Sendable, Hashable {
    case used(Use.Manner)
    /// A computed value rests on it.
    case derived
    /// A person, organisation, place or term is named.
    case named
  }

  /// The memo's path below `Memos/`, without `.md`.
  public let memo: String
  /// In the memo, or in a file it includes.
  public let span: Span
  /// As people count.
  public let position: LineIndex.Position
  public let manner: Manner
  /// The fact, article or entity.
  public let key: String
  /// The author's sentence around it, as written.
  public let sentence: String
}

/// What is asked about: a fact, all of an article, or an entity.
public enum ImpactSubject: Sendable, Hashable {
  case fact(FactKey)
  case article(ArticleID)
  case entity(EntityID)
}

extension ImpactSubject {
  /// What a memo asks for that rests on it.
  fileprivate var input: Input {
    switch self {
    case .fact(let key): .article(key.article)
    case .article(let id): .article(id)
    case .entity(let id): .entity(id)
    }
  }
}

extension Build {
  /// Those of the desk's memos that may rest on one of the subjects: what is up to date and asked for none of them rests on
  /// none. What is out of date is built first, so that the next question finds it recorded.
  public func memos(_ paths: [FilePath], thatMayRestOn subjects: Set<ImpactSubject>) -> [FilePath] {
    let place = recordPlace
    // Not what the last run meant to record counts but what the record has: it may not have come to be written.
    let recorded = { self.known(of: paths, at: place, DeskState(of: folder, over: files, now: clock)) }
    var known = recorded()
    if known.fresh.count < paths.count {
      _ = run(paths, .wholeDesk)
      known = recorded()
    }
    // A query may rest on anything on file.
    let inputs = Set(subjects.map(\.input) + [.store])
    let isAskedFor = (0..<known.record.answers.count).map { inputs.contains(known.record.answers.input(at: $0)) }
    return paths.filter { path in
      guard known.fresh.contains(path), let entry = known.record.entries[path] else { return true }
      return entry.answers.contains { isAskedFor[$0] }
    }
  }
}

extension OpenDesk {
  /// Every place of these memos that uses one of the subjects: in the text or in what it includes, by name, by pattern,
  /// in a table, a timeline or a query, as the basis of a judgement or within a computed value.
  ///
  /// The memos are compiled, since nothing less tells what a pattern or a query comes to.
  public func impact(of subjects: Set<ImpactSubject>, on memos: [FilePath], jobs: Int) -> [ImpactedPlace] {
    Workers.map(memos, jobs: jobs) { path in self.impact(of: subjects, on: self.compile(path)) }.flatMap(\.self)
  }

  private func impact(of subjects: Set<ImpactSubject>, on memo: CompiledMemo) -> [ImpactedPlace] {
    var places: [(span: Span, manner: ImpactedPlace.Manner, key: String)] = []
    var derived: Set<FactKey> = []
    for use in memo.derivedUses where memo.memo.derivations.indices.contains(use.derivation) {
      for key in memo.memo.derivations[use.derivation].result.facts
      where subjects.contains(.fact(key)) || subjects.contains(.article(key.article)) {
        derived.insert(key)
        places.append((use.span, .derived, key.description))
      }
    }
    for use in memo.uses {
      let isMeant = subjects.contains(.article(use.article.id)) || use.key.map { subjects.contains(.fact($0)) } ?? false
      // What a computed value rests on is told where the value is printed, not where it is defined.
      let isTold = use.manner == .operand && use.key.map(derived.contains) ?? false
      if isMeant, !isTold { places.append((use.span, .used(use.manner), use.key?.description ?? "\(use.article.id)")) }
    }
    for mention in memo.mentions where subjects.contains(.entity(mention.entity.id)) {
      places.append((mention.span, .named, mention.entity.id.description))
    }
    var lines: [FilePath: (file: SourceFile, index: LineIndex)] = [:]
    var seen: Set<String> = []
    return places.sorted { ($0.span, $0.key) < ($1.span, $1.key) }.compactMap { place in
      guard seen.insert("\(place.span.path) \(place.span.range) \(place.key)").inserted else { return nil }
      let path = place.span.path
      if lines[path] == nil, let bytes = try? files.contents(of: path) {
        let file = SourceFile(path: path, bytes: bytes)
        lines[path] = (file, LineIndex(file.bytes))
      }
      guard let (file, index) = lines[path] else { return nil }
      return ImpactedPlace(
        memo: memo.name, span: place.span, position: index.position(at: Int(place.span.range.start)),
        manner: place.manner, key: place.key, sentence: Sentence.around(place.span.range, in: file, index))
    }
  }
}

/// The sentence of a source that holds a place.
private enum Sentence {
  /// Within the lines between two blank ones; a sentence ends at `.`, `!` or `?` before a blank and something that can
  /// begin one.
  static func around(_ range: ByteRange, in file: SourceFile, _ lines: LineIndex) -> String {
    var first = lines.line(at: Int(range.start))
    var last = lines.line(at: Int(range.end))
    let isBlank = { (line: Int) in file.bytes[lines.range(ofLine: line).offsets].allSatisfy { $0 <= 0x20 } }
    while first > 1, !isBlank(first - 1) { first -= 1 }
    while last < lines.lineCount, !isBlank(last + 1) { last += 1 }
    let block = Int(lines.range(ofLine: first).start)..<Int(lines.range(ofLine: last).end)
    let place = max(Int(range.start), block.lowerBound)..<min(Int(range.end), block.upperBound)
    var start = block.lowerBound
    var end = block.upperBound
    for offset in block where ends(file.bytes, at: offset, before: block.upperBound) {
      if offset < place.lowerBound { start = offset + 1 }
      if offset >= place.upperBound {
        end = offset + 1
        break
      }
    }
    return file[ByteRange(start..<end)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func ends(_ bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
    guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[offset]), offset + 1 < end,
      bytes[offset + 1] <= 0x20
    else { return false }
    guard let next = bytes[(offset + 1)..<end].first(where: { $0 > 0x20 }) else { return false }
    return !(next &- UInt8(ascii: "a") < 26) && !UTF8Text.isDigit(next)
  }
}
