/// The plural of English nouns as they are counted in reporting.
enum EnglishPlural {
  /// The plural of a noun or noun phrase: `rocket system` → `rocket systems`, `barrel of oil` →
  /// `barrels of oil`, `attorney general` → `attorneys general`.
  static func plural(of phrase: String) -> String {
    inflect(phrase, using: pluralWord)
  }

  /// The singular of a plural noun phrase, or the phrase itself where it does not look like a plural.
  static func singular(of phrase: String) -> String {
    inflect(phrase, using: singularWord)
  }

  /// Whether a word is a plural: it has a singular, or is its own plural.
  static func isPlural(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    guard mayBePlural(word) else { return false }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return singularWord(lower) != lower || pluralWord(lower) == lower
  }

  /// Whether a word has the end of a plural, or is one without it: no other has a singular. Looks at the bytes alone.
  static func mayBePlural(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    return last | 0x20 == UInt8(ascii: "s") || last >= 0x80 || pluralsWithoutS.contains(word)
      || pluralEndings.contains { word.suffix($0.count).elementsEqual($0) { $0 | 0x20 == $1 } }
  }

  private static let pluralsWithoutS = WordTable(
    invariable + irregularWords.map(\.1).filter { $0.utf8.last != UInt8(ascii: "s") })
  private static let pluralEndings =
    irregularEndings.map { Array($1.utf8) }.filter { $0.last != UInt8(ascii: "s") }

  /// Inflects the head of the phrase: the word before `of`, `per`, `in` and the like, else the last one.
  private static func inflect(_ phrase: String, using change: (String) -> String) -> String {
    if !phrase.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) {
      return phrase.isEmpty ? phrase : change(phrase)
    }
    var words = phrase.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard !words.isEmpty else { return phrase }
    var head = words.count - 1
    if let joint = words.firstIndex(where: { jointWords.contains($0.utf8) }), joint > 0 {
      head = joint - 1
    } else if words.count > 1, postpositive.contains(words[head].utf8) {
      head -= 1
    }
    let parts = words[head].split(separator: "-").map(String.init)
    if parts.count == 3, joints.contains(parts[1]) {
      words[head] = "\(change(parts[0]))-\(parts[1])-\(parts[2])"
    } else {
      words[head] = Substring(change(String(words[head])))
    }
    return words.joined(separator: " ")
  }

  private static let joints = ["of", "per", "in", "for", "at", "to", "with", "from", "on", "by", "a", "an"]
  private static let jointWords = WordTable(joints)
  private static let postpositive = WordTable(["general", "martial", "equivalent"])

  private static func pluralWord(_ word: String) -> String {
    let lower = word.lowercased()
    // A word of another script, from U+0250 on, has no English plural.
    if invariableWords.contains(word.utf8) || lower.unicodeScalars.last.map({ $0.value >= 0x250 }) == true {
      return word
    }
    if let (stem, form) = irregularEnding(lower, singulars) {
      return String(word.dropLast(stem)) + form
    }
    // An abbreviation in capitals takes a plain s: MPs, UAVs.
    if isCapitals(word) { return word + "s" }
    if ["s", "x", "z", "ch", "sh"].contains(where: lower.hasSuffix) { return word + "es" }
    if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }

  private static func singularWord(_ word: String) -> String {
    guard mayBePlural(word.utf8), !invariableWords.contains(word.utf8), !singularInS.contains(word.utf8) else {
      return word
    }
    let lower = word.lowercased()
    if let (stem, form) = irregularEnding(lower, plurals) {
      return String(word.dropLast(stem)) + form
    }
    guard lower.hasSuffix("s"), !isCapitals(word) else { return word }
    if isCapitals(word.dropLast()) { return String(word.dropLast()) }
    guard lower.utf8.count > 3 else { return word }
    if ["ss", "us", "is"].contains(where: lower.hasSuffix) { return word }
    if lower.hasSuffix("ies"), lower.utf8.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "xes", "zes", "ches", "shes"].contains(where: lower.hasSuffix) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static func isCapitals(_ word: some StringProtocol) -> Bool {
    word.utf8.count > 1
      && word.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// How many letters of the word an irregular ending covers, and what replaces them.
  private static func irregularEnding(_ lower: String, _ forms: IrregularForms) -> (Int, String)? {
    if let form = forms.ofWords[lower] { return replacement(of: lower, by: form) }
    guard let last = lower.utf8.last else { return nil }
    for (old, form) in forms.ofEndings[last] ?? [] where lower.utf8.suffix(old.utf8.count).elementsEqual(old.utf8) {
      return replacement(of: old, by: form)
    }
    return nil
  }

  /// Letters both forms share are kept as written, so that capitals survive.
  private static func replacement(of old: String, by form: String) -> (Int, String) {
    let shared = zip(old, form).prefix { $0 == $1 }.count
    return (old.count - shared, String(form.dropFirst(shared)))
  }

  /// The other form of an irregular noun, by the noun and, where it stands in compounds as well, by its last byte.
  private struct IrregularForms: Sendable {
    let ofWords: [String: String]
    let ofEndings: [UInt8: [(old: String, form: String)]]
  }

  private static let singulars = IrregularForms(
    ofWords: Dictionary(irregularWords.map { ($0, $1) }) { first, _ in first },
    ofEndings: byLastByte(irregularEndings.map { ($0, $1) }))

  private static let plurals = IrregularForms(
    ofWords: Dictionary(irregularWords.map { ($1, $0) }) { first, _ in first },
    ofEndings: byLastByte(irregularEndings.map { ($1, $0) }))

  private static func byLastByte(_ endings: [(old: String, form: String)]) -> [UInt8: [(old: String, form: String)]] {
    Dictionary(grouping: endings) { $0.old.utf8.last ?? 0 }
  }

  /// Singular and plural; also at the end of a compound.
  private static let irregularEndings = [
    ("woman", "women"), ("human", "humans"), ("german", "germans"), ("roman", "romans"),
    ("man", "men"), ("child", "children"), ("person", "people"), ("foot", "feet"), ("tooth", "teeth"),
    ("mouse", "mice"), ("wife", "wives"), ("knife", "knives"), ("life", "lives"), ("wolf", "wolves"),
  ]

  /// Singular and plural.
  private static let irregularWords = [
    ("half", "halves"), ("leaf", "leaves"), ("loaf", "loaves"), ("shelf", "shelves"),
    ("thief", "thieves"), ("calf", "calves"), ("goose", "geese"), ("ox", "oxen"), ("die", "dice"),
    ("hero", "heroes"), ("echo", "echoes"), ("veto", "vetoes"), ("potato", "potatoes"),
    ("tomato", "tomatoes"), ("torpedo", "torpedoes"), ("embargo", "embargoes"),
    ("tornado", "tornadoes"), ("volcano", "volcanoes"), ("cargo", "cargoes"),
    ("crisis", "crises"), ("analysis", "analyses"), ("base", "bases"), ("basis", "bases"), ("thesis", "theses"),
    ("axis", "axes"), ("criterion", "criteria"), ("phenomenon", "phenomena"),
    ("bacterium", "bacteria"), ("datum", "data"), ("index", "indices"), ("matrix", "matrices"),
    ("quiz", "quizzes"), ("gas", "gases"), ("bus", "buses"), ("virus", "viruses"),
    ("campus", "campuses"), ("lens", "lenses"), ("house", "houses"), ("case", "cases"),
    ("warehouse", "warehouses"), ("hertz", "hertz"), ("passerby", "passersby"),
  ]

  private static let invariableWords = WordTable(invariable)
  private static let invariable = [
    "aircraft", "spacecraft", "hovercraft", "watercraft", "rotorcraft", "series", "species", "means",
    "headquarters", "sheep", "fish", "deer", "personnel", "offspring", "crossroads", "barracks", "cattle",
    "police", "staff", "yuan", "yen", "won", "hertz", "works", "gallows", "dozen",
    "ammunition", "equipment", "artillery",
  ]
  private static let singularInS = WordTable([
    "gas", "lens", "bus", "atlas", "canvas", "bias", "alias", "pancreas", "christmas", "news", "chaos",
    "iris", "yes",
  ])
}
