import Testing

/// The commands as their users type them.
@Suite struct CommandTests {
  @Test("two builds in other folders, time zones and locales give the same bytes")
  func deterministic() throws {
    let outcome = try Program.run(
      """
      cp -r $D one; mkdir -p two/three; cp -r $D two/three/desk
      TZ=UTC LC_ALL=C $C build --quiet --desk one --out a --to html,text,json --jobs 1
      cd two/three; TZ=Asia/Tokyo LC_ALL=tr_TR.UTF-8 $C build --quiet --desk desk --out ../../b --to html,text,json --jobs 2; cd ../..
      diff -r a b && ls a | wc -l
      """)
    #expect(outcome.output == "6\n")
  }

  @Test("a repository made by init compiles without a warning, inside itself and with the style it holds")
  func initialize() throws {
    let outcome = try Program.run(
      """
      $C init --quiet d; cd d; $C check --strict --store --quiet && $C build
      echo '.ours { }' >> Styles/memo/style.css; $C build --quiet; grep -c 'ours{' build/ferry-line.html; ls . ..
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasSuffix("1\n.:\nBriefings\nMakefile\nStyles\nbuild\n\n..:\nd\n"), "\(outcome.output)")
  }

  @Test(
    "a repository is made in any style of the program, and no other", arguments: ["memo", "decision", "cable", "brief"])
  func styles(_ style: String) throws {
    let outcome = try Program.run(
      """
      $C init --quiet --style \(style) d && cd d && $C check --strict --store --quiet && $C build --quiet && ls Styles
      echo '.ours { }' >> Styles/\(style)/style.css; $C build --quiet; grep -c 'ours{' build/ferry-line.html
      $C init --quiet --style no-such e; echo "$?"
      """)
    #expect(outcome.output.hasPrefix("\(style)\n1\n") && outcome.output.hasSuffix("\n2\n"), "\(outcome.output)")
  }

  @Test("the shells that are there read their completions", arguments: ["bash", "zsh", "fish"])
  func shells(_ shell: String) throws {
    let load = shell == "zsh" ? "autoload -U compinit; compinit -u -D; source ./c" : "source ./c"
    let outcome = try Program.run(
      "$C completions \(shell) > c; ! command -v \(shell) > /dev/null || \(shell) -c '\(load)' 2>&1")
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
  }

  @Test("show tells what stands at a place in a memo: value, derivation and evidence, for people and as JSON")
  func places() throws {
    let outcome = try Program.run(
      """
      cp -r $D d
      printf -- '---\\ntitle: T\\ndate: 2026-03-09\\n---\\n\\nIt pays :calc[share(harbour-plan/regional-share, harbour-plan/cost)].\\n' \\
        > d/Memos/t.md
      $C show d/Memos/t.md:6 | head -4
      $C show d/Memos/t.md:6:23 --format json | grep -c -e '"canonical": "10000000 EUR"' -e 'the region pays'
      $C show d/Memos/t.md:1; echo $?; $C show d/Memos/t.md:99; echo $?
      """)
    #expect(
      outcome.output == """
        about 25%

          about 25%  share
            €10\u{A0}million  harbour-plan/regional-share
        2
        chancery: nothing on file is used at d/Memos/t.md:1
        1
        chancery: d/Memos/t.md has 7 lines, so there is no line 99
        2

        """, "\(outcome.output)")
  }

  @Test("a desk named as a path means its memos, not every text in it")
  func deskAsPath() throws {
    let outcome = try Program.run(
      "cp -r $D d; $C check d 2>&1 | tail -1; $C check d/ 2>&1 | tail -1; $C check d/Memos | tail -1")
    #expect(
      outcome.output == String(repeating: "2 memos checked: no errors, no warnings\n", count: 3), "\(outcome.output)")
  }

  @Test("init and new overwrite nothing")
  func overwriting() throws {
    let outcome = try Program.run(
      "$C init -q d; $C init -q d; echo $?; $C new memo ferry-line --desk d/Briefings; echo $?")
    #expect(outcome.output.contains("is there already; nothing was written\n2\n"))
    #expect(outcome.output.hasSuffix("2\n"))
  }

  @Test("safe fixes are applied, and a second run finds nothing to do")
  func fixes() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk
      printf -- '---\\ntitel: T\\ntitle: T\\ndate: 2026-01-01\\nhandling: TLP: GREEN\\n---\\n\\nIt costs :fact[harbour-plan/cost]{roun=1}.\\n' | sed 's/TLP: GREEN/"TLP: GREEN"/; /titel/d' > desk/Memos/t.md
      $C check --quiet --fix --desk desk desk/Memos/t.md; echo $?; cat desk/Memos/t.md; $C check --fix --desk desk desk/Memos/t.md
      """)
    #expect(outcome.output.contains("{round=1}"))
    #expect(outcome.output.contains("handling: TLP:GREEN") || outcome.output.contains("handling: \"TLP:GREEN\""))
    #expect(outcome.output.hasSuffix("1 memo checked: no errors, no warnings\n"), "\(outcome.output)")
  }

  @Test(
    "a slip of the keyboard is answered with what was meant",
    arguments: [
      ("$C biuld", "did you mean “build”?"), ("$C build --qiet", "did you mean “--quiet”?"),
      ("$C check --format jsno", "did you mean “json”?"), ("$C explain Q10", "did you mean"),
      ("$C directives fcat", "did you mean “fact”?"), ("$C show --desk $D harbor-plan", "did you mean “harbour-plan”?"),
    ])
  func suggestions(_ script: String, _ answer: String) throws {
    let outcome = try Program.run(script)
    #expect(outcome.output.contains(answer), "\(outcome.output)")
    #expect(outcome.status == 2 || outcome.status == 1)
  }

  @Test("show prints a fact with its evidence")
  func show() throws {
    let outcome = try Program.run("$C show --desk $D harbour-plan/cost")
    #expect(outcome.output.contains("value: about 40000000 EUR"))
    #expect(outcome.output.contains("The basin will cost about €40 million"))
  }

  @Test("completions are read by bash, and complete a command")
  func completions() throws {
    let outcome = try Program.run(
      "source <($C completions bash); COMP_WORDS=(chancery ren); COMP_CWORD=1; _chancery; echo ${COMPREPLY[@]}")
    #expect(outcome.output == "render\n")
  }

  @Test("findings as JSON have the documented shape")
  func json() throws {
    let outcome = try Program.run(
      """
      cp -r $D desk; printf -- '---\\ntitle: T\\ndate: 2026-01-01\\n---\\n\\nIt costs :fact[harbour-plan/costs].\\n' > desk/Memos/t.md
      $C check --quiet --format json --desk desk desk/Memos/t.md > r.json
      python3 -c "
      import json; r = json.load(open('r.json')); d = r['diagnostics'][0]
      print(d['code'], d['severity'], d['location']['path'], d['location']['start'], d['waived'], r['summary'])"
      """)
    #expect(
      outcome.output
        == "R102 error desk/Memos/t.md {'line': 6, 'column': 29} None {'memos': 1, 'errors': 1, 'warnings': 0, 'notes': 0, 'waived': 0}\n",
      "\(outcome.output)")
  }
}
