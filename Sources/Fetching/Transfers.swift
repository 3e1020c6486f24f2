import CCurl
import Links
import Source

/// Requests under way, by libcurl's multi interface: the only file that imports it.
///
/// Whoever asks decides what is asked next; nothing is followed, retried or kept here.
@safe final class Transfers {
  enum Method: Sendable { case head, get }

  /// How a request ended.
  struct Reply {
    let link: Int
    /// Where a redirect leads; nil where it is none.
    let redirect: String?
    /// Seconds the server asks to be left alone for; 0 where it says nothing.
    let retryAfter: Double
    let end: End

    enum End {
      /// The whole head of an answer came.
      case status(Int)
      case fault(LinkAnswer.Outcome)
    }
  }

  private let multi: UnsafeMutableRawPointer
  private let manners: LinkManners
  private var transfers: [Int: Transfer] = [:]
  /// Where names are resolved by a proxy, the address connected to is the proxy's.
  private let usesProxy = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].contains {
    System.environment($0)?.isEmpty == false
  }

  /// nil where libcurl cannot be made ready.
  init?(_ manners: LinkManners) {
    guard chancery_start_curl() == CURLE_OK, let multi = unsafe curl_multi_init() else { return nil }
    unsafe self.multi = unsafe multi
    self.manners = manners
  }

  deinit {
    for transfer in transfers.values { unsafe curl_multi_remove_handle(multi, transfer.easy) }
    transfers = [:]
    unsafe curl_multi_cleanup(multi)
  }

  /// Begins a request. Those of one link share its cookies, as some sites redirect until they have set one.
  func start(_ method: Method, _ address: String, for link: Int) {
    guard let transfer = transfers[link] ?? Transfer(link) else { return }
    transfers[link] = transfer
    transfer.prepare(method, address, manners, refusesPrivate: !manners.asksPrivate && !usesProxy)
    unsafe curl_multi_add_handle(multi, transfer.easy)
  }

  /// Forgets a link that is done with.
  func end(_ link: Int) { transfers[link] = nil }

  /// Waits until something has happened, at most so many milliseconds, and gives the requests that have ended.
  func replies(within milliseconds: Int) -> [Reply] {
    var running: Int32 = 0
    unsafe curl_multi_perform(multi, &running)
    var replies = finished()
    if replies.isEmpty, milliseconds > 0 {
      unsafe curl_multi_poll(multi, nil, 0, Int32(clamping: milliseconds), nil)
      unsafe curl_multi_perform(multi, &running)
      replies = finished()
    }
    return replies
  }

  private func finished() -> [Reply] {
    var replies: [Reply] = []
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(multi, &left) {
      guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle else { continue }
      let result = unsafe message.pointee.data.result
      unsafe curl_multi_remove_handle(multi, easy)
      if let transfer = transfers.values.first(where: { unsafe $0.easy == easy }) {
        replies.append(transfer.reply(result))
      }
    }
    return replies
  }
}

/// One link's requests, one after the other.
@safe private final class Transfer {
  let link: Int
  let easy: UnsafeMutableRawPointer
  private let reason: UnsafeMutablePointer<CChar>
  private var bytes = 0
  private var hasHead = false
  private var isTooLong = false
  private var refusesPrivate = true
  private var refused: String?

  init?(_ link: Int) {
    guard let easy = unsafe curl_easy_init() else { return nil }
    self.link = link
    unsafe self.easy = unsafe easy
    unsafe reason = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    // An empty name has cookies kept in memory, and none read.
    unsafe chancery_set_text(easy, CURLOPT_COOKIEFILE, "")
    unsafe chancery_set_pointer(easy, CURLOPT_ERRORBUFFER, reason)
    unsafe chancery_set_text(easy, CURLOPT_USERAGENT, "chancery-links/\(Release.version)")
    unsafe chancery_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    unsafe chancery_set_number(easy, CURLOPT_FOLLOWLOCATION, 0)
    unsafe chancery_set_number(easy, CURLOPT_NOSIGNAL, 1)
    unsafe chancery_set_number(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe chancery_set_sink(easy, CURLOPT_HEADERFUNCTION) { unsafe Transfer.of($3)?.takeHeader($1 * $2) ?? 0 }
    unsafe chancery_set_pointer(easy, CURLOPT_HEADERDATA, own)
    unsafe chancery_set_sink(easy, CURLOPT_WRITEFUNCTION) { unsafe Transfer.of($3)?.take($1 * $2) ?? 0 }
    unsafe chancery_set_pointer(easy, CURLOPT_WRITEDATA, own)
    unsafe chancery_set_gate(easy) { own, address, _, _, _ in
      guard let transfer = unsafe Transfer.of(own), let address = unsafe address else { return CURL_PREREQFUNC_ABORT }
      return transfer.admits(unsafe String(cString: address)) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
    unsafe chancery_set_pointer(easy, CURLOPT_PREREQDATA, own)
  }

  deinit {
    unsafe curl_easy_cleanup(easy)
    unsafe reason.deallocate()
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<Transfer>.fromOpaque(pointer).takeUnretainedValue()
  }

  func prepare(_ method: Transfers.Method, _ address: String, _ manners: LinkManners, refusesPrivate: Bool) {
    bytes = 0
    hasHead = false
    isTooLong = false
    refused = nil
    self.refusesPrivate = refusesPrivate
    unsafe reason.pointee = 0
    let milliseconds = Int(manners.timeout * 1000)
    unsafe chancery_set_text(easy, CURLOPT_URL, address)
    unsafe chancery_set_number(easy, CURLOPT_NOBODY, method == .head ? 1 : 0)
    if method == .get { unsafe chancery_set_number(easy, CURLOPT_HTTPGET, 1) }
    unsafe chancery_set_number(easy, CURLOPT_TIMEOUT_MS, milliseconds)
    unsafe chancery_set_number(easy, CURLOPT_CONNECTTIMEOUT_MS, max(1, milliseconds / 3))
    // Not a byte in half the time is as good as none.
    unsafe chancery_set_number(easy, CURLOPT_LOW_SPEED_LIMIT, 1)
    unsafe chancery_set_number(easy, CURLOPT_LOW_SPEED_TIME, max(1, milliseconds / 2000))
  }

  /// Takes a line of the head; anything but its length ends the transfer.
  private func takeHeader(_ count: Int) -> Int {
    bytes += count
    if bytes > LinkManners.mostBytes {
      isTooLong = true
      return 0
    }
    // The empty line that ends a head; that of an interim answer is followed by another head (RFC 9110 §15.2).
    if count <= 2, unsafe chancery_number(easy, CURLINFO_RESPONSE_CODE) >= 200 { hasHead = true }
    return count
  }

  /// Takes a part of the page, as long as that is worth the while.
  private func take(_ count: Int) -> Int {
    bytes += count
    return bytes > LinkManners.mostBytes ? 0 : count
  }

  private func admits(_ address: String) -> Bool {
    guard refusesPrivate, NetworkAddress(address)?.isPrivate ?? true else { return true }
    refused = address
    return false
  }

  func reply(_ result: CURLcode) -> Transfers.Reply {
    let status = unsafe chancery_number(easy, CURLINFO_RESPONSE_CODE)
    let redirect = unsafe chancery_text(easy, CURLINFO_REDIRECT_URL).map { unsafe String(cString: $0) }
    return Transfers.Reply(
      link: link, redirect: redirect,
      retryAfter: Double(unsafe chancery_long_number(easy, CURLINFO_RETRY_AFTER)),
      end: hasHead ? .status(status) : .fault(fault(result)))
  }

  private func fault(_ result: CURLcode) -> LinkAnswer.Outcome {
    if let refused { return .privateHost(refused) }
    if isTooLong { return .broken("its headers have no end") }
    // The words of one code are always the same; those of a connection hold times and ports.
    let general = unsafe String(cString: curl_easy_strerror(result))
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST: return .unresolved
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_COULDNT_CONNECT: return .unreachable("it takes no connection")
    case CURLE_GOT_NOTHING: return .unreachable("it hangs up without an answer")
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: return .unreachable("it breaks the connection off")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      let exact = unsafe String(cString: reason)
      return .certificate(exact.isEmpty ? general : exact)
    default: return .broken(general)
    }
  }
}
