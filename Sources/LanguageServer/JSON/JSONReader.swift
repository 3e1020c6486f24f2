import CJansson

/// Reads JSON with jansson: the only file that imports it. What it makes is copied out at once and let go.
enum JSONReader {
  struct Fault: Error {
    /// In the library's words.
    let message: String
  }

  /// Deeper than any message of the protocol.
  private static let greatestDepth = 256

  /// One value and nothing behind it. Members given twice are refused: which of them holds would be chance.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var error = json_error_t()
    let flags = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL
    let root = unsafe bytes.withUnsafeBytes { buffer in
      unsafe json_loadb(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, Int(flags), &error)
    }
    guard let root = unsafe root else {
      let words = unsafe withUnsafeBytes(of: &error.text) { text in
        unsafe String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
      }
      throw Fault(message: words)
    }
    defer { unsafe chancery_release(root) }
    return unsafe try value(of: root, depth: 0)
  }

  private static func value(of json: UnsafeMutablePointer<json_t>, depth: Int) throws(Fault) -> JSONValue {
    guard depth < greatestDepth else { throw Fault(message: "values stand in one another too deep") }
    switch unsafe json.pointee.type {
    case JSON_OBJECT:
      var members: [String: JSONValue] = [:]
      var iterator = unsafe chancery_first(json)
      while let entry = unsafe iterator {
        if let key = unsafe json_object_iter_key(entry), let member = unsafe json_object_iter_value(entry) {
          let length = unsafe json_object_iter_key_len(entry)
          unsafe members[text(key, length)] = try value(of: member, depth: depth + 1)
        }
        unsafe iterator = json_object_iter_next(json, entry)
      }
      return .object(members)
    case JSON_ARRAY:
      var elements: [JSONValue] = []
      let count = unsafe json_array_size(json)
      for index in 0..<count {
        if let element = unsafe json_array_get(json, index) {
          elements.append(unsafe try value(of: element, depth: depth + 1))
        }
      }
      return .array(elements)
    case JSON_STRING:
      guard let bytes = unsafe json_string_value(json) else { return .string("") }
      return .string(unsafe text(bytes, json_string_length(json)))
    case JSON_INTEGER: return .integer(Int(unsafe json_integer_value(json)))
    case JSON_REAL: return .real(unsafe json_real_value(json))
    case JSON_TRUE: return .boolean(true)
    case JSON_FALSE: return .boolean(false)
    default: return .null
    }
  }

  private static func text(_ bytes: UnsafePointer<CChar>, _ length: Int) -> String {
    unsafe String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
