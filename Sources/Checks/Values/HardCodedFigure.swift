public import Source

extension Rule {
  public static let hardCodedFigure = Rule(
    "V301", "hard-coded figure", severity: .warning,
    explanation: """
      The figure is on file, and the memo gives it by hand: when the record changes the memo will not, nobody is told, \
      and its reader cannot open the proof. Print it with the directive.

      Looked at are figures in the memo's own sentences and table cells, in any usual form: `$3bn`, `3 billion dollars`, \
      `EUR 40 million`, `88 vehicles`, `12.5 percent`. They are compared with what is on file in the articles that the \
      memo cites and those they point to; one is meant where the words around it, or a citation beside it, speak of the \
      same thing. Years, ordinals, numbers of sections and pages, models, quotations, links, titles, headings and code \
      are left alone. The fix is safe where the directive prints the same value and nothing else can be meant.
      """,
    failing: .memo("The region pays €10 million of the cost :cite[harbour-plan/regional-share].\n"),
    mended: .memo("The region pays :fact[harbour-plan/regional-share] of the cost.\n"))

  public static let hardCodedDate = Rule(
    "V302", "hard-coded date", severity: .warning,
    explanation: """
      The date is on file, and the memo gives it by hand. It may be inferred there, or be corrected tomorrow; the memo \
      would not know. Print it with the directive: a fact's date, or the field of an agreement, a role or an event that \
      holds it. A year or a month by itself is left alone.
      """,
    failing: .memo("The council approved the basin on 2 March 2026 :cite[harbour-plan/approved].\n"),
    mended: .memo("The council approved the basin on :fact[harbour-plan/approved].\n"))
}
