import Compiler
import Desk
import Output
import Source

/// What the preview answers, and what it refuses.
///
/// Nobody but the person at this machine is to read a desk: a page elsewhere that has a browser ask this address is told
/// nothing (`Host` against DNS rebinding, `Origin` against other sites' scripts), and only what the desk prints is shown.
struct PreviewRoutes: Sendable {
  let preview: Preview

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    let hosts = ["127.0.0.1", "localhost"].map { "\($0):\(request.port)" }
    guard let host = request.headers["host"], hosts.contains(host.lowercased()) else {
      return .refused(421, "this is the preview of a desk, for this machine alone: open http://127.0.0.1")
    }
    if let origin = request.headers["origin"], !hosts.contains(where: { "http://\($0)" == origin.lowercased() }) {
      return .refused(403, "other sites are told nothing")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = HTTPResponse.refused(405, "there is only something to read here")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    guard request.headers["transfer-encoding"] == nil, (request.headers["content-length"] ?? "0") == "0" else {
      return .refused(413, "nothing is taken here")
    }
    return page(request) ?? .refused(404, "there is no “\(request.path)” here")
  }

  private func page(_ request: HTTPRequest) -> HTTPResponse? {
    let state = preview.state
    switch request.path {
    case "/": return .html(PreviewShell.index(of: state))
    case "/preview.css": return HTTPResponse("text/css", Array(PreviewAssets.style.utf8))
    case "/preview.js": return HTTPResponse("text/javascript", Array(PreviewAssets.script.utf8))
    case "/changed":
      let known = request.query["after"].flatMap { Int($0) } ?? 0
      return HTTPResponse("application/json", Array("\(preview.wait(after: known, seconds: 25))".utf8))
    default: break
    }
    let parts = request.path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let name = parts[1]
    switch parts[0] {
    case "memo": return state.page(name).map { .html(PreviewShell.memo(name, $0, state)) }
    case "findings": return state.page(name).map { .html(PreviewShell.findings($0, state)) }
    case "evidence":
      guard let key = request.query["key"] else { return nil }
      return state.page(name).flatMap { PreviewShell.evidence(key, $0) }.map { .html($0) }
    case "source": return source(name, state)
    case "page": return printed(name, state)
    default: return nil
    }
  }

  /// A memo as it prints, or a picture it prints.
  private func printed(_ path: String, _ state: Preview.State) -> HTTPResponse? {
    let name = FilePath(path)
    for format in OutputFormat.all where path.hasSuffix("." + format.fileExtension) {
      if let bytes = state.page(String(path.dropLast(format.fileExtension.count + 1)))?.bytes(as: format.fileExtension)
      {
        return HTTPResponse(PreviewAssets.mediaType(of: format.fileExtension) ?? "text/plain", bytes)
      }
    }
    guard let type = PreviewAssets.mediaType(of: String(name.fileExtension)) else { return nil }
    return state.asset(path).map { HTTPResponse(type, $0) }
  }

  /// The text of a file that belongs to the desk, for a finding to point into.
  private func source(_ path: String, _ state: Preview.State) -> HTTPResponse? {
    guard ["md", "yaml", "yml", "txt", "sql"].contains(FilePath(path).fileExtension),
      !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }), let full = state.desk.inside(path),
      let bytes = try? state.desk.files.contents(of: full)
    else { return nil }
    return .html(PreviewShell.source(path, SourceFile(path: full, bytes: bytes)))
  }
}

extension HTTPResponse {
  /// Nothing that is sent may be kept, read by other sites, or be taken for another kind of thing.
  init(_ mediaType: String, _ body: [UInt8]) {
    let isText = mediaType.hasPrefix("text/") || mediaType == "application/json"
    self.init(
      status: 200,
      headers: [
        ("Content-Type", isText ? mediaType + "; charset=utf-8" : mediaType), ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Content-Security-Policy", "frame-ancestors 'self'"),
      ], body: body)
  }

  static func html(_ body: [UInt8]) -> HTTPResponse { HTTPResponse("text/html", body) }

  static func refused(_ status: UInt32, _ why: String) -> HTTPResponse {
    var response = HTTPResponse("text/plain", Array((why + "\n").utf8))
    response.status = status
    return response
  }
}
