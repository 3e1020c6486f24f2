public import Source

/// What asking for outside links reports. None of these comes of `check`, which asks nobody.
extension Rule {
  /// What only a network can show has no example.
  private static func link(_ code: String, _ name: String, _ severity: Severity, _ explanation: String) -> Rule {
    Rule(
      code, name, severity: severity, explanation: explanation + "\n\nReported by `chancery links`.",
      failing: Example([]), mended: Example([]))
  }

  public static let deadOutsideLink = link(
    "R130", "dead outside link", .error,
    """
    The server says that there is no such page (RFC 9110 §15.5). A reader cannot follow the link, and a source that \
    cannot be seen proves nothing. It was asked by GET too, since some servers refuse HEAD. Where the record of an \
    article has an archived copy, its dead `url` is a note: readers have the copy.
    """)

  public static let movedLink = link(
    "R131", "moved link", .warning,
    """
    The page has moved for good (301 or 308, RFC 9110 §15.4): the new address should stand in its place while the old \
    one still leads there. The fix is never applied unasked. Where a page deep in a site leads to its front page, the page is \
    probably gone, and no fix is offered.
    """)

  public static let redirectedLink = link(
    "R132", "redirected link", .note,
    "The address leads on to another for the time being (302, 303, 307). It stays the one to cite.")

  public static let untrustedCertificate = link(
    "R133", "untrusted certificate", .error,
    "The host cannot show that it is who it says: readers are warned off by their browsers. Nothing was read from it.")

  public static let unreachableHost = link(
    "R134", "unreachable host", .error,
    "The host's name has no address, or no connection to it can be made or kept, each time it was tried.")

  public static let endlessRedirect = link(
    "R135", "endless redirect", .error,
    """
    Redirects lead back to where they began, go on for longer than browsers follow, or lead to what no page may send a \
    reader to, such as a file. Cookies are kept along the way, as some sites send a reader back until they have set one.
    """)

  public static let slowLink = link(
    "R136", "slow link", .warning,
    "No answer came in the time allowed (`--timeout`), each time it was tried. Readers will not wait for it either.")

  public static let closedLink = link(
    "R137", "closed link", .note,
    """
    The server is there, but does not show the page to a program, or to those who have not paid or signed in (401, \
    402, 403, 407, 429, 451). Look at it in a browser.
    """)

  public static let privateLink = link(
    "R138", "link into a private network", .error,
    """
    The host is this machine or in a private network (RFC 6890, RFC 6761), so readers elsewhere cannot follow the link, and \
    it tells them of the network. It is not asked. Where all readers are inside, `--private` has such hosts asked too.
    """)

  public static let uncheckedLink = link(
    "R139", "unchecked link", .note,
    "With `--offline`, only earlier answers are told: this address was never asked for, or too long ago (`--max-age`).")

  public static let malformedOutsideLink = link(
    "R140", "malformed outside link", .error,
    """
    It looks like a link out of the desk, but no browser can follow it: no host, an impossible port, an unknown \
    scheme. A name and password in an address would be published with it.
    """)

  public static let failingServer = link(
    "R141", "failing server", .warning,
    """
    The server fails (5xx, RFC 9110 §15.6), each time it was tried, or answers what is no HTTP. It may be better \
    tomorrow.
    """)
}

/// The rules of outside links, by code.
public enum LinkRules {
  public static let all: [Rule] = [
    .deadOutsideLink, .movedLink, .redirectedLink, .untrustedCertificate, .unreachableHost, .endlessRedirect, .slowLink,
    .closedLink, .privateLink, .uncheckedLink, .malformedOutsideLink, .failingServer,
  ]

  static let codes = Set(all.map(\.code))
}
