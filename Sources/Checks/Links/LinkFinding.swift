import Links
public import Source
import Values

extension LinkState {
  /// What is to be said of the address at one of its places; nil where nothing is.
  public func finding(at place: LinkPlace) -> Diagnostic? {
    switch knowledge {
    case .answered(let answer): finding(of: answer, at: place)
    case .malformed(let fault):
      Diagnostic(.malformedOutsideLink, at: place.span, "“\(place.written)” is no address: \(reason(fault))")
    case .privateHost(let host): privateLink(host, at: place)
    case .unchecked(let secondsAgo):
      Diagnostic(
        .uncheckedLink, at: place.span,
        secondsAgo.map { "“\(place.written)” was last checked \(age($0)) ago" }
          ?? "“\(place.written)” was never checked",
        help: ["`chancery links` without --offline asks for it"])
    }
  }

  private func finding(of answer: LinkAnswer, at place: LinkPlace) -> Diagnostic? {
    let subject = answer.hops.last.map { "“\(place.written)” leads to “\($0.address)”, which" } ?? "“\(place.written)”"
    switch answer.outcome {
    case .answered(let status):
      switch status {
      case 200..<300: return redirection(answer.hops, at: place)
      case 401, 402, 403, 407, 429, 451, 999: return told(.closedLink, "\(subject) answers \(named(status))", place)
      case 400..<500: return told(.deadOutsideLink, "\(subject) answers \(named(status))", place, isLost: true)
      default: return told(.failingServer, "\(subject) answers \(named(status))", place, isLost: true)
      }
    case .loop:
      return told(.endlessRedirect, "redirects from “\(place.written)” go round in a circle", place, isLost: true)
    case .tooManyRedirects:
      return told(
        .endlessRedirect, "“\(place.written)” redirects more than \(LinkManners.mostRedirects) times", place,
        isLost: true)
    case .strayRedirect(let address):
      return told(
        .endlessRedirect, "\(subject) redirects to “\(address)”, which is no page of the web", place, isLost: true)
    case .certificate(let reason):
      return told(.untrustedCertificate, "\(subject) cannot be trusted: \(reason)", place, isLost: true)
    case .unresolved:
      return told(.unreachableHost, "\(subject) has a host that does not exist", place, isLost: true)
    case .unreachable(let reason):
      return told(.unreachableHost, "\(subject) cannot be reached: \(reason)", place, isLost: true)
    case .timedOut: return told(.slowLink, "\(subject) does not answer in time", place)
    case .broken(let reason): return told(.failingServer, "\(subject) answers what is no HTTP: \(reason)", place)
    case .privateHost(let address): return privateLink(address, at: place)
    }
  }

  private func redirection(_ hops: [LinkAnswer.Hop], at place: LinkPlace) -> Diagnostic? {
    guard let last = hops.last else { return nil }
    guard let moved = hops.prefix(while: \.isPermanent).last else {
      // An archive leads to the copy nearest in time: that is what it is for.
      guard place.holder != .archive else { return nil }
      return told(.redirectedLink, "“\(place.written)” leads to “\(last.address)” for the time being", place)
    }
    let isFrontPage = (try? WebAddress(moved.address))?.path == "/"
    let wasFrontPage = (try? WebAddress(place.written))?.path == "/"
    guard !isFrontPage || wasFrontPage else {
      return told(
        .movedLink, "“\(place.written)” leads to the front page, “\(moved.address)”", place, isLost: true,
        help: "the page is probably gone")
    }
    let fragment = place.written.firstIndex(of: "#").map { String(place.written[$0...]) } ?? ""
    let address = moved.address + (moved.address.contains("#") ? "" : fragment)
    return told(
      .movedLink, "“\(place.written)” has moved to “\(moved.address)”", place,
      fixes: place.isVerbatim ? [.replace(place.span, with: address, safety: .needsReview)] : [])
  }

  private func privateLink(_ host: String, at place: LinkPlace) -> Diagnostic {
    told(
      .privateLink, "“\(place.written)” leads into a private network, to “\(host)”", place,
      help: "name a page that all readers can see, or check it too with --private")
  }

  /// - Parameter isLost: whether readers do not get to see the page, so that a copy is looked for.
  private func told(
    _ rule: Rule, _ message: String, _ place: LinkPlace, isLost: Bool = false, help: String? = nil, fixes: [Fix] = []
  ) -> Diagnostic {
    var advice = [help].compactMap(\.self)
    var fixes = fixes
    if isLost {
      advice.append(copyAdvice(at: place))
      if let archive, place.holder == .memo, place.isVerbatim {
        fixes.append(
          Fix("link to the archived copy", [Fix.Edit(place.span, with: archive)], safety: .needsReview))
      }
    }
    if let secondsAgo { advice.append("as of \(age(secondsAgo)) ago") }
    var finding = Diagnostic(rule, at: place.span, message, help: advice, fixes: fixes)
    if isLost, place.holder == .page, archive != nil { finding.severity = .note }
    return finding
  }

  /// Where a copy is, or where one may be: nobody is asked for it here (Memento, RFC 7089; the Internet Archive's
  /// availability interface).
  private func copyAdvice(at place: LinkPlace) -> String {
    if place.holder == .archive { return "file another copy" }
    if let archive { return "the article's record has an archived copy: \(archive)" }
    let address = (try? WebAddress(place.written))?.description ?? place.written
    let date = accessed.map { "\($0)".filter { $0 != "-" } + "/" } ?? ""
    return "look for a copy at https://web.archive.org/web/\(date)\(address), and file it as the article's `archive`"
  }

  private func reason(_ fault: WebAddress.Fault) -> String {
    switch fault {
    case .scheme(""): "it begins with no scheme, as in https:"
    case .scheme(let scheme): "“\(scheme)” is no scheme of the web"
    case .host: "it names no host"
    case .port: "its port is no number from 1 to 65535"
    case .credentials: "it holds a user's name, which would be published"
    case .tooLong: "it is too long"
    }
  }

  /// In the largest unit of which there are two, so that it reads as people say it.
  private func age(_ seconds: Int) -> String {
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")]
    let (size, name) = units.first { seconds >= 2 * $0.0 } ?? (1, "second")
    let count = max(0, seconds / size)
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private func named(_ status: Int) -> String { LinkState.phrases[status].map { "\(status) (\($0))" } ?? "\(status)" }

  /// Reason phrases in lower case (IANA, HTTP Status Code Registry).
  private static let phrases: [Int: String] = [
    400: "bad request", 401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found",
    405: "method not allowed", 406: "not acceptable", 407: "proxy authentication required", 408: "request timeout",
    410: "gone", 414: "URI too long", 421: "misdirected request", 429: "too many requests",
    451: "unavailable for legal reasons", 500: "internal server error", 501: "not implemented", 502: "bad gateway",
    503: "service unavailable", 504: "gateway timeout",
  ]
}
