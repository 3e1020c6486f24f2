import Source

/// Shows that the index is being brought up to date, which on a large desk takes a while the first time: facts are not
/// completed until then (LSP 3.17, “Server initiated progress”).
struct IndexProgress {
  static let token = "chancery/index"

  private enum State {
    case idle
    /// The editor has been asked for a place to show it.
    case asked
    case shown
  }

  private var state = State.idle

  /// - Returns: what is to be sent, now that it is being waited for or not any more.
  mutating func note(isWaiting: Bool) -> [UInt8]? {
    switch state {
    case .idle:
      guard isWaiting else { return nil }
      state = .asked
      return Outgoing.request(Self.token, "window/workDoneProgress/create") { json in
        json.object { json in json.member("token", Self.token) }
      }
    case .asked:
      if !isWaiting { state = .idle }
      return nil
    case .shown:
      guard !isWaiting else { return nil }
      state = .idle
      return Self.report("end", title: nil)
    }
  }

  /// The editor has made a place for it.
  mutating func begin() -> [UInt8]? {
    guard state == .asked else { return nil }
    state = .shown
    return Self.report("begin", title: "Reading what is on file")
  }

  private static func report(_ kind: String, title: String?) -> [UInt8] {
    Outgoing.notification("$/progress") { json in
      json.object { json in
        json.member("token", token)
        json.key("value")
        json.object { json in
          json.member("kind", kind)
          json.member("title", ifPresent: title)
        }
      }
    }
  }
}
