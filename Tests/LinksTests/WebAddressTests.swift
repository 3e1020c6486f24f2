import Links
import Testing

/// One spelling for one address, and what is none.
@Suite struct WebAddressTests {
  @Test(
    "addresses that ask for one page have one spelling",
    arguments: [
      ("https://example.org", "https://example.org/"), ("HTTPS://Example.ORG:443/A", "https://example.org/A"),
      ("http://example.org:80", "http://example.org/"), ("http://example.org:8080/", "http://example.org:8080/"),
      ("https://example.org/a#part", "https://example.org/a"),
      ("https://example.org?q=1#x", "https://example.org/?q=1"),
      ("//example.org/a", "https://example.org/a"), ("https://example.org/a b", "https://example.org/a%20b"),
      ("https://example.org/%7Ea%2f", "https://example.org/%7Ea%2f"),
      ("https://example.org/100%", "https://example.org/100%25"),
      ("https://example.org/Київ", "https://example.org/%D0%9A%D0%B8%D1%97%D0%B2"),
      ("https://Bücher.example/", "https://xn--bcher-kva.example/"),
      ("https://президент.рф/", "https://xn--d1abbgf6aiiy.xn--p1ai/"),
      ("https://日本語。jp/", "https://xn--wgv71a119e.jp/"),
      ("https://他们为什么不说中文.example", "https://xn--ihqwcrb4cv8a8dqg056pqjye.example/"),
      ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"), ("http://[::1]:8080/x", "http://[::1]:8080/x"),
      ("https://example.org./", "https://example.org/"), ("https://example.org\\a", "https://example.org/%5Ca"),
      (
        "https://web.archive.org/web/2024/https://example.org/", "https://web.archive.org/web/2024/https://example.org/"
      ),
    ])
  func spelling(_ written: String, _ expected: String) throws {
    let address = try WebAddress(written)
    #expect(address.description == expected)
    #expect(try WebAddress(address.description) == address)
  }

  @Test(
    "what cannot be asked says why",
    arguments: [
      ("file:///etc/passwd", WebAddress.Fault.scheme("file")), ("javascript:alert(1)", .scheme("javascript")),
      ("example.org", .scheme("")), ("https:example.org", .host), ("https:///a", .host), ("https://", .host),
      ("https://exa mple.org/", .host), ("https://a..b/", .host), ("https://[::1/", .host), ("https://[1:2]/", .host),
      ("https://example.org:99999/", .port), ("https://example.org:0/", .port), ("https://example.org:x/", .port),
      ("https://me:secret@example.org/", .credentials), ("https://a<b>.org/", .host),
      ("https://example.org/" + String(repeating: "a", count: 9000), .tooLong),
    ])
  func faults(_ written: String, _ fault: WebAddress.Fault) {
    #expect(throws: fault) { try WebAddress(written) }
  }

  @Test(
    "hosts of private networks are known",
    arguments: [
      ("http://127.0.0.1/", true), ("http://10.1.2.3/", true), ("http://172.16.0.1/", true),
      ("http://172.32.0.1/", false),
      ("http://192.168.1.1/", true), ("http://169.254.169.254/", true), ("http://100.64.0.1/", true),
      ("http://8.8.8.8/", false), ("http://[::1]/", true), ("http://[fe80::1]/", true), ("http://[fd00::1]/", true),
      ("http://[2001:4860:4860::8888]/", false), ("http://[::ffff:10.0.0.1]/", true),
      ("http://[64:ff9b::7f00:1]/", true),
      ("http://localhost/", true), ("http://wiki/", true), ("http://printer.local/", true),
      ("http://example.org/", false),
      ("http://0.0.0.0/", true), ("http://224.0.0.1/", true), ("http://a.internal/", true),
    ])
  func privacy(_ written: String, _ isPrivate: Bool) throws {
    #expect(try WebAddress(written).isPrivate == isPrivate)
  }
}
