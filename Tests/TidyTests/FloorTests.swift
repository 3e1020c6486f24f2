import Foundation
import Testing

/// The house: which module may know which, and what may stand where.
@Suite struct FloorTests {
  /// What each module may import of ours; imports go down only, and siblings do not know each other.
  static let floors: [String: Set<String>] = [
    "Source": ["CGNU", "CMemmem", "CUnistring", "CNettle"],
    "Values": [],
    "Markup": ["Source", "CCMarkGFM"],
    "Records": ["Source", "Values", "CYAML"],
    "Reports": ["Source"],
    "Links": ["Source"],
    "Compiler": ["Source", "Values", "Markup", "Records"],
    "Store": ["Source", "Values", "Records", "CSQLite"],
    "Fetching": ["Source", "Links", "CCurl"],
    "Checks": ["Source", "Values", "Markup", "Records", "Links", "Compiler", "Store"],
    "Output": ["Source", "Values", "Markup", "Records", "Reports", "Compiler"],
    "Desk": ["Source", "Values", "Markup", "Records", "Reports", "Links", "Compiler", "Store", "Checks", "Output"],
    "Editing": ["Source", "Values", "Markup", "Records", "Compiler", "Store", "Checks", "Output", "Desk"],
    "Publishing": ["Source", "Values", "Records", "Compiler", "Output", "Desk"],
    "LanguageServer": ["Source", "Desk", "Editing", "CJansson"],
    "Serving": ["Source", "Records", "Compiler", "Output", "Desk", "Editing", "CMicroHTTPD"],
    "Commands": [
      "Source", "Values", "Markup", "Records", "Reports", "Links", "Compiler", "Store", "Checks", "Output", "Desk",
      "Editing", "Publishing", "LanguageServer",
    ],
    "chancery": ["Commands"],
    "chancery-links": ["Fetching"],
    "chancery-serve": ["Serving"],
  ]

  @Test("every module imports only what stands below it")
  func imports() throws {
    for file in try Sources.swift() {
      let allowed = try #require(Self.floors[file.module], "\(file.module) has no floor")
      for name in file.imports where !["Synchronization", "Dispatch", "Glibc"].contains(name) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("a C library is imported in exactly one file")
  func libraries() throws {
    let files = try Sources.swift()
    for library in [
      "CCMarkGFM", "CCurl", "CGNU", "CJansson", "CMemmem", "CMicroHTTPD", "CYAML", "CUnistring", "CNettle",
      "CSQLite",
    ] {
      #expect(files.filter { $0.imports.contains(library) }.count == 1, "\(library)")
    }
    for file in files where file.imports.contains("Glibc") {
      #expect(file.path.contains("Source/System/"), "\(file.path)")
    }
  }

  @Test("unsafe pointers stay in the files that wrap a C library")
  func pointers() throws {
    for file in try Sources.swift()
    where file.text.contains("UnsafePointer") || file.text.contains("UnsafeMutablePointer") {
      #expect(
        file.imports.contains { $0.hasPrefix("C") && $0 != "Compiler" && $0 != "Checks" || $0 == "Glibc" },
        "\(file.path)")
    }
  }

  @Test("only Desk writes files")
  func writing() throws {
    for file in try Sources.swift() where !["Desk", "Source"].contains(file.module) {
      #expect(!file.text.contains("System.replace"), "\(file.path)")
      #expect(!file.text.contains("System.amend"), "\(file.path)")
      #expect(!file.text.contains("System.makeFolder"), "\(file.path)")
    }
  }

  @Test("a file is one idea, of at most 400 lines, with nothing left to do in it")
  func files() throws {
    for file in try Sources.swift() {
      #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 401, "\(file.path)")
      for word in ["TO" + "DO", "FIX" + "ME", "try" + "!", " as" + "! "] {
        #expect(!file.text.contains(word), "\(file.path) has \(word)")
      }
    }
  }

  @Test("every public declaration at the top of a file says what it is")
  func documentation() throws {
    for file in try Sources.swift() {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where index > 0 {
        let isType = ["public struct ", "public enum ", "public final class ", "public protocol "].contains {
          line.hasPrefix($0)
        }
        guard isType else { continue }
        let before = lines[index - 1]
        #expect(before.hasPrefix("///") || before.hasPrefix("@"), "\(file.path):\(index + 1)")
      }
    }
  }

  @Test("the top level holds what the design names and nothing else")
  func topLevel() throws {
    let named: Set<String> = [
      "Package.swift", "Sources", "Tests", "Briefings", "Styles", "Makefile", "README.md", "build",
    ]
    let entries = try FileManager.default.contentsOfDirectory(atPath: Sources.repository.path())
    for entry in entries where !entry.hasPrefix(".") { #expect(named.contains(entry), "\(entry)") }
  }

  @Test("every test file expects something")
  func tests() throws {
    for file in try Sources.swift(in: "Tests") where file.text.contains("@Test") {
      #expect(file.text.contains("#expect") || file.text.contains("#require"), "\(file.path)")
    }
  }
}
