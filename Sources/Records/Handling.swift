/// A handling mark: who may see something (tradecraft.md, “Handling”).
///
/// Ordered as the lattice of TLP 2.0 and of the classifications of 32 CFR 2001; a mark may carry both.
public struct Handling: Hashable, Sendable, CustomStringConvertible {
  /// FIRST TLP 2.0.
  public enum TLP: Int, Sendable, CaseIterable, Comparable {
    case clear, green, amber, amberStrict, red

    public static func < (left: TLP, right: TLP) -> Bool { left.rawValue < right.rawValue }

    /// As printed: no space, capitals, never translated.
    public var label: String {
      switch self {
      case .clear: "TLP:CLEAR"
      case .green: "TLP:GREEN"
      case .amber: "TLP:AMBER"
      case .amberStrict: "TLP:AMBER+STRICT"
      case .red: "TLP:RED"
      }
    }
  }

  /// 32 CFR 2001.21(c).
  public enum Classification: Int, Sendable, CaseIterable, Comparable {
    case unclassified, confidential, secret, topSecret

    public static func < (left: Classification, right: Classification) -> Bool { left.rawValue < right.rawValue }
  }

  public var tlp: TLP?
  public var classification: Classification?
  /// Dissemination controls as in `NF`, in order.
  public var controls: Set<String>

  public init(tlp: TLP? = nil, classification: Classification? = nil, controls: Set<String> = []) {
    self.tlp = tlp
    self.classification = classification
    self.controls = controls
  }
}
