public import Source
public import Values

/// How memos look and speak: a folder of `Styles/` with a page template, a style sheet and a conventions file.
public struct Style: Sendable {
  /// The marks around a quotation in the run of a sentence.
  public struct QuotationMarks: Sendable, Hashable {
    public let open: String
    public let close: String

    public static let double = QuotationMarks(open: "“", close: "”")
    public static let single = QuotationMarks(open: "‘", close: "’")

    public init(open: String, close: String) {
      self.open = open
      self.close = close
    }
  }

  /// The folder's name.
  public let name: String
  let template: Template
  let styleSheet: Template
  public let labels: Labels
  public let quotationMarks: QuotationMarks
  /// Columns of a text memo.
  public let textWidth: Int
  /// How values are printed; nil where the memo's language decides.
  private let conventions: Conventions?

  init(
    name: String, template: Template, styleSheet: Template, labels: Labels, quotationMarks: QuotationMarks,
    textWidth: Int, conventions: Conventions?
  ) {
    self.name = name
    self.template = template
    self.styleSheet = styleSheet
    self.labels = labels
    self.quotationMarks = quotationMarks
    self.textWidth = textWidth
    self.conventions = conventions
  }

  /// How values are printed in a memo of that language (BCP 47).
  public func conventions(forLanguage language: String) -> Conventions {
    var chosen = conventions ?? .usual(forLanguage: language)
    chosen.language = language
    return chosen
  }

  /// The files a style's folder must hold.
  public enum FileName: String, Sendable, CaseIterable {
    case template = "template.html"
    case styleSheet = "style.css"
    case conventions = "conventions.yaml"
  }
}
