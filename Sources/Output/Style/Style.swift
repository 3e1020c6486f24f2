import Compiler
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
  /// What its pages have alike; not made where none is printed.
  var pageParts: PageParts { parts.value }
  private let parts: Deferred<PageParts>
  private let conventions: StyleConventions

  /// - Parameter page: the page's template and that of its style sheet.
  init(
    name: String, conventions: StyleConventions,
    page: @escaping @Sendable () -> (template: Template, styleSheet: Template)
  ) {
    self.name = name
    self.conventions = conventions
    parts = Deferred {
      let (template, styleSheet) = page()
      return PageParts(template: template, styleSheet: styleSheet, labels: conventions.labels)
    }
  }

  public var labels: Labels { conventions.labels }
  public var quotationMarks: QuotationMarks { conventions.quotationMarks }
  /// Columns of a text memo.
  public var textWidth: Int { conventions.textWidth }
  var textHeader: [HeaderElement] { conventions.textHeader }
  var numbering: ParagraphNumbering { conventions.numbering }
  /// What can be answered to a recommendation.
  var answers: [String] { conventions.answers }

  /// What stands at the head of a part: the author's words, else the style's, else the usual ones.
  func title(of section: MemoBlock.Section) -> [MemoInline] {
    guard let usual = section.role.usualTitle, let own = conventions.partTitles[section.role],
      section.title.count == 1, case .text(usual) = section.title[0]
    else { return section.title }
    return own.isEmpty ? [] : [.text(own)]
  }

  /// What stands at its end; nil for nothing.
  func ending(of section: MemoBlock.Section) -> String? { conventions.partEndings[section.role] }

  /// How values are printed in a memo of that language (BCP 47).
  public func conventions(forLanguage language: String) -> Conventions {
    var chosen = conventions.values ?? .usual(forLanguage: language)
    chosen.language = language
    return chosen
  }

  /// The files of a style's folder; what it leaves out is built in.
  public enum FileName: String, Sendable, CaseIterable {
    case template = "template.html"
    case styleSheet = "style.css"
    case conventions = "conventions.yaml"
  }
}
