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
      return next.number != nil || next.isWord
    case .percent, .minus: return false
    }
  }

  /// `section 4`, `paras. 3, 5 and 8`, `No. 10`: a word that numbers things, with other numbers between.
  private func isNumbered(_ head: Int) -> Bool {
    var place = head - 1
    var steps = 0
    while let token = scanner.token(place), steps < 12 {
      if token.isWord {
        if scanner.isWord(place, of: Self.designators) { return true }
        guard scanner.isWord(place, of: Self.conjunctions), place < head else { return false }
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

  private static let conjunctions = WordTable(["and", "to", "or"])

  private static let designators: WordTable<Bool> = {
    let words = [
      "act", "amendment", "annex", "appendix", "area", "article", "block", "box", "category", "chapter", "class",
      "clause", "decree", "directive", "exhibit", "figure", "flight", "footnote", "gate", "goal", "grade", "group",
      "highway", "item", "lane", "law", "level", "line", "lot", "magnitude", "model", "motion", "note", "number",
      "objective", "option", "page", "panel", "paragraph", "part", "phase", "pillar", "platform", "point", "priority",
      "protocol", "question", "recommendation", "regulation", "resolution", "road", "room", "round", "route", "rule",
      "schedule", "section", "sector", "series", "stage", "step", "table", "task", "tier", "title", "track", "type",
      "unit", "version", "volume", "zone",
    ]
    return WordTable(
      words + words.map { $0 + "s" } + ["annexes", "appendices", "categories", "classes", "priorities"]
        + unmistakable)
  }()

  private static let shortDesignators = WordTable(unmistakable + ["no", "c", "s"])

  /// The short forms that are no words or letters of another sense without their point.
  private static let unmistakable = [
    "nos", "nr", "p", "pp", "para", "paras", "art", "arts", "sec", "vol", "ch", "chap", "fig", "figs", "ex", "v",
    "ver", "reg", "res",
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
    return scanner.token(end)?.isCapitalized == true && scanner.isWord(end, of: Self.compassPoints)
  }

  private static let compassPoints = WordTable(["n", "s", "e", "w"])

  /// `one in five`, `four out of ten`, `ten to one`, `two thirds`.
  private func isShare(_ head: Int, _ end: Int) -> Bool {
    if isShare(after: end) { return true }
    if scanner.isWord(head - 1, "of"), scanner.isWord(head - 2, "out") { return true }
    if scanner.isWord(head - 1, "in"), scanner.token(head - 2)?.number != nil || numberWord(at: head - 2) != nil {
      return true
    }
    if scanner.isWord(end, "in"), let whole = numberWord(at: end + 1), whole > 0 { return true }
    return (scanner.isWord(end, "to") && scanner.isWord(end + 1, "one")) || scanner.isWord(end, of: Self.fractions)
  }

  private func numberWord(at place: Int) -> Int? { scanner.word(place).flatMap { NumberWords.value(of: $0) } }

  /// Whether `out of` a number follows.
  func isShare(after end: Int) -> Bool { scanner.isWord(end, "out") && scanner.isWord(end + 1, "of") }

  private static let fractions = WordTable([
    "half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths", "eighth",
    "eighths", "tenth", "tenths",
  ])

  private func isClockTime(_ end: Int) -> Bool {
    scanner.isWord(end, of: Self.halvesOfDay) || (scanner.isWord(end, "o") && scanner.isWord(end + 2, "clock"))
  }

  private static let halvesOfDay = WordTable(["am", "pm", "a.m", "p.m", "gmt", "utc", "noon"])

  // MARK: Names

  /// `Leopard 2`, `Boeing 737`: a name before the number. At the beginning of a sentence any word has a capital.
  func isCapitalizedName(before head: Int) -> Bool {
    guard let before = scanner.token(head - 1), before.isCapitalized, before.isWord else { return false }
    return !isSentenceStart(head - 1) || !scanner.isWord(head - 1, of: Self.passedOver)
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
    scanner.isWord(noun.place, "ago") || (tokens[head].number == nil && scanner.isWord(head - 1, of: Self.pointers))
  }

  /// Whether a number that counts nothing by name can still be a figure of its own.
  func standsAlone(_ head: Int, _ end: Int) -> Bool {
    let after = scanner.token(end)
    if after?.isCapitalized == true, after?.isGlued == false { return false }
    if tokens[head].number != nil { return !isCapitalizedName(before: head) }
    if tokens[head].isCapitalized { return false }
    return !scanner.isWord(head - 1, of: Self.pointers) && !scanner.isWord(end, of: Self.unnamed)
  }

  /// Words behind a number that counts what is not named beside it.
  private static let unnamed = WordTable(["of", "others", "more", "and", "or", "were", "was", "are", "is"])

  /// Words before a number that point to things named before.
  private static let pointers = WordTable([
    "the", "first", "last", "next", "these", "those", "all", "other", "any", "both", "of", "which", "big", "my", "our",
    "their", "its", "his", "her",
  ])
}
