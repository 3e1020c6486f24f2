import Markup
public import Records
import Source
public import Values

/// How a directive asks for a value to be printed.
struct ValueFormat {
  var context: FormatContext = .prose
  var option: FormatOption?
  var rounding: Rounding?

  static let table = ValueFormat(context: .table)
}

/// A value as printed, for people and for machines.
struct PrintedValue {
  let text: String
  var machine: MemoInline.Value.Machine = .none
}

extension Walk {
  /// A fact's value, or the field of it that the key names; nil once a fault has been reported.
  mutating func printed(_ found: FoundFact, _ format: ValueFormat) -> PrintedValue? {
    guard let field = found.written.field else { return value(of: found, format) }
    if let known = FactField(rawValue: field) {
      if let printed = printed(known, of: found, format) { return printed }
    } else if let printed = component(field, of: found.fact, format) {
      return printed
    }
    reportUnknownField(field, of: found)
    return nil
  }

  func value(of found: FoundFact, _ format: ValueFormat) -> PrintedValue {
    switch found.fact.value.value {
    case .typed(let value): typedValue(value, format)
    case .quote(let quotation): PrintedValue(text: quotation.parts.map(\.value).joined(separator: " … "))
    case .role(let role):
      PrintedValue(
        text: [role.person.map { displayName($0.value) }, role.office].compactMap(\.self).joined(separator: ", "))
    case .place(let place): PrintedValue(text: displayName(place))
    case .event: PrintedValue(text: found.fact.says.value)
    case .agreement(let agreement): PrintedValue(text: agreement.title)
    }
  }

  func typedValue(_ value: TypedValue, _ format: ValueFormat) -> PrintedValue {
    let text = context.conventions.format(
      value, in: format.context, as: format.option, rounding: format.rounding)
    return PrintedValue(text: text, machine: machine(value))
  }

  private func machine(_ value: TypedValue) -> MemoInline.Value.Machine {
    switch value {
    case .money, .quantity, .number, .percent: .data(value.description)
    case .date(let date): Walk.machine(date)
    case .text, .quote: .none
    }
  }

  /// HTML's `time` takes days, months and years only.
  static func machine(_ date: EDTFDate) -> MemoInline.Value.Machine {
    if let day = date.day { return .time(day.description) }
    let text = date.description
    let isPlain = text.utf8.allSatisfy { UTF8Text.isDigit($0) || $0 == UInt8(ascii: "-") }
    return isPlain && (text.utf8.count == 4 || text.utf8.count == 7) ? .time(text) : .data(text)
  }

  func date(_ date: EDTFDate, _ format: ValueFormat) -> PrintedValue {
    PrintedValue(
      text: context.conventions.format(.date(date), in: format.context, as: format.option),
      machine: Walk.machine(date))
  }

  private func printed(_ field: FactField, of found: FoundFact, _ format: ValueFormat) -> PrintedValue? {
    let fact = found.fact
    switch field {
    case .date: return Walk.day(of: fact).map { date($0, format) }
    case .asOf: return fact.asOf.map { date($0.value, format) }
    case .says: return PrintedValue(text: fact.says.value)
    case .source: return found.article.publisher.map { PrintedValue(text: displayName($0.value.entity)) }
    case .span: return fact.span.map { PrintedValue(text: $0.value) }
    case .stage: return fact.stage.map { PrintedValue(text: $0.rawValue) }
    case .status: return PrintedValue(text: fact.status.value.rawValue)
    case .speaker:
      guard case .quote(let quotation) = fact.value.value else { return nil }
      return quotation.speaker.map { PrintedValue(text: displayName($0.value)) }
    case .currency:
      guard case .typed(.money(let money)) = fact.value.value else { return nil }
      return PrintedValue(text: money.currency.code)
    }
  }

  /// A field of a role, an agreement, an event or a quotation.
  private func component(_ name: String, of fact: Fact, _ format: ValueFormat) -> PrintedValue? {
    switch fact.value.value {
    case .typed, .place: return nil
    case .quote(let quotation):
      return name == "venue" ? quotation.venue.map { PrintedValue(text: $0) } : nil
    case .role(let role):
      switch name {
      case "person": return role.person.map { PrintedValue(text: displayName($0.value)) }
      case "office": return PrintedValue(text: role.office)
      case "organisation": return role.organisation.map { PrintedValue(text: displayName($0.value)) }
      case "from": return role.from.map { date($0, format) }
      case "to": return role.to.map { date($0, format) }
      default: return nil
      }
    case .agreement(let agreement):
      switch name {
      case "title": return PrintedValue(text: agreement.title)
      case "parties": return PrintedValue(text: listed(agreement.parties))
      case "signed": return agreement.signed.map { date($0, format) }
      case "signed-at": return agreement.signedAt.map { PrintedValue(text: displayName($0.value)) }
      case "signatories": return PrintedValue(text: listed(agreement.signatories))
      case "in-force": return agreement.inForce.map { date($0, format) }
      default: return nil
      }
    case .event(let event):
      switch name {
      case "type": return PrintedValue(text: event.type)
      case "participants": return PrintedValue(text: listed(event.participants))
      case "where": return event.place.map { PrintedValue(text: displayName($0.value)) }
      default: return nil
      }
    }
  }

  private func listed(_ entities: [Located<EntityReference>]) -> String {
    Walk.list(entities.map { displayName($0.value) })
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private mutating func reportUnknownField(_ field: String, of found: FoundFact) {
    let names = FactField.allCases.map(\.rawValue) + Walk.components(of: found.fact.value.value)
    let nearest = NearestNames.of(field, among: names)
    let isKnown = names.contains(field)
    report(
      .unknownField, at: found.written.fieldSpan,
      isKnown ? "“\(found.key)” has nothing on file under “\(field)”" : "“\(found.key)” has no field “\(field)”",
      related: [
        Diagnostic.Label(span: Span(path: found.article.file, range: found.fact.name.span), message: "the fact")
      ],
      help: NearestNames.question(nearest).map { [$0] } ?? [],
      fixes: nearest.prefix(1).map {
        .replace(file.span(found.written.fieldSpan), with: $0, safety: .needsReview)
      })
  }

  private static func components(of value: Fact.Value) -> [String] {
    switch value {
    case .typed, .place: []
    case .quote: ["venue"]
    case .role: ["person", "office", "organisation", "from", "to"]
    case .agreement: ["title", "parties", "signed", "signed-at", "signatories", "in-force"]
    case .event: ["type", "participants", "where"]
    }
  }

  /// The fields of a fact that hold dates, by the names a key gives them.
  public static func dateFields(of fact: Fact) -> [String] {
    (FactField.allCases.map(\.rawValue) + components(of: fact.value.value)).filter { date($0, of: fact) != nil }
  }

  /// The date under a field's name; nil where the field is no date, or nothing is on file.
  public static func date(_ field: String, of fact: Fact) -> EDTFDate? {
    switch (field, fact.value.value) {
    case ("date", _): day(of: fact)
    case ("as-of", _): fact.asOf?.value
    case ("from", .role(let role)): role.from
    case ("to", .role(let role)): role.to
    case ("signed", .agreement(let agreement)): agreement.signed
    case ("in-force", .agreement(let agreement)): agreement.inForce
    default: nil
    }
  }

  /// When a fact happened: its value where that is a date, else its `on`, an agreement's signing, `as-of`.
  static func day(of fact: Fact) -> EDTFDate? {
    if case .typed(.date(let date)) = fact.value.value { return date }
    if case .agreement(let agreement) = fact.value.value, let signed = agreement.signed { return signed }
    return fact.on?.value ?? fact.asOf?.value
  }
}

/// The fields that any fact's key may name.
enum FactField: String, CaseIterable {
  case date, speaker, says, source, span, currency, stage, status
  case asOf = "as-of"
}
