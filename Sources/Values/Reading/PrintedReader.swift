/// Reads printed values by the phrases their language is declared with.
///
/// Everything works on text with plain blanks (``Pattern/plainBlanks(_:)``), and answers `nil`
/// where the text is something else.
struct PrintedReader {
  let conventions: Conventions
  let forms: LanguageForms
  let numbers: NumberForms

  init(_ conventions: Conventions) {
    self.conventions = conventions
    forms = conventions.forms
    numbers = conventions.numberForms
  }

  /// The value of a kind; `original` is the text before any change, for dates printed as EDTF.
  func value(_ text: Substring, as kind: TypedValue.Kind, original: String) -> TypedValue? {
    switch kind {
    case .money: money(text).map(TypedValue.money)
    case .quantity: quantity(text).map(TypedValue.quantity)
    case .number: number(text).map(TypedValue.number)
    case .percent: percent(text).map { .percent(Percent($0)) }
    case .date: (try? .date(EDTFDate.parse(original))) ?? date(text).map(TypedValue.date)
    case .text, .quote: nil
    }
  }

  /// What stands inside a qualifier's phrase, or by itself.
  func qualified<Content>(_ text: Substring, _ read: (Substring) -> Content?) -> (Qualifier, Content)? {
    for qualifier in Qualifier.allCases {
      for isCount in [false, true] {
        guard let form = forms.qualifiers.form(qualifier, isCount: isCount),
          let found = content(of: form.pattern, in: text, read)
        else { continue }
        return (qualifier, found)
      }
    }
    return read(text).map { (.exact, $0) }
  }

  /// What stands in the one place of a phrase.
  func content<Content>(of pattern: Pattern, in text: Substring, _ read: (Substring) -> Content?) -> Content? {
    var content: Content?
    let found = pattern.match(text) { _, inner in
      content = read(inner)
      return content != nil
    }
    return found == nil ? nil : content
  }

  // MARK: Counts

  func number(_ text: Substring) -> Amount? {
    if let (qualifier, span) = qualified(text, span) { return span.amount(qualifier) }
    // `as=percent` prints a share by a hundred.
    return percent(text)?.scaled(byPowerOfTen: -2)
  }

  func percent(_ text: Substring) -> Amount? {
    let phrases = [conventions.percentSign, forms.percent.sign, forms.percent.word]
    guard
      let (qualifier, span) = qualified(
        text,
        { inner in
          for phrase in phrases {
            var span: FigureSpan?
            let found = phrase.match(inner) { slot, content in
              if slot == "m" { return forms.percent.name.forms.contains(String(content)) }
              span = self.span(content)
              return span != nil
            }
            if found != nil { return span }
          }
          return nil
        })
    else { return nil }
    return span.amount(qualifier)
  }

  func quantity(_ text: Substring) -> Quantity? {
    guard let (qualifier, (span, unit)) = qualified(text, counted) else { return nil }
    return span.amount(qualifier).map { Quantity($0, unit) }
  }

  /// A figure with what it counts behind it; the figure is as long as it can be: `3 million | barrels of oil`.
  private func counted(_ text: Substring) -> (FigureSpan, Unit)? {
    for split in text.indices.dropFirst().reversed() {
      let isBlank = text[split] == " "
      let label = isBlank ? text[split...].dropFirst() : text[split...]
      guard isBlank || forms.units.joint.isEmpty, let span = span(text[..<split]),
        let unit = unit(label, isGlued: !isBlank)
      else { continue }
      return (span, unit)
    }
    return nil
  }

  /// The unit of a printed symbol, name or noun. A noun of one's own stands apart from its figure.
  private func unit(_ label: Substring, isGlued: Bool) -> Unit? {
    let label = String(label)
    guard !isGlued else { return forms.units.texts[label].flatMap { Unit($0) } }
    guard let first = label.first, !first.isNumber, first != " " else { return nil }
    if let known = forms.units.recordSymbols[label] ?? forms.units.texts[label] { return Unit(known) }
    return rate(label[...]) ?? Unit(label)
  }

  /// The exchange rate of a name such as `Japanese yen per US dollar`.
  private func rate(_ label: Substring) -> Unit? {
    var codes: [Character: String] = [:]
    let found = forms.currencies.rate?.match(label) { slot, name in
      codes[slot] = forms.currencies.codes[String(name)]
      return codes[slot] != nil
    }
    guard found != nil, let quoted = codes["q"], let base = codes["b"] else { return nil }
    return Unit("\(quoted)/\(base)")
  }
}
