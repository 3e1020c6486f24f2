/// How a language says whether something holds.
struct AnswerForms: Sendable {
  let yes: String
  let no: String
}

extension Conventions {
  /// Whether something holds, as a word of the memo's language: `yes`, `nein`.
  public func answer(_ holds: Bool) -> String { holds ? forms.answers.yes : forms.answers.no }
}
