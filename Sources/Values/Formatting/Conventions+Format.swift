extension Conventions {
  /// The value as the memo prints it.
  ///
  /// The qualifier is always printed, and never more precision than is on file. NO-BREAK SPACE
  /// (U+00A0) stands between a figure and its scale word or unit and between day and month. Words,
  /// marks and order are those of ``language``; counted nouns stay the English words of the record.
  /// An option that does not fit the kind of value changes nothing (``FormatOption/options(for:)``).
  public func format(
    _ value: TypedValue, in context: FormatContext = .prose, as option: FormatOption? = nil,
    rounding: Rounding? = nil
  ) -> String {
    let option = option.flatMap { FormatOption.options(for: value.kind).contains($0) ? $0 : nil }
    let amounts = AmountFormat(self, context: context, option: option, rounding: rounding)
    let loose: String =
      switch value {
      case .money(let money): MoneyFormat(amounts).text(money)
      case .quantity(let quantity): CountFormat(amounts).text(quantity)
      case .number(let amount): CountFormat(amounts).text(amount)
      case .percent(let percent): CountFormat(amounts).text(percent)
      case .date(let date): DateFormat(self, context: context, option: option).text(date)
      case .text(let text): text
      case .quote(let parts): parts.joined(separator: " … ")
      }
    switch (value, context) {
    case (.text, _), (.quote, _): return loose
    case (_, .prose), (_, .table): return forms.contracted(loose)
    case (_, .sentenceStart): return Conventions.capitalized(forms.contracted(loose))
    }
  }

  /// A date the record infers, with what the source did not print in brackets: `16 November [2024]`
  /// where the source has day and month, `[16 November 2024]` where nothing of it is printed.
  public func format(
    inferred date: EDTFDate, printed: EDTFDate?, in context: FormatContext = .prose
  ) -> String {
    let whole = DateFormat(self, context: context, option: nil).text(date)
    guard let printed = printed?.point, printed.isYearless, let shown = printed.monthAndDay,
      let point = date.point, let known = point.monthAndDay, shown == known, !point.isYearless
    else { return "[\(whole)]" }
    let year = padded(Int(point.year.magnitude), to: 4)
    guard let place = whole.range(ofLast: year) else { return "[\(whole)]" }
    return whole[..<place.lowerBound] + "[\(year)]" + whole[place.upperBound...]
  }

  private static func capitalized(_ text: String) -> String {
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

extension String {
  /// Where `part` stands for the last time.
  fileprivate func range(ofLast part: String) -> Range<String.Index>? {
    let width = part.count
    guard width > 0, count >= width else { return nil }
    var start = index(endIndex, offsetBy: -width)
    while true {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: width) }
      guard start > startIndex else { return nil }
      start = index(before: start)
    }
  }
}
