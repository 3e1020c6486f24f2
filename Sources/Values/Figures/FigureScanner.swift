/// Finds the figures in a span of English text: money, percentages, dates, numbers in figures and in words.
///
/// One pass over the tokens with a bounded look ahead; the time grows with the length of the text alone.
public struct FigureScanner {
  let bytes: [UInt8]
  let tokens: [FigureToken]
  private(set) var figures: [Figure] = []
  /// The end of the last figure's tokens, which no qualifier of the next reaches before.
  private var floor = 0

  /// Every figure of the text in its order. One place can have two readings (`2024` a year and a number).
  public static func figures(in text: some StringProtocol) -> [Figure] {
    FigureScanner(scanning: Array(text.utf8)).figures
  }

  /// Has found all figures of the text.
  init(scanning bytes: [UInt8]) {
    self.bytes = bytes
    tokens = FigureTokens.split(bytes)
    run()
  }

  /// The token at a place, which may lie outside.
  func token(_ place: Int) -> FigureToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  func word(_ place: Int) -> String? { token(place)?.word }

  private mutating func run() {
    var place = 0
    while place < tokens.count {
      guard mayBegin(at: place) else {
        place += 1
        continue
      }
      let next = date(at: place) ?? figure(at: place) ?? place + 1
      floor = next > place + 1 || figures.last?.utf8Range.upperBound == tokens[place].range.upperBound ? next : floor
      place = max(next, place + 1)
    }
  }

  /// Whether a date or a figure can begin here: most words of a text are none that do.
  private func mayBegin(at place: Int) -> Bool {
    let token = tokens[place]
    switch token.kind {
    case .number, .symbol, .dash, .minus: return true
    case .percent, .other: return false
    case .word:
      if isCurrencyCode(token) || FigureScanner.leads.contains(bytes[token.range]) { return true }
      guard let next = self.token(place + 1), next.isGlued, case .symbol = next.kind else { return false }
      return true
    }
  }

  /// The words a figure or a date begins with, beside the codes and letters of currencies.
  private static let leads = WordTable(
    NumberWords.all + MonthNames.all + EDTFPoint.Season.names + ["a", "an", "half", "minus"])

  mutating func add(
    _ reading: Figure.Reading, _ places: Range<Int>, certainty: Figure.Certainty = .plain
  ) {
    let end = tokens[places.upperBound - 1].range.upperBound
    figures.append(
      Figure(
        reading: reading, certainty: certainty,
        utf8Range: tokens[places.lowerBound].range.lowerBound..<end, places: places))
  }

  /// Reads a number, money or percentage that begins here; the place after it, or `nil`.
  private mutating func figure(at place: Int) -> Int? {
    guard var run = amount(at: place) else { return nil }
    if isDesignation(run) { return run.places.upperBound }
    if run.mark == nil, let (mark, next) = currency(after: run.places.upperBound) {
      run.mark = mark
      run.places = run.places.lowerBound..<next
    }
    extendRange(&run)
    let (qualifier, start) = qualifier(before: run.places.lowerBound)
    let isPlain = qualifier == .exact || (run.high != nil && qualifier != .about)
    let places = (isPlain ? run.places.lowerBound : start)..<run.places.upperBound
    let used = isPlain ? Qualifier.exact : qualifier
    guard let amount = run.amount(qualifier: used) else { return run.places.upperBound }
    if let mark = run.mark {
      add(.money(amount, mark: mark), places)
      return places.upperBound
    }
    if let (isPoints, next) = percent(after: places.upperBound) {
      add(isPoints ? .points(amount) : .percent(amount), places.lowerBound..<next)
      return next
    }
    add(.number(amount), places, certainty: run.certainty)
    return places.upperBound
  }

  /// `F-16`, `10:30`, `16th`: digits that count nothing.
  private func isDesignation(_ run: AmountRun) -> Bool {
    guard run.mark == nil else { return false }
    let first = run.places.lowerBound
    if let before = token(first - 1), tokens[first].isGlued {
      if before.isDash, before.isGlued, word(first - 2) != nil { return true }
      if before.isByte(":"), before.isGlued, token(first - 2)?.number != nil { return true }
    }
    guard let after = token(run.places.upperBound), after.isGlued else { return false }
    if after.isByte(":"), let next = token(run.places.upperBound + 1), next.isGlued, next.number != nil {
      return true
    }
    return ["st", "nd", "rd", "th"].contains(after.word)
  }

  /// `3-4 billion`, `$3 billion to $4 billion`, `between 3 and 4`: takes the upper end, if one follows.
  private func extendRange(_ run: inout AmountRun) {
    // "From 30 to 40" tells of a change; each end is a figure of its own.
    if word(run.places.lowerBound - 1) == "from" { return }
    var joint = run.places.upperBound
    if isSharedPercent(at: joint) { joint += 1 }
    guard let token = token(joint) else { return }
    let joins =
      token.isDash || token.word == "to"
      || (token.word == "and" && word(run.places.lowerBound - 1) == "between")
    guard joins, var upper = amount(at: joint + 1), !isDesignationTail(upper) else { return }
    if upper.mark == nil, let (mark, next) = currency(after: upper.places.upperBound) {
      upper.mark = mark
      upper.places = upper.places.lowerBound..<next
    }
    if upper.mark != nil, run.mark != nil, upper.mark != run.mark { return }
    var low = run.low
    // "3 to 4 million" shares its scale; "15 to three hundred" does not.
    if !run.hasScale, upper.hasScale, upper.power > 2,
      let scaled = low.scaled(byPowerOfTen: upper.power), scaled < upper.low
    {
      low = scaled
    }
    guard low < upper.low else { return }
    run.low = low
    run.high = upper.low
    run.mark = run.mark ?? upper.mark
    run.places = run.places.lowerBound..<upper.places.upperBound
  }

  /// The first sign of `between 8% and 9%`.
  private func isSharedPercent(at place: Int) -> Bool {
    guard case .percent? = token(place)?.kind, let end = token(place + 2), end.number != nil,
      case .percent? = token(place + 3)?.kind
    else { return false }
    return true
  }

  private func isDesignationTail(_ run: AmountRun) -> Bool {
    guard let after = token(run.places.upperBound), after.isGlued else { return false }
    return ["st", "nd", "rd", "th"].contains(after.word)
  }

  /// `%`, `percent`, `per cent`, `percentage points`, `pp` after a figure.
  private func percent(after place: Int) -> (isPoints: Bool, next: Int)? {
    guard let token = token(place) else { return nil }
    if case .percent = token.kind { return (false, place + 1) }
    switch token.word {
    case "percent", "pct": return (false, place + 1)
    case "per" where word(place + 1) == "cent": return (false, place + 2)
    case "percentage" where word(place + 1) == "point" || word(place + 1) == "points":
      return (true, place + 2)
    case "pp": return (true, place + 1)
    default: return nil
    }
  }

  /// The qualifier whose phrase ends right before the place, and where it begins.
  private func qualifier(before place: Int) -> (Qualifier, Int) {
    guard let last = word(place - 1) else { return (.exact, place) }
    for (phrase, qualifier) in Qualifier.byLastWord[last] ?? [] {
      let start = place - phrase.count
      guard start >= floor else { continue }
      if zip(phrase, start..<place).allSatisfy({ $0 == word($1) }) { return (qualifier, start) }
    }
    return (.exact, place)
  }
}
