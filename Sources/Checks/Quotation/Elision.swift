public import Source

extension Rule {
  public static let misleadingElision = Rule(
    "Q108", "misleading elision", severity: .error,
    explanation: """
      An ellipsis may shorten what somebody said, never change it. Left out here is a word that denies, in the sentence \
      that is quoted; or the parts are not in the order in which they were said.
      """,
    failing: .memo("“:quote[union-statement/silence]{part=\"We have signed for … silence\"}”, says the union.\n"),
    mended: .memo("“:quote[union-statement/silence]{part=\"We have signed for … not for silence\"}”, says the union.\n")
  )
}

/// Words quoted in runs, and the places that the runs have in a text.
struct Elision {
  private let places: [Range<Int>]
  private let text: QuotableText

  init(_ places: [Range<Int>], in text: QuotableText) {
    self.places = places
    self.text = text
  }

  private var gaps: Zip2Sequence<[Range<Int>], ArraySlice<Range<Int>>> { zip(places, places.dropFirst()) }

  /// Whether the reporter's own words stand between two of the runs.
  var isAcrossReporter: Bool { gaps.contains { text.isApart($0, $1) } }

  /// The finding that a word that denies was left out.
  func negation(at place: Span) -> Diagnostic? {
    for (first, second) in gaps {
      guard let word = text.negation(between: first, and: second) else { continue }
      return Diagnostic(
        .misleadingElision, at: place, "the ellipsis drops “\(text.text(word..<(word + 1)))”",
        label: "the text has “\(text.text(first.lowerBound..<second.upperBound))”",
        help: ["keep the words that deny, or quote the sentence whole"])
    }
    return nil
  }

  /// The finding that the runs stand in another order.
  func disorder(at place: Span) -> Diagnostic {
    let inOrder = places.sorted { $0.lowerBound < $1.lowerBound }.map(text.text).joined(separator: " … ")
    return Diagnostic(
      .misleadingElision, at: place, "the parts were said in another order", label: "the text has “\(inOrder)”",
      help: ["quote each part on its own"])
  }
}
