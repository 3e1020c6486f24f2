// Generated from Styles/memo/style.css by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  static let styleSheet = ###"""
    body { margin: 1rem }
    """###
}
