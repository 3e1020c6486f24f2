/// A number as it is being read: with its scale, and the mark before it when there is one.
struct AmountRun {
  var places: Range<Int>
  var low: Decimal
  var high: Decimal?
  var mark: String?
  var power = 0
  var hasScale = false
  var certainty = Figure.Certainty.plain

  func amount(qualifier: Qualifier) -> Amount? {
    guard let high else { return Amount(low, qualifier: qualifier) }
    return Amount(low: low, high: high, qualifier: qualifier)
  }
}

extension FigureScanner {
  /// A number that begins here, in figures or words, with the currency mark before it.
  func amount(at place: Int) -> AmountRun? {
    var cursor = place
    var isNegative = false
    if let token = token(cursor), case .minus = token.kind {
      isNegative = true
      cursor += 1
    } else if let token = token(cursor), token.isDash, startsNegative(cursor) {
      isNegative = true
      cursor += 1
    } else if isWord(cursor, "minus") {
      isNegative = true
      cursor += 1
    }
    var mark: String?
    if let (found, next) = currency(before: cursor) {
      mark = found
      cursor = next
    }
    if mark != nil, !isNegative, let token = token(cursor), case .minus = token.kind {
      isNegative = true
      cursor += 1
    }
    guard var run = inFigures(cursor, isMoney: mark != nil) ?? inWords(cursor) else { return nil }
    if isNegative { run.low = run.low.negated }
    run.mark = mark
    run.places = place..<run.places.upperBound
    return run
  }

  /// A hyphen is a sign when a figure is glued to it and nothing is glued before it.
  private func startsNegative(_ place: Int) -> Bool {
    guard !tokens[place].isGlued, let next = token(place + 1), next.isGlued else { return false }
    return next.number != nil || currency(before: place + 1) != nil
  }

  private func inFigures(_ place: Int, isMoney: Bool) -> AmountRun? {
    guard let value = token(place)?.number else { return nil }
    var run = AmountRun(places: place..<(place + 1), low: value)
    takeScales(&run, isMoney: isMoney)
    if token(run.places.upperBound)?.isGlued == true, !run.hasScale,
      let word = lowercasedWord(run.places.upperBound), Measure.bySymbol[word] == nil
    {
      run.certainty = .ambiguous
    }
    return run
  }

  /// `billion`, `bn`, `hundred thousand` after a figure.
  private func takeScales(_ run: inout AmountRun, isMoney: Bool) {
    while run.power <= 15 {
      let place = run.places.upperBound + (isHyphen(before: run.places.upperBound + 1) ? 1 : 0)
      let isGlued = token(place)?.isGlued == true && !run.hasScale && place == run.places.upperBound
      guard let scale = scale(at: place, isGlued: isGlued, isMoney: isMoney) else { break }
      guard let scaled = run.low.scaled(byPowerOfTen: scale) else { return }
      run.low = scaled
      run.power += scale
      run.hasScale = true
      run.places = run.places.lowerBound..<(place + 1)
    }
    if !run.hasScale, isWord(run.places.upperBound, "dozen"), let dozen = run.low.times(12) {
      run.low = dozen
      run.places = run.places.lowerBound..<(run.places.upperBound + 1)
    }
  }

  /// Whether a hyphen holds a word to what stands before it, as in `50-billion-dollar`.
  func isHyphen(before place: Int) -> Bool {
    guard let dash = token(place - 1), dash.isDash, dash.isGlued, let word = token(place), word.isGlued else {
      return false
    }
    return word.isWord
  }

  private func scale(at place: Int, isGlued: Bool, isMoney: Bool) -> Int? {
    guard let word = word(place), let scale = ScaleWord.spelled[word] else { return nil }
    // One letter is a scale only where it touches the figure: $3m, 12k; 12m without a currency is metres.
    if word.count == 1 {
      guard isGlued, isWord(place, "k") || isMoney || currency(after: place + 1) != nil else { return nil }
    }
    return scale.powerOfTen
  }

  /// `three`, `forty-two`, `a hundred`, `two hundred and fifty thousand`.
  private func inWords(_ place: Int) -> AmountRun? {
    if isWord(place, "half"), isArticle(place + 1), var whole = inWords(place + 1),
      whole.hasScale || isWord(place + 2, "dozen"),
      let half = whole.low.times(5)?.scaled(byPowerOfTen: -1)?.normalized
    {
      whole.low = half
      whole.places = place..<whole.places.upperBound
      return whole
    }
    var reader = WordNumber()
    var cursor = place
    if isArticle(place), let next = word(place + 1), ScaleWord.full.contains(next) || isWord(place + 1, "dozen") {
      reader.take(small: 1)
      cursor += 1
    }
    while cursor < tokens.count, let word = word(cursor) {
      if let value = NumberWords.value(of: word) {
        guard reader.take(small: value) else { break }
        cursor += 1
        if value >= 20, token(cursor)?.isDash == true, token(cursor)?.isGlued == true,
          let unit = self.word(cursor + 1).flatMap({ NumberWords.value(of: $0) }), (1...9).contains(unit),
          reader.take(small: unit)
        {
          cursor += 2
        }
      } else if let scale = ScaleWord.full[word] {
        guard reader.take(scale) else { break }
        cursor += 1
      } else if isWord(cursor, "dozen") {
        guard reader.takeDozen() else { break }
        cursor += 1
        break
      } else if isWord(cursor, "and"), reader.endsWithScale,
        let next = self.word(cursor + 1), let value = NumberWords.value(of: next), value < 100
      {
        cursor += 1
      } else {
        break
      }
    }
    guard let value = reader.value, cursor > place else { return nil }
    var run = AmountRun(places: place..<cursor, low: Decimal(value))
    run.power = reader.lastPower
    run.hasScale = reader.endsWithScale
    // "one" is a pronoun as often as a number, and "zero" hardly ever counts.
    if cursor == place + 1, isWord(place, "one") || isWord(place, "zero") { run.certainty = .ambiguous }
    return run
  }

  private func isArticle(_ place: Int) -> Bool { isWord(place, "a") || isWord(place, "an") }
}

/// A number in words as it is summed up: `two hundred and fifty thousand`.
private struct WordNumber {
  private var total = 0
  private var group: Int?
  private var lastScale: ScaleWord?
  private var ceiling = Int.max

  var endsWithScale: Bool { lastScale != nil }
  var lastPower: Int { lastScale?.powerOfTen ?? 0 }

  var value: Int? {
    guard group != nil || total > 0 else { return nil }
    return total + (group ?? 0)
  }

  /// Adds a number below a hundred where the words allow one: after nothing, a ten or a scale.
  @discardableResult
  mutating func take(small: Int) -> Bool {
    if let group {
      let room = group % 100 == 0 ? 100 : (group % 10 == 0 && group % 100 >= 20 ? 10 : 0)
      guard group > 0, small > 0, small < room else { return false }
      self.group = group + small
    } else {
      group = small
    }
    lastScale = nil
    return true
  }

  mutating func take(_ scale: ScaleWord) -> Bool {
    guard let group, group > 0 else { return false }
    if scale == .hundred {
      guard group < 100 else { return false }
      self.group = group * 100
    } else {
      let factor = [3: 1000, 6: 1_000_000, 9: 1_000_000_000, 12: 1_000_000_000_000][scale.powerOfTen] ?? 1
      guard factor < ceiling, group < 1_000_000 else { return false }
      total += group * factor
      ceiling = factor
      self.group = nil
    }
    lastScale = scale
    return true
  }

  mutating func takeDozen() -> Bool {
    guard let group, total == 0, group > 0, group < 100 else { return false }
    self.group = group * 12
    return true
  }
}
