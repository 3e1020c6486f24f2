// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules; the floors are those of the tidy test.
let habits: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
  // Brings the modules close to the speed of one module (root packages may use unsafe flags).
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// What every run waits for is quickest to load when no library is looked for: the program that compiles holds all it needs.
/// Debian ships its C libraries as archives too.
let alone: [LinkerSetting] = [.unsafeFlags(["-static-executable"], .when(configuration: .release))]

func module(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: habits)
}

func tests(of name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    swiftSettings: habits)
}

let package = Package(
  name: "Chancery",
  products: [
    .executable(name: "chancery", targets: ["chancery"]),
    .executable(name: "chancery-links", targets: ["chancery-links"]),
    .executable(name: "chancery-serve", targets: ["chancery-serve"]),
  ],
  targets: [
    // Floor 0: C libraries as Debian ships them.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CGNU"),
    .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(name: "CMemmem"),
    .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    // Floor 1
    module("Source", on: ["CGNU", "CMemmem", "CUnistring", "CNettle"]),
    module("Values", on: []),
    // Floor 2
    module("Markup", on: ["Source", "CCMarkGFM"]),
    module("Records", on: ["Source", "Values", "CYAML"]),
    module("Reports", on: ["Source"]),
    module("Links", on: ["Source"]),
    // Floor 3
    module("Compiler", on: ["Source", "Values", "Markup", "Records"]),
    module("Store", on: ["Source", "Values", "Records", "CSQLite"]),
    // In a program of its own: what compiles has no network library.
    module("Fetching", on: ["Source", "Links", "CCurl"]),
    // Floor 4
    module("Checks", on: ["Source", "Values", "Markup", "Records", "Links", "Compiler", "Store"]),
    module("Output", on: ["Source", "Values", "Markup", "Records", "Reports", "Compiler"]),
    // Floor 5
    module(
      "Desk",
      on: ["Source", "Values", "Markup", "Records", "Links", "Compiler", "Store", "Checks", "Output"]),
    // Floor 6
    module(
      "Editing", on: ["Source", "Values", "Markup", "Records", "Compiler", "Store", "Checks", "Output", "Desk"]),
    module("Publishing", on: ["Source", "Values", "Records", "Compiler", "Output", "Desk"]),
    // Floor 7
    module("LanguageServer", on: ["Source", "Desk", "Editing", "CJansson"]),
    // In a program of its own: what compiles has no server library.
    module("Serving", on: ["Source", "Records", "Compiler", "Output", "Desk", "Editing", "CMicroHTTPD"]),
    // Floor 8
    module(
      "Commands",
      on: [
        "Source", "Values", "Markup", "Records", "Reports", "Links", "Compiler", "Store", "Checks", "Output",
        "Desk", "Editing", "Publishing", "LanguageServer",
      ]),
    .executableTarget(name: "chancery", dependencies: ["Commands"], swiftSettings: habits, linkerSettings: alone),
    .executableTarget(name: "chancery-links", dependencies: ["Fetching"], swiftSettings: habits),
    .executableTarget(name: "chancery-serve", dependencies: ["Serving"], swiftSettings: habits),

    .testTarget(
      name: "EndToEndTests", dependencies: ["chancery", "chancery-links", "chancery-serve", "GoldenFiles"],
      swiftSettings: habits),
    .testTarget(name: "TidyTests", swiftSettings: habits),
    // What several suites of tests share and is no test itself: desks in memory, comparing with files, chance that repeats itself.
    .target(name: "FixtureDesks", dependencies: ["Source"], path: "Tests/FixtureDesks", swiftSettings: habits),
    .target(name: "GoldenFiles", path: "Tests/GoldenFiles", swiftSettings: habits),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: habits),
    tests(of: "Source"),
    tests(of: "Reports", on: ["Source", "Desk", "GoldenFiles"]),
    tests(of: "Compiler", on: ["Source", "Values", "Records", "Markup", "SeededRandom"]),
    tests(of: "Markup", on: ["Source", "Compiler"]),
    tests(
      of: "Desk",
      on: [
        "Source", "Values", "Markup", "Checks", "Compiler", "Output", "Records", "Reports", "Store", "SeededRandom",
        "FixtureDesks", "GoldenFiles",
      ]),
    tests(of: "Editing", on: ["Source", "Checks", "Compiler", "Desk", "FixtureDesks", "Records"]),
    tests(of: "LanguageServer", on: ["Source", "Store", "Desk", "Editing", "FixtureDesks", "SeededRandom"]),
    tests(of: "Links"),
    tests(of: "Publishing", on: ["Source", "Records", "Store", "Desk", "FixtureDesks", "GoldenFiles", "SeededRandom"]),
    tests(of: "Values", on: ["SeededRandom"]),
    tests(of: "Store", on: ["Source", "Values", "Records", "SeededRandom"]),
    tests(of: "Output", on: ["Source", "Values", "Markup", "Records", "Compiler", "GoldenFiles", "SeededRandom"]),
  ],
  swiftLanguageModes: [.v6]
)
