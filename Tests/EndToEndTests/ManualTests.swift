import Foundation
import GoldenFiles
import Testing

/// The manual's page of commands, and the manual as a site.
@Suite struct ManualTests {
  @Test("the page of commands is the one that the program's help gives")
  func commands() throws {
    let outcome = try Program.run(
      """
      for name in $($C help | sed -n 's/^  \\([a-z]*\\)  .*/\\1/p'); do
        printf '\\n## `chancery %s`\\n\\n```text\\n' "$name"; $C help "$name"; printf '```\\n'
      done
      """)
    let front = """
      ---
      title: Commands
      date: 2026-11-24
      summary: Each with its options, as "chancery help" has them.
      tags: [reference]
      ---

      <!-- Written by `make golden` from what the program says. -->

      """
    #expect(outcome.status == 0 && outcome.output.contains("## `chancery publish`"))
    let file = "Tests/Specifications/Memos/commands.md"
    let verdict = try GoldenFile.compare(Array((front + outcome.output).utf8), with: file)
    #expect(verdict == .same, "\(file): `make golden` records it")
  }

  @Test("the manual is a site that holds together")
  func site() throws {
    let outcome = try Program.run(
      """
      cp -r "$R/Tests/Specifications" "$R/Tests/Styles" . && $C publish --desk Specifications --out site
      echo "status $?"; ls site/memos
      """)
    #expect(outcome.output.contains("status 0"), "\(outcome.output)")
    #expect(outcome.output.contains("own-style.html") && outcome.output.contains("language.html"))
  }
}
