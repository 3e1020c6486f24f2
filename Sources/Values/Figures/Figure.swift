/// A figure that stands in running text.
public struct Figure: Hashable, Sendable {
  /// What the text can be read as.
  public enum Reading: Hashable, Sendable {
    /// Money, with the mark as printed: `$`, `US$`, `EUR`, `dollars`.
    case money(Amount, mark: String)
    /// A bare or counted number.
    case number(Amount)
    /// A percentage.
    case percent(Amount)
    /// Percentage points.
    case points(Amount)
    /// A date; without a year it is of the form `XXXX-11-16`.
    case date(EDTFDate)
  }

  /// Whether the words allow another reading.
  public enum Certainty: Sendable, Hashable {
    /// They do not.
    case plain
    /// They do: `2024` as a number, `May` as a month, `one` as a pronoun. Such a figure may
    /// confirm a value, but never contradicts one.
    case ambiguous
  }

  /// What it is read as.
  public let reading: Reading
  /// How safely.
  public let certainty: Certainty
  /// Where it stands: UTF-8 offsets into the text, from its mark or qualifier to its unit or scale word.
  public let utf8Range: Range<Int>
  /// The same in tokens.
  let places: Range<Int>
}
