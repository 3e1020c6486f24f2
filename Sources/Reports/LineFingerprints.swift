import Source

/// A fingerprint for each line of a file that stays the same when lines above it come and go: code scanning follows a
/// finding by it from one commit to the next.
///
/// The algorithm is the one that github/codeql-action applies to reports that have no fingerprints (`fingerprints.ts`),
/// which complains of any other. Blanks and tabs are left out and line ends taken as LF; U+FFFF ends the text. A line's
/// hash is the polynomial, in powers of 37 modulo 2⁶⁴, of the hundred UTF-16 units from its beginning, with zeros past
/// the end; behind a colon follows how many lines up to this one have the same hash.
struct LineFingerprints {
  private static let block = 100
  private static let factor: UInt64 = 37

  private let texts: [String]

  /// Time is O(units + lines × 100).
  init(_ bytes: [UInt8]) {
    var units: [UInt16] = []
    var starts: [Int] = []
    var isLineStart = true
    var followsReturn = false
    let (lineFeed, carriageReturn) = (UInt16(UInt8(ascii: "\n")), UInt16(UInt8(ascii: "\r")))
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let isSecondHalf = followsReturn && unit == lineFeed
      followsReturn = unit == carriageReturn
      if isSecondHalf || unit == UInt16(UInt8(ascii: " ")) || unit == UInt16(UInt8(ascii: "\t")) { continue }
      if isLineStart { starts.append(units.count) }
      isLineStart = unit == lineFeed || unit == carriageReturn
      units.append(isLineStart ? lineFeed : unit)
    }
    if isLineStart { starts.append(units.count) }
    units.append(0xFFFF)
    var counts: [UInt64: Int] = [:]
    texts = starts.map { start in
      var hash: UInt64 = 0
      for index in start..<(start + Self.block) {
        hash = hash &* Self.factor &+ (index < units.count ? UInt64(units[index]) : 0)
      }
      counts[hash, default: 0] += 1
      return String(hash, radix: 16) + ":\(counts[hash, default: 1])"
    }
  }

  /// Of a line, from 1; nil for a line that is not there.
  subscript(line: Int) -> String? { texts.indices.contains(line - 1) ? texts[line - 1] : nil }
}
