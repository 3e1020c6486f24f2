/// The words that multiply a figure.
public enum ScaleWord: String, Sendable, CaseIterable {
  case hundred, thousand, million, billion, trillion

  /// The power of ten the word stands for (short scale, as in English-language reporting).
  public var powerOfTen: Int {
    switch self {
    case .hundred: 2
    case .thousand: 3
    case .million: 6
    case .billion: 9
    case .trillion: 12
    }
  }

  /// The usual short form: `bn`. A hundred has none.
  public var abbreviation: String {
    switch self {
    case .hundred: "hundred"
    case .thousand: "k"
    case .million: "m"
    case .billion: "bn"
    case .trillion: "tn"
    }
  }

  /// Reads a word or its short form, in any case; `k` and `m` alone are left to the caller's context.
  init?(spelled word: String) {
    guard let scale = Self.spelled[word.lowercased().utf8] else { return nil }
    self = scale
  }

  /// Every word and short form.
  static let spelled = WordTable(
    allCases.map { ($0.rawValue, $0) } + [
      ("k", .thousand), ("mn", .million), ("mln", .million), ("m", .million), ("bn", .billion), ("bln", .billion),
      ("b", .billion), ("tn", .trillion), ("trn", .trillion),
    ])

  /// The words in full only; `m` and `bn` belong to figures.
  static let full = WordTable(allCases.map { ($0.rawValue, $0) })
}
