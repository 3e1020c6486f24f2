extension PrintedReader {
  /// A date or interval in the words of the language.
  func date(_ text: Substring) -> EDTFDate? {
    if let point = point(text, isGoverned: false) { return EDTFDate(form: .single(point)) }
    return interval(text).map { EDTFDate(form: $0) }
  }

  private var dates: DateLanguage { forms.dates }

  private func interval(_ text: Substring) -> EDTFDate.Form? {
    for forms in dates.all {
      if let form = merged(text, forms) { return form }
    }
    let linked = { (inner: Substring) in point(inner, isGoverned: true) }
    for links in [dates.dayLinks, dates.links] {
      let from = { (inner: Substring) in content(of: links.from, in: inner, linked) }
      let until = { (inner: Substring) in content(of: links.until, in: inner, linked) }
      if let first = from(text) { return .interval(.point(first), .open) }
      if let last = until(text) { return .interval(.open, .point(last)) }
      if let first = content(of: dates.endUnknown, in: text, from) { return .interval(.point(first), .unknown) }
      if let last = content(of: dates.startUnknown, in: text, until) { return .interval(.unknown, .point(last)) }
      for endLinks in [dates.dayLinks, dates.links] {
        var ends: [Character: EDTFPoint] = [:]
        let found = Pattern.joined(links.start, dates.joint, endLinks.end).match(text) { slot, inner in
          ends[slot] = linked(inner)
          return ends[slot] != nil
        }
        if found != nil, let first = ends["a"], let last = ends["b"] { return .interval(.point(first), .point(last)) }
      }
    }
    return nil
  }

  /// `16–18 November 2024`, `June–November 2024`, `2022–2024`.
  private func merged(_ text: Substring, _ forms: DateForms) -> EDTFDate.Form? {
    for pattern in [forms.daysOfMonth, forms.daysOfYear, forms.monthsOfYear, forms.years] {
      guard let fields = DateFields(text, pattern, forms.point, dates.firstDay) else { continue }
      let first: EDTFPoint?
      let last: EDTFPoint?
      if let year = fields.bareYears {
        first = EDTFPoint(year: year.first, detail: .none)
        last = EDTFPoint(year: year.last, detail: .none)
      } else {
        first = fields.point(month: "M", alone: "N", day: "d")
        last = fields.point(month: fields.has("P") ? "P" : "M", alone: "Q", day: "e")
      }
      if let first, let last { return .interval(.point(first), .point(last)) }
    }
    return nil
  }

  /// A point with its marks.
  private func point(_ text: Substring, isGoverned: Bool) -> EDTFPoint? {
    // Half of what an interval may have.
    guard text.utf8.count <= 120 else { return nil }
    if let inner = content(of: dates.uncertain, in: text, { certain($0, isGoverned: isGoverned) }) {
      return inner.marked(isUncertain: true, isApproximate: inner.isApproximate)
    }
    return certain(text, isGoverned: isGoverned)
  }

  private func certain(_ text: Substring, isGoverned: Bool) -> EDTFPoint? {
    for links in [dates.dayLinks, dates.links] {
      if let inner = content(of: links.about, in: text, { plain($0, isGoverned: true) }) {
        return inner.marked(isUncertain: false, isApproximate: true)
      }
    }
    return plain(text, isGoverned: isGoverned)
  }

  private func plain(_ text: Substring, isGoverned: Bool) -> EDTFPoint? {
    for forms in dates.all {
      let words = isGoverned ? forms.governed : forms.point
      for pattern in [words.day, words.dayAlone, words.month, "{N}", words.season, "{S}", words.decade] {
        guard let fields = DateFields(text, pattern, words, dates.firstDay) else { continue }
        if let point = fields.point(month: "M", alone: "N", day: "d") { return point }
      }
      if let year = words.year.read(text) { return EDTFPoint(year: year, detail: .none) }
    }
    return nil
  }
}

extension EDTFPoint {
  fileprivate func marked(isUncertain: Bool, isApproximate: Bool) -> EDTFPoint {
    EDTFPoint(
      year: year, unspecifiedYearDigits: unspecifiedYearDigits, detail: detail, time: time, isUncertain: isUncertain,
      isApproximate: isApproximate)
  }
}
