/// The path of a file as the user would type it from the working directory.
///
/// Paths are normalised on creation (no `.` parts, no doubled or trailing slashes, `..` folded where that is
/// certain), so that two spellings of one path compare equal and no path can climb by accident.
public struct FilePath: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The normalised spelling; `.` for the working directory itself.
  public let description: String

  public init(_ text: some StringProtocol) {
    let isAbsolute = text.utf8.first == UInt8(ascii: "/")
    var parts: [Substring] = []
    for part in String(text).split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part == "..", isAbsolute {
        continue
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    description = isAbsolute ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// - Parameter normalized: the description of another path, kept since.
  public init(normalized: String) { description = normalized }

  private static let slash = UInt8(ascii: "/")

  /// This path with `part` below it; an absolute `part` stands for itself.
  public func appending(_ part: some StringProtocol) -> FilePath {
    if part.utf8.first == FilePath.slash || description == "." { return FilePath(part) }
    // A name, as folders list them by the thousand, has nothing to fold.
    if !part.isEmpty, part != ".", part != "..", description != "/", !part.utf8.contains(FilePath.slash) {
      return FilePath(normalized: description + "/" + part)
    }
    return FilePath(description + "/" + part)
  }

  /// The last part, as in `a.md` for `Memos/a.md`.
  public var name: Substring {
    guard let slash = description.utf8.lastIndex(of: FilePath.slash), description != "/" else {
      return Substring(description)
    }
    return description[description.utf8.index(after: slash)...]
  }

  /// The last part up to its last dot, as in `a` for `Memos/a.md`.
  public var stem: Substring {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return name[..<dot]
  }

  /// What follows the last dot of the last part, without the dot; empty where there is none.
  public var fileExtension: Substring {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...]
  }

  /// The folder that holds this path.
  public var parent: FilePath {
    guard let slash = description.utf8.lastIndex(of: FilePath.slash) else {
      return FilePath(description == ".." ? "../.." : ".")
    }
    return slash == description.startIndex ? "/" : FilePath(normalized: String(description[..<slash]))
  }

  /// The part of this path below `folder`, or nil where it does not lie below it.
  public func relative(to folder: FilePath) -> String? {
    if folder.description == "." {
      return description.hasPrefix("/") || description.hasPrefix("..") ? nil : description
    }
    let prefix = folder.description == "/" ? "/" : folder.description + "/"
    guard description.utf8.starts(with: prefix.utf8) else { return nil }
    return String(description[description.utf8.index(description.startIndex, offsetBy: prefix.utf8.count)...])
  }

  public static func < (left: FilePath, right: FilePath) -> Bool { left.description < right.description }
}
