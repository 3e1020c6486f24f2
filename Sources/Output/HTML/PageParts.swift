import Records
import Synchronization

/// What the pages of one style have alike: their template, the words on them, and the script and the style sheet with the
/// hashes that their policy names them by. Filling and hashing thousands of bytes anew for each page would take as long
/// as printing its paragraphs.
final class PageParts: Sendable {
  /// A style sheet or a script as it stands in a page.
  struct Part: Sendable {
    let bytes: [UInt8]
    /// As a policy names it (CSP 3 §2.3.1).
    let source: String

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      source = ContentPolicy.source(bytes)
    }
  }

  private struct Kind: Equatable {
    /// Paper carries it on every page.
    let banner: Handling?
    let extraRules: String
  }

  let template: Template
  let styleSheet: Template
  let labels: TemplateValue
  /// Of a memo.
  let script: Part
  /// A desk has few kinds of memos.
  private let sheets = Mutex<[(kind: Kind, sheet: Part)]>([])

  init(template: Template, styleSheet: Template, labels: Labels) {
    self.template = template
    self.styleSheet = styleSheet
    script = Part(PageScript.bytes(labels))
    self.labels = .object(
      Dictionary(uniqueKeysWithValues: Labels.keys.map { ($0.name, .text(labels[keyPath: $0.path])) }))
  }

  /// The style sheet for a memo of that banner, with these rules behind its own.
  func sheet(for banner: Handling?, with extraRules: String) -> Part {
    let kind = Kind(banner: banner, extraRules: extraRules)
    if let known = sheets.withLock({ $0.first { $0.kind == kind } }) { return known.sheet }
    let sheet = Part(
      StyleSheetPacking.packed(
        styleSheet.render(.object(["banner": PageParts.value(of: banner)])) + Array(extraRules.utf8)))
    sheets.withLock { $0.append((kind, sheet)) }
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
