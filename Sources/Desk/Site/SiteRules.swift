public import Source

/// What publishing reports. None of these comes of `check`: what a site has depends on whom it is for.
extension Rule {
  /// What only a whole site can show has no example.
  private static func site(
    _ code: String, _ name: String, severity: Severity = .error, _ explanation: String
  ) -> Rule {
    Rule(
      code, name, severity: severity, explanation: explanation + "\n\nReported by `chancery publish`.",
      failing: Example([]), mended: Example([]))
  }

  public static let unpublishedMemo = site(
    "R150", "reference to an unpublished memo",
    """
    The memo refers to another that is not on the site: it is a draft, has errors, or is marked above those the site is \
    for. Its title would be printed and the link would lead nowhere, so the site stays as it was.
    """)

  public static let takenName = site(
    "R151", "former name that is taken",
    """
    A name under `aliases` is that of another memo on the site, or another memo claims it too, or it can name no memo. \
    A permanent link leads to one page.
    """)

  public static let brokenSiteLink = site(
    "R152", "broken link on the site",
    """
    A page of the new edition leads to a page, a file or a place within a page that the edition does not have. Only memos \
    and the images they show are published; other files of the desk are not. The site stays as it was.
    """)
}

extension Rule {
  public static let silentChange = site(
    "R153", "change that is not told", severity: .warning,
    """
    The memo says something else than when it was published last, and has the same date and no correction more. Whoever \
    has read it does not learn that it has changed. A new date makes another edition, in which the page tells what has \
    changed; `corrections:` with a date and a note tells what was wrong.
    """)
}

/// The rules of publishing, by code.
public enum SiteRules {
  public static let all: [Rule] = [.unpublishedMemo, .takenName, .brokenSiteLink, .silentChange]
}
