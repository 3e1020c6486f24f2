import Testing

/// Review and drift as a team goes about them, in a real repository.
@Suite struct ReviewTests {
  private static let repository = """
    export GIT_CONFIG_GLOBAL=$PWD/gitconfig; git config --global user.email desk@example.org; git config --global user.name Desk
    git config --global init.defaultBranch main; git config --global core.hooksPath /dev/null
    ln -s $C chancery; export PATH="$PWD:$PATH"

    """
  private static let fresh =
    repository + "chancery init --quiet r; cd r; git init -q .; git add -A; git commit -qm one\n"

  @Test("a fresh desk passes its own check; a changed fact fails it until it has been read and accepted")
  func flow() throws {
    let outcome = try Program.run(
      Self.fresh + """
        make -s check; echo $?
        sed -i 's/€12 million/€14 million/; s/12 million EUR/14 million EUR/' Briefings/Articles/*
        hash=$(sha256sum Briefings/Articles/ferry-line.txt | cut -d' ' -f1)
        sed -i "s/sha256:.*/sha256:$hash/" Briefings/Articles/ferry-line.yaml
        make -s check 2>&1 | grep -e '^error' -e '^1 memo' -e 'changed as well'
        chancery build --locked --out b 2>&1 | tail -1; echo ${PIPESTATUS[0]}; ls b 2> /dev/null
        make -s diff | grep -A1 /cost$; make -s diff | grep 'at a cost'
        make -s accept; make -s accept; make -s check; echo $?; git diff --stat | grep -c lock
        """)
    #expect(
      outcome.output == """
        1 memo checked: no errors, no warnings
        0
        error[D101]: “ferry-line/cost” was about 12 million EUR when the memo was reviewed, and is about 14 million EUR now
            = help: changed as well: span about €12 million → about €14 million; passage of the article changed
        1 memo checked: 1 error, no warnings
        1 memo: no files written, 1 memo not written; 1 error, no warnings
        1
        ferry-line/cost
          money: about 12 million EUR → about 14 million EUR
            The council has voted to fund the line, at a cost of about [-€12\u{A0}million-]{+€14\u{A0}million+}.
        accepted ferry-line: ferry-line/cost money about 12 million EUR → about 14 million EUR, span about €12 million → about €14 million, passage of the article changed
        1 memo as reviewed before; nothing to record
        1 memo checked: no errors, no warnings
        0
        1

        """, "\(outcome.output)")
  }

  @Test("two branches that review each a memo of their own merge without a conflict, and hold together")
  func merge() throws {
    let outcome = try Program.run(
      Self.fresh + """
        for name in a b; do
          git checkout -q -b $name main
          printf -- "---\\ntitle: $name\\ndate: 2026-03-09\\n---\\n\\nIt costs :fact[ferry-line/cost].\\n" > Briefings/Memos/$name.md
          chancery accept -q; git add -A; git commit -qm $name
        done
        git merge -q -m both a > merge.log 2>&1; echo $?
        chancery check --locked --strict; echo $?; cut -f1 Briefings/chancery.lock | sort -u | tail -n +2 | xargs
        """)
    #expect(
      outcome.output == "0\n3 memos checked: no errors, no warnings\n0\na b ferry-line\n", "\(outcome.output)")
  }

  @Test("a merge that was not settled is named at its line, and an acceptance of all memos settles it")
  func conflict() throws {
    let outcome = try Program.run(
      Self.fresh + """
        git rm -q .gitattributes; git commit -qm plain
        for name in a b; do
          git checkout -q -b $name main
          sed -i "s/has voted/has $name voted/" Briefings/Memos/ferry-line.md
          chancery accept -q; git commit -qam $name
        done
        git merge a > merge.log 2>&1; git checkout -q --ours Briefings/Memos/ferry-line.md
        chancery check --locked 2>&1 | grep -A1 '^error'; chancery accept Briefings/Memos/ferry-line.md 2>&1 | tail -2
        chancery accept -q; chancery check --locked; echo $?
        """)
    #expect(
      outcome.output == """
        error[D113]: the lock holds both sides of a merge that was never settled
          --> Briefings/chancery.lock:3:1
        chancery: Briefings/chancery.lock is not whole, and nothing was recorded
          mend it, or read all memos and record them anew with `chancery accept`
        1 memo checked: no errors, no warnings
        0

        """, "\(outcome.output)")
  }

  @Test("a memo with errors is refused and named, and a path that is no memo is wrong use")
  func refused() throws {
    let outcome = try Program.run(
      """
      cp -r $D d; sed -i 's/plan.cost/plan\\/coast/' d/Memos/example.md
      $C accept --desk d > out 2>&1; echo $?; tail -2 out; $C accept d/Includes/scope.md; echo $?; $C accept d/none.md; echo $?
      cut -f1 d/chancery.lock | sort -u | tail -n +2
      """)
    #expect(
      outcome.output == """
        1
        accepted second: 1 fact, 1 article
        chancery: d/Memos/example.md has errors and is not accepted
        chancery: d/Includes/scope.md is no memo of the desk
          the desk's memos lie below d/Memos
        2
        chancery: cannot read d/none.md: no such file or folder
        3
        second

        """, "\(outcome.output)")
  }

  @Test("without a lock that can be read a locked build writes nothing, and says one thing")
  func lockless() throws {
    let outcome = try Program.run(
      """
      cp -r $D d; $C build --locked --desk d --out o 2>&1 | grep -c '^error'; echo nonsense > d/chancery.lock
      $C build --locked --desk d --out o 2>&1 | grep '^error'; ls o 2>&1 | wc -l; $C build -q --desk d --out o; ls o | wc -l
      """)
    #expect(
      outcome.output == "1\nerror[D113]: the line does not say of which memo it records what\n1\n4\n",
      "\(outcome.output)")
  }

  @Test("a kill at any moment of an acceptance leaves the old lock or the new one")
  func killed() throws {
    let outcome = try Program.run(
      """
      cp -r $D d; $C accept -q --desk d; cp d/chancery.lock old
      sed -i 's/says: Cost of the basin$/says: Price of it/' d/Articles/harbour-plan.yaml
      for delay in $(seq 0.01 0.01 0.2); do
        cp old d/chancery.lock
        (timeout -s KILL $delay $C accept -q --desk d; true) > /dev/null 2>&1
        cmp -s d/chancery.lock old || grep -q 'Price of it' d/chancery.lock || echo torn at $delay
      done
      cp old d/chancery.lock; $C accept -q --desk d; grep -c 'Price of it' d/chancery.lock
      """)
    #expect(outcome.output == "1\n", "\(outcome.output)")
  }

  @Test("diff reads a desk in a folder of the repository, with names of any script, renamed memos and links")
  func history() throws {
    let outcome = try Program.run(
      Self.repository + """
        mkdir -p r/sub; cd r; git init -q .; cp -r $D 'sub/büro ж'; cd sub; D='büro ж'
        ln -s second.md "$D/Memos/linked.md"; git add -A; git commit -qm one; git tag v1
        sed -i 's/about 40 million EUR/45 million EUR/' "$D/Articles/harbour-plan.yaml"
        git mv "$D/Memos/second.md" "$D/Memos/zweites Memo ж.md"; rm "$D/Memos/linked.md"; git add -A; git commit -qm two
        sed -i 's/The basin is/The basin was/' "$D/Memos/example.md"
        chancery diff --desk "$D" | sed 1,4d; echo ---; chancery diff --desk "$D" v1 | sed '1,4d;/Cost of/d'
        echo ---; cd "$D/Memos"; GIT_DIR=.git chancery diff HEAD~1 | grep -c 45
        """)
    #expect(
      outcome.output == """
        example: The new basin at Norhaven
            The basin [-is-] {+was+} approved and will cost €45\u{A0}million.
        ---
        harbour-plan/cost
          money: about 40 million EUR → 45 million EUR
          in example

        example: The new basin at Norhaven
            The basin [-is-] {+was+} approved and will cost [-about €40\u{A0}million-]{+€45\u{A0}million+}.
          What was decided

        second: The dockers’ view (withdrawn)

        zweites Memo ж (was linked): The dockers’ view
        ---
        3

        """, "\(outcome.output)")
  }

  @Test(
    "what diff cannot read ends in one message and the right status",
    arguments: [
      ("cp -r $D d; chancery diff --desk d", "d is in no git repository", 2),
      ("cp -r $D d; git init -q .; chancery diff --desk d", "git knows no revision “HEAD”", 2),
      (
        "git init -q .; git commit -q --allow-empty -m one; cp -r $D d; chancery diff --desk d",
        "was not there yet at “HEAD”", 2
      ),
      (
        "cp -r $D d; git init -q .; git add -A; git commit -qm one; chancery diff --desk d nope", "no revision “nope”",
        2
      ),
      (
        "cp -r $D d; git init -q .; git add -A; git commit -qm one; chancery diff --desk d -- --all",
        "no revision “--all”", 2
      ),
      ("cp -r $D d; PATH=/nowhere $C diff --desk d", "the program git, which is not installed", 3),
      (
        "cp -r $D d; git init -q .; git add -A; git commit -qm one; rm -r .git/objects/*; chancery diff --desk d", "", 2
      ),
    ])
  func faults(_ script: String, _ message: String, _ status: Int32) throws {
    let outcome = try Program.run(Self.repository + script)
    #expect(outcome.status == status && outcome.output.contains(message), "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("chancery:") } == 1, "\(outcome.output)")
  }
}
