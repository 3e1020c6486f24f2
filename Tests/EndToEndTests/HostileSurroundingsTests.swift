import Testing

/// Whatever the files and the system do, the program ends with one message and the right status, never with a trap.
@Suite struct HostileSurroundingsTests {
  @Test(
    "files that cannot be read end in one message and status 3",
    arguments: [
      "$C parse missing.md", "mkfifo p; timeout 20 $C parse p", "$C parse .", "ln -s a b; ln -s b a; $C parse a",
      "$C parse /dev/zero", "$C render missing.md", "$C check --desk $D missing.md",
    ])
  func unreadable(_ script: String) throws {
    let outcome = try Program.run(script)
    #expect(outcome.status == 3, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("chancery: cannot read"))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test(
    "what cannot be written ends in one message and status 3, and leaves nothing behind",
    arguments: [
      "$C parse $D/Memos/second.md > /dev/full", "$C help > /dev/full",
      "$C render --desk $D $D/Memos/second.md -o /dev/full/x", "$C build --quiet --desk $D --out /proc/none",
    ])
  func unwritable(_ script: String) throws {
    let outcome = try Program.run(script)
    #expect(outcome.status == 3, "\(outcome.output)")
    #expect(outcome.output.contains("cannot write"))
  }

  @Test("a reader who goes away ends the program quietly")
  func closedPipe() throws {
    let outcome = try Program.run(
      "cp $D/Memos/example.md x.md; { $C parse x.md; echo status $? >&2; } | true; sleep 0.2")
    #expect(outcome.output == "status 3\n" || outcome.output == "status 0\n")
  }

  @Test("a full disk leaves the old file whole")
  func fullDisk() throws {
    let outcome = try Program.run(
      """
      mkdir small; mount -t tmpfs -o size=16k tmpfs small 2>/dev/null || { echo cannot mount; exit 0; }
      trap 'umount small' EXIT
      echo old > small/second.html
      $C render --desk $D $D/Memos/second.md -o small/second.html; echo status $?
      cat small/second.html; ls -A small | wc -l
      """)
    if outcome.output.contains("cannot mount") {
      print("skipped: a small disk cannot be mounted here")
      return
    }
    #expect(outcome.output.contains("no space left on the disk"))
    #expect(outcome.output.hasSuffix("status 3\nold\n1\n"), "\(outcome.output)")
  }

  @Test("links that lead in a circle are listed once")
  func circle() throws {
    let outcome = try Program.run(
      "cp -r $D desk; ln -s . desk/Memos/up; ln -s . desk/Articles/here; timeout 60 $C check --desk desk")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("no errors"))
  }

  @Test("an include that a link leads out of the desk is refused")
  func outsideByLink() throws {
    let outcome = try Program.run(
      "cp -r $D desk; echo secret > out.md; ln -s ../../out.md desk/Includes/out.md; printf -- '---\\ntitle: T\\ndate: 2026-01-01\\n---\\n\\n::include[Includes/out.md]\\n' > desk/Memos/t.md; $C check --desk desk desk/Memos/t.md"
    )
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("error[X303]"))
  }

  @Test(
    "hostile texts end in output or in findings",
    arguments: [
      "head -c 200000 /dev/urandom > x.md", "head -c 50000000 /dev/zero | tr '\\0' a > x.md",
      "for i in $(seq 10000); do echo ':::note'; done > x.md", "printf '![[]()%.0s' $(seq 10000) > x.md",
      "printf '> %.0s' $(seq 10000) > x.md", "printf '[%.0s' $(seq 10000) > x.md", "head -c 5000 /dev/zero > x.md",
      "printf -- '---\\na: &a [x]\\nb: [*a,*a]\\ntitle: t\\ndate: 2026-01-01\\n---\\n' > x.md",
    ])
  func hostile(_ script: String) throws {
    let outcome = try Program.run(
      script
        + "; timeout 60 $C parse x.md > /dev/null; a=$?; timeout 60 $C render --quiet --fragment x.md > /dev/null 2>&1; b=$?; "
        + "timeout 60 $C check --desk $D x.md > /dev/null 2>&1; echo $a $b $?")
    #expect(["0 0 1\n", "0 1 1\n"].contains(outcome.output), "\(outcome.output)")
  }
}
