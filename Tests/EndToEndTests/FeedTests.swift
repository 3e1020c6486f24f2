import Foundation
import Testing

/// What machines read of a site, held against schemas by a validator of its own (Debian's `jing`).
@Suite struct FeedTests {
  private static let validator = "/usr/bin/jing"

  @Test(
    "feed, site map and search description are valid, with an address of the site and without",
    arguments: ["--base https://memos.example/", ""])
  func valid(_ base: String) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.validator) else {
      print("skipped: no program jing")
      return
    }
    let outcome = try Program.run(
      """
      cp -r "$D" desk
      sed -i 's/^date: 2026-03-09$/&\\ntags: ["a \\& <b>"]\\ncorrections:\\n  - { date: 2026-03-11, note: x }/' desk/Memos/second.md
      $C publish --quiet --desk desk --out site --audience partners \(base) || exit 9
      S="$R/Tests/Conformance/Schemas"
      jing -c "$S/atom.rnc" site/feed.atom || exit 8
      for file in sitemap.xml:sitemap opensearch.xml:opensearch; do
        [ -e "site/${file%%:*}" ] || continue
        jing -c "$S/${file##*:}.rnc" "site/${file%%:*}" || exit 7
      done
      sed -i 's/<id>urn:uuid:/<id>/' site/feed.atom; jing -c "$S/atom.rnc" site/feed.atom > /dev/null; echo "faulty $?"
      ls site
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("faulty 1"), "\(outcome.output)")
    #expect(outcome.output.contains("sitemap.xml") == !base.isEmpty)
  }
}
