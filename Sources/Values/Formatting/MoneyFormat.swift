/// Prints money: `about $3 billion`, `US$3bn`, `3 billion US dollars`, `USD 3 billion`, `3 Milliarden Euro`.
struct MoneyFormat {
  let amounts: AmountFormat
  private var conventions: Conventions { amounts.conventions }
  private var currencies: CurrencyForms { amounts.forms.currencies }

  init(_ amounts: AmountFormat) { self.amounts = amounts }

  private enum Mark { case symbol(String), code, name(CountedName), none }

  func text(_ money: Money) -> String {
    let mark = mark(for: money.currency)
    return amounts.qualified(money.amount.qualifier, isCount: false) { grammaticalCase in
      guard money.amount.isRange else {
        return whole(fit(money.amount.low, money.currency), money.currency, mark, grammaticalCase)
      }
      return range(money, mark, grammaticalCase)
    }
  }

  private func range(_ money: Money, _ mark: Mark, _ outer: GrammaticalCase) -> String {
    let (low, high) = (fit(money.amount.low, money.currency), fit(money.amount.high, money.currency))
    let form = amounts.rangeForm(outer, isQualified: money.amount.qualifier != .exact, inWords: false)
    let pattern = pattern(mark, high)
    guard pattern.ends(with: "m"), let omitsScale = sharing(low, high) else {
      return form.pattern.filled([
        "a": whole(low, money.currency, mark, form.grammaticalCase),
        "b": whole(high, money.currency, mark, form.grammaticalCase),
      ])
    }
    let figures = form.pattern.filled([
      "a": amounts.text(low, form.grammaticalCase, omittingScale: omitsScale),
      "b": amounts.text(high, form.grammaticalCase),
    ])
    let agreement = amounts.agreement(ofRangeTo: high)
    return pattern.filled(["n": figures, "m": text(mark, money.currency, agreement, form.grammaticalCase)])
  }

  /// Whether the ends share the mark, and with it the scale word; `nil` where each has its own.
  /// "3 to 4 billion dollars" begins at three billion, so that what begins at three dollars shares nothing.
  private func sharing(_ low: ScaledFigure, _ high: ScaledFigure) -> Bool? {
    switch amounts.forms.ranges.sharing {
    case .nothing: nil
    case .mark: (low.lastScale == nil) == (high.lastScale == nil) ? false : nil
    case .scaleAndMark: low.lastScale == high.lastScale ? true : nil
    }
  }

  private func mark(for currency: Currency) -> Mark {
    func name() -> Mark { currencies.names[currency.code].map(Mark.name) ?? .code }
    switch amounts.option {
    case .bare: return .none
    case .code: return .code
    case .name: return name()
    case .symbol, .short: return symbolMark(currency)
    case .words, .figures, .percent, .long, .iso, .day, .month, .year, nil: break
    }
    let isKnown = currencies.knownSymbols.contains(currency.code)
    switch (conventions.currencyMark, amounts.context) {
    case (.code, _): return .code
    case (.name, .prose), (.name, .sentenceStart): return name()
    case (.symbol, _), (.qualifiedSymbol, _), (.name, .table):
      if isKnown { return symbolMark(currency) }
      return amounts.context == .table ? .code : name()
    }
  }

  private func symbolMark(_ currency: Currency) -> Mark {
    let symbol =
      conventions.currencyMark == .qualifiedSymbol ? currency.qualifiedSymbol : currency.symbol
    return symbol.map(Mark.symbol) ?? .code
  }

  /// The figure at its scale, with all the digits of its coins where it has some.
  private func fit(_ value: Decimal, _ currency: Currency) -> ScaledFigure {
    withCoins(
      ScaledFigure.fit(value, to: amounts.forms.scales, search: .anyExact, rounding: amounts.rounding), currency)
  }

  private func whole(
    _ figure: ScaledFigure, _ currency: Currency, _ mark: Mark, _ grammaticalCase: GrammaticalCase
  ) -> String {
    let isNegative = figure.parts.first?.value.isNegative == true && !figure.isZero
    return pattern(mark, figure).filled([
      "s": isNegative ? Glue.minus : "", "n": amounts.magnitude(figure, grammaticalCase),
      "m": text(mark, currency, amounts.agreement(figure), grammaticalCase),
    ])
  }

  private func pattern(_ mark: Mark, _ figure: ScaledFigure) -> Pattern {
    switch mark {
    case .symbol: currencies.symbol
    case .code: figure.lastScale == nil ? currencies.code : currencies.scaledCode
    case .name: currencies.name
    case .none: "{s}{n}"
    }
  }

  private func text(
    _ mark: Mark, _ currency: Currency, _ agreement: Agreement, _ grammaticalCase: GrammaticalCase
  ) -> String {
    switch mark {
    case .symbol(let symbol): symbol
    case .code: currency.code
    case .name(let name): name.form(agreement, grammaticalCase)
    case .none: ""
    }
  }

  /// Prices with coins are written with all their digits: `$3.50`.
  private func withCoins(_ figure: ScaledFigure, _ currency: Currency) -> ScaledFigure {
    guard let value = figure.plain, amounts.rounding == nil, let places = currency.minorUnits,
      value.fractionDigits > 0, value.fractionDigits < places, let padded = value.extended(toPlaces: places)
    else { return figure }
    return .unscaled(padded, rounding: nil)
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
