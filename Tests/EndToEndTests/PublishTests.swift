import Testing

/// `chancery publish`, as it is run.
@Suite struct PublishTests {
  @Test("a site is made, left alone where nothing has changed, and made again, by whatever working directory")
  func published() throws {
    let outcome = try Program.run(
      """
      cp -r "$D" desk && $C publish --desk desk --out site --audience partners && $C publish --desk desk --out site --audience partners
      cp -r site before && sed -i 's/^title: .*/title: Another/' desk/Memos/second.md
      cd desk && $C publish --out ../site --audience partners; cd ..
      grep -c Another site/index.html; grep -c Another before/index.html; ls -A | sort | tr '\\n' ' '
      """)
    #expect(outcome.output.contains("published site: 2 memos"), "\(outcome.output)")
    #expect(outcome.output.contains("nothing has changed in site"))
    #expect(outcome.output.contains("published ../site"))
    #expect(outcome.output.hasSuffix("1\n0\nbefore desk site "), "\(outcome.output)")
  }

  @Test(
    "where nothing has changed no memo is compiled, and whatever a site is made from makes it anew",
    arguments: [
      "sed -i 's/2400 member/2401 member/' desk/Articles/union-statement.yaml",
      "touch -d '2 days' desk/Memos/second.md",
      "sed -i 's/Tomas Berg/Thomas Berg/' desk/Entities/people.yaml", "rm site/timeline.html",
      "rm desk/Memos/second.md",
      "sed -i 's/^title: .*/title: Another/' desk/chancery.yaml", "cp desk/Memos/second.md desk/Memos/third.md",
      "echo >> site/index.html", "mkdir -p Styles/memo && echo 'numbering: none' > Styles/memo/conventions.yaml",
      "printf '%s\\n' --- 'title: New' 'date: 2026-03-09' 'status: draft' --- > desk/Memos/draft.md",
    ])
  func incremental(_ change: String) throws {
    let outcome = try Program.run(
      """
      cp -r "$D" desk; p() { $C publish --desk desk --out site --audience partners 2>&1; }
      p > /dev/null; sleep 0.05; p; p; \(change)
      p > /dev/null; cp -r site after; rm -rf desk/.chancery; p > /dev/null; diff -r site after && echo same
      """)
    #expect(outcome.output.hasPrefix("nothing has changed in site\nnothing has changed in site\n"), "\(outcome.output)")
    #expect(outcome.output.contains("same\n"), "\(change): \(outcome.output)")
  }

  @Test("a site that does not hold together, or of no memo, leaves the old one as it was")
  func refused() throws {
    let outcome = try Program.run(
      """
      cp -r "$D" desk && $C publish -q --desk desk --out site --audience partners && cp -r site before
      printf '%s\\n' --- 'title: A' 'date: 2026-03-09' --- '' '[x](../Articles/harbour-plan.txt)' > desk/Memos/a.md
      $C publish --desk desk --out site --audience partners; echo "status $?"; diff -r site before && echo same
      $C publish --desk desk --out site; echo "status $?"; diff -r site before && echo same
      """)
    #expect(outcome.output.contains("error[R152]"), "\(outcome.output)")
    #expect(outcome.output.contains("Memos/a.md"))
    #expect(outcome.output.contains("there is no memo to publish"))
    #expect(outcome.output.split(separator: "\n").filter { $0 == "status 1" }.count == 2)
    #expect(outcome.output.split(separator: "\n").filter { $0 == "same" }.count == 2)
  }

  @Test("a folder of somebody's own is not replaced")
  func foreign() throws {
    let outcome = try Program.run(
      """
      mkdir site && echo mine > site/notes.txt
      $C publish --desk "$D" --out site --audience partners; echo "status $?"; cat site/notes.txt; ls -A site
      """)
    #expect(outcome.output.contains("site/notes.txt in it is of no site"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("status 2\nmine\nnotes.txt\n"))
  }

  @Test(
    "an option that cannot be is refused",
    arguments: [
      "--audience nobody", "--base memos.example", "--base https://", "--base 'https://a b'", "--out /dev/null",
    ])
  func options(_ option: String) throws {
    let outcome = try Program.run("$C publish --desk \"$D\" --audience partners \(option); echo \"status $?\"")
    #expect(outcome.output.hasSuffix("status 2\n") || outcome.output.hasSuffix("status 3\n"), "\(outcome.output)")
  }

  @Test("a kill at any moment leaves the old site or the new one, whole")
  func killed() throws {
    let outcome = try Program.run(
      """
      cp -r "$D" desk && $C publish -q --desk desk --out site --audience partners || exit 9
      check() { python3 - <<'E'
      import hashlib, json, pathlib
      listed = {f["path"]: f for f in json.load(open("site/manifest.json"))["files"]}
      found = {str(p.relative_to("site")) for p in pathlib.Path("site").rglob("*") if p.is_file()} - {"manifest.json"}
      assert found == set(listed), found ^ set(listed)
      for path, entry in listed.items():
          data = pathlib.Path("site", path).read_bytes()
          assert (len(data), hashlib.sha256(data).hexdigest()) == (entry["bytes"], entry["sha256"]), path
      E
      }
      check || exit 8
      for i in $(seq 1 30); do
        sed -i "s/^title: .*/title: Edition $i/" desk/Memos/second.md
        $C publish -q --desk desk --out site --audience partners & child=$!
        sleep "$(python3 -c "print($i * 0.004)")"; kill -9 $child 2>/dev/null; wait $child 2>/dev/null
        check || { echo "torn at $i"; exit 7; }
      done
      $C publish -q --desk desk --out site --audience partners && check && ls -A | sort | tr '\\n' ' '
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasSuffix("desk site "), "\(outcome.output)")
  }
}
