public import Markup
import Values

/// A directive there is: its form, label and attributes, and what it resolves to.
///
/// Validation, `chancery directives`, completion and hover all follow from the declaration.
public struct DirectiveDeclaration: Sendable {
  /// What stands between the brackets.
  public enum LabelKind: Sendable, Hashable {
    /// No label is taken.
    case none
    /// Words of the author's own, with inline Markdown.
    case words
    case optionalWords
    /// A key or several, named in the documentation by the placeholder.
    case key(placeholder: String)

    public var placeholder: String? {
      switch self {
      case .none: nil
      case .words, .optionalWords: "Title"
      case .key(let placeholder): placeholder
      }
    }
  }

  /// What the directive becomes; each form has its own kind of content.
  public enum Meaning: Sendable {
    case inline(@Sendable (Directive, inout Walk) -> [MemoInline])
    case block(@Sendable (Directive, inout Walk) -> [MemoBlock])
    case container(@Sendable (Directive, [Block], inout Walk) -> [MemoBlock])
  }

  public let name: String
  public let label: LabelKind
  public let attributes: [AttributeDeclaration]
  /// One sentence: what it prints.
  public let summary: String
  public let example: String
  /// What there is to know of its label, a line each; empty where the placeholder says all.
  public let labelNotes: [String]
  public let meaning: Meaning

  init(
    _ name: String, label: LabelKind, attributes: [AttributeDeclaration] = [], summary: String, example: String,
    labelNotes: [String] = [], meaning: Meaning
  ) {
    self.name = name
    self.label = label
    self.attributes = attributes
    self.summary = summary
    self.example = example
    self.labelNotes = labelNotes
    self.meaning = meaning
  }

  public var form: Directive.Form {
    switch meaning {
    case .inline: .text
    case .block: .leaf
    case .container: .container
    }
  }

  /// As it is typed, as in `::facts[KEY; GLOB; …]{columns=}`.
  public var signature: String {
    let colons =
      switch form {
      case .text: ":"
      case .leaf: "::"
      case .container: ":::"
      }
    let label = label.placeholder.map { "[\($0)]" } ?? ""
    let attributes = attributes.isEmpty ? "" : "{" + attributes.map { "\($0.name)=" }.joined(separator: " ") + "}"
    return colons + name + label + attributes
  }
}

/// An attribute a directive takes.
public struct AttributeDeclaration: Sendable {
  public enum Kind: Sendable, Hashable {
    /// One of a closed set of words.
    case choice([String])
    /// Several of a closed set of words, separated by commas or blanks.
    case choices([String])
    case text
    /// Decimals to keep, 0 to 9.
    case places
    /// A probability from 0 to 1, or a percentage.
    case probability
    /// An EDTF date.
    case date
    case entity
    /// Keys of facts or articles, separated by semicolons.
    case keys
    case handling
  }

  public let name: String
  public let kind: Kind
  /// What it does, in a phrase.
  public let summary: String

  init(_ name: String, _ kind: Kind, _ summary: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }

  /// What a value must be, as the end of “takes …”.
  public var expectation: String {
    switch kind {
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .choices(let words): "a list of \(words.joined(separator: ", "))"
    case .text: "a text"
    case .places: "a number of decimals from 0 to 9"
    case .probability: "a probability, as in 0.7 or 70%"
    case .date: "a date, as in 2024-11-16 or 2024-11"
    case .entity: "the name of an entity"
    case .keys: "keys of facts or articles, separated by semicolons"
    case .handling: "a handling mark, as in TLP:GREEN or U"
    }
  }

  /// The value must be understood before the directive sees it; what names something is looked up there.
  func accepts(_ value: String) -> Bool {
    switch kind {
    case .choice(let words): words.contains(value)
    case .choices(let words): AttributeDeclaration.list(value).allSatisfy(words.contains)
    case .text, .keys, .handling: !value.isEmpty
    case .entity: !value.isEmpty
    case .places: Rounding(value) != nil
    case .probability: Probability(value) != nil
    case .date: (try? EDTFDate.parse(value)) != nil
    }
  }

  /// The words of a list separated by commas or blanks.
  static func list(_ value: String) -> [String] {
    value.split { $0 == "," || $0 == " " }.map(String.init)
  }
}

/// A probability as an analyst writes it: `0.7` or `70%`.
struct Probability {
  /// In percent, 0 to 100.
  let percent: Decimal

  init?(_ text: String) {
    let isPercent = text.hasSuffix("%")
    guard let value = Decimal(isPercent ? String(text.dropLast()) : text),
      let percent = isPercent ? value : value.scaled(byPowerOfTen: 2), !percent.isNegative, percent <= Decimal(100)
    else { return nil }
    self.percent = percent
  }
}
