import Records
import Source
import Values

/// Whom the memo has introduced so far.
struct NamesMet: Sendable {
  var introduced: Set<EntityID> = []
}

extension Walk {
  /// How a person, organisation, place or publication is named here (tradecraft.md, “Numbers, dates, names”).
  mutating func mention(_ entity: Entity, as form: NameForm?, on day: CalendarDay?) -> String {
    let isFirst = names.introduced.insert(entity.id).inserted
    switch form {
    case .full: return fullName(entity)
    case .short: return shortName(entity)
    case .acronym: return entity.acronym ?? shortName(entity)
    case .office: return office(of: entity, on: day) ?? fullName(entity)
    case nil: return isFirst ? introduction(entity, on: day) : shortName(entity)
    }
  }

  /// Office and full name, or name and acronym where the acronym is used again.
  private func introduction(_ entity: Entity, on day: CalendarDay?) -> String {
    switch entity.kind {
    case .person:
      office(of: entity, on: day).map { context.conventions.titled(fullName(entity), office: $0) } ?? fullName(entity)
    case .organisation, .term: fullWithAcronym(entity)
    case .place, .publication: entity.name.value
    }
  }

  /// A person's names in the order of the memo's language.
  func fullName(_ entity: Entity) -> String {
    guard entity.kind == .person, let family = entity.family else { return entity.name.value }
    return context.conventions.personalName(entity.name.value, family: family)
  }

  private func fullWithAcronym(_ entity: Entity) -> String {
    guard let acronym = entity.acronym, outline.mentionCounts[entity.id.description, default: 0] > 1 else {
      return entity.name.value
    }
    return "\(entity.name.value) (\(acronym))"
  }

  private func shortName(_ entity: Entity) -> String {
    switch entity.kind {
    case .person: sharesFamilyName(entity) ? fullName(entity) : entity.family ?? fullName(entity)
    case .organisation, .term: entity.acronym ?? entity.name.value
    case .place, .publication: entity.name.value
    }
  }

  /// Two people of one family name keep their full names.
  private func sharesFamilyName(_ entity: Entity) -> Bool {
    guard let family = entity.family else { return false }
    return outline.mentioned.contains { other in
      guard other != entity.id.description, let id = EntityID(other), let person = source.entity(id) else {
        return false
      }
      return person.kind == .person && person.family == family
    }
  }

  /// The office held on the day in question, by default the memo's; with “then-” where it has ended by the memo's date.
  private func office(of entity: Entity, on day: CalendarDay?) -> String? {
    guard let date = day ?? asOf else { return entity.roles.first?.office }
    let held = entity.roles.filter { role in
      (role.from?.earliest).map { $0 <= date } ?? true && (role.to?.latest).map { date <= $0 } ?? true
    }
    let latest = { (roles: [Role]) in
      roles.max { ($0.from?.earliest?.ordinal ?? .min) < ($1.from?.earliest?.ordinal ?? .min) }
    }
    let past = entity.roles.filter { role in (role.to?.latest).map { $0 < date } ?? false }
    guard let role = latest(held) ?? latest(past) else { return nil }
    let hasEnded = asOf.map { asOf in (role.to?.latest).map { $0 < asOf } ?? false } ?? false
    return hasEnded ? "then-\(role.office)" : role.office
  }
}

/// What `as=` may say at a name.
enum NameForm: String, CaseIterable { case full, short, office, acronym }
