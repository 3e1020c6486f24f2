import Testing

/// The preview of a desk, asked as a browser asks and as no browser should.
@Suite struct ServeTests {
  @Test("the preview shows memos, follows what is saved, and tells nobody else anything")
  func preview() throws {
    let outcome = try Program.run("python3 $R/Tests/EndToEnd/Preview/check_preview.py $C $D")
    #expect(outcome.status == 0 && outcome.output.contains("all as it should be\n"), "\(outcome.output)")
  }

  @Test("the compiler is linked with no server library")
  func libraries() throws {
    let outcome = try Program.run("ldd $C | grep -c microhttpd; ldd ${C}-serve | grep -c microhttpd")
    #expect(outcome.output == "0\n1\n")
  }

  @Test("what cannot be served is said at once")
  func refused() throws {
    let outcome = try Program.run(
      """
      $C serve --desk $D --port many; echo $?
      $C serve --desk nowhere; echo $?
      ${C}-serve --prot=1; echo $?
      ${C}-serve --desk=$D --port=0 > one & until [ -s one ]; do sleep 0.1; done
      port=$(sed 's/.*:\\([0-9]*\\).*/\\1/' one)
      $C serve --desk $D --port $port; echo $?
      kill $!
      """)
    let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("The desk is shown") }
    let last = lines.last { $0.contains("cannot be listened on") } ?? ""
    #expect(last.hasPrefix("chancery-serve: port "), "\(outcome.output)")
    #expect(
      lines.filter { !$0.contains("cannot be listened on") } == [
        "chancery: --port takes a number up to 65535, but was given “many”", "2",
        "chancery: --desk names no folder: nowhere", "2",
        "chancery-serve: there is no option --prot=1; --help lists those there are", "2", "3",
      ], "\(outcome.output)")
  }
}
