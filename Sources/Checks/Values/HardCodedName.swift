import Compiler
import Records
public import Source

extension Rule {
  public static let hardCodedName = Rule(
    "V303", "hard-coded name", severity: .warning,
    explanation: """
      A person or an organisation that the desk knows is named in full by hand. Offices change hands, spellings get \
      settled, and one name is given to two people: `:name[…]` prints the office of the day, the name as the desk \
      spells it, the short form from the second time on, and lets `impact` find the memo.

      Looked at are full names, and other spellings kept with them, of those that the memo names by directive or that \
      its sources speak of. A family name, an acronym or a country by itself is plain English and left alone, and so is \
      what is quoted, linked, a title or a heading.
      """,
    failing: .memo("The plan is Ada Lindqvist's :cite[harbour-plan/minister].\n"),
    mended: .memo("The plan is :name[ada-lindqvist]'s :cite[harbour-plan/minister].\n"))
}

extension Check {
  static let hardCodedName = Check(reporting: [.hardCodedName]) { subject in
    var names: KnownNames?
    return zip(subject.resolution.prose, subject.texts).flatMap { prose, text -> [Diagnostic] in
      guard text.isOwn(prose) else { return [] }
      let known = names ?? KnownNames(subject)
      names = known
      return text.own(known.matches(in: text)) { $0.range }.map { match in
        let place = text.span(match.range)
        let directive = ":name[\(match.entity.id)]"
        return Diagnostic(
          .hardCodedName, at: place, "“\(text[match.range])” is on file as “\(match.entity.id)”",
          related: [
            Diagnostic.Label(span: Span(path: match.entity.file, range: match.entity.name.span), message: "on file")
          ], help: ["name it with \(directive), which prints its office and full name at first mention"],
          fixes: [.replace(place, with: directive, safety: .needsReview)])
      }
    }
  }
}

/// The full names of those whom a memo's directives and sources speak of.
struct KnownNames {
  struct Match {
    let entity: Entity
    let range: Range<Int>
  }

  private struct Name {
    let bytes: [UInt8]
    let entity: Entity
  }

  /// By their first word as prose has it, longest first.
  private let byFirstWord: [String: [Name]]
  private let firstWords: PhraseSearch

  init(_ subject: Check.Subject) {
    var names: [Name] = []
    var seen: Set<EntityID> = []
    func add(_ entity: Entity) {
      guard entity.kind == .person || entity.kind == .organisation, seen.insert(entity.id).inserted,
        subject.mayName(entity.handling?.value)
      else { return }
      for name in [entity.name.value] + entity.also.map(\.value) where name.utf8.contains(UInt8(ascii: " ")) {
        names.append(Name(bytes: Array(name.utf8), entity: entity))
      }
    }
    subject.resolution.mentions.forEach { add($0.entity) }
    for use in subject.firstUses {
      for fact in use.article.facts {
        for reference in fact.about + fact.via + fact.entities {
          guard case .entity(let id) = reference.value, let entity = subject.source.entity(id) else { continue }
          add(entity)
        }
      }
    }
    byFirstWord = Dictionary(grouping: names) { name in
      // An apostrophe at its end is not of the word.
      let end = name.bytes.firstIndex { (!UTF8Text.isLetter($0) && $0 < 0x80) || $0 == 0xE2 } ?? name.bytes.count
      return String(decoding: name.bytes[..<end], as: UTF8.self).lowercased()
    }.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
    firstWords = PhraseSearch(byFirstWord.keys)
  }

  /// Where a name stands as it is written on file, with the office before it. A longer name it is part of, as of a
  /// foundation or a street, is another's.
  func matches(in text: ProseText) -> [Match] {
    if byFirstWord.isEmpty { return [] }
    var found: [Match] = []
    for word in firstWords.matches(in: text.words) where word.range.lowerBound >= found.last?.range.upperBound ?? 0 {
      let start = word.range.lowerBound
      guard let names = byFirstWord[word.phrase],
        let name = names.first(where: { text.bytes[start...].starts(with: $0.bytes) }),
        stands(start..<(start + name.bytes.count), in: text)
      else { continue }
      found.append(
        Match(entity: name.entity, range: officeStart(name.entity, start, text)..<(start + name.bytes.count)))
    }
    return found
  }

  private func stands(_ range: Range<Int>, in text: ProseText) -> Bool {
    let rest = text.bytes[range.upperBound...]
    guard let next = rest.first else { return true }
    if next == UInt8(ascii: " "), let letter = rest.dropFirst().first { return letter &- UInt8(ascii: "A") >= 26 }
    return !UTF8Text.isLetter(next) && !UTF8Text.isDigit(next) && (next < 0x80 || rest.starts(with: "’".utf8))
      || next == 0xE2
  }

  /// An office that stands before the name is part of what the directive prints.
  private func officeStart(_ entity: Entity, _ start: Int, _ text: ProseText) -> Int {
    for role in entity.roles {
      let office = Array("\(role.office) ".utf8)
      if text.bytes[..<start].suffix(office.count).elementsEqual(office) { return start - office.count }
    }
    return start
  }
}
