/// A figure or range as read, before its qualifier.
struct FigureSpan {
  let low: Decimal
  let high: Decimal?

  /// With the qualifier around it; `nil` where the ends are not in rising order.
  func amount(_ qualifier: Qualifier) -> Amount? {
    guard let high else { return Amount(low, qualifier: qualifier) }
    return Amount(low: low, high: high, qualifier: qualifier)
  }
}

extension PrintedReader {
  /// A figure, and the power of ten of the scale word at its end.
  typealias ReadFigure = (value: Decimal, power: Int?)

  /// A figure or a range.
  func span(_ text: Substring) -> FigureSpan? {
    guard let first = text.first, first.isNumber || first.isLetter || "-−".contains(first) else { return nil }
    if let figure = figure(text) { return FigureSpan(low: figure.value, high: nil) }
    return range(text) { figure($0) }.flatMap { low, high in
      // A scale word said once belongs to both ends.
      let power = low.power == nil ? high.power ?? 0 : 0
      return low.value.scaled(byPowerOfTen: power).map { FigureSpan(low: $0, high: high.value) }
    }
  }

  /// The two ends of a range.
  func range<End>(_ text: Substring, _ read: (Substring) -> End?) -> (End, End)? {
    for phrase in [forms.ranges.prose.pattern, forms.ranges.qualified, forms.ranges.table] {
      var ends: [Character: End] = [:]
      let found = phrase.match(text) { slot, content in
        ends[slot] = read(content)
        return ends[slot] != nil
      }
      if found != nil, let low = ends["a"], let high = ends["b"] { return (low, high) }
    }
    return nil
  }

  /// A figure in digits or words, with its sign and scale words.
  func figure(_ text: Substring) -> ReadFigure? {
    if let sign = text.first, String(sign) == Glue.minus || sign == "-" {
      return magnitude(text.dropFirst()).map { ($0.value.negated, $0.power) }
    }
    if let magnitude = magnitude(text) { return magnitude }
    if let value = forms.cardinals.index().value(of: text) { return (Decimal(value), nil) }
    let minus = forms.cardinals.minus + " "
    guard text.hasPrefix(minus) else { return nil }
    return forms.cardinals.index().value(of: text.dropFirst(minus.count)).map { (Decimal(-$0), nil) }
  }

  /// Digits and scale words without a sign.
  func magnitude(_ text: Substring) -> ReadFigure? {
    var rest = text
    var parts: [ReadFigure] = []
    while !rest.isEmpty {
      guard let (value, tail) = digits(rest) else { return nil }
      if tail.isEmpty {
        parts.append((value, nil))
        break
      }
      guard let (scale, after) = scale(tail) else { return nil }
      parts.append((value, scale.power))
      rest = after
    }
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return first.value.scaled(byPowerOfTen: first.power ?? 0).map { ($0, first.power) } }
    return sum(parts).map { ($0, parts.last?.power) }
  }

  /// Parts that are added up, from the greatest scale down.
  private func sum(_ parts: [ReadFigure]) -> Decimal? {
    guard forms.scales.composition == .summed else { return nil }
    var total = Decimal.zero
    var ceiling = Int.max
    for part in parts {
      let power = part.power ?? 0
      guard power < ceiling, let value = part.value.scaled(byPowerOfTen: power), let sum = try? total.adding(value),
        !sum.isRounded
      else { return nil }
      total = sum.value
      ceiling = power
    }
    return total
  }

  /// The scale word the text begins with, and what follows; nothing may follow where one scale takes decimals.
  private func scale(_ text: Substring) -> (Scale, Substring)? {
    for (ending, scale) in forms.scales.endings where text.hasPrefix(ending) {
      let rest = text.dropFirst(ending.count)
      if rest.isEmpty || forms.scales.composition == .summed { return (scale, rest) }
    }
    return nil
  }

  /// The digits the text begins with, read by the separators of the conventions, and what follows.
  private func digits(_ text: Substring) -> (Decimal, Substring)? {
    let (group, decimal) = (Pattern.plainBlanks(numbers.groupMark), numbers.decimalMark)
    var end = text.startIndex
    var normal = ""
    var pending = ""
    for index in text.indices where normal.utf8.count < 80 {
      let character = text[index]
      if character.isASCII, character.isNumber {
        normal += pending + String(character)
        pending = ""
        end = text.index(after: index)
      } else if pending.isEmpty, String(character) == group || String(character) == decimal {
        pending = String(character) == group ? "," : "."
      } else {
        break
      }
    }
    return Decimal(normal, grouping: .commas).map { ($0, text[end...]) }
  }
}
