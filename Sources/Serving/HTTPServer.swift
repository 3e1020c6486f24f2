import CMicroHTTPD
import Synchronization

/// What a browser asks for (RFC 9110).
struct HTTPRequest: Sendable {
  let method: String
  /// Percent-decoded, from the first slash.
  let path: String
  /// Percent-decoded; of a name given twice the last.
  let query: [String: String]
  /// By name in lower case.
  let headers: [String: String]
  /// Where it came to.
  let port: UInt16
}

/// What it is given.
struct HTTPResponse: Sendable {
  var status: UInt32
  var headers: [(name: String, value: String)]
  var body: [UInt8]
}

/// A server on this machine's own address, reached from nowhere else, by libmicrohttpd: the only file that imports it.
///
/// A request takes a thread for as long as it is answered; what is larger than a page needs is refused by the library.
@safe final class HTTPServer {
  struct Fault: Error {}

  /// Most that are open at once: a browser opens six to one place.
  private static let connections: UInt32 = 64
  /// Bytes of a request's line and fields together (RFC 9110 §5.4 leaves it to the server).
  private static let bytesOfRequest = 32 << 10
  private static let secondsOfIdling: UInt32 = 60

  private let daemon: OpaquePointer
  private let answering: Answering

  /// Where it listens.
  var port: UInt16 { answering.port.load(ordering: .relaxed) }

  private final class Answering: Sendable {
    /// Known once it listens.
    let port = Atomic<UInt16>(0)
    let answer: @Sendable (HTTPRequest) -> HTTPResponse

    init(_ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse) { self.answer = answer }
  }

  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - answer: called on a thread of its own for each request.
  /// - Throws: where the port is taken or may not be used.
  init(port: UInt16, _ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse) throws(Fault) {
    answering = Answering(answer)
    let started = unsafe chancery_start_server(
      port, HTTPServer.handle, Unmanaged.passUnretained(answering).toOpaque(), HTTPServer.connections,
      HTTPServer.bytesOfRequest, HTTPServer.secondsOfIdling)
    guard let daemon = unsafe started else { throw Fault() }
    unsafe self.daemon = daemon
    answering.port.store(unsafe chancery_server_port(daemon), ordering: .relaxed)
  }

  deinit { unsafe MHD_stop_daemon(daemon) }

  private static let handle: MHD_AccessHandlerCallback = {
    context, connection, url, method, _, _, _, state -> MHD_Result in
    guard let context = unsafe context, let connection = unsafe connection, let url = unsafe url,
      let method = unsafe method, let state = unsafe state
    else { return .NO }
    // The first call comes before a body, and one answered then costs the connection: only what has a body is.
    if unsafe state.pointee == nil, unsafe !hasBody(connection) {
      unsafe state.pointee = context
      return .YES
    }
    let answering = unsafe Unmanaged<Answering>.fromOpaque(context).takeUnretainedValue()
    let request = unsafe HTTPRequest(
      method: String(cString: method), path: String(cString: url), query: values(of: connection, .GET_ARGUMENT_KIND),
      headers: Dictionary(
        values(of: connection, .HEADER_KIND).map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $1 }),
      port: answering.port.load(ordering: .relaxed))
    return unsafe send(answering.answer(request), on: connection)
  }

  private static func hasBody(_ connection: OpaquePointer) -> Bool {
    unsafe MHD_lookup_connection_value(connection, .HEADER_KIND, "Content-Length") != nil
      || MHD_lookup_connection_value(connection, .HEADER_KIND, "Transfer-Encoding") != nil
  }

  private final class Values {
    var found: [String: String] = [:]
  }

  private static func values(of connection: OpaquePointer, _ kind: MHD_ValueKind) -> [String: String] {
    let values = Values()
    _ = unsafe MHD_get_connection_values(
      connection, kind,
      { context, _, name, value in
        guard let context = unsafe context, let name = unsafe name else { return .YES }
        let values = unsafe Unmanaged<Values>.fromOpaque(context).takeUnretainedValue()
        values.found[unsafe String(cString: name)] = unsafe value.map { unsafe String(cString: $0) } ?? ""
        return .YES
      }, Unmanaged.passUnretained(values).toOpaque())
    return values.found
  }

  private static func send(_ response: HTTPResponse, on connection: OpaquePointer) -> MHD_Result {
    var body = response.body
    let made = unsafe MHD_create_response_from_buffer(body.count, &body, .RESPMEM_MUST_COPY)
    guard let made = unsafe made else { return .NO }
    defer { unsafe MHD_destroy_response(made) }
    for header in response.headers { _ = unsafe MHD_add_response_header(made, header.name, header.value) }
    return unsafe MHD_queue_response(connection, response.status, made)
  }
}
