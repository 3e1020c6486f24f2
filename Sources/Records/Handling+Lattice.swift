extension Handling {
  /// As in a portion mark: `U`, `C//NF`, `TLP:GREEN`.
  public var description: String { text(\.mark) { $0 } }

  /// Spelled out, as at the head and foot of a page: `SECRET//NOFORN`.
  public var banner: String {
    text(\.banner) { control in
      switch control {
      case "NF": "NOFORN"
      case "OC": "ORCON"
      case "PR": "PROPIN"
      default: control
      }
    }
  }

  private func text(_ level: (Classification) -> String, _ control: (String) -> String) -> String {
    var parts: [String] = []
    if let classification { parts = [level(classification)] + controls.sorted().map(control) }
    if let tlp { parts.append(tlp.label) }
    return parts.joined(separator: "//")
  }

  /// Whether fewer readers may see this than what is marked `other`; what is unmarked stands with `TLP:CLEAR` and `U`.
  public func isAbove(_ other: Handling?) -> Bool {
    if (tlp ?? .clear) > (other?.tlp ?? .clear) { return true }
    if (classification ?? .unclassified) > (other?.classification ?? .unclassified) { return true }
    return !releases(within: other)
  }

  /// Every control must stand on the other mark too; a release to fewer countries is a control.
  private func releases(within other: Handling?) -> Bool {
    controls.allSatisfy { other?.controls.contains($0) ?? false }
  }

  /// The mark of a whole that has both as parts: the highest level, all controls; NOFORN drops every release, and a
  /// release holds only for the countries of both (tradecraft.md, “Handling”).
  public func rolledUp(with other: Handling) -> Handling {
    var result = Handling(
      tlp: [tlp, other.tlp].compactMap(\.self).max(),
      classification: [classification, other.classification].compactMap(\.self).max())
    result.controls = controls.union(other.controls).filter { !$0.hasPrefix("REL") }
    guard !result.controls.contains("NF") else { return result }
    let releases = [self, other].filter { ($0.classification ?? .unclassified) > .unclassified }.map(\.countries)
    if let first = releases.first, releases.allSatisfy({ $0 != nil }) {
      let shared = releases.reduce(first ?? []) { $0.intersection($1 ?? []) }
      let ordered = shared.filter { $0 == "USA" } + shared.filter { $0 != "USA" }.sorted()
      if shared.isEmpty {
        result.controls.insert("NF")
      } else {
        result.controls.insert("REL TO " + ordered.joined(separator: ", "))
      }
    }
    return result
  }

  /// The countries it may be released to; nil where the mark releases to none by name.
  private var countries: Set<String>? {
    guard let release = controls.first(where: { $0.hasPrefix("REL") }) else { return nil }
    let list = release.drop { !($0 == " ") }.drop { $0 == " " }
    let names = list.hasPrefix("TO ") ? list.dropFirst(3) : list
    return Set(names.split { $0 == "," || $0 == " " }.map(String.init))
  }
}
