/// Things that others speak of by number, each once, in the order in which they came.
public struct Numbered<Thing: Hashable & Sendable>: Sendable {
  public private(set) var all: [Thing]
  /// Of those up to `known`: a record that is only read needs none.
  private var numbers: [Thing: Int] = [:]
  private var known = 0

  public init(_ all: [Thing] = []) { self.all = all }

  /// nil where it has none.
  public mutating func number(of thing: Thing) -> Int? {
    for index in known..<all.count { numbers[all[index]] = index }
    known = all.count
    return numbers[thing]
  }

  /// The number of a thing, which it is given where it has none.
  public mutating func number(adding thing: Thing) -> Int {
    if let number = number(of: thing) { return number }
    all.append(thing)
    return all.count - 1
  }
}
