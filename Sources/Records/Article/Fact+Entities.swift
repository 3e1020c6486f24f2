extension Fact {
  /// Whom its value speaks of, in the order of the record.
  public var entities: [Located<EntityReference>] {
    switch value.value {
    case .typed: []
    case .quote(let quotation): [quotation.speaker].compactMap(\.self)
    case .role(let role): [role.person, role.organisation].compactMap(\.self)
    case .place(let place): [Located(place, at: value.span)]
    case .event(let event): event.participants + [event.place].compactMap(\.self)
    case .agreement(let agreement):
      agreement.parties + agreement.signatories + [agreement.signedAt].compactMap(\.self)
    }
  }
}
