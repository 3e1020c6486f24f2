import Records

/// The records read lately, so that memory is bounded however many a desk has on file. When there is no room, one of those
/// goes that the fewest memos still to come are expected to ask for; among equals, one that nobody has asked for since the
/// last time room was made (the clock algorithm).
struct RecentEntries {
  /// Bytes of records and texts as they are on disk; decoded they take about three times that.
  private let capacity: Int
  private var held = 0
  private var slots: [ArticleID: Slot] = [:]
  /// The names in the order of the clock's face.
  private var face: [ArticleID] = []
  private var hand = 0
  /// How many memos are still expected to ask for each.
  private var expected: [ArticleID: Int] = [:]

  private struct Slot {
    let entry: ArticleStore.Entry
    var isAskedFor = false
    var place: Int
  }

  /// Of so many the hand passes over one is let go. More would tell hardly better.
  private static let candidates = 4

  init(capacity: Int) { self.capacity = capacity }

  mutating func entry(_ id: ArticleID) -> ArticleStore.Entry? {
    guard let index = slots.index(forKey: id) else { return nil }
    slots.values[index].isAskedFor = true
    return slots.values[index].entry
  }

  mutating func insert(_ entry: ArticleStore.Entry, _ id: ArticleID) {
    guard slots[id] == nil else { return }
    while held + entry.size > capacity, !face.isEmpty { letOneGo() }
    slots[id] = Slot(entry: entry, place: face.count)
    face.append(id)
    held += entry.size
  }

  mutating func remove(_ id: ArticleID) {
    guard let slot = slots.removeValue(forKey: id) else { return }
    held -= slot.entry.size
    let last = face.removeLast()
    guard last != id else { return }
    face[slot.place] = last
    slots[last]?.place = slot.place
  }

  mutating func expect(_ uses: [ArticleID: Int]) { expected = uses }

  /// Of those that somebody was expected to ask for it has: one that nobody else will ask for is let go.
  mutating func release(_ ids: some Sequence<ArticleID>) {
    for id in ids {
      guard let count = expected[id] else { continue }
      expected[id] = count > 1 ? count - 1 : nil
      if count == 1 { remove(id) }
    }
  }

  private mutating func letOneGo() {
    var least: (id: ArticleID, worth: Int)?
    for _ in 0..<min(Self.candidates, face.count) {
      if hand >= face.count { hand = 0 }
      let id = face[hand]
      hand += 1
      // Between equals it tells whether they were asked for.
      let worth = 2 * expected[id, default: 0] + (slots[id]?.isAskedFor == true ? 1 : 0)
      slots[id]?.isAskedFor = false
      if worth < least?.worth ?? .max { least = (id, worth) }
    }
    if let least { remove(least.id) }
  }
}
