import Testing

/// `render --depfile` as the programs read it that it is for.
@Suite struct DepfileTests {
  /// A desk whose memo has a name that make would rather not have, and an include with another.
  private static let head = ##"""
    cp -r "$D" d; M='d/Memos/a b#c$d:e\f.md'; O='out #1$:x.html'
    printf -- '---\ntitle: T\ndate: 2026-03-09\n---\n\nIt costs :fact[harbour-plan/cost].\n\n::include[Includes/x = y.md]\n' > "$M"
    echo Included. > 'd/Includes/x = y.md'
    touch -d '1 minute ago' d/*/*

    """##

  private static let makefile = ##"""
    cat > Makefile <<'END'
    E := $(empty) $(empty)
    all: out\ \#1$$\:x.html
    out\ \#1$$\:x.html:
    	"$$C" render --desk d "$$M" -o "$$O" --depfile d.d
    -include d.d
    END

    """##

  private static let ninja = ##"""
    cat > build.ninja <<'END'
    rule memo
      command = "$$C" render -q --desk d "$$M" -o "$$O" --depfile d.d
      depfile = d.d
    build out$ #1$$$:x.html: memo
    END

    """##

  private func run(_ script: String) throws -> String {
    try Program.run(Self.head + script).output
  }

  @Test("make prints a memo again when something it was made from has changed, and not otherwise")
  func make() throws {
    let output = try run(
      Self.makefile
        + ##"""
        export M O; make -s; make -q; echo "$?"
        for f in d/Articles/harbour-plan.yaml d/Articles/harbour-plan.txt 'd/Includes/x = y.md' "$M" d/chancery.yaml; do
          sleep 0.02; touch "$f"; make -q; echo "$?"; make -s; make -q; echo "$?"
        done
        touch d/Articles/union-statement.yaml; make -q; echo "$?"
        """##)
    #expect(output == "0\n" + String(repeating: "1\n0\n", count: 5) + "0\n", "\(output)")
  }

  @Test("ninja does too")
  func ninja() throws {
    let output = try run(
      Self.ninja
        + ##"""
        command -v ninja > /dev/null || { echo none; exit; }
        export M O; ninja > log; tail -1 log; ninja
        for f in d/Articles/harbour-plan.yaml d/Articles/harbour-plan.txt 'd/Includes/x = y.md' "$M" d/chancery.yaml; do
          sleep 0.02; touch "$f"; ninja | tail -1 | cut -c-5; ninja
        done
        touch d/Articles/union-statement.yaml; ninja
        """##)
    if output == "none\n" {
      print("skipped: ninja is not installed")
      return
    }
    let again = output.split(separator: "\n").dropFirst().joined(separator: "\n")
    let idle = "ninja: no work to do."
    #expect(
      again == ([idle] + Array(repeating: "[1/1]\n" + idle, count: 5) + [idle]).joined(separator: "\n"), "\(output)")
  }

  @Test("a file that is gone is no end of the build, and a memo that fails says what it waits for")
  func failures() throws {
    let output = try run(
      Self.makefile
        + ##"""
        export M O; make -s; rm 'd/Includes/x = y.md'; make -s 2>&1 | grep -c -e 'R10' -e 'No rule'
        make -s > log 2>&1; echo "$?"; grep -c 'harbour-plan.yaml' d.d
        echo Back. > 'd/Includes/x = y.md'; make -s && grep -q Back. "$O" && echo back
        "$C" render --desk d d/Memos/none.md -o none.html --depfile none.d; cat none.d
        "$C" render --desk d "$M" --depfile x.d
        """##)
    #expect(output.hasPrefix("1\n2\n2\nback\n"), "\(output)")
    #expect(output.contains("none.html: \\\n  d/Memos/none.md\n\nd/Memos/none.md:\n"), "\(output)")
    #expect(output.hasSuffix("--depfile says what --output was made from, but no --output is given\n"), "\(output)")
  }

  @Test("the Makefile of the manual prints what has changed and nothing else")
  func manual() throws {
    let outcome = try Program.run(
      ##"""
      cp -r "$D" Briefings; mkdir bin; ln -s "$C" bin/chancery; PATH="$PWD/bin:$PATH"
      sed -n '/^```make$/,/^```$/p' "$R/Tests/Specifications/Memos/make.md" | grep -v '^```' > Makefile
      touch -d '1 minute ago' Briefings/*/*
      make -s; ls build; make -q; echo "$?"
      touch Briefings/Articles/union-statement.txt; make | cut -d' ' -f3-; make -q; echo "$?"
      """##)
    let files =
      "example.html\nexample.html.d\nexample.txt\nexample.txt.d\nsecond.html\nsecond.html.d\nsecond.txt\nsecond.txt.d\n"
    #expect(outcome.output.hasPrefix(files + "0\n"), "\(outcome.output)")
    #expect(outcome.output.dropFirst(files.count + 2).contains("second.html --depfile build/second.html.d\n"))
    #expect(!outcome.output.dropFirst(files.count).contains("example"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("\n0\n"), "\(outcome.output)")
  }
}
