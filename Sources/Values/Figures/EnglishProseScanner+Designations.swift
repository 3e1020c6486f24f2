/// Numbers that name something instead of counting it.
extension EnglishProseScanner {
  /// Whether what stands around a number makes a name, a code, a time or a share of it.
  func isDesignated(_ head: Int, _ end: Int) -> Bool {
    isBoundBefore(head) || isBoundAfter(end) || isNumbered(head) || isPartOfCode(head, end) || isShare(head, end)
      || isClockTime(end)
  }

  /// Something glued before the number: `#3`, `v2`, `7/11`; brackets and quotation marks are not.
  private func isBoundBefore(_ head: Int) -> Bool {
    guard head > 0, tokens[head].isGlued else { return false }
    switch tokens[head - 1].kind {
    case .other(let byte):
      let opens: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2, 0xC2]
      return !opens.contains(byte)
    case .dash:
      return bytes[tokens[head - 1].range.lowerBound] == UInt8(ascii: "-") || scanner.token(head - 2)?.number != nil
    case .word, .number, .percent, .symbol, .minus: return true
    }
  }

  /// Something glued behind it: `4x4`, `24/7`, `3:1`, `2.1.3`, `3)`.
  private func isBoundAfter(_ end: Int) -> Bool {
    guard let after = scanner.token(end), after.isGlued else { return false }
    switch after.kind {
    case .word: return symbol(at: end, inDigits: true) == nil
    case .number, .symbol: return true
    case .dash: return scanner.token(end + 1)?.number != nil && scanner.token(end + 1)?.isGlued == true
    case .other(let byte):
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
        return end < 2 || tokens[end - 2].isByte("(") || tokens[end - 2].isByte("[")
      }
      let isJoint = [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "_")].contains(byte)
      guard isJoint, let next = scanner.token(end + 1), next.isGlued else { return false }
      return next.number != nil || next.word != nil
    case .percent, .minus: return false
    }
  }

  /// `section 4`, `paras. 3, 5 and 8`, `No. 10`: a word that numbers things, with other numbers between.
  private func isNumbered(_ head: Int) -> Bool {
    var place = head - 1
    var steps = 0
    while let token = scanner.token(place), steps < 12 {
      if let word = token.word {
        if Self.designators.contains(word) { return true }
        guard word == "and" || word == "to" || word == "or", place < head else { return false }
      } else if token.isByte("."), let word = scanner.word(place - 1) {
        return token.isGlued && Self.shortDesignators.contains(word)
      } else if token.number == nil, !token.isByte(","), !token.isDash {
        return false
      }
      place -= 1
      steps += 1
    }
    return false
  }

  private static let designators: Set<String> = {
    let words = [
      "act", "amendment", "annex", "appendix", "area", "article", "block", "box", "category", "chapter", "class",
      "clause", "decree", "directive", "exhibit", "figure", "flight", "footnote", "gate", "goal", "grade", "group",
      "highway", "item", "lane", "law", "level", "line", "lot", "magnitude", "model", "motion", "note", "number",
      "objective", "option", "page", "panel", "paragraph", "part", "phase", "pillar", "platform", "point", "priority",
      "protocol", "question", "recommendation", "regulation", "resolution", "road", "room", "round", "route", "rule",
      "schedule", "section", "sector", "series", "stage", "step", "table", "task", "tier", "title", "track", "type",
      "unit", "version", "volume", "zone",
    ]
    return Set(words + words.map { $0 + "s" } + ["annexes", "appendices", "categories", "classes", "priorities"])
      .union(shortDesignators.subtracting(["no", "c", "s"]))
  }()

  private static let shortDesignators: Set<String> = [
    "no", "nos", "nr", "p", "pp", "para", "paras", "art", "arts", "sec", "vol", "ch", "chap", "fig", "figs", "ex", "v",
    "ver", "reg", "res", "c", "s",
  ]

  /// Telephone numbers, account numbers, coordinates, initial noughts.
  private func isPartOfCode(_ head: Int, _ end: Int) -> Bool {
    guard let number = scanner.token(head), number.number != nil else { return false }
    if scanner.token(head - 1)?.number != nil || scanner.token(end)?.number != nil { return true }
    let digits = bytes[number.range]
    if digits.count > 1, digits.first == UInt8(ascii: "0"), digits.dropFirst().first?.decimalDigit != nil {
      return true
    }
    if digits.count >= 7, digits.allSatisfy({ $0.decimalDigit != nil }) { return true }
    guard let after = scanner.token(end), after.isCapitalized, after.range.count == 1, let point = after.word else {
      return false
    }
    return ["n", "s", "e", "w"].contains(point)
  }

  /// `one in five`, `four out of ten`, `ten to one`, `two thirds`.
  private func isShare(_ head: Int, _ end: Int) -> Bool {
    if isShare(after: end) { return true }
    let before = scanner.word(head - 1)
    if before == "of", scanner.word(head - 2) == "out" { return true }
    if before == "in", let whole = scanner.token(head - 2),
      whole.number != nil || whole.word.map({ NumberWords.value(of: $0) != nil }) == true
    {
      return true
    }
    guard let after = scanner.word(end) else { return false }
    if after == "in", let whole = scanner.word(end + 1).flatMap(NumberWords.value), whole > 0 { return true }
    return (after == "to" && scanner.word(end + 1) == "one") || Self.fractions.contains(after)
  }

  /// Whether `out of` a number follows.
  func isShare(after end: Int) -> Bool { scanner.word(end) == "out" && scanner.word(end + 1) == "of" }

  private static let fractions: Set<String> = [
    "half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths", "eighth",
    "eighths", "tenth", "tenths",
  ]

  private func isClockTime(_ end: Int) -> Bool {
    guard let after = scanner.word(end) else { return false }
    return ["am", "pm", "a.m", "p.m", "gmt", "utc", "noon"].contains(after)
      || (after == "o" && scanner.word(end + 2) == "clock")
  }

  // MARK: Names

  /// `Leopard 2`, `Boeing 737`: a name before the number. At the beginning of a sentence any word has a capital.
  func isCapitalizedName(before head: Int) -> Bool {
    guard let before = scanner.token(head - 1), before.isCapitalized, let word = before.word else { return false }
    return !isSentenceStart(head - 1) || !Self.passedOver.contains(word)
  }

  private func isSentenceStart(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    guard case .other(let byte) = tokens[place - 1].kind else { return false }
    return byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "'")
  }

  /// `the Five Eyes`, `Six-Day War`: number words in capitals inside a sentence, or a noun in capitals behind one.
  func names(_ noun: CountedNoun, _ head: Int) -> Bool {
    guard tokens[head].number == nil else { return false }
    return noun.isCapitalized || (tokens[head].isCapitalized && !isSentenceStart(head))
  }

  /// Whether it points back, as in `the two sides`, or to the memo's own day, as in `two days ago`.
  func points(_ noun: CountedNoun, _ head: Int) -> Bool {
    if scanner.word(noun.place) == "ago" { return true }
    return tokens[head].number == nil && scanner.word(head - 1).map(Self.pointers.contains) == true
  }

  /// Whether a number that counts nothing by name can still be a figure of its own.
  func standsAlone(_ head: Int, _ end: Int) -> Bool {
    let after = scanner.token(end)
    if after?.isCapitalized == true, after?.isGlued == false { return false }
    if tokens[head].number != nil { return !isCapitalizedName(before: head) }
    if tokens[head].isCapitalized { return false }
    if let before = scanner.word(head - 1), Self.pointers.contains(before) { return false }
    guard let word = after?.word else { return true }
    return !["of", "others", "more", "and", "or", "were", "was", "are", "is"].contains(word)
  }

  /// Words before a number that point to things named before.
  private static let pointers: Set<String> = [
    "the", "first", "last", "next", "these", "those", "all", "other", "any", "both", "of", "which", "big", "my", "our",
    "their", "its", "his", "her",
  ]
}
