/// What the file system tells of the files that lie in one folder, without any of them being opened.
public struct FolderGlance: Sendable {
  public struct File: Sendable {
    public let name: String
    /// nil where it cannot be told whether the file has changed.
    public let fingerprint: FileFingerprint?
  }

  public let folder: FilePath
  /// Of the names and fingerprints of the files, in whatever order they come.
  public let digest: Digest
  /// Whether a further change of any of the files would show in the digest (``FileFingerprint/isSettled(at:)``).
  public let isSettled: Bool
  /// The files, in no order; empty where they were not to be kept.
  public let files: [File]

  /// What is seen of a folder that has gone.
  public static func nothing(in folder: FilePath) -> FolderGlance {
    FolderGlance(folder: folder, digest: FingerprintSum().digest, isSettled: false, files: [])
  }
}

/// Adds up the names and fingerprints of files, so that one sum tells whether all of them are as they were.
///
/// The order makes no difference. 128 bits are far too many for two states of a folder to have one sum by chance; this is
/// no protection against somebody who looks for such states, who could as well set back what a fingerprint tells.
struct FingerprintSum: Sendable {
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0

  var digest: Digest { Digest(high: high, low: low) }

  mutating func add(_ name: some Sequence<UInt8>, _ fingerprint: FileFingerprint) {
    var mix = Mix()
    var word: UInt64 = 0
    var count: UInt64 = 0
    for byte in name {
      word = word << 8 | UInt64(byte)
      count += 1
      if count % 8 == 0 { mix.take(word) }
    }
    mix.take(word)
    mix.take(count)
    mix.take(UInt64(truncatingIfNeeded: fingerprint.size))
    mix.take(UInt64(truncatingIfNeeded: fingerprint.modified))
    mix.take(UInt64(truncatingIfNeeded: fingerprint.changed))
    mix.take(fingerprint.inode)
    high &+= Mix.finished(mix.high)
    low &+= Mix.finished(mix.low)
  }

  mutating func add(_ other: FingerprintSum) {
    high &+= other.high
    low &+= other.low
  }

  /// Two lanes of multiply and shift; the last step is that of MurmurHash3.
  private struct Mix {
    var high: UInt64 = 0x9E37_79B9_7F4A_7C15
    var low: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    mutating func take(_ word: UInt64) {
      high = (high ^ word) &* 0xFF51_AFD7_ED55_8CCD
      high ^= high >> 32
      low = (low &+ word) &* 0xC4CE_B9FE_1A85_EC53
      low ^= low >> 29
    }

    static func finished(_ word: UInt64) -> UInt64 {
      var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
      word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
      return word ^ word >> 33
    }
  }
}

extension FileTree {
  /// A glance at each folder at and below this one that can be listed, of the files with these extensions.
  ///
  /// What is passed over is as for ``listings(below:jobs:onError:_:)``.
  public func glances(
    below folder: FilePath, withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    glances(at: folders(below: folder), withExtensions: extensions, keepingFiles: keepingFiles)
  }

  /// A glance at these folders and not those in them, without those that cannot be listed.
  public func glances(
    at folders: [FilePath], withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    let endings = extensions.map { Array(".\($0)".utf8) }
    let now = System.fileTime()
    return folders.compactMap { folder in
      guard let listing = try? entries(of: folder) else { return nil }
      var sum = FingerprintSum()
      var files: [FolderGlance.File] = []
      var isSettled = true
      for index in listing.files(endingWith: endings) {
        let name = listing[index].name
        let fingerprint = fingerprint(of: folder.appending(name))
        if let fingerprint { sum.add(listing.name(at: index), fingerprint) }
        isSettled = isSettled && fingerprint?.isSettled(at: now) == true
        if keepingFiles { files.append(FolderGlance.File(name: name, fingerprint: fingerprint)) }
      }
      return FolderGlance(folder: folder, digest: sum.digest, isSettled: isSettled, files: files)
    }
  }

  /// The folders that ``listings(below:jobs:onError:_:)`` visits.
  func folders(below folder: FilePath) -> [FilePath] {
    var found: [FilePath] = []
    listings(below: folder) { found.append($0.path) }
    return found
  }
}
