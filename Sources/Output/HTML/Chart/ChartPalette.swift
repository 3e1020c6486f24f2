/// How series are told apart: by colour, and for those who do not see it by hatching or dashes.
///
/// The hues are those of M. Okabe and K. Ito, “Color Universal Design” (2008), which readers with any colour vision
/// tell apart, each dark enough on paper, and light enough on a dark page, to be read as text (WCAG 2.2 SC 1.4.3); the
/// style sheet has the latter. Yellow and sky blue are left out: neither can be made so dark and stay itself.
enum ChartPalette {
  /// For a drawing that stands without the style sheet; equal to `--series-1` and so on.
  static let colours = ["#0072b2", "#b84d00", "#00785a", "#a4487d", "#8a6100", "#56565c"]

  /// With six colours and as many patterns that go on at another place each round, 36 series differ.
  static func colour(_ series: Int) -> Int { series % colours.count }

  private static func pattern(_ series: Int) -> Int { (series + series / colours.count) % colours.count }

  /// The lines of a hatched square of six units, its corners meeting those of the next; nil for the plain colour.
  static func hatching(_ series: Int) -> String? {
    // So many series nobody tells apart by hatching, and browsers are slow to print it.
    guard series < 12 else { return nil }
    return hatchings[pattern(series)]
  }

  static let hatchings: [String?] = [
    nil, "M0 6 6 0M-1 1 1 -1M5 7 7 5", "M1.5 3h1.5M4.5 0h1.5M4.5 6h1.5", "M0 0 6 6M-1 5 1 7M5 -1 7 1", "M0 3h6",
    "M0 3h6M3 0v6",
  ]

  /// The dashes of a line; nil for an unbroken one.
  static func dashes(_ series: Int) -> String? {
    switch pattern(series) {
    case 1: "8 3"
    case 2: "2.5 2.5"
    case 3: "10 3 2.5 3"
    case 4: "16 4"
    case 5: "8 3 2.5 3 2.5 3"
    default: nil
    }
  }
}
