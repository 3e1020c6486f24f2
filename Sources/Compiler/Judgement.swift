public import Records
public import Source
public import Values

/// An analytic judgement as its author put it (ICD 203 §D.6).
public struct Judgement: Sendable {
  public enum Confidence: String, Sendable, CaseIterable { case high, moderate, low }

  public let file: SourceFile
  /// The directive's name.
  public let span: ByteRange
  /// A word of some lexicon.
  public let likelihood: Located<String>?
  /// In percent, 0 to 100.
  public let probability: Located<Decimal>?
  public let confidence: Located<Confidence>?
  /// Indices into the resolution's uses: what the judgement is said to rest on, as far as it is on file.
  public let basis: Range<Int>
  /// How many keys the author names as its basis, on file or not.
  public let basisKeys: Int
  /// The day by which it can be scored.
  public let by: EDTFDate?
  /// Indices into the resolution's prose: what is judged.
  public let prose: Range<Int>
}
