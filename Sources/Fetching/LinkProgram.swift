import Links
import Source

/// The program that asks for addresses: one a line on standard input, and on standard output, as the answers come, each
/// address with its answer, fields separated by tabs (``LinkAnswer/line``).
///
/// It is apart from the compiler so that the compiler needs no network library and can be trusted to use none.
public enum LinkProgram {
  private struct Stop: Error {
    let status: Int32
    let message: String
  }

  /// Runs what was asked for and ends the process.
  public static func run() -> Never {
    System.ignoreClosedPipes()
    do throws(Stop) {
      try run(Array(CommandLine.arguments.dropFirst()))
      System.exit(0)
    } catch {
      say("chancery-links: \(error.message)\n")
      System.exit(error.status)
    }
  }

  private static func run(_ words: [String]) throws(Stop) {
    var manners = LinkManners()
    var showsProgress = false
    for word in words {
      switch word {
      case "--help", "-h": return try write(help)
      case "--version": return try write("chancery-links \(Release.version)\n")
      case "--private": manners.asksPrivate = true
      case "--progress": showsProgress = true
      default: try set(word, in: &manners)
      }
    }
    guard var run = LinkRun(try addresses(), manners) else {
      throw Stop(status: 3, message: "the network library cannot be made ready")
    }
    let started = System.monotonicSeconds()
    try run.run { (address, answer, left) throws(Stop) in
      try write("\(address)\t\(answer.line)\n")
      if showsProgress, System.monotonicSeconds() - started > 1 { say("\r\u{1B}[K\(left) links to check") }
    }
    if showsProgress { say("\r\u{1B}[K") }
  }

  private static func set(_ word: String, in manners: inout LinkManners) throws(Stop) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let setting = LinkManners.settings.first(where: { "--" + $0.name == parts[0] }), parts.count == 2 else {
      throw Stop(status: 2, message: "there is no option \(word); --help lists those there are")
    }
    if let expected = manners.set(setting, to: parts[1]) {
      throw Stop(status: 2, message: "\(parts[0]) takes \(expected), but was given “\(parts[1])”")
    }
  }

  /// What is to be asked, each once.
  private static func addresses() throws(Stop) -> [WebAddress] {
    let bytes: [UInt8]
    do {
      bytes = try System.readStandardInput()
    } catch {
      throw Stop(status: 3, message: "cannot read standard input: \(error)")
    }
    var seen: Set<WebAddress> = []
    var addresses: [WebAddress] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let address = try? WebAddress(String(line)) else {
        throw Stop(status: 2, message: "“\(line)” is no address of the web")
      }
      if seen.insert(address).inserted { addresses.append(address) }
    }
    return addresses
  }

  private static func write(_ text: String) throws(Stop) {
    do {
      try System.write(Array(text.utf8), to: .standardOutput)
    } catch {
      throw Stop(status: 3, message: "cannot write: \(error)")
    }
  }

  private static func say(_ text: String) { try? System.write(Array(text.utf8), to: .standardError) }

  private static var help: String {
    let settings = LinkManners.settings.map { "  --\($0.name)=N  \($0.summary)\n" }.joined()
    return """
      usage: chancery-links [OPTION…] < ADDRESSES
      Asks for the addresses on standard input, one a line, and prints each with its answer, separated by tabs.

      \(settings)  --private   ask hosts of private networks too
        --progress  say how many are left

      """
  }
}
