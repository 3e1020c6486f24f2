import Records

/// For whom a site is, and where it will stand.
public struct SiteOptions: Sendable {
  /// One of the desk's audiences; nil for anybody.
  public var audience: String?
  /// Whether memos of `status: draft` are shown too.
  public var includesDrafts = false
  /// Where the site will stand, as in `https://memos.example/`, with a slash at its end; nil where nobody knows yet.
  public var base: String?

  public init() {}

  /// All of them as texts, by which one site is told from another.
  public var settings: [String] {
    [audience.map { "for \($0)" } ?? "for anybody", includesDrafts ? "drafts" : "", base ?? ""]
  }

  /// What its readers may see at most.
  func limit(_ configuration: Configuration) -> Handling {
    audience.flatMap { configuration.audiences[$0] } ?? Handling(tlp: .clear)
  }
}
