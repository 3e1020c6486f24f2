/// The English names of the months.
enum MonthNames {
  static let full = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Associated Press style: March to July are never shortened.
  static let associatedPress = [
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]

  /// Three letters, for tables.
  static let short = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The month (1 to 12) of a name or its usual short form, with or without a point, in any case.
  static func number(of word: some BidirectionalCollection<UInt8>) -> Int? {
    word.last == UInt8(ascii: ".") ? numbers[word.dropLast()] : numbers[word]
  }

  /// Every name and short form that is read, without a point, in lower case, with its month.
  static let all = Dictionary(
    (full.enumerated().map { ($1, $0 + 1) } + short.enumerated().map { ($1, $0 + 1) } + [("sept", 9)])
      .map { ($0.lowercased(), $1) }
  ) { first, _ in first }

  private static let numbers = WordTable(all)
}
