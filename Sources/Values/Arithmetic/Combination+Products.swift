extension Combination {
  /// The product.
  func product() throws(CalculationFault) -> Calculation {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return try amount(first, second).map { .number($0) }
    case (.percent(let first), .percent(let second)):
      return try amount(first.amount, hundredths(second)).map { .percent(Percent($0)) }
    case (.number(let number), .percent(let percent)), (.percent(let percent), .number(let number)):
      return try amount(number, hundredths(percent)).map { .number($0) }
    case (.money(let money), .number(let number)), (.number(let number), .money(let money)):
      return try amount(money.amount, number).map { .money(Money($0, money.currency)) }
    case (.money(let money), .percent(let percent)), (.percent(let percent), .money(let money)):
      return try amount(money.amount, hundredths(percent)).map { .money(Money($0, money.currency)) }
    case (.quantity(let quantity), .number(let number)), (.number(let number), .quantity(let quantity)):
      return try scaled(quantity, by: number)
    case (.quantity(let quantity), .percent(let percent)), (.percent(let percent), .quantity(let quantity)):
      return try scaled(quantity, by: hundredths(percent))
    case (.money(let money), .quantity(let rate)), (.quantity(let rate), .money(let money)):
      return try exchanged(money, at: rate)
    case (.money, .money): throw mismatch(help: ["multiply money by a number or a percentage"])
    case (.quantity, .quantity): throw mismatch(help: ["multiply a quantity by a number or a percentage"])
    case (.money, _), (.quantity, _), (.number, _), (.percent, _), (.date, _), (.text, _), (.quote, _):
      throw mismatch()
    }
  }

  /// The quotient.
  func quotient() throws(CalculationFault) -> Calculation {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return try amount(first, second).map { .number($0) }
    case (.percent(let first), .percent(let second)):
      return try amount(first.amount, second.amount).map { .number($0) }
    case (.percent(let percent), .number(let number)):
      return try amount(percent.amount, number).map { .percent(Percent($0)) }
    case (.number(let number), .percent(let percent)):
      return try amount(number, hundredths(percent)).map { .number($0) }
    case (.money(let first), .money(let second)):
      guard first.currency == second.currency else { throw otherCurrency(first.currency, second.currency) }
      return try amount(first.amount, second.amount).map { .number($0) }
    case (.money(let money), .number(let number)):
      return try amount(money.amount, number).map { .money(Money($0, money.currency)) }
    case (.money(let money), .percent(let percent)):
      return try amount(money.amount, hundredths(percent)).map { .money(Money($0, money.currency)) }
    case (.money(let money), .quantity(let rate)):
      return try exchanged(money, at: rate)
    case (.quantity(let quantity), .number(let number)):
      return try scaled(quantity, by: number)
    case (.quantity(let quantity), .percent(let percent)):
      return try scaled(quantity, by: hundredths(percent))
    case (.quantity(let first), .quantity(let second)):
      return try ratio(first, second)
    case (.money, _), (.quantity, _), (.number, _), (.percent, _), (.date, _), (.text, _), (.quote, _):
      throw mismatch()
    }
  }

  private func scaled(_ quantity: Quantity, by factor: Amount) throws(CalculationFault) -> Calculation {
    guard !quantity.unit.isScale else { throw scale(help: ["write the temperature in K"]) }
    return try amount(quantity.amount, factor).map { .quantity(Quantity($0, quantity.unit)) }
  }

  private func ratio(_ first: Quantity, _ second: Quantity) throws(CalculationFault) -> Calculation {
    guard second.unit.isConvertible(to: first.unit) else { throw otherUnit(first.unit, second.unit) }
    guard !first.unit.isScale, !second.unit.isScale else { throw scale(help: ["write both temperatures in K"]) }
    let converted = try converted(second, to: first.unit, isDifference: false)
    return try amount(first.amount, converted.value).after(converted.isRounded).map { .number($0) }
  }

  /// A percentage as a factor.
  private func hundredths(_ percent: Percent) throws(CalculationFault) -> Amount {
    try compute { () throws(ArithmeticFault) in
      guard let factor = percent.amount.scaled(byPowerOfTen: -2) else { throw .overflow }
      return factor
    }
  }

  /// Money in the other currency of a rate: USD × JPY/USD is JPY, JPY ÷ JPY/USD is USD.
  private func exchanged(_ money: Money, at rate: Quantity) throws(CalculationFault) -> Calculation {
    guard let pair = rate.unit.exchangeRate else {
      guard rate.unit.dimension != .points else {
        throw unfit(
          .percentagePoints, because: "points are the difference of two percentages, not a share",
          help: ["multiply by a percentage"])
      }
      guard rate.unit.form == .noun else { throw mismatch() }
      throw mismatch(
        help: ["for the \(symbol == .divide ? "cost of each" : "whole") write the count as a number, \(rate.amount)"])
    }
    let (needed, given) = symbol == .multiply ? (pair.base, pair.quoted) : (pair.quoted, pair.base)
    guard money.currency == needed else {
      let verb = symbol == .multiply ? "multiplied" : "divided"
      let turned = symbol == .multiply ? "divide by" : "multiply by"
      throw unfit(
        .currencyMismatch, because: "an amount \(verb) by \(rate.unit) must be in \(needed)",
        help: money.currency == given ? ["\(turned) the rate to go from \(given) to \(needed)"] : [])
    }
    return try amount(money.amount, rate.amount).map { .money(Money($0, given)) }
  }
}
