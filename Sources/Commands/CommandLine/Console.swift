import Reports
import Source

/// Where results and talk go: results on standard output, talk on standard error.
struct Console: Sendable {
  enum Talk: Sendable { case quiet, usual, verbose }

  let talk: Talk

  /// Writes a result.
  func write(_ bytes: [UInt8]) throws(Failure) {
    do {
      try System.write(bytes, to: .standardOutput)
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: Console.message(error))
    }
  }

  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Says something beside the result; what cannot be said is not worth failing for.
  func say(_ text: @autoclosure () -> String) {
    if talk != .quiet { Console.complain(text()) }
  }

  /// Findings beside the result.
  func report(_ bytes: [UInt8]) { try? System.write(bytes, to: .standardError) }

  static func complain(_ text: String) { try? System.write(Array((text + "\n").utf8), to: .standardError) }

  /// A reader who has gone away needs no message.
  private static func message(_ error: FileError) -> String {
    error.reason == .closedPipe ? "" : "cannot write to \(error.path): \(error)"
  }

  /// Colour only on a terminal and never with NO_COLOR (no-color.org).
  static func colour(on stream: System.Stream) -> Report.Colour {
    let wished = System.environment("NO_COLOR").map(\.isEmpty) ?? true
    return wished && System.isTerminal(stream) && System.environment("TERM") != "dumb" ? .ansi : .none
  }
}
