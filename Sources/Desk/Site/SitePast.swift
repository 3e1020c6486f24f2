public import Compiler
public import Source

/// What the last making of a site has left that still holds: parts whose inputs are as they were, files that are as they
/// were put there.
public struct SitePast: Sendable {
  let parts: [FilePath: BuildRecord.Entry]
  /// By path below the site's folder.
  public let files: [String: SiteFile]
  /// What the ways of those files are indices into.
  public let targets: [SiteTarget]
  private let folder: FilePath

  /// Nothing was made before.
  public static let none = SitePast(parts: [:], files: [:], targets: [], folder: ".")

  init(parts: [FilePath: BuildRecord.Entry], files: [String: SiteFile], targets: [SiteTarget], folder: FilePath) {
    self.parts = parts
    self.files = files
    self.targets = targets
    self.folder = folder
  }

  /// What was noted of a part, where it still holds.
  public func value(of part: FilePath) -> [UInt8]? { parts[part]?.value }

  /// What was found when a part was made.
  public func diagnostics(of part: FilePath) -> [Diagnostic] { parts[part]?.findings.all ?? [] }

  /// The bytes of one of its files.
  public func bytes(of path: String) -> [UInt8]? {
    files[path] == nil ? nil : try? DiskFiles().contents(of: folder.appending(path))
  }
}

/// A part of a site that was made, with what it was made from and what is to be known of it.
public struct SitePart: Sendable {
  public let name: FilePath
  let inputs: SiteInputs
  let value: [UInt8]
  let diagnostics: [Diagnostic]

  public init(_ name: FilePath, _ inputs: SiteInputs, value: [UInt8], diagnostics: [Diagnostic] = []) {
    self.name = name
    self.inputs = inputs
    self.value = value
    self.diagnostics = diagnostics
  }
}

/// What a part of a site was made from.
public struct SiteInputs: Sendable {
  let all: Set<Input>

  init(_ inputs: Set<Input>) { all = inputs.union([.program]) }

  public init(of memo: CompiledMemo) { self.init(memo.inputs) }
}

extension OpenDesk {
  /// Notes what some work asks the desk; the configuration and the style of the desk count as asked.
  public func noting<Value>(_ work: (any FactSource) -> Value) -> (value: Value, inputs: SiteInputs) {
    let log = ReadLog()
    log.note(.file(folder.configuration))
    log.note(loggedStyle(named: nil).inputs)
    let value = work(LoggedDesk(desk: self, log: log))
    return (value, SiteInputs(log.inputs))
  }
}
