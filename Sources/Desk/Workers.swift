import Dispatch
import Synchronization

/// Spreads work over threads that each take the next piece when they are done with one.
public enum Workers {
  /// The results in the order of the items. The calling thread is one of the workers; there are never more than cores.
  public static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, _ work: @Sendable (Item) -> Value
  ) -> [Value] {
    if jobs <= 1 || items.count <= 1 { return items.map(work) }
    let board = Board<Value>()
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
      while let index = board.take(below: items.count) { board.put(work(items[index]), at: index) }
    }
    return board.inOrder()
  }

  /// The same for work so small that a thread takes many pieces at a time.
  public static func mapInChunks<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, _ work: @Sendable (Item) -> Value
  ) -> [Value] {
    let chunks = stride(from: 0, to: items.count, by: 256).map { items[$0..<min($0 + 256, items.count)] }
    return map(chunks, jobs: jobs) { $0.map(work) }.flatMap(\.self)
  }

  /// Has work done beside what the caller goes on to do, on a thread of its own however busy the others are.
  public static func start(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "chancery").async(execute: work)
  }

  /// Which piece is next, and what has been done.
  private final class Board<Value: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let results = Mutex<[(index: Int, value: Value)]>([])

    func take(below count: Int) -> Int? {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func put(_ value: Value, at index: Int) { results.withLock { $0.append((index, value)) } }

    func inOrder() -> [Value] { results.withLock { $0.sorted { $0.index < $1.index }.map(\.value) } }
  }
}
