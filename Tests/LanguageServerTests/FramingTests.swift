import Testing

@testable import LanguageServer

/// Taking a stream of bytes apart into messages.
@Suite struct FramingTests {
  private func parts(_ text: String) -> [MessageFraming.Part] {
    var framing = MessageFraming()
    framing.append(Array(text.utf8))
    var parts: [MessageFraming.Part] = []
    while let part = framing.next() { parts.append(part) }
    return parts
  }

  @Test("a message is taken whole, however the stream cuts it")
  func cuts() {
    let stream = Array("Content-Length: 4\r\n\r\n{ }\nContent-Length: 2\r\nContent-Type: x\r\n\r\n[]".utf8)
    for cut in 1..<stream.count {
      var framing = MessageFraming()
      var bodies: [MessageFraming.Part] = []
      for piece in [stream[..<cut], stream[cut...]] {
        framing.append(Array(piece))
        while let part = framing.next() { bodies.append(part) }
      }
      #expect(bodies == [.body(Array("{ }\n".utf8)), .body(Array("[]".utf8))])
    }
  }

  @Test("a header without a length is passed over, and what follows is read")
  func missingLength() {
    let found = parts("Content-Size: 4\r\n\r\nContent-Length: 2\r\n\r\n{}")
    #expect(found == [.fault("a header has no Content-Length"), .body(Array("{}".utf8))])
  }

  @Test("a length nobody can mean is refused before anything is set aside for it")
  func greatLength() {
    let found = parts("Content-Length: 99999999999999\r\n\r\nContent-Length: 2\r\n\r\n{}")
    #expect(found == [.fault("a message of 99999999999999 bytes is too long"), .body(Array("{}".utf8))])
    #expect(parts("Content-Length: 99999999999999999999999\r\n\r\n") == [.fault("a header has no Content-Length")])
  }

  @Test("after rubbish the next header is found")
  func rubbish() {
    let found = parts(String(repeating: "x", count: 9000) + "Content-Length: 2\r\n\r\n{}")
    #expect(found.last == .body(Array("{}".utf8)))
    #expect(found.count == 2)
  }
}
