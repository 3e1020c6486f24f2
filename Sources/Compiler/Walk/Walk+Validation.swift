import Markup
import Source

extension Walk {
  /// The declaration of a directive whose form, label and attributes hold; nil once a fault in it has been reported.
  mutating func validated(_ directive: Directive) -> DirectiveDeclaration? {
    guard let declaration = DirectiveRegistry.declaration(for: directive) else {
      reportUnknown(directive)
      return nil
    }
    let hasLabel = directive.label.map { !$0.source.utf8.allSatisfy(UTF8Text.isBlank) } ?? false
    switch declaration.label {
    case .none:
      if let label = directive.label, hasLabel {
        report(
          .unexpectedLabel, at: label.span, "`\(declaration.name)` takes no label",
          help: ["write it as \(declaration.signature)"])
        return nil
      }
    case .words, .key:
      if !hasLabel {
        report(
          .missingLabel, at: directive.nameSpan, "`\(declaration.name)` needs a label",
          help: ["write it as \(declaration.signature)"])
        return nil
      }
    case .optionalWords: break
    }
    var holds = true
    for attribute in directive.attributes where !check(attribute, of: declaration) { holds = false }
    return holds ? declaration : nil
  }

  private mutating func check(_ attribute: Directive.Attribute, of declaration: DirectiveDeclaration) -> Bool {
    // Any directive may be given an id to refer to and classes for a style.
    if attribute.key == "id" || attribute.key == "class" { return true }
    guard let known = declaration.attributes.first(where: { $0.name == attribute.key }) else {
      let names = declaration.attributes.map(\.name)
      let nearest = NearestNames.of(attribute.key, among: names)
      let list = names.isEmpty ? "it takes none" : "it takes \(names.joined(separator: ", "))"
      report(
        .unknownAttribute, at: attribute.keySpan, "`\(declaration.name)` has no attribute “\(attribute.key)”",
        help: [NearestNames.question(nearest) ?? list],
        fixes: nearest.prefix(1).map { .replace(file.span(attribute.keySpan), with: $0) })
      return false
    }
    guard known.accepts(attribute.value) else {
      let place = attribute.valueSpan ?? attribute.keySpan
      var fixes: [Fix] = []
      if case .choice(let words) = known.kind, let span = attribute.valueSpan {
        fixes = NearestNames.of(attribute.value, among: words).prefix(1).map { .replace(file.span(span), with: $0) }
      }
      report(
        .invalidAttributeValue, at: place,
        attribute.valueSpan == nil
          ? "`\(known.name)` has no value" : "“\(attribute.value)” is no value of `\(known.name)`",
        help: ["`\(known.name)` takes \(known.expectation)"], fixes: fixes)
      return false
    }
    return true
  }

  private mutating func reportUnknown(_ directive: Directive) {
    if let others = DirectiveRegistry.byName[directive.name], let other = others.first {
      let forms = others.map { "`\($0.signature)`" }.joined(separator: " or ")
      report(
        .wrongDirectiveForm, at: directive.nameSpan,
        "`\(directive.name)` is not a \(directive.form.rawValue) directive",
        label: "written as a \(directive.form.rawValue) directive",
        help: ["write it as \(forms)\(other.form == .leaf ? ", alone on its line" : "")"])
      return
    }
    let candidates = DirectiveRegistry.all.filter { $0.form == directive.form }.map(\.name)
    let nearest = NearestNames.of(directive.name, among: candidates)
    report(
      .unknownDirective, at: directive.nameSpan, "there is no \(directive.form.rawValue) directive “\(directive.name)”",
      help: [NearestNames.question(nearest) ?? "`chancery directives` lists those there are"],
      fixes: nearest.prefix(1).map { .replace(file.span(directive.nameSpan), with: $0, safety: .needsReview) })
  }
}
