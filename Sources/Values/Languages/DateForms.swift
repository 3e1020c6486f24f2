/// How a language writes years; `{y}` is the number.
struct YearForms: Hashable, Sendable {
  let plain: Pattern
  /// Before year 1.
  let beforeChrist: Pattern
  /// Years 1 to 99, which look like days or counts without a mark.
  let early: Pattern
}

/// One point in time: `{d}` day, `{M}` the month's name beside it, `{N}` the month's name alone,
/// `{S}` season, `{Y}` the year as it stands behind those, `{y}` its number.
struct PointForms: Hashable, Sendable {
  let day: Pattern
  let dayAlone: Pattern
  let month: Pattern
  let season: Pattern
  let decade: Pattern
  let year: YearForms
  let attachedYear: YearForms
  let monthsBesideDay: [String]
  let monthsAlone: [String]
  /// Spring, summer, autumn, winter.
  let seasons: [String]
}

/// The forms of dates in one order of their parts.
///
/// A class though it never changes, as `LanguageForms` is one: each date printed would copy its dozens of phrases.
final class DateForms: Equatable, Sendable {
  /// As dates stand by themselves.
  let point: PointForms
  /// As they stand behind the words of ``DateLinks``.
  let governed: PointForms
  /// `{d}` to `{e}` of `{M}`.
  let daysOfMonth: Pattern
  /// `{d}` of `{M}` to `{e}` of `{P}`.
  let daysOfYear: Pattern
  /// `{N}` to `{Q}`.
  let monthsOfYear: Pattern
  /// From year `{y}` to year `{z}`.
  let years: Pattern

  init(
    _ point: PointForms, governed: PointForms? = nil, daysOfMonth: Pattern, daysOfYear: Pattern,
    monthsOfYear: Pattern, years: Pattern
  ) {
    self.point = point
    self.governed = governed ?? point
    self.daysOfMonth = daysOfMonth
    self.daysOfYear = daysOfYear
    self.monthsOfYear = monthsOfYear
    self.years = years
  }

  static func == (left: DateForms, right: DateForms) -> Bool {
    left.point == right.point && left.governed == right.governed && left.daysOfMonth == right.daysOfMonth
      && left.daysOfYear == right.daysOfYear && left.monthsOfYear == right.monthsOfYear && left.years == right.years
  }
}

/// The words around a date that is an end of something, or not sure.
struct DateLinks: Sendable {
  /// The beginning of an interval whose end follows: `{a}`.
  let start: Pattern
  /// The end of an interval whose beginning precedes: `{b}`.
  let end: Pattern
  /// An interval without an end.
  let from: Pattern
  /// An interval without a beginning.
  let until: Pattern
  /// An approximate date.
  let about: Pattern
}

/// How a language writes dates.
final class DateLanguage: Sendable {
  /// The forms by order; a language with one order of its own gives it for all three long ones.
  let associatedPress: DateForms
  let monthFirst: DateForms
  let dayFirst: DateForms
  let short: DateForms
  /// The first day of a month, where it is no plain figure.
  let firstDay: String
  /// Words around a whole day.
  let dayLinks: DateLinks
  /// Words around anything coarser, and around what is itself approximate.
  let links: DateLinks
  /// Between the two ends of an interval in words.
  let joint: String
  let uncertain: Pattern
  let endUnknown: Pattern
  let startUnknown: Pattern
  /// A date of which no part is known.
  let unknown: String

  /// Every set of forms a date can have been printed by, each once.
  let all: [DateForms]

  init(
    associatedPress: DateForms, monthFirst: DateForms, dayFirst: DateForms, short: DateForms, firstDay: String,
    dayLinks: DateLinks, links: DateLinks, joint: String, uncertain: Pattern, endUnknown: Pattern,
    startUnknown: Pattern, unknown: String
  ) {
    self.associatedPress = associatedPress
    self.monthFirst = monthFirst
    self.dayFirst = dayFirst
    self.short = short
    self.firstDay = firstDay
    self.dayLinks = dayLinks
    self.links = links
    self.joint = joint
    self.uncertain = uncertain
    self.endUnknown = endUnknown
    self.startUnknown = startUnknown
    self.unknown = unknown
    all = [dayFirst, monthFirst, associatedPress, short].reduce(into: []) { distinct, forms in
      if !distinct.contains(forms) { distinct.append(forms) }
    }
  }
}
