import Foundation
import Testing

/// The language server as its clients use it.
@Suite struct EditorTests {
  private static let surroundings = """
    cp -r $D desk; export DESK=$PWD/desk CHANCERY=$C EDITORS=$R/Sources/Editors HOME=$PWD

    """

  private static func isThere(_ program: String) -> Bool {
    let isThere = (try? Program.run("command -v \(program)").status == 0) ?? false
    if !isThere { print("skipped: \(program) is not installed") }
    return isThere
  }

  @Test("every message is one of the protocol's published model")
  func messages() throws {
    guard let python = ReportTests.python else { return }
    let outcome = try Program.run(
      Self.surroundings + "\(python) $R/Tests/EndToEnd/Editors/check_messages.py $C desk")
    #expect(outcome.output == "valid\n", "\(outcome.output)")
  }

  @Test("a session with pytest-lsp, as Neovim and as Visual Studio Code")
  func pytest() throws {
    guard let python = ReportTests.python else { return }
    let outcome = try Program.run(
      Self.surroundings + "\(python) -m pytest -q -p no:cacheprovider $R/Tests/EndToEnd/Editors/test_session.py")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("a session with Neovim's own client and the plugin we ship")
  func neovim() throws {
    guard Self.isThere("nvim") else { return }
    let outcome = try Program.run(
      Self.surroundings + "timeout 120 nvim --headless -u NONE -c 'luafile '$R/Tests/EndToEnd/Editors/neovim.lua")
    #expect(outcome.output.contains("ok: rename"), "\(outcome.output)")
    #expect(!outcome.output.contains("FAILED"), "\(outcome.output)")
  }

  @Test("a session with Emacs's eglot and the package we ship")
  func eglot() throws {
    guard Self.isThere("emacs"), (try Program.run("emacs --batch -f package-initialize -l eglot")).status == 0 else {
      return
    }
    let outcome = try Program.run(
      Self.surroundings + "timeout 120 emacs --batch -l $R/Tests/EndToEnd/Editors/eglot.el")
    #expect(outcome.output.contains("ok: rename"), "\(outcome.output)")
    #expect(!outcome.output.contains("FAILED"), "\(outcome.output)")
  }

  @Test("an editor that goes away without a word, or sends rubbish, leaves no server behind")
  func rubbish() throws {
    let outcome = try Program.run("head -c 300000 /dev/urandom | timeout 20 $C lsp > out; echo $?")
    #expect(outcome.output == "1\n", "\(outcome.output)")
  }
}
