/// Where an image of the desk stands among the memos that are printed.
public enum AssetPlace {
  /// - Parameter path: below the desk's folder.
  /// - Returns: below the folder that memos are printed to, in which a memo stands by its name.
  public static func output(of path: String) -> String {
    path.hasPrefix("Memos/") ? String(path.dropFirst("Memos/".count)) : path
  }
}
