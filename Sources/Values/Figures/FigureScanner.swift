/// Finds the figures in a span of English text: money, percentages, dates, numbers in figures and in words.
///
/// One pass over the tokens with a bounded look ahead; the time grows with the length of the text alone.
public struct FigureScanner {
  let bytes: [UInt8]
  let tokens: [FigureToken]
  private(set) var figures: [Figure] = []
  /// The token that is looked at next.
  private var place = 0
  /// The end of the last figure's tokens, which no qualifier of the next reaches before.
  private var floor = 0

  /// Every figure of the text in its order. One place can have two readings (`2024` a year and a number).
  public static func figures(in text: some StringProtocol) -> [Figure] {
    var scanner = FigureScanner(Array(text.utf8))
    scanner.findAll()
    return scanner.figures
  }

  /// Has found no figure yet.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = FigureTokens.split(bytes)
  }

  /// The token at a place, which may lie outside.
  func token(_ place: Int) -> FigureToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  /// The bytes of the word at a place; none of one that is too long to mean anything here.
  func word(_ place: Int) -> ArraySlice<UInt8>? {
    guard tokens.indices.contains(place), tokens[place].isWord else { return nil }
    let range = tokens[place].range
    return range.count <= Self.longestWord ? bytes[range] : []
  }

  private static let longestWord = 40

  /// The word at a place, in lower case.
  func lowercasedWord(_ place: Int) -> String? { word(place).map { String(decoding: $0, as: UTF8.self).lowercased() } }

  /// Whether a word, which is given in lower case, stands at a place.
  func isWord(_ place: Int, _ word: String) -> Bool {
    guard tokens.indices.contains(place), tokens[place].isWord, tokens[place].range.count == word.utf8.count else {
      return false
    }
    return zip(word.utf8, bytes[tokens[place].range]).allSatisfy { $0 == $1 | 0x20 }
  }

  /// Whether one of the words stands at a place.
  func isWord(_ place: Int, of words: WordTable<Bool>) -> Bool { word(place).map(words.contains) ?? false }

  mutating func findAll() {
    while findMore() {}
  }

  /// Goes on to the next figures and adds them; false at the end of the text.
  mutating func findMore() -> Bool {
    let found = figures.count
    while place < tokens.count, figures.count == found {
      guard mayBegin(at: place) else {
        place += 1
        continue
      }
      let next = date(at: place) ?? figure(at: place) ?? place + 1
      floor = next > place + 1 || figures.last?.utf8Range.upperBound == tokens[place].range.upperBound ? next : floor
      place = max(next, place + 1)
    }
    return figures.count > found
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
    NumberWords.all + MonthNames.all.keys + EDTFPoint.Season.names.keys + ["a", "an", "half", "minus"])

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
      if before.isDash, before.isGlued, token(first - 2)?.isWord == true { return true }
      if before.isByte(":"), before.isGlued, token(first - 2)?.number != nil { return true }
    }
    guard let after = token(run.places.upperBound), after.isGlued else { return false }
    if after.isByte(":"), let next = token(run.places.upperBound + 1), next.isGlued, next.number != nil {
      return true
    }
    return isWord(run.places.upperBound, of: Self.ordinalEndings)
  }

  /// What makes an ordinal of the digits before it.
  static let ordinalEndings = WordTable(["st", "nd", "rd", "th"])

  /// `3-4 billion`, `$3 billion to $4 billion`, `between 3 and 4`: takes the upper end, if one follows.
  private func extendRange(_ run: inout AmountRun) {
    // "From 30 to 40" tells of a change; each end is a figure of its own.
    if isWord(run.places.lowerBound - 1, "from") { return }
    var joint = run.places.upperBound
    if isSharedPercent(at: joint) { joint += 1 }
    let joins =
      isDashOrTo(joint) || (isWord(joint, "and") && isWord(run.places.lowerBound - 1, "between"))
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

  /// Whether a dash or “to” stands at a place.
  func isDashOrTo(_ place: Int) -> Bool { token(place)?.isDash == true || isWord(place, "to") }

  /// The first sign of `between 8% and 9%`.
  private func isSharedPercent(at place: Int) -> Bool {
    guard case .percent? = token(place)?.kind, let end = token(place + 2), end.number != nil,
      case .percent? = token(place + 3)?.kind
    else { return false }
    return true
  }

  private func isDesignationTail(_ run: AmountRun) -> Bool {
    token(run.places.upperBound)?.isGlued == true && isWord(run.places.upperBound, of: Self.ordinalEndings)
  }

  /// `%`, `percent`, `per cent`, `percentage points`, `pp` after a figure.
  private func percent(after place: Int) -> (isPoints: Bool, next: Int)? {
    if case .percent? = token(place)?.kind { return (false, place + 1) }
    if isWord(place, "percent") || isWord(place, "pct") { return (false, place + 1) }
    if isWord(place, "per"), isWord(place + 1, "cent") { return (false, place + 2) }
    if isWord(place, "percentage"), isWord(place + 1, "point") || isWord(place + 1, "points") {
      return (true, place + 2)
    }
    return isWord(place, "pp") ? (true, place + 1) : nil
  }

  /// The qualifier whose phrase ends right before the place, and where it begins.
  private func qualifier(before place: Int) -> (Qualifier, Int) {
    guard let last = word(place - 1) else { return (.exact, place) }
    for (phrase, qualifier) in Qualifier.byLastWord[last] ?? [] {
      let start = place - phrase.count
      guard start >= floor else { continue }
      if zip(phrase, start..<place).allSatisfy({ isWord($1, $0) }) { return (qualifier, start) }
    }
    return (.exact, place)
  }
}
