import Source

/// `chancery lsp`: the Language Server Protocol 3.17 on standard input and output.
public enum LanguageServer {
  /// Answers until the editor says goodbye or goes away.
  ///
  /// - Returns: the exit status: 0 after an orderly end.
  public static func run() -> Int32 {
    let stream = Stream()
    let session = Session(over: DiskFiles())
    session.listen = { session in _ = stream.read(into: session, waiting: 0) }
    var wait: Int?
    while true {
      // Everything that has come is looked at before anything is done: a newer edit or a cancellation may have.
      guard stream.read(into: session, waiting: wait) else {
        return session.state == .closing ? 0 : 1
      }
      let work = session.work()
      guard stream.flush(session) else { return 1 }
      if case .ended(let status) = session.state { return status }
      switch work {
      case .more: wait = 0
      case .none: wait = nil
      // Looked at again soon.
      case .waiting: wait = 20
      }
    }
  }
}

/// Standard input and output as streams of messages.
private final class Stream {
  private var framing = MessageFraming()

  /// Reads what has come; false at the end.
  func read(into session: Session, waiting milliseconds: Int?) -> Bool {
    var wait = milliseconds
    while true {
      switch StandardInput.next(waiting: wait) {
      case .nothing: return true
      case .end: return false
      case .bytes(let bytes): framing.append(bytes)
      }
      while let part = framing.next() {
        switch part {
        case .body(let body): session.receive(body)
        case .fault(let words): session.log(words)
        }
      }
      wait = 0
    }
  }

  /// Sends what the session has to say; false where nobody hears it.
  func flush(_ session: Session) -> Bool {
    for body in session.takeOutgoing() {
      let header = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
      guard (try? System.write(header + body, to: .standardOutput)) != nil else { return false }
    }
    return true
  }
}
