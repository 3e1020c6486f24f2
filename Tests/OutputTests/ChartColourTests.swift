import Foundation
import Testing

@testable import Output

@Suite struct ChartColourTests {
  /// The custom properties of each block of the style sheet that has colours of series.
  static var schemes: [[String: String]] {
    BuiltInStyle.styleSheet.components(separatedBy: ":root {").dropFirst().compactMap { block in
      var properties: [String: String] = [:]
      for declaration in (block.components(separatedBy: "}").first ?? "").components(separatedBy: ";") {
        let parts = declaration.components(separatedBy: ":")
        guard parts.count == 2, let name = parts[0].components(separatedBy: "--").last else { continue }
        properties[name] = parts[1].trimmingCharacters(in: .whitespaces)
      }
      return properties["series-1"]?.hasPrefix("#") == true ? properties : nil
    }
  }

  /// WCAG 2.2, “relative luminance”.
  static func luminance(_ colour: String) throws -> Double {
    var digits = String(colour.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    let value = try #require(Int(digits, radix: 16))
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  static func contrast(_ one: String, _ other: String) throws -> Double {
    let pair = try [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test("the measure is right: black on white is 21 to 1, #767676 on white 4.54 (WCAG 2.2)")
  func measure() throws {
    #expect(abs(try Self.contrast("#000", "#fff") - 21) < 0.001)
    #expect(abs(try Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
  }

  @Test("each colour of a series can be read as text on the page and in a box, light, dark, in high contrast, on paper")
  func readable() throws {
    #expect(Self.schemes.count == 5)
    for scheme in Self.schemes {
      for ground in ["paper", "shade"] {
        for series in 1...6 {
          let colour = try #require(scheme["series-\(series)"])
          let ratio = try Self.contrast(colour, #require(scheme[ground]))
          #expect(ratio >= 4.5, "\(colour) on \(ground) has \(ratio)")
        }
      }
    }
  }

  @Test("a drawing without the style sheet has the colours of a light page")
  func fallback() {
    #expect(ChartPalette.colours == (1...6).compactMap { Self.schemes.first?["series-\($0)"] })
  }

  @Test("twelve series of bars and 36 of lines differ in colour or pattern, and neighbours in both")
  func distinct() {
    let fills = (0..<12).map { "\(ChartPalette.colour($0)) \(ChartPalette.hatching($0) ?? "")" }
    #expect(Set(fills).count == 12)
    let lines = (0..<36).map { "\(ChartPalette.colour($0)) \(ChartPalette.dashes($0) ?? "")" }
    #expect(Set(lines).count == 36)
    for series in 0..<11 { #expect(ChartPalette.hatching(series) != ChartPalette.hatching(series + 1)) }
    for series in 0..<35 { #expect(ChartPalette.dashes(series) != ChartPalette.dashes(series + 1)) }
  }

  /// Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009),
  /// severity 1.0, on linear RGB.
  @Test(
    "the first four colours stay apart for readers without one kind of cone",
    arguments: [
      [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
      [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
      [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ])
  func colourVision(_ matrix: [Double]) throws {
    func seen(_ colour: String) throws -> [Double] {
      let value = try #require(Int(colour.dropFirst(), radix: 16))
      let linear = [value >> 16, value >> 8 & 255, value & 255].map { pow(Double($0) / 255, 2.2) }
      return (0..<3).map { row in
        pow(min(max((0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * linear[$1] }, 0), 1), 1 / 2.2) * 255
      }
    }
    for scheme in Self.schemes {
      let colours = try (1...4).map { try seen(#require(scheme["series-\($0)"])) }
      for (index, one) in colours.enumerated() {
        for other in colours.dropFirst(index + 1) {
          let distance = zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
          #expect(distance > 20, "\(scheme["paper"] ?? ""): \(one) and \(other)")
        }
      }
    }
  }
}
