import Values

extension Fact {
  /// The kind of its value, as the record names it, and the value in the form a machine compares: `3000000000 USD`.
  public var canonical: (type: String, value: String) {
    switch value.value {
    case .typed(let value): (value.kind.rawValue, value.description)
    case .quote(let quotation): ("quote", quotation.parts.map(\.value).joined(separator: " … "))
    case .role(let role): ("role", role.office)
    case .place(let place): ("place", place.label)
    case .event(let event): ("event", event.type)
    case .agreement(let agreement): ("agreement", agreement.title)
    }
  }
}
