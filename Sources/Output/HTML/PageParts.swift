import Records
import Synchronization

/// What the pages of one style have alike: the words on them, and the style sheet with the hash that their policy names
/// it by. Filling and hashing thousands of bytes anew for each page would take as long as printing its paragraphs.
final class PageParts: Sendable {
  /// A style sheet as it stands in a page.
  struct Sheet: Sendable {
    let bytes: [UInt8]
    /// As a policy names it (CSP 3 §2.3.1).
    let source: String
  }

  private struct Kind: Hashable {
    /// Paper carries it on every page.
    let banner: Handling?
    let extraRules: String
  }

  let labels: TemplateValue
  private let styleSheet: Template
  private let sheets = Mutex<[Kind: Sheet]>([:])

  init(styleSheet: Template, labels: Labels) {
    self.styleSheet = styleSheet
    self.labels = .object(
      Dictionary(uniqueKeysWithValues: Labels.keys.map { ($0.name, .text(labels[keyPath: $0.path])) }))
  }

  /// The style sheet for a memo of that banner, with these rules behind its own.
  func sheet(for banner: Handling?, with extraRules: String) -> Sheet {
    let kind = Kind(banner: banner, extraRules: extraRules)
    if let known = sheets.withLock({ $0[kind] }) { return known }
    let bytes = StyleSheetPacking.packed(
      styleSheet.render(.object(["banner": PageParts.value(of: banner)])) + Array(extraRules.utf8))
    let sheet = Sheet(bytes: bytes, source: ContentPolicy.source(bytes))
    sheets.withLock { $0[kind] = sheet }
    return sheet
  }

  /// As CSS strings (CSS Syntax 3 §4.3.5), for the marks that paper carries on every page.
  private static func value(of banner: Handling?) -> TemplateValue {
    guard let banner else { return .none }
    return .object([
      "classification": .text(ifPresent: banner.bannerLine.map(cssString)),
      "tlp": .text(ifPresent: banner.tlp.map { cssString($0.label) }),
      "tlp-colour": .text(ifPresent: banner.tlp?.colour),
    ])
  }

  private static func cssString(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", "\u{0}"..."\u{1F}", "\u{7F}": quoted += "\\" + String(scalar.value, radix: 16) + " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
