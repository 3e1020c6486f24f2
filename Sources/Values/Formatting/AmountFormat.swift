/// Prints figures, ranges and qualifiers in the memo's language: what money and counts have in common.
struct AmountFormat {
  let conventions: Conventions
  let forms: LanguageForms
  let numbers: NumberForms
  let context: FormatContext
  let option: FormatOption?
  let rounding: Rounding?

  init(_ conventions: Conventions, context: FormatContext, option: FormatOption?, rounding: Rounding?) {
    self.conventions = conventions
    forms = conventions.forms
    numbers = conventions.numberForms
    self.context = context
    self.option = option
    self.rounding = rounding
  }

  /// The phrase of the qualifier around what `body` prints in the case the phrase asks for.
  func qualified(_ qualifier: Qualifier, isCount: Bool, body: (GrammaticalCase) -> String) -> String {
    guard let form = forms.qualifiers.form(qualifier, isCount: isCount) else { return body(.nominative) }
    return form.pattern.filled(body(form.grammaticalCase))
  }

  /// How the ends of a range are joined, in figures or in words, and the case of the ends.
  func rangeForm(_ outer: GrammaticalCase, isQualified: Bool, inWords: Bool) -> GoverningPattern {
    // A dash between words would join them to another number: "fifty–four hundred".
    if context == .table, !inWords { return GoverningPattern(forms.ranges.table, outer) }
    return isQualified ? GoverningPattern(forms.ranges.qualified, outer) : forms.ranges.prose
  }

  /// The figure with its minus sign and scale words; without the last scale word where another figure has it.
  func text(
    _ figure: ScaledFigure, _ grammaticalCase: GrammaticalCase, omittingScale: Bool = false
  ) -> String {
    let sign = figure.parts.first?.value.isNegative == true && !figure.isZero ? Glue.minus : ""
    return sign + magnitude(figure, grammaticalCase, omittingScale: omittingScale)
  }

  /// The figure with its scale words and no sign.
  func magnitude(
    _ figure: ScaledFigure, _ grammaticalCase: GrammaticalCase, omittingScale: Bool = false
  ) -> String {
    let abbreviates = option == .short || conventions.scaleWords == .abbreviations
    var text = ""
    for part in figure.parts {
      guard let scale = part.scale else {
        text += numbers.digits(part.value, groupedFrom: figure.parts.count > 1 ? forms.scales.groupsFrom : nil)
        continue
      }
      text += numbers.digits(part.value, groupedFrom: forms.scales.groupsFrom)
      if omittingScale { continue }
      if abbreviates {
        text += forms.scales.abbreviationJoint + scale.abbreviation
      } else {
        let category = forms.plural.category(of: part.value)
        text += forms.scales.joint + scale.name.form(.counted(category), grammaticalCase)
      }
    }
    return text
  }

  /// What a noun behind the figure has to know.
  func agreement(_ figure: ScaledFigure) -> Agreement {
    figure.plain.map { .counted(forms.plural.category(of: $0)) } ?? .scaled
  }

  /// What a noun behind a range with this upper end has to know.
  func agreement(ofRangeTo figure: ScaledFigure) -> Agreement {
    figure.plain.map { .counted(forms.plural.category(ofRangeTo: $0)) } ?? .scaled
  }
}
