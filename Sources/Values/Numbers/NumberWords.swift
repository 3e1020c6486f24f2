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
      if isLead(bytes[start..<place]) { return true }
      start = place + 1
    }
    return isLead(bytes[start...])
  }

  private static func isLead(_ word: ArraySlice<UInt8>) -> Bool {
    guard (3...11).contains(word.count), let first = word.first else { return false }
    return leads[Int(first | 0x20)].contains { lead in
      lead.count == word.count && zip(lead, word).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  /// The words of numbers, ordinals and scales by their first letter.
  private static let leads: [[[UInt8]]] = {
    let words = Array(values.keys) + Array(ordinals.keys) + ScaleWord.allCases.map(\.rawValue) + ["dozen"]
    var leads = [[[UInt8]]](repeating: [], count: 256)
    for word in words.sorted() {
      if let first = word.utf8.first { leads[Int(first)].append(Array(word.utf8)) }
    }
    return leads
  }()

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
