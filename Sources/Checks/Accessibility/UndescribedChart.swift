import Compiler
import Records
public import Source

extension Rule {
  private static func chart(_ caption: String) -> Example {
    .memo(
      """
      ---
      title: Example
      date: 2026-03-09
      queries: { costs: "select key, says, value from facts where key = 'harbour-plan/cost'" }
      ---

      ::chart[costs]{x=says y=value\(caption)}

      """)
  }

  /// ICD 203 §D.6.e.(9); WCAG 2.2, 1.1.1.
  public static let undescribedChart = Rule(
    "A105", "chart without description", severity: .warning,
    explanation: """
      A chart says in its caption what it shows (ICD 203, standard 9). The values in it are read aloud from a \
      description that is made of them, or from `alt` where the author writes a better one; an empty `alt` takes that \
      away (WCAG 2.2, 1.1.1).
      """,
    failing: chart(""), mended: chart(" caption=\"What the basin costs\""))
}

extension Check {
  static let undescribedChart = Check(reporting: [.undescribedChart]) { subject in
    subject.resolution.charts.compactMap { chart in
      if let alternative = chart.alternative, alternative.value.allSatisfy(\.isWhitespace) {
        return Diagnostic(
          .undescribedChart, at: Span(path: chart.span.path, range: alternative.span),
          "the chart's alternative text is empty",
          help: ["leave `alt` out for a description made of the values, or say what the chart shows"])
      }
      guard chart.caption?.allSatisfy(\.isWhitespace) ?? true else { return nil }
      return Diagnostic(
        .undescribedChart, at: chart.span, "the chart has no caption", help: ["add `caption=\"what it shows\"`"])
    }
  }
}
