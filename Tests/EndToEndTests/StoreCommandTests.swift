import Testing

/// What is asked of the store from the command line, and what becomes of its index.
@Suite struct StoreCommandTests {
  private static let ask = "$C query --quiet --desk desk --format csv"

  @Test("rows are printed as a table, as CSV and as JSON")
  func formats() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk; mkdir -p desk/Queries
      echo "SELECT key, value FROM facts WHERE key = :wanted" > desk/Queries/one.sql
      $C query --quiet --desk desk one -p wanted=harbour-plan/cost
      $C query --desk desk --format csv "SELECT 'a,b' AS x, 'say \\"y\\"' AS y, 0.5 AS z, NULL" | od -c | head -4
      echo "SELECT key, value, amount FROM facts WHERE key = 'harbour-plan/cost'" | $C query --desk desk --format json - |
        python3 -c 'import json, sys; print(json.load(sys.stdin))'
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("harbour-plan/cost  about 40000000 EUR\n"), "\(outcome.output)")
    #expect(outcome.output.contains(#"x   ,   y   ,   z   ,   N   U   L   L  \r  \n"#), "\(outcome.output)")
    #expect(
      outcome.output.contains(
        "{'columns': ['key', 'value', 'amount'], 'rows': [['harbour-plan/cost', {'type': 'money', 'value': 'about 40000000 EUR'}, 40000000]]}"
      ), "\(outcome.output)")
  }

  @Test(
    "a query that cannot be answered is a finding in its text, and status 1",
    arguments: [
      ("'SELECT kye FROM facts'", "error[X411]: there is no column “kye”\n  --> query:1:8"),
      ("\"SELECT date('now')\"", "error[X412]: a query may not call date()"),
      ("'SELECT 1; DELETE FROM facts'", "error[X412]: a query is one statement"),
      ("\"ATTACH 'x' AS x\"", "error[X412]: a query is one SELECT"),
      ("'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'", "error[X413]"),
      (
        "\"SELECT sum(x) FROM (SELECT '1 USD' AS x UNION SELECT '2 EUR')\"",
        "error[V111]: 1 USD (money) and 2 EUR (money)"
      ),
      ("nothing", "the desk has no query “nothing”"),
      ("'SELECT :who'", "there is no parameter :who"),
    ])
  func faults(_ query: String, _ message: String) throws {
    let outcome = try Program.run("cp -r $D desk; $C query --desk desk \(query)")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(message), "\(outcome.output)")
  }

  @Test("the views are documented with every column")
  func views() throws {
    let outcome = try Program.run("$C query --views")
    #expect(outcome.output.contains("\nfacts: facts of every type\n\n  key "))
    #expect(outcome.output.contains("has(list, name)"))
  }

  @Test("find prints keys and places an editor can jump to")
  func find() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk; $C find --desk desk basin; echo status $?
      $C find --desk desk --format json basin | python3 -c '
      import json, sys
      for hit in json.load(sys.stdin)["hits"]:
        part = hit.get("passage") or hit["title"]
        words = {part["text"].encode()[a:b].decode().lower() for a, b in part["matches"]}
        assert "basin" in open(hit["path"]).read() and (words <= {"basin", "basins"}), hit
      print("read")'
      $C find --desk desk zeppelin; echo status $?; $C find --desk desk '!'; echo status $?
      """)
    #expect(outcome.output.contains("harbour-plan/cost  desk/Articles/harbour-plan.yaml:"), "\(outcome.output)")
    #expect(outcome.output.contains("status 0\nread\n"), "\(outcome.output)")
    #expect(outcome.output.contains("nothing on file has “zeppelin”\nstatus 1\n"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("there is no word to look for in “!”\nstatus 2\n"), "\(outcome.output)")
  }

  @Test("impact tells the sentences that rest on a fact: by key, pattern, include, query and computation")
  func impact() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk; rm desk/Memos/*; mkdir -p desk/Includes
      echo 'Included, it is :fact[harbour-plan/cost].' > desk/Includes/part.md
      cat > desk/Memos/t.md <<'END'
      ---
      title: T
      date: 2026-03-09
      sources: { plan: harbour-plan }
      define: { half: plan/cost / 2 }
      queries:
        shown: select key, value from facts where fact = 'cost'
      ---

      First. It costs
      :fact[plan/cost] in all. Last.

      Half is :calc[half]. Not this.

      ::facts[plan/*]

      ::include[Includes/part.md]

      ::table[shown]
      END
      $C impact --desk desk harbour-plan/cost; echo status $?
      $C impact --desk desk --format json harbour-plan | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["places"]) > 4)'
      $C impact --desk desk harbour-plan/coast; echo status $?
      """)
    for part in [
      "desk/Memos/t.md:11:7  harbour-plan/cost, its value\n    It costs :fact[plan/cost] in all.\n",
      "harbour-plan/cost, in a computed value\n    Half is :calc[half].\n",
      "harbour-plan/cost, a row of a table\n    ::facts[plan/*]\n",
      "harbour-plan/cost, a row of a table\n    ::table[shown]\n",
      "desk/Includes/part.md:1:23  harbour-plan/cost, its value\n    Included, it is :fact[harbour-plan/cost].\n",
      "1 memo, 5 places\nstatus 0\nTrue\n", "did you mean “harbour-plan/cost”?\nstatus 1\n",
    ] { #expect(outcome.output.contains(part), "\(part)\n\(outcome.output)") }
  }

  @Test("show prints a record as JSON")
  func show() throws {
    let outcome = try Program.run(
      """
      for key in harbour-plan harbour-plan/cost; do
        $C show --desk $D $key --format json | python3 -c 'import json, sys; print(sorted(json.load(sys.stdin))[:4])'
      done
      """)
    #expect(outcome.status == 0 && outcome.output.contains("['abstract', 'accessed', 'article', "), "\(outcome.output)")
    #expect(outcome.output.contains("'evidence'"), "\(outcome.output)")
  }

  @Test("a build that asks no query opens no index; one that asks makes it in a tagged cache")
  func cache() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk; rm -rf desk/.chancery
      $C build --quiet --desk desk --out out desk/Memos/second.md; ls -A desk | grep -c chancery/
      test -e desk/.chancery/index.sqlite && echo opened
      \(StoreCommandTests.ask) 'SELECT 1' > /dev/null; head -c 43 desk/.chancery/CACHEDIR.TAG; echo; cat desk/.chancery/.gitignore
      """)
    #expect(outcome.output == "0\nSignature: 8a477f597d28d172789f06886806bc55\n*\n", "\(outcome.output)")
  }

  @Test("where the cache cannot be made the answer is the same, and nothing is left behind")
  func unwritable() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk; rm -rf desk/.chancery; echo > desk/.chancery
      \(StoreCommandTests.ask) "SELECT value FROM facts WHERE key = 'harbour-plan/cost'"; ls -A desk | grep chancery
      mkdir fixed; mount --bind desk fixed 2>/dev/null && mount -o remount,ro,bind fixed || { echo cannot mount; exit; }
      trap 'umount fixed' EXIT
      $C query --quiet --desk fixed --format csv "SELECT value FROM facts WHERE key = 'harbour-plan/cost'"
      """)
    let row = "value\r\nabout 40000000 EUR\r\n"
    #expect(outcome.output.hasPrefix(row + ".chancery\nchancery.yaml\n"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix(row) || outcome.output.hasSuffix("cannot mount\n"), "\(outcome.output)")
  }

  /// Makes `desk` with so many articles; `write N` gives each a value of N and its number.
  private static let manyArticles = """
    cp -r $D desk; rm -rf desk/.chancery
    write() { python3 -c '
    import sys
    for i in range(400):
      with open(f"desk/Articles/many-{i}.yaml", "w") as f:
        f.write(f"title: Number {i}\\nfacts:\\n" + "".join(f"  f{j}: {{ says: S, number: {sys.argv[1]} }}\\n" for j in range(10)))
    ' $1; }

    """

  @Test("processes that ask at once all get the answer")
  func together() throws {
    let outcome = try Program.run(
      StoreCommandTests.manyArticles + """
        write 1
        for i in 1 2 3 4 5 6; do \(StoreCommandTests.ask) "SELECT count(*), sum(amount) FROM facts WHERE says = 'S'" > out$i & done; wait
        write 2
        for i in 7 8 9; do \(StoreCommandTests.ask) "SELECT count(*), sum(amount) FROM facts WHERE says = 'S'" > out$i & done; wait
        cat out? | grep 4000 | sort | uniq -c | tr -d '\r'
        """)
    #expect(outcome.output == "      6 4000,4000\n      3 4000,8000\n", "\(outcome.output)")
  }

  @Test("a kill at any moment leaves the old index or the new one")
  func killed() throws {
    let outcome = try Program.run(
      StoreCommandTests.manyArticles + """
        write 1; \(StoreCommandTests.ask) 'SELECT 1' > /dev/null
        for i in 2 3 4 5 6 7 8 9; do
          write $i
          \(StoreCommandTests.ask) 'SELECT 1' > /dev/null & pid=$!
          sleep 0.0$i; kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null
          python3 -c '
        import sqlite3
        c = sqlite3.connect("file:desk/.chancery/index.sqlite?mode=ro", uri=True)
        rows = c.execute("SELECT count(*), min(amount), max(amount) FROM chancery_fact WHERE says = \\"S\\"").fetchall()
        assert rows[0][0] == 4000 and rows[0][1] == rows[0][2], rows
        assert c.execute("PRAGMA quick_check").fetchall() == [("ok",)]'
        done 2>&1 | grep -v Killed
        \(StoreCommandTests.ask) "SELECT count(*), sum(amount) FROM facts WHERE says = 'S'" | tr -d '\r'
        """)
    #expect(outcome.output.hasSuffix("4000,36000\n") && !outcome.output.contains("Error"), "\(outcome.output)")
  }

  @Test("what a kill leaves of an index that was being made from nothing is made anew")
  func killedWhileFilling() throws {
    let outcome = try Program.run(
      StoreCommandTests.manyArticles + """
        write 3
        for i in 1 2 3 4 5 6 7 8 9 a; do
          rm -rf desk/.chancery
          \(StoreCommandTests.ask) 'SELECT 1' > /dev/null & pid=$!
          sleep 0.0${i/a/99}; kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null
          \(StoreCommandTests.ask) "SELECT count(*), sum(amount) FROM facts WHERE says = 'S'" | tr -d '\r' | tail -1
        done 2>&1 | grep -v Killed | sort | uniq -c
        """)
    #expect(outcome.output == "     10 4000,12000\n", "\(outcome.output)")
  }
}
