import Testing

/// Builds that go on from the last one, as a user sees them.
@Suite struct IncrementalTests {
  /// The example desk in `d`, built to `o`; `b` builds it again and says what it wrote.
  private static let head = """
    cp -r "$D" d; b() { "$C" build --desk d --out o "$@" 2>&1 | grep -v '^ *$'; }; b > first

    """

  private func run(_ script: String) throws -> String {
    try Program.run(Self.head + script).output
  }

  @Test("nothing changed: nothing is written, and the same is said")
  func unchanged() throws {
    let output = try run("b; b --to html > third; b --to html")
    #expect(output.contains("2 memos: no files written, 4 unchanged; no errors, no warnings\n"))
    #expect(output.hasSuffix("2 memos: no files written, 2 unchanged; no errors, no warnings\n"))
  }

  @Test("an edited fact rewrites the memo that prints it, whatever its time stamp says")
  func edited() throws {
    let output = try run(
      """
      sed -i 's/about 40 million EUR/about 45 million EUR/; s/about €40 million/about €45 million/' d/Articles/harbour-plan.*
      sed -i "s/sha256:.*/sha256:$(sha256sum < d/Articles/harbour-plan.txt | cut -c1-64)/" d/Articles/harbour-plan.yaml
      touch -d 2001-01-01 d/Articles/harbour-plan.*
      b
      """)
    #expect(output.hasPrefix("wrote o/example.html\nwrote o/example.txt\n2 memos: 2 files written, 2 unchanged;"))
  }

  @Test("files that were only touched, checked out again or put back write nothing")
  func touched() throws {
    let output = try run("touch d/*/* d/*; cp -r d e; rm -r d; mv e d; b")
    #expect(output == "2 memos: no files written, 4 unchanged; no errors, no warnings\n")
  }

  @Test("an output that was edited or removed is written again")
  func outputs() throws {
    let output = try run("echo > o/example.txt; rm o/second.html; b; b")
    #expect(output.hasPrefix("wrote o/example.txt\nwrote o/second.html\n2 memos: 2 files written, 2 unchanged;"))
    #expect(output.hasSuffix("no files written, 4 unchanged; no errors, no warnings\n"))
  }

  @Test("what was made of a memo that is gone or has an error now is removed, but not what somebody made of it")
  func leftOver() throws {
    let output = try run(
      "echo mine > o/second.txt; rm d/Memos/second.md; echo ':fact[harbour-plan/nothing]' >> d/Memos/example.md; b; ls o"
    )
    #expect(output.contains("removed o/example.html\nremoved o/example.txt\nremoved o/second.html\n"))
    #expect(
      output.hasSuffix("no errors, no warnings\nsecond.txt\n") || output.hasSuffix("1 error, no warnings\nsecond.txt\n")
    )
  }

  @Test("warnings and errors are reported again, and stand in the way again, until they are mended")
  func findings() throws {
    let output = try run(
      "echo ':fact[harbour-plan/nothing]' >> d/Memos/second.md; b > one; b > two; grep -v removed one | cmp - two && cat two; $C build -q --desk d --out o 2> three; echo $?"
    )
    #expect(output.contains("error[R102]") || output.contains("error[R"))
    #expect(output.hasSuffix("2 memos: no files written, 2 unchanged, 1 memo not written; 1 error, no warnings\n1\n"))
  }

  @Test("a damaged record, and one that cannot be written, cost time and nothing else")
  func damaged() throws {
    let output = try run(
      """
      for f in d/.chancery/build-*; do head -c 700 $f > x; mv x $f; done; b
      rm -r d/.chancery; echo > d/.chancery; b; b; cat d/.chancery
      """)
    let line = "2 memos: no files written, 4 unchanged; no errors, no warnings\n"
    #expect(output == line + line + line + "\n")
  }

  @Test("builds at once write what one would, and leave a record that holds")
  func atOnce() throws {
    let output = try run(
      "cp -r o whole; rm -r o d/.chancery; for i in 1 2 3 4; do b > $i & done; wait; diff -r o whole && b; ls -A o d/.chancery"
    )
    #expect(output.hasPrefix("2 memos: no files written, 4 unchanged; no errors, no warnings\n"))
    #expect(!output.contains(".part"))
  }

  @Test("a part of the memos and the other parts are all the memos")
  func shards() throws {
    let output = try run(
      """
      rm -r o; for i in 1 2 3; do "$C" build -q --desk d --out o --shard $i/3; "$C" check --desk d --shard $i/3; done
      ls o; b; "$C" build --desk d --shard 4/3; echo $?
      """)
    #expect(
      output.contains("example.html\nexample.txt\nsecond.html\nsecond.txt\n2 memos: no files written, 4 unchanged"))
    #expect(output.contains("--shard takes a part and the number of parts, as in 2/4, but was given “4/3”"))
    #expect(output.hasSuffix("\n2\n"))
    let counts = output.split(separator: "\n").compactMap { line in
      line.contains(" checked: ") ? line.hasPrefix("no") ? 0 : Int(line.prefix(1)) : nil
    }
    #expect(counts.count == 3 && counts.reduce(0, +) == 2)
  }
}
