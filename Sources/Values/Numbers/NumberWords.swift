/// Whole numbers in English words, to write and to read.
public enum NumberWords {
  static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// `forty-two`, `three hundred`, `two hundred and six`: a number below a thousand.
  static func spelled(belowThousand value: Int) -> String {
    if value < 20 { return small[value] }
    if value < 100 {
      let unit = value % 10
      return unit == 0 ? tens[value / 10] : "\(tens[value / 10])-\(small[unit])"
    }
    let rest = value % 100
    return "\(small[value / 100]) hundred" + (rest == 0 ? "" : " and " + spelled(belowThousand: rest))
  }

  /// The value of one word from *zero* to *ninety*, or of a pair such as *forty-two*; any case.
  public static func value(of word: String) -> Int? {
    let lower = word.lowercased()
    if let value = values[lower] { return value }
    let parts = lower.split(separator: "-")
    guard parts.count == 2, let ten = tens.firstIndex(of: String(parts[0])), ten > 1,
      let unit = small.firstIndex(of: String(parts[1])), (1...9).contains(unit)
    else { return nil }
    return ten * 10 + unit
  }

  private static let values: [String: Int] = {
    var values = Dictionary(uniqueKeysWithValues: small.enumerated().map { ($1, $0) })
    for (index, word) in tens.enumerated() where !word.isEmpty { values[word] = index * 10 }
    return values
  }()
}
