/// Grammatical gender, where number words agree with it.
enum Gender: Sendable, CaseIterable {
  case masculine, feminine, neuter
}

/// The case a phrase puts its figure into, where that shows.
enum GrammaticalCase: Sendable {
  case nominative, genitive, accusative
}

/// What the form of a noun after a figure depends on.
enum Agreement: Sendable, Equatable {
  /// The figure ends with a scale word, which governs the noun: `3 milliards d’euros`.
  case scaled
  /// The figure is a plain number of this category.
  case counted(PluralCategory)
}

/// A noun that stands after figures, in all the forms it takes there.
struct CountedName: Sendable, Hashable {
  let one: String
  let few: String
  let many: String
  /// After decimals, and the genitive singular where there is one.
  let other: String
  /// After a scale word.
  let scaled: String
  /// After `1` behind a preposition with the accusative.
  let accusativeOne: String
  let gender: Gender

  private init(
    one: String, few: String, many: String, other: String, scaled: String, accusativeOne: String, gender: Gender
  ) {
    self.one = one
    self.few = few
    self.many = many
    self.other = other
    self.scaled = scaled
    self.accusativeOne = accusativeOne
    self.gender = gender
  }

  /// A noun with a singular and a plural.
  init(_ one: String, _ other: String, scaled: String? = nil, _ gender: Gender = .masculine) {
    self.init(
      one: one, few: other, many: other, other: other, scaled: scaled ?? other, accusativeOne: one, gender: gender)
  }

  /// A noun of one form.
  init(_ only: String, _ gender: Gender = .masculine) { self.init(only, only, gender) }

  /// A Slavic noun: `мільйон`, `мільйони`, `мільйонів`, `мільйона`.
  init(
    slavic one: String, _ few: String, _ many: String, _ other: String, accusative: String? = nil,
    _ gender: Gender = .masculine
  ) {
    self.init(
      one: one, few: few, many: many, other: other, scaled: many, accusativeOne: accusative ?? one, gender: gender)
  }

  /// The same name with every form changed.
  func mapped(_ change: (String) -> String) -> CountedName {
    CountedName(
      one: change(one), few: change(few), many: change(many), other: change(other), scaled: change(scaled),
      accusativeOne: change(accusativeOne), gender: gender)
  }

  /// The form after a figure. In the genitive a singular becomes the genitive singular and any
  /// plural the genitive plural; nouns that do not inflect have the same text for all of them.
  func form(_ agreement: Agreement, _ grammaticalCase: GrammaticalCase = .nominative) -> String {
    switch (agreement, grammaticalCase) {
    case (.scaled, _): scaled
    case (.counted(.one), .nominative): one
    case (.counted(.one), .accusative): accusativeOne
    case (.counted(.one), .genitive), (.counted(.other), _): other
    case (.counted(.few), .nominative), (.counted(.few), .accusative): few
    case (.counted(.few), .genitive), (.counted(.many), _): many
    }
  }

  /// Every form, to be read back, with plain blanks.
  var forms: Set<String> {
    Set([one, few, many, other, scaled, accusativeOne].map(Pattern.plainBlanks))
  }

  /// The keys by every form of their names; of two keys with one name the preferred one.
  static func index(
    _ names: [String: CountedName], preferring isPreferred: (String, String) -> Bool
  ) -> [String: String] {
    var keys: [String: String] = [:]
    for (key, name) in names {
      for form in name.forms { keys[form] = keys[form].map { isPreferred(key, $0) ? key : $0 } ?? key }
    }
    return keys
  }
}
