/// What `as=` may say at a value; a closed set, so that a misspelling is found and the right word offered.
public enum FormatOption: String, Sendable, CaseIterable {
  /// Number and quantity: in words, `eighty-eight vehicles`.
  case words
  /// Number and quantity: in figures even below ten, `3 howitzers`.
  case figures
  /// Money, quantity and percent: the figure without its mark or unit, `88`; the author's sentence names it.
  case bare
  /// Number: the share as a percentage, `0.42` → `42%`. Percent: itself.
  case percent
  /// Money: `USD 3 billion`.
  case code
  /// Money: `$3 billion`, `US$3 billion` where the style qualifies.
  case symbol
  /// Money: `3 billion US dollars`. Quantity and percent: the unit's name, `5 kilometres`, `12.5 percent`.
  case name
  /// Money and number: `$3bn`. Date: `16 Nov 2024`, `Nov. 16, 2024` in AP.
  case short
  /// Date: the month's name in full, `November 16, 2024`.
  case long
  /// Date: `2024-11-16`.
  case iso
  /// Date: day and month without the year, `16 November`.
  case day
  /// Date: `November 2024`.
  case month
  /// Date: `2024`.
  case year

  /// The options that mean something for a kind of value, in the order they are offered.
  public static func options(for kind: TypedValue.Kind) -> [FormatOption] {
    switch kind {
    case .money: [.bare, .code, .symbol, .name, .short]
    case .quantity: [.words, .figures, .bare, .name]
    case .number: [.words, .figures, .percent, .short]
    case .percent: [.bare, .percent, .name]
    case .date: [.short, .long, .iso, .day, .month, .year]
    case .text, .quote: []
    }
  }
}
