/// Prints money: `about $3 billion`, `US$3bn`, `3 billion US dollars`, `USD 3 billion`.
struct MoneyFormat {
  let conventions: Conventions
  let context: FormatContext
  let option: FormatOption?
  let rounding: Rounding?

  private enum Mark { case symbol(String), code, name, none }

  func text(_ money: Money) -> String {
    let mark = mark(for: money.currency)
    let qualifier = money.amount.qualifier.words(forCount: false)
    guard money.amount.isRange else {
      return qualifier + figure(money.amount.low, money.currency, mark)
    }
    // A range repeats its scale, since "$3-4 billion" can be read as from three dollars.
    let low = figure(money.amount.low, money.currency, mark)
    let high = figure(money.amount.high, money.currency, mark)
    return qualifier + (context == .table ? "\(low)–\(high)" : "\(low) to \(high)")
  }

  private func mark(for currency: Currency) -> Mark {
    switch option {
    case .bare: return .none
    case .code: return .code
    case .name: return .name
    case .symbol, .short: return currency.symbol.map { _ in symbolMark(currency) } ?? .code
    case .words, .figures, .percent, .long, .iso, .day, .month, .year, nil: break
    }
    switch conventions.currencyMark {
    case .code: return .code
    case .symbol, .qualifiedSymbol:
      if MoneyFormat.printedSymbols.contains(currency.code) { return symbolMark(currency) }
      return context == .table ? .code : .name
    }
  }

  private func symbolMark(_ currency: Currency) -> Mark {
    let symbol =
      conventions.currencyMark == .qualifiedSymbol ? currency.qualifiedSymbol : currency.symbol
    return symbol.map(Mark.symbol) ?? .code
  }

  /// The currencies whose symbol an English-language reader knows; others are printed by name
  /// (`500 million Ukrainian hryvnias`), in tables by code.
  private static let printedSymbols: Set<String> = [
    "USD", "EUR", "GBP", "JPY", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD",
  ]

  private func figure(_ value: Decimal, _ currency: Currency, _ mark: Mark) -> String {
    let scaled = ScaledFigure.fit(value, search: .anyExact, rounding: rounding)
    let sign = value.isNegative && !scaled.value.isZero ? Glue.minus : ""
    let digits = FigureText.digits(withCoins(scaled, currency))
    let abbreviates = option == .short || conventions.scaleWords == .abbreviations
    let scale = scaled.scale.map { abbreviates ? $0.abbreviation : Glue.noBreakSpace + $0.rawValue } ?? ""
    switch mark {
    case .symbol(let symbol): return "\(sign)\(symbol)\(digits)\(scale)"
    case .code: return "\(currency.code)\(Glue.noBreakSpace)\(sign)\(digits)\(scale)"
    case .none: return "\(sign)\(digits)\(scale)"
    case .name:
      let isOne = scaled.scale == nil && scaled.value.magnitude == .one
      let name = isOne ? currency.name : currency.pluralName
      return "\(sign)\(digits)\(scale)\(Glue.noBreakSpace)\(name)"
    }
  }

  /// Prices with coins are written with all their digits: `$3.50`.
  private func withCoins(_ figure: ScaledFigure, _ currency: Currency) -> Decimal {
    let value = figure.value
    guard figure.scale == nil, rounding == nil, let places = currency.minorUnits,
      value.fractionDigits > 0, value.fractionDigits < places,
      let padded = value.magnitude.extended(toPlaces: places)
    else { return value }
    return padded
  }
}

extension Decimal {
  /// The same number written with more decimals, where they fit.
  fileprivate func extended(toPlaces places: Int) -> Decimal? {
    let missing = places - fractionDigits
    guard missing > 0, exponent <= 0, missing < PowersOfTen.table.count else { return self }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: PowersOfTen.table[missing])
    guard !overflow else { return nil }
    return Decimal(coefficient: product, exponent: -places, isNegative: isNegative)
  }
}
