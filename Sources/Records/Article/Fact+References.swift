import Source

extension Located where Value == Fact.Value {
  /// The entities a value names: who spoke, who holds an office, who took part, where.
  public var references: [Located<EntityReference>] {
    switch value {
    case .typed: []
    case .quote(let quotation): [quotation.speaker].compactMap(\.self)
    case .role(let role): [role.person, role.organisation].compactMap(\.self)
    case .place(let place): [Located<EntityReference>(place, at: span)]
    case .event(let event): event.participants + [event.place].compactMap(\.self)
    case .agreement(let agreement):
      agreement.parties + agreement.signatories + [agreement.signedAt].compactMap(\.self)
    }
  }
}
