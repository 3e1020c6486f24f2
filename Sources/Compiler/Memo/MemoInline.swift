public import Markup
public import Records

/// What stands inside a block of a memo.
public indirect enum MemoInline: Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  /// Raw HTML as written: printed only where raw HTML is allowed.
  case html(String)
  case emphasis([MemoInline])
  case strong([MemoInline])
  case strikethrough([MemoInline])
  case link(destination: String, title: String, [MemoInline])
  case image(source: String, title: String, [MemoInline])
  case footnoteReference(Inline.FootnoteReference)
  case value(Value)
  case derived(Derived)
  case quotation(Quotation)
  case citation([CitationMark])
  /// A person, organisation, place or publication by name.
  case mention(text: String, entity: String?)
  /// A reference to a part of this memo.
  case reference(text: String, id: String)
  case memoLink(Memo.MemoLink)
  /// A term; the expansion is given where only the acronym is printed.
  case abbreviation(text: String, expansion: String?)

  /// A fact's value as printed.
  public struct Value: Sendable {
    /// The same value for machines.
    public enum Machine: Sendable, Hashable {
      case data(String)
      /// What HTML's `time` element takes, as in `2024-11-16`.
      case time(String)
      case none
    }

    public var text: String
    public var machine: Machine
    public var key: FactKey
    public var proof: Int?

    public init(text: String, machine: Machine, key: FactKey, proof: Int?) {
      self.text = text
      self.machine = machine
      self.key = key
      self.proof = proof
    }
  }

  /// A value computed from facts as printed.
  public struct Derived: Sendable {
    public var text: String
    public var machine: Value.Machine
    /// Index into the memo's derivations.
    public var derivation: Int

    public init(text: String, machine: Value.Machine, derivation: Int) {
      self.text = text
      self.machine = machine
      self.derivation = derivation
    }
  }

  /// A speaker's words in the run of a sentence.
  public struct Quotation: Sendable {
    /// Without quotation marks: they are the style's.
    public var text: String
    /// The memo already has quotation marks around the directive.
    public var isMarkedByAuthor: Bool
    public var language: String?
    public var url: String?
    public var key: FactKey
    public var proof: Int?

    public init(
      text: String, isMarkedByAuthor: Bool, language: String?, url: String?, key: FactKey, proof: Int?
    ) {
      self.text = text
      self.isMarkedByAuthor = isMarkedByAuthor
      self.language = language
      self.url = url
      self.key = key
      self.proof = proof
    }
  }

  /// `[3]`: a mark that leads to an endnote.
  public struct CitationMark: Sendable {
    /// The endnote's number, from 1.
    public var number: Int
    /// Which of the marks that lead to that endnote this is, from 1.
    public var occurrence: Int
    /// As in `para. 6`; nil where the author gave none.
    public var note: String?
    /// The passage that proves the statement; nil where the article as a whole is cited.
    public var proof: Int?
    /// It came with a value instead of being asked for: an output may print it without breaking the sentence.
    public var isImplied: Bool

    public init(number: Int, occurrence: Int, note: String?, proof: Int?, isImplied: Bool) {
      self.number = number
      self.occurrence = occurrence
      self.note = note
      self.proof = proof
      self.isImplied = isImplied
    }
  }
}
