import Records

extension Handling {
  /// Before a portion, as in `(S//NF)` or `(TLP:GREEN)` (32 CFR 2001.21(c)).
  var portionMark: String { "(\(description))" }

  /// In the middle of a banner, as in `SECRET//NOFORN`; nil where only TLP, which stands at its right, marks the memo.
  var bannerLine: String? {
    var classified = self
    classified.tlp = nil
    let line = classified.banner
    return line.isEmpty ? nil : line
  }
}

extension Handling.TLP {
  /// As a style sheet names it, as in `tlp-amber-strict`.
  var className: String {
    switch self {
    case .clear: "tlp-clear"
    case .green: "tlp-green"
    case .amber: "tlp-amber"
    case .amberStrict: "tlp-amber-strict"
    case .red: "tlp-red"
    }
  }

  /// Of its label, on black (FIRST TLP 2.0).
  var colour: String {
    switch self {
    case .clear: "#fff"
    case .green: "#33ff00"
    case .amber, .amberStrict: "#ffc000"
    case .red: "#ff2b2b"
    }
  }
}
