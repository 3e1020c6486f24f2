/// What has a desk checked and printed without anyone asking: by make, on GitHub and on GitLab.
///
/// The files are used as they are: the tests take their commands and run them. A check that is only there for its report
/// may end with status 1, which says that there are errors; the job ends by the check whose findings are shown.
extension Scaffold {
  static let makefile = """
    # `make` prints the memos, `make check` finds what is wrong and what has moved since the review, `make fix` mends what
    # is safe to mend. `make diff` shows what has changed since SINCE; once it has been read, `make accept` records that.
    # CHANCERY names the program where it is not on the PATH.

    CHANCERY ?= chancery
    OUT ?= build
    SINCE ?= HEAD

    .PHONY: all check fix diff accept clean

    all:
    \t$(CHANCERY) build --out $(OUT)

    check:
    \t$(CHANCERY) check --store --strict --locked

    fix:
    \t$(CHANCERY) check --store --fix

    diff:
    \t@$(CHANCERY) diff $(SINCE)

    accept:
    \t$(CHANCERY) accept

    clean:
    \trm -rf $(OUT)

    """

  /// A union keeps what either branch has reviewed, which is how the lock is read.
  static let gitAttributes = "Briefings/chancery.lock merge=union\n"

  static let gitHubWorkflow = """
    # Checks the desk on each push, shows what is found beside the lines, and keeps reports and printed memos.
    # The runner needs chancery on its PATH: `make install` in its sources puts it there.
    name: memos
    on:
      push:
      pull_request:
    permissions:
      contents: read
      security-events: write
    jobs:
      memos:
        runs-on: self-hosted
        timeout-minutes: 15
        steps:
          - uses: actions/checkout@v4
          - name: Check
            run: chancery check --store --strict --locked --format github
          - name: Report
            if: ${{ !cancelled() }}
            run: |
              mkdir -p reports
              chancery check --store --strict --locked --format sarif > reports/chancery.sarif || test $? -eq 1
              chancery check --store --strict --locked --format junit > reports/junit.xml || test $? -eq 1
          - name: Print
            run: chancery build --out build
          - name: Send to code scanning
            if: ${{ !cancelled() }}
            # A repository without code scanning refuses the report, and a pull request from a fork may not send it.
            continue-on-error: true
            uses: github/codeql-action/upload-sarif@v3
            with:
              sarif_file: reports/chancery.sarif
              category: chancery
          - name: Keep reports
            if: ${{ !cancelled() }}
            uses: actions/upload-artifact@v4
            with:
              name: reports
              path: reports
          - name: Keep memos
            uses: actions/upload-artifact@v4
            with:
              name: memos
              path: build

    """

  static let gitLabPipeline = """
    # Checks the desk on each push, shows what is found in the merge request, and keeps the printed memos.
    # The runner has the tag chancery, and chancery on its PATH: `make install` in its sources puts it there.
    stages: [check, print]

    check:
      stage: check
      tags: [chancery]
      script:
        - mkdir -p reports
        - chancery check --store --strict --locked --format gitlab > reports/code-quality.json || test $? -eq 1
        - chancery check --store --strict --locked --format junit > reports/junit.xml || test $? -eq 1
        - chancery check --store --strict --locked
      artifacts:
        when: always
        reports:
          codequality: reports/code-quality.json
          junit: reports/junit.xml

    print:
      stage: print
      tags: [chancery]
      script:
        - chancery build --out build
      artifacts:
        paths:
          - build

    """
}
