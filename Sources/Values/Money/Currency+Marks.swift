extension Currency {
  /// Whether a mark that stands at a figure in running text can mean this currency.
  ///
  /// `$` and `dollars` may be any dollar, `£` and `pounds` any pound, `¥` yen or yuan: a text rarely says
  /// which, so only a mark that excludes the currency counts against it.
  public func canBeMarked(by mark: some StringProtocol) -> Bool {
    let lower = mark.lowercased()
    if lower == code.lowercased() || lower == symbol?.lowercased() { return true }
    if lower == qualifiedSymbol?.lowercased() { return true }
    if lower == name.lowercased() || lower == pluralName.lowercased() { return true }
    let noun = Currency.lastWord(of: name)
    switch lower {
    case "$", "dollar", "dollars": return noun == "dollar" || (lower == "$" && noun == "peso")
    case "£", "pound", "pounds", "sterling": return noun == "pound" || code == "GBP"
    case "¥", "yen", "yuan", "renminbi", "rmb":
      return lower == "¥" ? ["JPY", "CNY"].contains(code) : code == (lower == "yen" ? "JPY" : "CNY")
    case "rouble", "roubles": return noun == "ruble"
    case "us dollar", "us dollars", "u.s. dollar", "u.s. dollars": return code == "USD"
    case "kr", "krone", "kroner", "krona", "kronor": return ["DKK", "NOK", "SEK", "ISK"].contains(code)
    default: return lower == noun || lower == Currency.lastWord(of: pluralName)
    }
  }

  /// Every word by which a figure can be told to be money: `dollar`, `dollars`, `euros`, `hryvnias`, …
  static let nouns: Set<String> = {
    var nouns: Set<String> = [
      "sterling", "rouble", "roubles", "rmb", "renminbi", "krone", "kroner", "krona", "kronor", "pounds",
    ]
    for currency in all where currency.minorUnits != nil {
      nouns.insert(lastWord(of: currency.name))
      nouns.insert(lastWord(of: currency.pluralName))
    }
    // Words that are nouns of the language first and currencies hardly ever in running text.
    for word in ["gold", "real", "mark", "marks", "sol", "lev", "leone"] { nouns.remove(word) }
    return nouns
  }()

  /// The symbols that stand before or after a figure, longest first.
  static let symbols: [String] = {
    let known = Set(all.compactMap(\.symbol) + ["US$", "¥", "kr"])
    return known.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }()

  private static func lastWord(of name: String) -> String {
    let blank = name.utf8.lastIndex(of: UInt8(ascii: " "))
    return name[(blank.map(name.utf8.index(after:)) ?? name.startIndex)...].lowercased()
  }

  /// The code the author most likely meant by `text`: `US` → `USD`, `usd` → `USD`, `euros` → `EUR`, `$` → `USD`.
  static func nearestCode(to text: String) -> String? {
    let upper = text.uppercased()
    if Currency(code: upper) != nil { return upper }
    let usual = ["USD", "EUR", "GBP", "JPY", "CNY", "UAH", "CHF", "RUB"]
    let candidates = usual + active.map(\.code)
    if let code = candidates.first(where: { Currency(code: $0)?.canBeMarked(by: text) == true }) {
      return code
    }
    guard (2...4).contains(upper.utf8.count) else { return nil }
    if upper.utf8.count == 2 {
      return candidates.first { $0.hasPrefix(upper) }
    }
    return candidates.first { oneEditApart(Array($0.utf8), Array(upper.utf8)) }
  }

  /// Whether two short words differ by one letter changed, added, dropped, or two neighbours swapped.
  private static func oneEditApart(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left.count == right.count {
      let differing = left.indices.filter { left[$0] != right[$0] }
      if differing.count == 1 { return true }
      return differing.count == 2 && differing[1] == differing[0] + 1
        && left[differing[0]] == right[differing[1]] && left[differing[1]] == right[differing[0]]
    }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard long.count == short.count + 1 else { return false }
    return long.indices.contains { Array(long[..<$0] + long[($0 + 1)...]) == short }
  }
}
