/// This release of the program.
public enum Release {
  /// As `--version` prints it; what another release derived is derived anew.
  public static let version = "0.1.0"
}
