import Source

/// The `file:` addresses by which an editor names files (RFC 8089).
enum DocumentAddress {
  /// nil for anything that is no file on this machine.
  static func path(of address: String) -> FilePath? {
    guard address.hasPrefix("file://") else { return nil }
    let rest = address.dropFirst("file://".count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    let host = rest[..<slash]
    guard host.isEmpty || host.lowercased() == "localhost" else { return nil }
    return FilePath(PercentEncoding.decoded(String(rest[slash...])))
  }

  static func of(_ path: FilePath) -> String {
    "file://" + PercentEncoding.encoded(path.description, keeping: "-._~/")
  }
}
