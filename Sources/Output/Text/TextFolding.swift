import Source

/// Folds typographic marks to ASCII, as a cable or an e-mail needs it; letters stay as they are (tradecraft.md,
/// “Numbers, dates, names”).
///
/// Folded text still holds marks that only govern where a line may break: no-break space, no-break hyphen and word
/// joiner. They go when a line is written.
enum TextFolding {
  /// Keeps what stands on either side of it on one line; prints nothing.
  static let joiner = Array("\u{2060}".utf8)
  static let noBreakSpace = Array("\u{A0}".utf8)

  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        // No control character reaches a terminal.
        if scalar.value >= 0x20, scalar.value != 0x7F {
          bytes.append(UInt8(scalar.value))
        } else if ["\t", "\n", "\r"].contains(scalar) {
          bytes.append(UInt8(ascii: " "))
        }
      } else if let folded = ascii(scalar) {
        bytes.append(contentsOf: folded.utf8)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  /// The bytes as printed, without what only governs breaking.
  static func printed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var pending: [UInt8] = []
    for byte in bytes {
      pending.append(byte)
      if pending.count < UTF8Text.length(ofCharacterBeginningWith: pending[0]) { continue }
      switch pending {
      case [0xC2, 0xA0]: result.append(UInt8(ascii: " "))
      case [0xE2, 0x80, 0x91]: result.append(UInt8(ascii: "-"))
      case [0xE2, 0x81, 0xA0]: break
      default: result.append(contentsOf: pending)
      }
      pending.removeAll(keepingCapacity: true)
    }
    return result
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{80}"..."\u{9F}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}",
      "\u{FEFF}":
      // Controls, soft hyphens, invisible and direction marks: a line must read as it stands.
      ""
    case "“", "”", "„", "‟", "«", "»", "″": "\""
    case "‘", "’", "‚", "‛", "‹", "›", "′": "'"
    case "‐", "‒", "–", "−": "-"
    case "—", "―": "--"
    case "…": "..."
    case "•", "‣", "·": "*"
    case "→": "->"
    case "←": "<-"
    case "↔": "<->"
    case "×": "x"
    case "≤": "<="
    case "≥": ">="
    case "≈": "~"
    case "\u{202F}", "\u{2007}": "\u{A0}"
    case "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{3000}": " "
    default: nil
    }
  }
}
