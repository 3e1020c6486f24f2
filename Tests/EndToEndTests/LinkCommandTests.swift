import Testing

/// Outside links, asked for at servers of our own that misbehave.
@Suite struct LinkCommandTests {
  @Test(
    "each fault of a server is told by its own code, and servers are asked as rarely and as slowly as they should be")
  func servers() throws {
    let outcome = try Program.run("python3 $R/Tests/EndToEnd/Links/check_links.py $C")
    #expect(outcome.status == 0 && outcome.output == "all as it should be\n", "\(outcome.output)")
  }

  @Test("the compiler is linked with no network library")
  func libraries() throws {
    let outcome = try Program.run("ldd $C | grep -c curl; ldd ${C}-links | grep -c libcurl")
    #expect(outcome.output == "0\n1\n")
  }

  @Test("the program that asks says what it was given wrong, and is done at once with nothing to ask")
  func program() throws {
    let outcome = try Program.run(
      """
      ${C}-links < /dev/null; echo $?
      ${C}-links --delay=x < /dev/null; echo $?
      ${C}-links --tempo=1 < /dev/null; echo $?
      echo file:///etc/passwd | ${C}-links; echo $?
      """)
    #expect(
      outcome.output == """
        0
        chancery-links: --delay takes a number from 0 to 60, but was given “x”
        2
        chancery-links: there is no option --tempo=1; --help lists those there are
        2
        chancery-links: “file:///etc/passwd” is no address of the web
        2

        """, "\(outcome.output)")
  }
}
