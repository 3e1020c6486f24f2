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
    guard lower.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = lower.split(separator: "-")
    guard parts.count == 2, let ten = tens.firstIndex(of: String(parts[0])), ten > 1,
      let unit = small.firstIndex(of: String(parts[1])), (1...9).contains(unit)
    else { return nil }
    return ten * 10 + unit
  }

  /// Whether a text can have a number in it: a digit, or a word of one. Looks at the bytes alone.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    var start = 0
    for (place, byte) in bytes.enumerated() {
      if byte.decimalDigit != nil { return true }
      if byte.isLetter { continue }
      if leads.contains(bytes[start..<place]) { return true }
      start = place + 1
    }
    return leads.contains(bytes[start...])
  }

  /// The words of numbers, ordinals and scales.
  private static let leads = WordTable(all + ScaleWord.allCases.map(\.rawValue) + ["dozen"])

  /// Every word with a value, and the ordinals.
  static var all: [String] { Array(values.keys) + Array(ordinals.keys) }

  /// The value of one ordinal from *first* to *twentieth*, or of *thirtieth*, in lower case.
  static func ordinal(of word: String) -> Int? { ordinals[word] }

  private static let ordinals: [String: Int] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) } + [("thirtieth", 30)])
  }()

  private static let values: [String: Int] = {
    var values = Dictionary(uniqueKeysWithValues: small.enumerated().map { ($1, $0) })
    for (index, word) in tens.enumerated() where !word.isEmpty { values[word] = index * 10 }
    return values
  }()
}
