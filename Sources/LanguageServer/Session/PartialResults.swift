import Source

extension Session {
  /// A long answer: sent in parts as they come where the editor asks for that, as a whole otherwise.
  func inParts<Element>(
    _ elements: [Element], _ parameters: JSONValue, _ write: @escaping (Element, inout JSONWriter) -> Void
  ) -> Feature.Answer {
    let size = 200
    guard let token = parameters["partialResultToken"], elements.count > size else {
      return { json in json.array { json in for element in elements { write(element, &json) } } }
    }
    for start in stride(from: 0, to: elements.count, by: size) {
      send(
        Outgoing.notification("$/progress") { json in
          json.object { json in
            json.key("token")
            token.write(in: &json)
            json.key("value")
            json.array { json in
              for element in elements[start..<min(start + size, elements.count)] { write(element, &json) }
            }
          }
        })
    }
    // Everything has been said (LSP 3.17, “Partial result progress”).
    return { json in json.array { _ in } }
  }
}
