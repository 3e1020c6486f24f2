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
  static func number(of word: some StringProtocol) -> Int? {
    var lower = word.lowercased()
    if lower.hasSuffix(".") { lower.removeLast() }
    return numbers[lower]
  }

  /// Every name and short form that is read, without a point, in lower case.
  static var all: [String] { Array(numbers.keys) }

  private static let numbers: [String: Int] = {
    var numbers = ["sept": 9]
    for (index, (name, abbreviation)) in zip(full, short).enumerated() {
      numbers[name.lowercased()] = index + 1
      numbers[abbreviation.lowercased()] = index + 1
    }
    return numbers
  }()
}
