extension FigureScanner {
  /// A currency mark right before a figure: `$`, `US$`, `€`, `USD`, `CHF`; and the place of the figure.
  func currency(before place: Int) -> (mark: String, next: Int)? {
    guard let first = token(place) else { return nil }
    switch first.kind {
    case .symbol:
      return startsFigure(place + 1) ? (text(first), place + 1) : nil
    case .word:
      if let second = token(place + 1), second.isGlued, case .symbol = second.kind, startsFigure(place + 2) {
        let sign = text(second)
        let mark = (lowercasedWord(place) ?? "").uppercased() + sign
        return (Currency.symbols.contains(mark) ? mark : sign, place + 2)
      }
      guard isCurrencyCode(first), startsFigure(place + 1), Currency(code: text(first)) != nil else { return nil }
      return (text(first), place + 1)
    case .number, .dash, .percent, .minus, .other: return nil
    }
  }

  private func text(_ token: FigureToken) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// Whether a word has the form of a currency's code.
  func isCurrencyCode(_ token: FigureToken) -> Bool { token.range.count == 3 && isCapitals(token) }

  private func startsFigure(_ place: Int) -> Bool {
    guard let token = token(place) else { return false }
    switch token.kind {
    case .number, .minus: return true
    case .word, .symbol, .dash, .percent, .other: return false
    }
  }

  private func isCapitals(_ token: FigureToken) -> Bool {
    bytes[token.range].allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// A currency after a figure: `€`, `USD`, `dollars`, `Swiss francs`, `US dollars`; and the place after it.
  func currency(after place: Int) -> (mark: String, next: Int)? {
    if isHyphen(before: place + 1), let noun = lowercasedWord(place + 1), Currency.nouns.contains(noun) {
      return (noun, place + 2)
    }
    guard let first = token(place) else { return nil }
    if case .symbol = first.kind {
      let sign = text(first)
      // "3 $4" is no price of three dollars: a sign before a figure belongs to that figure.
      guard sign != "$", !startsFigure(place + 1) else { return nil }
      return (sign, place + 1)
    }
    guard let word = word(place) else { return nil }
    if isCurrencyCode(first), Currency(code: text(first)) != nil { return (text(first), place + 1) }
    guard Currency.phraseBeginnings.contains(word) || !word.allSatisfy({ $0 < 0x80 }) else { return nil }
    var phrase = ""
    var longest: (String, Int)?
    for offset in 0..<4 {
      guard let next = lowercasedWord(place + offset) else { break }
      phrase += (offset == 0 ? "" : " ") + next
      if Currency.phrases.contains(phrase) { longest = (phrase, place + offset + 1) }
    }
    return longest
  }
}

extension Currency {
  /// Every phrase that names a currency after a figure, in lower case.
  static let phrases: Set<String> = {
    var phrases = nouns
    for currency in all where currency.minorUnits != nil {
      phrases.insert(currency.name.lowercased())
      phrases.insert(currency.pluralName.lowercased())
    }
    for name in ["u.s. dollar", "u.s. dollars", "u.s dollars", "american dollars"] { phrases.insert(name) }
    return phrases
  }()

  /// The words that the phrases begin with, but for those with letters beyond ASCII.
  fileprivate static let phraseBeginnings = WordTable(
    phrases.map { $0.utf8.prefix { $0 != UInt8(ascii: " ") } }.filter { $0.allSatisfy { $0 < 0x80 } }
      .map { String(Substring($0)) })
}
