/// Why a file could not be read or written: said to the user as a diagnostic, with the path it concerns.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case notFound, isFolder, notAFile, notAFolder, permissionDenied, tooManyLinks, tooLarge, noSpace, closedPipe
    /// Anything else, in the operating system's own words.
    case other(String)
  }

  public let path: FilePath
  public let reason: Reason

  public init(path: FilePath, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The reason as the end of a sentence, as in “cannot read a.md: permission denied”.
  public var description: String {
    switch reason {
    case .notFound: "no such file or folder"
    case .isFolder: "it is a folder"
    case .notAFile: "it is not a regular file"
    case .notAFolder: "it is not a folder"
    case .permissionDenied: "permission denied"
    case .tooManyLinks: "symbolic links lead in a circle"
    case .tooLarge: "it is larger than \(FileLimits.bytesPerFile >> 20) MiB"
    case .noSpace: "no space left on the disk"
    case .closedPipe: "the reader closed the pipe"
    case .other(let words): words
    }
  }
}

/// The sizes beyond which a file is refused with a diagnostic instead of being read.
public enum FileLimits {
  /// Spans are 32-bit, and no memo or record of a person's making comes near this.
  public static let bytesPerFile = 256 << 20
}
