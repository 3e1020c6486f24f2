import Source

/// What the editor sends (JSON-RPC 2.0).
enum Message: Sendable, Hashable {
  case request(id: JSONValue, method: String, parameters: JSONValue)
  case notification(method: String, parameters: JSONValue)
  /// The answer to a request of ours.
  case response(id: JSONValue)

  /// nil for a value that is no message.
  init?(_ value: JSONValue) {
    guard value["jsonrpc"] == .string("2.0") else { return nil }
    let parameters = value["params"] ?? .null
    switch (value["method"], value["id"]) {
    case (.string(let method), .some(let id)) where Message.isIdentifier(id):
      self = .request(id: id, method: method, parameters: parameters)
    case (.string(let method), nil): self = .notification(method: method, parameters: parameters)
    case (nil, .some(let id)) where value["result"] != nil || value["error"] != nil: self = .response(id: id)
    default: return nil
    }
  }

  private static func isIdentifier(_ value: JSONValue) -> Bool {
    switch value {
    case .integer, .string: true
    case .null, .boolean, .real, .array, .object: false
    }
  }
}

/// Why a request is not answered with a result.
struct RequestFault: Error, Hashable {
  let code: Int
  let message: String

  static func parseError(_ words: String) -> RequestFault { RequestFault(code: -32700, message: words) }
  static let invalidRequest = RequestFault(code: -32600, message: "this is no request")
  static func unknownMethod(_ name: String) -> RequestFault {
    RequestFault(code: -32601, message: "there is no method “\(name)”")
  }
  static func invalidParameters(_ words: String) -> RequestFault { RequestFault(code: -32602, message: words) }
  static let notInitialized = RequestFault(code: -32002, message: "`initialize` must come first")
  static let cancelled = RequestFault(code: -32800, message: "cancelled")
  /// The request cannot be carried out as things stand (LSP 3.17).
  static func failed(_ words: String) -> RequestFault { RequestFault(code: -32803, message: words) }
}

/// What is sent to the editor, as the bytes of a message.
enum Outgoing {
  static func result(_ id: JSONValue, _ result: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.key("id")
      id.write(in: &json)
      json.key("result")
      result(&json)
    }
  }

  static func fault(_ id: JSONValue, _ fault: RequestFault) -> [UInt8] {
    message { json in
      json.key("id")
      id.write(in: &json)
      json.key("error")
      json.object { json in
        json.member("code", fault.code)
        json.member("message", fault.message)
      }
    }
  }

  static func notification(_ method: String, _ parameters: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.member("method", method)
      json.key("params")
      parameters(&json)
    }
  }

  static func request(_ id: String, _ method: String, _ parameters: ((inout JSONWriter) -> Void)?) -> [UInt8] {
    message { json in
      json.member("id", id)
      json.member("method", method)
      guard let parameters else { return }
      json.key("params")
      parameters(&json)
    }
  }

  private static func message(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("jsonrpc", "2.0")
      members(&json)
    }
    return json.bytes
  }
}
