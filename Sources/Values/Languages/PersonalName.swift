/// The order of a person's names.
struct NameForms: Sendable {
  enum Order: Sendable { case givenFirst, familyFirst }

  /// The order of names in the language's own script.
  let order: Order
  /// Between the names in the language's own script.
  let joint: String
}

extension Conventions {
  /// A person's full name in the order of the memo's language: `Takeshi Iwaya`, `岩屋毅`.
  ///
  /// In Japanese a name in kanji or hiragana has the family name first with no blank, one in
  /// katakana keeps the foreign order with a middle dot (公用文作成の考え方, I-5), and one in another
  /// script stays as it is used abroad: whether its bearer writes the family name first cannot be told from it.
  public func personalName(given: String, family: String) -> String {
    guard !given.isEmpty, !family.isEmpty else { return given + family }
    let script = WritingScript.of(given + family)
    switch (forms.names.order, script) {
    case (.familyFirst, .han): return family + forms.names.joint + given
    case (.familyFirst, .katakana): return "\(given)・\(family)"
    case (.familyFirst, .other), (.givenFirst, _): return "\(given) \(family)"
    }
  }
}

/// The scripts that decide the order of a name.
private enum WritingScript {
  /// Kanji and hiragana.
  case han
  case katakana
  case other

  static func of(_ text: String) -> WritingScript {
    let scalars = text.unicodeScalars.map(\.value)
    if scalars.allSatisfy({ (0x30A0...0x30FF).contains($0) }) { return .katakana }
    let isNative = scalars.allSatisfy {
      (0x3005...0x3007).contains($0) || (0x3040...0x30FF).contains($0) || (0x3400...0x9FFF).contains($0)
        || (0xF900...0xFAFF).contains($0) || (0x20000...0x323AF).contains($0)
    }
    return isNative ? .han : .other
  }
}
