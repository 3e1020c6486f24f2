/// How a language writes figures.
struct NumberForms: Sendable {
  /// Between the whole and the decimals.
  let decimalMark: String
  /// Between groups of three digits.
  let groupMark: String
  /// The fewest digits that are grouped.
  let groupsFrom: Int
}

/// A word that multiplies the figure before it.
struct Scale: Sendable, Hashable {
  /// The power of ten it stands for.
  let power: Int
  /// Its name after a figure; itself never behind another scale.
  let name: CountedName
  /// Its usual short form.
  let abbreviation: String
  /// As it stands at the head of a column of figures.
  let heading: String

  /// A scale; the head of a column has its short form unless told otherwise.
  init(power: Int, name: CountedName, abbreviation: String, heading: String? = nil) {
    self.power = power
    self.name = name
    self.abbreviation = abbreviation
    self.heading = heading ?? abbreviation
  }
}

/// The scale words of a language, and how they are joined to figures.
struct ScaleForms: Sendable {
  /// Whether scales are added up, as in `34億5000万`, or one of them takes decimals.
  enum Composition: Sendable { case oneWithDecimals, summed }

  /// Greatest first.
  let scales: [Scale]
  let composition: Composition
  /// Between the figure and the name.
  let joint: String
  /// Between the figure and the short form.
  let abbreviationJoint: String
  /// The fewest digits that are grouped before a scale word.
  let groupsFrom: Int
  /// The unit `{u}` of a table's column whose figures are in a scale `{w}`.
  let header: Pattern
  /// What can stand behind a figure, joint included and with plain blanks.
  let endings: [(text: String, scale: Scale)]

  init(
    scales: [Scale], composition: Composition, joint: String, abbreviationJoint: String, groupsFrom: Int,
    header: Pattern
  ) {
    self.scales = scales
    self.composition = composition
    self.joint = joint
    self.abbreviationJoint = abbreviationJoint
    self.groupsFrom = groupsFrom
    self.header = header
    endings = scales.flatMap { scale in
      let texts = scale.name.forms.map { joint + $0 } + [abbreviationJoint + scale.abbreviation]
      return texts.map { (Pattern.plainBlanks($0), scale) }
    }
  }
}

/// A phrase around a figure, and the case it puts it into.
struct GoverningPattern: Sendable, ExpressibleByStringLiteral {
  let pattern: Pattern
  let grammaticalCase: GrammaticalCase

  init(_ pattern: Pattern, _ grammaticalCase: GrammaticalCase) {
    self.pattern = pattern
    self.grammaticalCase = grammaticalCase
  }

  init(stringLiteral source: String) { self.init(Pattern(stringLiteral: source), .nominative) }
}

/// The words that say how a figure stands to the true number; `{a}` is the whole value, unit included.
struct QualifierForms: Sendable {
  let about: GoverningPattern
  let over: GoverningPattern
  let atLeast: GoverningPattern
  let under: GoverningPattern
  /// `under` before things that are counted.
  let underCount: GoverningPattern
  let upTo: GoverningPattern

  /// The phrase of a qualifier; `nil` for the figure itself.
  func form(_ qualifier: Qualifier, isCount: Bool) -> GoverningPattern? {
    switch qualifier {
    case .exact: nil
    case .about: about
    case .over: over
    case .atLeast: atLeast
    case .under: isCount ? underCount : under
    case .upTo: upTo
    }
  }
}

/// How the two ends of a range are joined; `{a}` and `{b}` are the ends.
struct RangeForms: Sendable {
  /// What the ends say once when both have it.
  enum Sharing: Sendable {
    /// Nothing: `$3 billion to $4 billion`.
    case nothing
    /// A mark that stands last: `30億〜40億ドル`.
    case mark
    /// The scale word too: `3 bis 4 Milliarden Euro`.
    case scaleAndMark
  }

  /// In running text.
  let prose: GoverningPattern
  /// In running text after a qualifier.
  let qualified: Pattern
  /// In tables, and nowhere between words.
  let table: Pattern
  let sharing: Sharing
}
