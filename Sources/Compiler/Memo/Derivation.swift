public import Records

/// How a derived value came about: a tree from the result down to the facts and literals it rests on.
public struct Derivation: Sendable {
  /// The name it has in the front matter's `define`; nil where the memo states the expression in place.
  public var name: String?
  /// The result; its operands are the steps it was made of.
  public var result: Step

  public init(name: String?, result: Step) {
    self.name = name
    self.result = result
  }

  /// One value on the way to the result.
  public struct Step: Sendable {
    /// Where the value comes from.
    public enum Origin: Sendable, Hashable {
      /// A fact on file, or a field of it.
      case fact(FactKey, proof: Int)
      /// Written by the author: `3 billion USD`.
      case literal
      /// An operator or a function by its sign: `÷`, `sum`.
      case operation(String)
      /// An expression that the front matter defines, by its name; the one operand is what it stands for.
      case definition(String)
    }

    public var origin: Origin
    /// As the author wrote it.
    public var expression: String
    /// The kind of value, as in `money` or `days`.
    public var type: String
    /// The value in its scalar form, exact, as in `3000000000 USD`.
    public var canonical: String
    /// As the memo prints it.
    public var text: String
    /// In the order they are written.
    public var operands: [Step]
    /// What a careful reader must know of this step, as in `rounded to 38 digits`.
    public var remarks: [String]

    public init(
      origin: Origin, expression: String, type: String, canonical: String, text: String, operands: [Step] = [],
      remarks: [String] = []
    ) {
      self.origin = origin
      self.expression = expression
      self.type = type
      self.canonical = canonical
      self.text = text
      self.operands = operands
      self.remarks = remarks
    }
  }
}

extension Derivation.Step {
  /// The facts at the leaves, each once, in order.
  public var facts: [FactKey] {
    var found: [FactKey] = []
    if case .fact(let key, _) = origin { found.append(key) }
    for operand in operands { found += operand.facts.filter { !found.contains($0) } }
    return found
  }
}
