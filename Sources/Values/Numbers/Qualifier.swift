/// How a figure stands to the true number: `about 3 billion`, `over 88`.
///
/// `at least` is a case of its own: it includes the figure, which `over` does not.
public enum Qualifier: String, Sendable, CaseIterable {
  /// The figure itself.
  case exact
  /// Near it, on either side. *Nearly* and *almost* are read as `about`: near, and not the figure.
  case about
  /// More than it.
  case over
  /// It or more.
  case atLeast = "at least"
  /// Less than it.
  case under
  /// It or less.
  case upTo = "up to"

  /// Reads a qualifier on its own, by its name or a synonym: `over`, `more than`, `at most`; any case.
  public init?(phrase: some StringProtocol) {
    let words = phrase.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first,
      let found = Qualifier.byFirstWord[first]?.first(where: { $0.words == words })
    else {
      guard words == ["exact"] else { return nil }
      self = .exact
      return
    }
    self = found.qualifier
  }

  /// What the record may say for each, longest phrase first; the first word of a phrase is never a number.
  static let phrases: [Phrase] = [
    (["no", "fewer", "than"], .atLeast), (["no", "less", "than"], .atLeast),
    (["not", "less", "than"], .atLeast), (["no", "more", "than"], .upTo),
    (["not", "more", "than"], .upTo), (["as", "many", "as"], .upTo), (["as", "much", "as"], .upTo),
    (["in", "excess", "of"], .over),
    (["more", "than"], .over), (["greater", "than"], .over), (["well", "over"], .over),
    (["just", "over"], .over), (["upwards", "of"], .over),
    (["less", "than"], .under), (["fewer", "than"], .under), (["just", "under"], .under),
    (["at", "least"], .atLeast), (["at", "most"], .upTo), (["up", "to"], .upTo),
    (["close", "to"], .about),
    (["about"], .about), (["approximately"], .about), (["around"], .about), (["roughly"], .about),
    (["nearly"], .about), (["almost"], .about), (["some"], .about), (["circa"], .about),
    (["approx."], .about), (["ca."], .about), (["c."], .about), (["~"], .about),
    (["over"], .over), (["above"], .over), (["exceeding"], .over), ([">"], .over),
    (["under"], .under), (["below"], .under), (["<"], .under),
    ([">="], .atLeast), (["<="], .upTo),
    (["exactly"], .exact),
  ]

  /// A phrase of one or more words, in lower case.
  typealias Phrase = (words: [String], qualifier: Qualifier)

  /// The phrases by their first word, for reading forward.
  static let byFirstWord = Dictionary(grouping: phrases) { $0.words.first ?? "" }

  /// The phrases by their last word, for looking back from a figure.
  static let byLastWord = WordTable(Dictionary(grouping: phrases) { $0.words.last ?? "" })
}
