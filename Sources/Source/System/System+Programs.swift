import Glibc

/// Other programs.
extension System {
  /// A program by its name: beside this one, where they are installed together, else on the PATH; nil where it is in
  /// neither.
  public static func program(_ name: String) -> FilePath? {
    let beside = resolve("/proc/self/exe").map { [$0.parent] } ?? []
    let listed = (environment("PATH") ?? "").split(separator: ":").map { FilePath($0) }
    return (beside + listed).lazy.map { $0.appending(name) }.first { path in
      unsafe access(path.description, X_OK) == 0 && kind(of: path) == .file
    }
  }

  /// What a program wrote, and how it ended.
  public struct Outcome: Sendable {
    /// Its exit status, or 128 and the signal that ended it.
    public let status: Int32
    public let output: [UInt8]
    /// Empty where it talked on our standard error.
    public let errors: [UInt8]
  }

  /// Runs a program to its end, without a shell.
  ///
  /// - Parameters:
  ///   - input: what it finds on its standard input.
  ///   - environment: what holds for it beside this process's own variables; nil takes one away.
  ///   - keepsErrors: whether what it writes to standard error is kept; else it talks on ours.
  public static func run(
    _ program: FilePath, _ arguments: [String], input: [UInt8], environment: [String: String?] = [:],
    keepsErrors: Bool = false
  ) throws(FileError) -> Outcome {
    // Input, output and errors, each with the end to read from and the end to write to.
    var ends: [Int32] = []
    defer { ends.filter { $0 >= 0 }.forEach { close($0) } }
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard unsafe pipe(&pair) == 0 else { throw error(at: program) }
      ends += pair
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let streams = [ends[0], ends[3], keepsErrors ? ends[5] : STDERR_FILENO]
    let child = try start(program, arguments, environment, streams)
    func end(_ index: Int) {
      close(ends[index])
      ends[index] = -1
    }
    for index in [0, 3, 5] { end(index) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    var written: [[UInt8]] = [[], []]
    var rest = input[...]
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while ends[2] >= 0 || ends[4] >= 0 {
      if rest.isEmpty, ends[1] >= 0 { end(1) }
      // A descriptor below nought is passed over (poll(2)).
      var waiting = [
        pollfd(fd: ends[2], events: Int16(POLLIN), revents: 0), pollfd(fd: ends[4], events: Int16(POLLIN), revents: 0),
        pollfd(fd: ends[1], events: Int16(POLLOUT), revents: 0),
      ]
      guard unsafe poll(&waiting, 3, -1) > 0 else { continue }
      if waiting[2].revents != 0 {
        let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(ends[1], $0.baseAddress, $0.count) }
        // One that reads no further may still have something to say.
        rest = count >= 0 ? rest.dropFirst(count) : (errno == EAGAIN || errno == EINTR ? rest : [])
      }
      for (stream, index) in [(0, 2), (1, 4)] where waiting[stream].revents != 0 {
        let count = unsafe Glibc.read(ends[index], &chunk, chunk.count)
        if count > 0 { written[stream] += chunk[..<count] } else if count == 0 || errno != EINTR { end(index) }
      }
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Outcome(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F), output: written[0], errors: written[1])
  }

  /// Has this process become another program, which keeps its streams, its terminal and its number; comes back only with
  /// an error.
  public static func become(_ program: FilePath, _ arguments: [String]) throws(FileError) -> Never {
    let words = unsafe cStrings([program.description] + arguments)
    defer { unsafe words.forEach { unsafe free($0) } }
    _ = unsafe execv(program.description, words)
    throw error(at: program)
  }

  private static func start(
    _ program: FilePath, _ arguments: [String], _ environment: [String: String?], _ streams: [Int32]
  ) throws(FileError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    // The surroundings as this process was given them; the C library's own list of them may be changed at any time.
    let given = (try read("/proc/self/environ")).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let surroundings =
      given.filter { environment[String($0.prefix { $0 != "=" })] == nil }
      + environment.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\(name)=\($0)" } }
    var (words, variables) = unsafe (cStrings([program.description] + arguments), cStrings(surroundings))
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, program.description, &actions, nil, &words, &variables)
    guard failure == 0 else { throw FileError(path: program, reason: reason(failure)) }
    return child
  }

  /// Copies for C, ended by nil.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }
}
