extension Conventions {
  /// Reads a value as these conventions print it: the inverse of ``format(_:in:as:rounding:)``.
  ///
  /// The whole text is one value, in the words and marks of ``language``; any context and option
  /// may have printed it, and a blank of any width counts as one. What printing drops is not found
  /// again: the figures `round=` cuts off; a mark, year or day that `as=bare`, `day`, `month` or
  /// `year` leaves out; a date's time of day and `XX`, of which nothing is printed; the `X`s of
  /// centuries (`20XX` prints as the interval `2000–2099`); which of two symbols with one name was
  /// meant where the name is printed (`m2`, `m²`), or whether a noun with that name was.
  ///
  /// - Throws: a ``ValueError`` for the whole text where it is no such value.
  public func parse(_ text: String, as kind: TypedValue.Kind) throws(ValueError) -> TypedValue {
    if text.utf8.count <= kind.longestPrinted {
      for candidate in candidates(text) {
        if let value = PrintedReader(self).value(candidate[...], as: kind, original: text) { return value }
      }
    }
    switch kind {
    case .text: return .text(text)
    case .quote: return .quote(parts: text.split(separator: " … ").map(String.init))
    case .money, .quantity, .number, .percent, .date:
      throw ValueError(
        "“\(text.prefix(60))” is not a \(kind.rawValue) as the memo’s language (\(language)) prints one",
        at: 0..<text.utf8.count)
    }
  }

  /// The text with plain blanks: as it is, and with the first letter as it is inside a sentence;
  /// each with what melted together taken apart.
  private func candidates(_ text: String) -> [String] {
    let plain = Pattern.plainBlanks(text)
    var candidates = [plain]
    if let first = plain.first, first.isUppercase { candidates.append(first.lowercased() + plain.dropFirst()) }
    return candidates.flatMap { candidate in
      let apart = forms.uncontracted(candidate)
      return apart == candidate ? [candidate] : [candidate, apart]
    }
  }
}

extension TypedValue.Kind {
  /// More bytes than any printed value has; reading tries the places at which a phrase can be cut.
  fileprivate var longestPrinted: Int {
    switch self {
    case .money, .number, .percent, .date: 240
    // A counted noun may have two hundred.
    case .quantity: 440
    case .text, .quote: 0
    }
  }
}
