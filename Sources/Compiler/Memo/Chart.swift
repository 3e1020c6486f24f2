public import Values

extension MemoBlock {
  /// Rows of a query to be drawn. All labels are already printed in the memo's conventions.
  public struct Chart: Sendable {
    public enum Form: String, Sendable, CaseIterable { case bar, line, stack }

    /// What the values stand over.
    public enum Base: Sendable {
      /// Named things, in the order of the rows.
      case categories([String])
      /// Days, each with its label, in rising order: their distances are those of the calendar.
      case times([Moment])
    }

    public struct Moment: Sendable, Hashable {
      public var day: CalendarDay
      public var label: String

      public init(day: CalendarDay, label: String) {
        self.day = day
        self.label = label
      }
    }

    public struct Series: Sendable {
      /// nil where there is only one.
      public var name: String?
      /// One for each place of the base; nil where nothing is on file.
      public var points: [Point?]

      public init(name: String?, points: [Point?]) {
        self.name = name
        self.points = points
      }
    }

    public struct Point: Sendable, Hashable {
      public var value: Decimal
      /// The value as printed beside it: `$3 billion`.
      public var label: String
      /// The far end of a range, where the value is one.
      public var upper: Decimal?

      public init(value: Decimal, label: String, upper: Decimal? = nil) {
        self.value = value
        self.label = label
        self.upper = upper
      }
    }

    /// A line of the value axis, with its label.
    public struct Tick: Sendable, Hashable {
      public var value: Decimal
      public var label: String

      public init(value: Decimal, label: String) {
        self.value = value
        self.label = label
      }
    }

    public var form: Form
    /// With its number, as in `Figure 1. Pledges by month`.
    public var caption: [MemoInline]
    /// What it shows, in words: the author's, or made from the values.
    public var alternative: String
    /// What the base is, and what the values are, with the unit they share: `Month`, `Pledged (billion US dollars)`.
    public var baseTitle: String
    public var valueTitle: String
    public var base: Base
    public var series: [Series]
    /// Rising, at least two; all points lie between the first and the last.
    public var ticks: [Tick]
    /// The same rows with their sources, for those who cannot see the drawing and those who want the figures.
    public var table: Table

    public init(
      form: Form, caption: [MemoInline], alternative: String, baseTitle: String, valueTitle: String, base: Base,
      series: [Series], ticks: [Tick], table: Table
    ) {
      self.form = form
      self.caption = caption
      self.alternative = alternative
      self.baseTitle = baseTitle
      self.valueTitle = valueTitle
      self.base = base
      self.series = series
      self.ticks = ticks
      self.table = table
    }
  }
}
