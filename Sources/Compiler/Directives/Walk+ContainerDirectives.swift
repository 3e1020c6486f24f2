import Markup
import Records
import Source
import Values

extension Walk {
  mutating func section(
    _ role: MemoBlock.Section.Role, title: [MemoInline], remarks: [[MemoInline]] = [], _ directive: Directive,
    _ children: [Block]
  ) -> MemoBlock {
    let id = directive.attribute("id")?.value ?? (role == .option ? "option-\(optionCount)" : nil)
    let outer = section
    section = role
    let content = blocks(children)
    section = outer
    return MemoBlock(
      .section(MemoBlock.Section(role: role, title: title, remarks: remarks, blocks: content)), id: id,
      portion: portion)
  }

  /// The label as inline Markdown, else the usual title of such a part.
  mutating func words(of directive: Directive, as role: MemoBlock.Section.Role) -> [MemoInline] {
    guard let label = directive.label, !label.content.isEmpty else { return role.usualTitle.map { [.text($0)] } ?? [] }
    return inlines(label.content)
  }

  mutating func judgement(_ directive: Directive, _ children: [Block]) -> MemoBlock {
    let firstUse = uses.count
    let remarks = remarks(on: directive)
    let basis = firstUse..<uses.count
    let firstProse = prose.count
    let block = section(.judgement, title: words(of: directive, as: .judgement), remarks: remarks, directive, children)
    func located<Value: Sendable>(_ key: String, _ read: (String) -> Value?) -> Located<Value>? {
      guard let attribute = directive.attribute(key), let value = read(attribute.value) else { return nil }
      return Located(value, at: attribute.valueSpan ?? attribute.keySpan)
    }
    judgements.append(
      Judgement(
        file: file, span: directive.nameSpan, likelihood: located("likelihood") { $0 },
        probability: located("p") { Probability($0)?.percent },
        confidence: located("confidence", Judgement.Confidence.init(rawValue:)), basis: basis,
        basisKeys: directive.attribute("basis").map { KeyText.list($0.value, at: 0).count } ?? 0,
        by: directive.attribute("by").flatMap { try? EDTFDate.parse($0.value) }, prose: firstProse..<prose.count))
    return block
  }

  /// Likelihood with its band, confidence, basis and when it can be scored: a sentence each, since likelihood and
  /// confidence do not share one (ICD 203 §D.6.e.(2)(b)).
  private mutating func remarks(on directive: Directive) -> [[MemoInline]] {
    var remarks: [[MemoInline]] = []
    if let attribute = directive.attribute("likelihood") {
      if let band = Likelihood.band(of: attribute.value, in: lexicon) {
        let probability = directive.attribute("p").flatMap { Probability($0.value) }
        let figure =
          probability.map {
            "\($0.percent.normalized) percent, \(band.contains($0.percent) ? "inside" : "though the word means") "
          } ?? ""
        remarks.append([.text("Likelihood: \(attribute.value) (\(figure)\(band)).")])
      } else {
        let nearest = Likelihood.terms(of: lexicon)
        report(
          .invalidAttributeValue, at: attribute.valueSpan ?? attribute.keySpan,
          "“\(attribute.value)” is no term of the lexicon \(lexicon.rawValue)",
          help: ["`likelihood` takes one of \(nearest.joined(separator: ", "))"])
      }
    }
    if let attribute = directive.attribute("confidence") {
      remarks.append([.text("Confidence: \(attribute.value).")])
    }
    if let attribute = directive.attribute("basis"), let span = attribute.valueSpan {
      var marks: [MemoInline.CitationMark] = []
      let before = uses.count
      for key in KeyText.list(file[span], at: span.start) { cite(key, note: nil, manner: .basis, into: &marks) }
      if !marks.isEmpty {
        let says = uses[before...].map { $0.fact?.says.value ?? $0.article.title.value }
        remarks.append([.text("Basis: " + says.joined(separator: "; ")), .citation(marks), .text(".")])
      }
    }
    if let by = directive.attribute("by").flatMap({ try? EDTFDate.parse($0.value) }) {
      remarks.append([.text("To be scored by \(date(by, ValueFormat()).text).")])
    }
    return remarks
  }

  mutating func portion(_ directive: Directive, _ children: [Block]) -> [MemoBlock] {
    guard let attribute = directive.attribute("handling") else {
      report(
        .missingAttribute, at: directive.nameSpan, "`portion` names no mark",
        help: ["write it as :::portion{handling=TLP:GREEN}"])
      return blocks(children)
    }
    switch Handling.parse(attribute.value) {
    case .failure(let fault):
      let place = attribute.valueSpan ?? attribute.keySpan
      report(
        .malformedHandling, at: place, fault.message,
        fixes: fault.suggestion.map { [.replace(file.span(place), with: $0)] } ?? [])
      return blocks(children)
    case .success(let mark):
      portions.append(Portion(span: file.span(attribute.valueSpan ?? attribute.keySpan), mark: mark))
      let outer = portion
      portion = mark
      defer { portion = outer }
      return blocks(children)
    }
  }
}
