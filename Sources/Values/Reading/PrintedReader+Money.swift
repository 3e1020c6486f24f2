extension PrintedReader {
  /// Money with a mark at one end or at both.
  func money(_ text: Substring) -> Money? {
    guard let (qualifier, (span, currency)) = qualified(text, { marked($0, isEnd: false) ?? markedRange($0) }) else {
      return nil
    }
    return span.amount(qualifier).map { Money($0, currency) }
  }

  /// Two ends with a mark each: `$3 billion to $4 billion`.
  private func markedRange(_ text: Substring) -> (FigureSpan, Currency)? {
    guard let (low, high) = range(text, { marked($0, isEnd: true) }), low.1 == high.1 else { return nil }
    return (FigureSpan(low: low.0.low, high: high.0.low), high.1)
  }

  /// A figure or range with one mark; the end of a range is no range.
  private func marked(_ text: Substring, isEnd: Bool) -> (FigureSpan, Currency)? {
    let currencies = forms.currencies
    let phrases: [(Pattern, (Substring) -> Currency?)] = [
      (currencies.symbol, { Currency.marked(by: $0) }), (currencies.code, { Currency(code: $0) }),
      (currencies.scaledCode, { Currency(code: $0) }),
      (currencies.name, { currencies.codes[String($0)].flatMap { Currency(code: $0) } }),
    ]
    for (phrase, read) in phrases {
      var currency: Currency?
      var span: FigureSpan?
      var isNegative = false
      let found = phrase.match(text) { slot, content in
        switch slot {
        case "s":
          isNegative = String(content) == Glue.minus
          return content.isEmpty || isNegative
        case "m":
          currency = read(content)
          return currency != nil
        default:
          span =
            !isEnd && phrase.ends(with: "m") && !isNegative
            ? self.span(content) : magnitude(content).map { FigureSpan(low: $0.value, high: nil) }
          return span != nil
        }
      }
      guard found != nil, let currency, let span else { continue }
      return (isNegative ? FigureSpan(low: span.low.negated, high: nil) : span, currency)
    }
    return nil
  }
}

extension Currency {
  /// The currency whose symbol is printed so; no two share one.
  fileprivate static func marked(by symbol: Substring) -> Currency? { bySymbol[String(symbol)] }

  private static let bySymbol: [String: Currency] = {
    var bySymbol: [String: Currency] = [:]
    for currency in all {
      for symbol in [currency.symbol, currency.qualifiedSymbol].compactMap(\.self) where bySymbol[symbol] == nil {
        bySymbol[symbol] = currency
      }
    }
    return bySymbol
  }()
}
