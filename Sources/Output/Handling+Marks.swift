import Records

extension Handling {
  /// Before a portion, as in `(S//NF)` or `(TLP:GREEN)` (32 CFR 2001.21(c)).
  var portionMark: String {
    let letters = classification.map { level in
      switch level {
      case .unclassified: "U"
      case .confidential: "C"
      case .secret: "S"
      case .topSecret: "TS"
      }
    }
    let marks = (letters.map { [$0] } ?? []) + controls.sorted()
    return "(" + (marks.isEmpty ? tlp?.label ?? "U" : marks.joined(separator: "//")) + ")"
  }

  /// In a banner, spelled out, as in `SECRET//NOFORN`; nil where only TLP marks the memo.
  var bannerLine: String? {
    let level = classification.map { level in
      switch level {
      case .unclassified: "UNCLASSIFIED"
      case .confidential: "CONFIDENTIAL"
      case .secret: "SECRET"
      case .topSecret: "TOP SECRET"
      }
    }
    let marks = (level.map { [$0] } ?? []) + controls.sorted().map { $0 == "NF" ? "NOFORN" : $0 }
    return marks.isEmpty ? nil : marks.joined(separator: "//")
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
