/// The order of a person's names.
struct NameForms: Sendable {
  enum Order: Sendable { case givenFirst, familyFirst }

  /// The order of names in the language's own script.
  let order: Order
  /// Between the names in the language's own script.
  let joint: String
}

extension Conventions {
  /// A person's full name in the order of the memo's language, from the name as it is recorded and the family name in it.
  ///
  /// In Japanese a name in kanji or hiragana has the family name first with no blank, one in
  /// katakana keeps the foreign order with a middle dot (公用文作成の考え方, I-5). Any other stays as it is recorded:
  /// Xi Jinping and Takeshi Iwaya each have the order their bearers are known by.
  public func personalName(_ recorded: String, family: String) -> String {
    guard forms.names.order == .familyFirst, let given = Conventions.given(in: recorded, family) else {
      return recorded
    }
    return switch WritingScript.of(given + family) {
    case .han: family + forms.names.joint + given
    case .katakana: recorded.hasPrefix(family) ? "\(family)・\(given)" : "\(given)・\(family)"
    case .other: recorded
    }
  }

  /// A name with the office its bearer holds: `Foreign Minister Takeshi Iwaya`, `岩屋毅外務大臣`.
  public func titled(_ name: String, office: String) -> String {
    switch forms.names.order {
    case .givenFirst: "\(office) \(name)"
    case .familyFirst: WritingScript.of(office) == .other ? "\(office) \(name)" : name + office
    }
  }

  /// What a recorded name has beside the family name at its beginning or end.
  private static func given(in recorded: String, _ family: String) -> String? {
    guard !family.isEmpty, recorded != family else { return nil }
    let blank: Set<Character> = [" ", "\u{A0}", "\u{3000}", "・"]
    if recorded.hasSuffix(family) {
      return String(recorded.dropLast(family.count).reversed().drop(while: blank.contains).reversed())
    }
    return recorded.hasPrefix(family) ? String(recorded.dropFirst(family.count).drop(while: blank.contains)) : nil
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
