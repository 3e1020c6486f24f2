import Foundation
import Testing

/// The built program, run in a shell as a user would.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// Beside the tests' own program.
  static let path: String = {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "chancery").path()
  }()

  /// Runs a shell script in a folder of its own, with the program as `$C` and the example desk as `$D`; the output is
  /// what both streams printed.
  static func run(_ script: String, environment: [String: String] = [:]) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    // A make that runs the tests is none of the user's.
    let surroundings = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("MAKE") && $0.key != "MFLAGS" }
    process.environment = surroundings.merging(environment) { $1 }.merging([
      "C": path, "D": repository.appending(path: "Tests/Fixtures/example-desk").path(), "R": repository.path(),
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
