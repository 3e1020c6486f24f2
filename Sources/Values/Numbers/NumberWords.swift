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
    if let value = values[word.utf8] { return value }
    let parts = word.utf8.split(separator: UInt8(ascii: "-"))
    guard parts.count == 2, let ten = values[parts[0]], ten >= 20, let unit = values[parts[1]],
      (1...9).contains(unit)
    else { return nil }
    return ten + unit
  }

  /// The value of one word from *zero* to *ninety*; any case.
  static func value(of word: some Collection<UInt8>) -> Int? { values[word] }

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
  static var all: [String] { (valued + ordinal).map(\.key) }

  /// The value of one ordinal from *first* to *twentieth*, or of *thirtieth*; any case.
  static func ordinal(of word: some Collection<UInt8>) -> Int? { ordinals[word] }

  private static let ordinals = WordTable(ordinal)
  private static let ordinal: [(key: String, value: Int)] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ]
    return words.enumerated().map { ($1, $0 + 1) } + [("thirtieth", 30)]
  }()

  private static let values = WordTable(valued)
  private static let valued: [(key: String, value: Int)] =
    small.enumerated().map { ($1, $0) } + tens.enumerated().filter { !$1.isEmpty }.map { ($1, $0 * 10) }
}
