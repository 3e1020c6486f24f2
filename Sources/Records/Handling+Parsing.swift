import Source

/// What is wrong with a handling mark, with the spelling that was probably meant.
public struct HandlingFault: Error, Sendable, Hashable {
  public let message: String
  public let suggestion: String?
}

extension Handling {
  /// Reads `TLP:GREEN`, `U`, `(U)`, `C//NF`, `SECRET//NOFORN`, `S//REL TO USA, JPN`, `U//TLP:GREEN`.
  public static func parse(_ text: String) -> Result<Handling, HandlingFault> {
    var body = Substring(text)
    if body.hasPrefix("("), body.hasSuffix(")") { body = body.dropFirst().dropLast() }
    var mark = Handling()
    var isFirst = true
    for part in body.split(separator: "/", omittingEmptySubsequences: true) {
      let part = String(part)
      if part.uppercased().hasPrefix("TLP") {
        guard let tlp = TLP.allCases.first(where: { $0.label == part }) else { return .failure(tlpFault(part)) }
        mark.tlp = tlp
      } else if isFirst, let classification = Classification(named: part) {
        mark.classification = classification
      } else if !isFirst, mark.classification != nil, let control = Handling.control(part) {
        mark.controls.insert(control)
      } else {
        return .failure(fault(part))
      }
      isFirst = false
    }
    guard !isFirst else { return .failure(fault(text)) }
    return .success(mark)
  }

  private static func tlpFault(_ text: String) -> HandlingFault {
    let squeezed = text.uppercased().filter { $0 != " " }
    if squeezed == "TLP:WHITE" {
      return HandlingFault(message: "TLP:WHITE is the old name of TLP:CLEAR", suggestion: "TLP:CLEAR")
    }
    let meant = TLP.allCases.map(\.label).first {
      $0 == squeezed || $0.dropFirst(4) == squeezed.dropFirst(3).drop { $0 == ":" || $0 == "-" }
    }
    return HandlingFault(
      message: meant == nil ? "“\(text)” is no mark of TLP 2.0" : "“\(text)” is not written as TLP 2.0 has it",
      suggestion: meant ?? NearestNames.of(squeezed, among: TLP.allCases.map(\.label)).first)
  }

  private static func fault(_ text: String) -> HandlingFault {
    let upper = text.uppercased()
    let names = TLP.allCases.map(\.label) + TLP.allCases.map { String($0.label.dropFirst(4)) }
    if let level = names.first(where: { $0 == upper }) {
      let label = level.hasPrefix("TLP:") ? level : "TLP:" + level
      return HandlingFault(message: "“\(text)” is no handling mark", suggestion: label)
    }
    let isCase = upper != text && Classification(named: upper) != nil
    return HandlingFault(message: "“\(text)” is no handling mark", suggestion: isCase ? upper : nil)
  }

  /// A dissemination control in its portion form.
  private static func control(_ text: String) -> String? {
    switch text {
    case "NF", "NOFORN": "NF"
    case "OC", "ORCON": "OC"
    case "PR", "PROPIN": "PR"
    default: text.hasPrefix("REL TO ") || text.hasPrefix("REL ") ? text : nil
    }
  }
}

extension Handling.Classification {
  init?(named text: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.mark == text || $0.banner == text }) else { return nil }
    self = found
  }

  /// As in a portion mark.
  var mark: String {
    switch self {
    case .unclassified: "U"
    case .confidential: "C"
    case .secret: "S"
    case .topSecret: "TS"
    }
  }

  /// As in a banner.
  var banner: String {
    switch self {
    case .unclassified: "UNCLASSIFIED"
    case .confidential: "CONFIDENTIAL"
    case .secret: "SECRET"
    case .topSecret: "TOP SECRET"
    }
  }
}
