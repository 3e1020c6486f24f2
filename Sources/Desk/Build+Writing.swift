import Compiler
import Output
import Source

extension Build {
  /// A memo as far as it has come: what is reported of it and what is recorded.
  struct Made: Sendable {
    let result: Result
    var outputs: [BuildRecord.Output] = []
    var inputs: Set<Input> = []

    init(_ result: Result, outputs: [BuildRecord.Output], inputs: Set<Input>) {
      self.result = result
      self.outputs = outputs
      self.inputs = inputs
    }

    init(upToDate memo: BuildRecord.Entry, _ path: FilePath) {
      result = Result(
        path: path, findings: memo.findings, isCompiled: false, written: [],
        unchanged: memo.outputs.count { !$0.isAsset }, failure: nil)
      outputs = memo.outputs
    }
  }

  /// A memo with an error is not written at all, and none is where memos are only checked.
  func write(_ memo: CompiledMemo, from desk: OpenDesk) -> Made {
    var written: [FilePath] = []
    var outputs: [BuildRecord.Output] = []
    var failure: FileError?
    func put(_ bytes: [UInt8], at path: FilePath, isAsset: Bool) throws(FileError) {
      let (isNew, fingerprint) = try write(bytes, to: path)
      if isNew { written.append(path) }
      outputs.append(
        BuildRecord.Output(path: path, digest: Digest(of: bytes), fingerprint: fingerprint, isAsset: isAsset))
    }
    if let output, !memo.hasErrors {
      let findings = MemoFindings(memo.diagnostics, below: folder.root, in: desk.files)
      do throws(FileError) {
        for format in formats {
          try put(
            format.render(memo.memo, memo.style, findings),
            at: output.appending(memo.name + "." + format.fileExtension), isAsset: false)
        }
        for asset in memo.assets {
          try put(
            try desk.files.contents(of: folder.root.appending(asset)),
            at: output.appending(AssetPlace.output(of: asset)), isAsset: true)
        }
      } catch {
        failure = error
      }
    }
    let result = Result(
      path: memo.path, findings: KeptFindings(memo.diagnostics), isCompiled: true, written: written,
      unchanged: outputs.count { output in !output.isAsset && !written.contains(output.path) }, failure: failure)
    return Made(result, outputs: outputs, inputs: memo.inputs)
  }

  /// Leaves a file alone that already has these bytes, so that its time stamp tells when it changed.
  ///
  /// - Returns: how it looks; nil where a look would not tell of a change since.
  private func write(
    _ bytes: [UInt8], to path: FilePath
  ) throws(FileError) -> (isNew: Bool, fingerprint: FileFingerprint?) {
    let before = files.fingerprint(of: path)
    if before.map({ $0.size == bytes.count }) ?? true, let old = try? files.contents(of: path), old == bytes {
      return (false, before.flatMap { $0.isSettled(at: clock()) ? $0 : nil })
    }
    try System.makeFolder(path.parent)
    try System.replace(path, with: bytes)
    return (true, files.fingerprint(of: path))
  }
}
