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

  /// Does two things at once.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let one = Mutex<First?>(nil)
    let other = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 { one.withLock { $0 = first() } } else { other.withLock { $0 = second() } }
    }
    return (one.withLock(\.self) ?? first(), other.withLock(\.self) ?? second())
  }

  /// Has pieces made by so many threads beside the caller, who uses them in the order of the items while the next are
  /// being made. Never more than `ahead` are made that have not been used.
  public static func pipe<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], jobs: Int, ahead: Int, making make: @escaping @Sendable (Item) -> Value,
    using use: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    let belt = Belt<Value>(slots: ahead)
    for _ in 0..<min(jobs, items.count) {
      start {
        while let index = belt.take(below: items.count) {
          belt.put(belt.isStopped ? nil : make(items[index]), at: index)
        }
      }
    }
    var failure: Failure?
    for index in items.indices {
      guard let value = belt.value(at: index), failure == nil else { continue }
      do throws(Failure) {
        try use(value)
      } catch {
        // What is being made is waited for: its makers must not be left waiting for a place.
        belt.stop()
        failure = error
      }
    }
    if let failure { throw failure }
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

  /// Places for what has been made and not yet used, taken in turn.
  private final class Belt<Value: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let stopped = Atomic<Bool>(false)
    private let values: Mutex<[Int: Value]> = Mutex([:])
    private let free: [DispatchSemaphore]
    private let full: [DispatchSemaphore]

    init(slots: Int) {
      // A semaphore that is let go must not be below what it began with.
      free = (0..<slots).map { _ in
        let semaphore = DispatchSemaphore(value: 0)
        semaphore.signal()
        return semaphore
      }
      full = (0..<slots).map { _ in DispatchSemaphore(value: 0) }
    }

    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    func stop() { stopped.store(true, ordering: .relaxed) }

    func take(below count: Int) -> Int? {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return nil }
      free[index % free.count].wait()
      return index
    }

    func put(_ value: Value?, at index: Int) {
      values.withLock { $0[index] = value }
      full[index % full.count].signal()
    }

    func value(at index: Int) -> Value? {
      full[index % full.count].wait()
      let value = values.withLock { $0.removeValue(forKey: index) }
      free[index % free.count].signal()
      return value
    }
  }
}
