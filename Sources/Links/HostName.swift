import Source

/// Names of hosts.
enum HostName {
  /// The name in lower case with labels beyond ASCII as `xn--…` (RFC 5891 §4.4, with the mapping to lower case and
  /// composed letters that RFC 5895 §2 asks of programs); nil where it is none.
  static func ascii(_ name: some StringProtocol) -> String? {
    let composed = String(decoding: UnicodeText.normalized(Array(name.lowercased().utf8)), as: UTF8.self)
    // Other full stops count as one (RFC 3490 §3.1).
    let labels = composed.split(omittingEmptySubsequences: false) { ".。．｡".contains($0) }
    var result: [String] = []
    for (index, label) in labels.enumerated() {
      // The root's empty label may stand at the end.
      if label.isEmpty, index > 0, index == labels.count - 1 { break }
      let isPlain = label.utf8.allSatisfy { $0 < 0x80 }
      guard let text = isPlain ? String(label) : Punycode.encoded(label).map({ "xn--" + $0 }),
        (1...63).contains(text.utf8.count),
        text.utf8.allSatisfy({ UTF8Text.isLetter($0) || UTF8Text.isDigit($0) || $0 == 0x2D || $0 == 0x5F })
      else { return nil }
      result.append(text)
    }
    let name = result.joined(separator: ".")
    return name.utf8.count <= 253 ? name : nil
  }

  /// Whether only those inside a network can mean anything by it: RFC 6761 §6.3, RFC 6762, RFC 8375, ICANN's
  /// `.internal`, and a name without a dot.
  static func isPrivate(_ name: String) -> Bool {
    guard name.contains(".") else { return true }
    return [".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet"].contains { name.hasSuffix($0) }
  }
}

/// How IDNA writes a label in ASCII (RFC 3492).
enum Punycode {
  /// nil where the label is longer than any label may be.
  static func encoded(_ label: some StringProtocol) -> String? {
    let points = label.unicodeScalars.map { Int($0.value) }
    guard points.count <= 63 else { return nil }
    var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, handled) = (128, 0, 72, basicCount)
    while handled < points.count {
      guard let lowest = points.filter({ $0 >= next }).min() else { return nil }
      delta += (lowest - next) * (handled + 1)
      next = lowest
      for point in points {
        if point < next { delta += 1 }
        guard point == next else { continue }
        appendNumber(delta, bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number in digits of varying base (§3.3).
  private static func appendNumber(_ number: Int, _ bias: Int, to output: inout [UInt8]) {
    var rest = number
    var base = 36
    while true {
      let threshold = base <= bias ? 1 : min(26, base - bias)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      base += 36
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
  }

  /// §6.1
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
