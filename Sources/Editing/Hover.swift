public import Compiler
public import Desk
public import Records
public import Source

/// What there is to know about a place in a briefing: the value printed there, how it was derived, and the evidence.
public struct Hover: Sendable {
  /// A fact named or rested on at that place.
  public struct FactNote: Sendable {
    public let key: FactKey
    /// In the desk's own words.
    public let says: String
    /// The kind of its value and the value in its exact form.
    public let type: String
    public let canonical: String
    public let status: Fact.Status
    /// The passage that proves it, with grade and chain; nil where the memo does not come to print it.
    public let proof: Proof?
  }

  /// The part of the briefing that is spoken of.
  public let span: Span
  /// As the memo prints it; nil where nothing is printed at the place itself.
  public let text: String?
  /// From the result down to the facts, whose `proof` is an index into ``facts``.
  public let derivation: Derivation?
  /// In the order they are written.
  public let facts: [FactNote]

  /// What stands at an offset of a file; nil where nothing on file is used there.
  ///
  /// The smallest place that holds the offset is meant: inside an expression a key, and around it the whole.
  public init?(at offset: ByteOffset, in path: FilePath, of compiled: CompiledMemo) {
    func holds(_ span: Span) -> Bool {
      span.path == path && span.range.start <= offset.value && offset.value <= span.range.end
    }
    let derived = compiled.derivedUses.filter { holds($0.span) }.min { $0.span.size < $1.span.size }
    let uses = compiled.uses.filter { holds($0.span) && $0.fact != nil }
    let nearest = uses.map(\.span.size).min()
    if let derived, nearest.map({ derived.span.size <= $0 }) ?? true {
      self.init(derived, of: compiled)
    } else if let use = uses.first(where: { $0.span.size == nearest }) {
      let facts = uses.filter { $0.span == use.span }.compactMap { FactNote($0, of: compiled.memo) }
      let printed =
        use.printed ?? facts.first.flatMap { note in compiled.memo.facts.first { $0.key == note.key }?.printed.first }
      self.init(span: use.span, text: facts.count == 1 ? printed : nil, derivation: nil, facts: facts)
    } else {
      return nil
    }
  }

  private init(span: Span, text: String?, derivation: Derivation?, facts: [FactNote]) {
    self.span = span
    self.text = text
    self.derivation = derivation
    self.facts = facts
  }

  private init(_ derived: DerivedUse, of compiled: CompiledMemo) {
    var derivation = compiled.memo.derivations[derived.derivation]
    var notes: [FactNote] = []
    derivation.result = Hover.collecting(derivation.result, into: &notes, of: compiled)
    self.init(span: derived.span, text: derived.text, derivation: derivation, facts: notes)
  }

  /// The step with its facts' proofs as indices into `notes`.
  private static func collecting(
    _ step: Derivation.Step, into notes: inout [FactNote], of compiled: CompiledMemo
  ) -> Derivation.Step {
    var step = step
    if case .fact(let key, _) = step.origin, let use = compiled.uses.first(where: { $0.key == key }),
      let note = FactNote(use, of: compiled.memo)
    {
      let index = notes.firstIndex { $0.key == key } ?? notes.count
      if index == notes.count { notes.append(note) }
      step.origin = .fact(key, proof: index)
    }
    var operands: [Derivation.Step] = []
    for operand in step.operands { operands.append(collecting(operand, into: &notes, of: compiled)) }
    step.operands = operands
    return step
  }
}

extension Hover.FactNote {
  /// nil for an article that is cited as a whole.
  public init?(_ use: Use, of memo: Memo) {
    guard let fact = use.fact, let key = use.key else { return nil }
    self.key = key
    says = fact.says.value
    (type, canonical) = fact.canonical
    status = fact.status.value
    proof = memo.proofs.first { $0.key == key }
  }
}

/// A place in a file, in bytes from its beginning.
public struct ByteOffset: Sendable, Hashable {
  public let value: UInt32

  public init(_ value: Int) { self.value = UInt32(clamping: value) }
}

extension Span {
  fileprivate var size: UInt32 { range.end - range.start }
}
