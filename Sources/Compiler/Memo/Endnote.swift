public import Records

/// One article cited: the full reference once, then each passage in short form.
public struct Endnote: Sendable {
  public var number: Int
  public var article: ArticleID
  /// Its mark where the memo marks its portions.
  public var portion: Handling?
  /// The reference in the style's note form: title, publisher (bracketed where inferred), date or `n.d.`, paragraphs.
  public var reference: [MemoInline]
  /// As later citations name it: `“Short title”`.
  public var shortTitle: String
  /// Publisher's page and archived copy, already checked to be safe to link.
  public var url: String?
  public var archive: String?
  /// What is known of the source beyond the reference, a sentence each: chain, access date, descriptor, grade, status.
  public var remarks: [String]
  /// How many marks in the text lead here.
  public var markCount: Int
  /// Indices into the memo's proofs, in the order of the evidence.
  public var proofs: [Int]

  public init(number: Int, article: ArticleID, reference: [MemoInline], shortTitle: String) {
    self.number = number
    self.article = article
    self.reference = reference
    self.shortTitle = shortTitle
    remarks = []
    markCount = 0
    proofs = []
  }
}

/// A passage that proves a fact, in its context.
public struct Proof: Sendable {
  public var key: FactKey
  /// The endnote of its article.
  public var endnote: Int
  /// The fact in the desk's own words.
  public var says: String
  /// The passages, verbatim; empty where no text is on file.
  public var passages: [Passage]
  /// The passages' language as BCP 47, where it is not the memo's.
  public var language: String?
  /// Where the passages stand in their text; empty where none is on file.
  public var locators: [Evidence.Locator] {
    didSet { locator = Walk.text(of: locators) }
  }
  /// As in `para. 6`; empty where no text is on file.
  public private(set) var locator: String
  public var grade: Grade
  public var status: Fact.Status
  /// Who carries it for whom, furthest first, as in `Ukrainian President’s website → Euromaidan Press`.
  public var chain: [String]
  /// The page with a text fragment that leads to the words; nil where the record has no safe link.
  public var link: String?
  /// What a careful reader must know: `inferred: …`, `part of …`, `disputed`.
  public var remarks: [String]

  public init(key: FactKey, endnote: Int, says: String, grade: Grade, status: Fact.Status) {
    self.key = key
    self.endnote = endnote
    self.says = says
    passages = []
    locators = []
    locator = ""
    self.grade = grade
    self.status = status
    chain = []
    remarks = []
  }

  /// Words of the evidence with what stands around them in the same paragraph.
  public struct Passage: Sendable, Hashable {
    public var before: String
    public var words: String
    public var after: String

    public init(before: String, words: String, after: String) {
      self.before = before
      self.words = words
      self.after = after
    }
  }
}

/// A fact that a memo prints.
public struct FactUse: Sendable {
  public var key: FactKey
  /// The kind of its value, as the record names it: `money`, `quote`, …
  public var type: String
  /// The value in its scalar form, exact, as in `3 billion USD`.
  public var canonical: String
  /// As printed, each form once, in order.
  public var printed: [String]
  public var status: Fact.Status
  public var endnote: Int?
  public var proof: Int?

  public init(
    key: FactKey, type: String, canonical: String, printed: [String], status: Fact.Status, endnote: Int?, proof: Int?
  ) {
    self.key = key
    self.type = type
    self.canonical = canonical
    self.printed = printed
    self.status = status
    self.endnote = endnote
    self.proof = proof
  }
}
