import Records

/// The records read lately, so that memory is bounded however many a desk has on file: when there is no room, those
/// go that nobody has asked for since the last time room was made (the clock algorithm).
struct RecentEntries {
  /// Bytes of records and texts as they are on disk; decoded they take about three times that.
  private let capacity: Int
  private var held = 0
  private var slots: [ArticleID: Slot] = [:]
  /// The names in the order of the clock's face.
  private var face: [ArticleID] = []
  private var hand = 0

  private struct Slot {
    let entry: ArticleStore.Entry
    var isAskedFor: Bool
  }

  init(capacity: Int) { self.capacity = capacity }

  mutating func entry(_ id: ArticleID) -> ArticleStore.Entry? {
    guard let index = slots.index(forKey: id) else { return nil }
    slots.values[index].isAskedFor = true
    return slots.values[index].entry
  }

  mutating func insert(_ entry: ArticleStore.Entry, _ id: ArticleID) {
    guard slots[id] == nil else { return }
    while held + entry.size > capacity, !face.isEmpty { advance() }
    slots[id] = Slot(entry: entry, isAskedFor: false)
    face.append(id)
    held += entry.size
  }

  private mutating func advance() {
    if hand >= face.count { hand = 0 }
    let id = face[hand]
    if slots[id]?.isAskedFor == true {
      slots[id]?.isAskedFor = false
      hand += 1
    } else {
      held -= slots.removeValue(forKey: id)?.entry.size ?? 0
      face.swapAt(hand, face.count - 1)
      face.removeLast()
    }
  }
}
