import Source
public import Values

/// `chancery.yaml`: what holds for the whole desk.
public struct Configuration: Sendable {
  public var title: String?
  public var organisation: String?
  /// Of memos that name none (BCP 47).
  public var language = "en-US"
  /// The folder of `Styles/` a memo is printed with unless it names another.
  public var style: String?
  /// What a memo is marked where it says nothing.
  public var handling: Handling?
  public var lexicon: Lexicon?
  public var checks = SeverityOverrides()
  /// What each named audience may see at most.
  public var audiences: [String: Handling] = [:]
  /// For how many days after its `as-of` a value of each type is fresh; a type that is not named does not age.
  public var freshness: [TypedValue.Kind: Int] = [.money: 90, .quantity: 90]

  public init() {}
}
