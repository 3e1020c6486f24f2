import Links
import Source

/// The answers of earlier runs, in the desk's `.chancery/links`: one line each with the address, when it was answered in
/// seconds since 1970, and the answer, separated by tabs; sorted by address. What cannot be read is as if it were not there.
struct LinkCache {
  struct Entry {
    let answer: LinkAnswer
    let time: Int
  }

  private(set) var entries: [WebAddress: Entry] = [:]
  private let folder: FilePath
  let now: Int

  /// Changed whenever the lines are.
  private static let head = "chancery-links 1"
  /// What nobody asked for in so long is forgotten.
  private static let longest = 180 * 86_400
  /// How much sooner a bad answer is asked again than a good one.
  private static let haste = 7

  init(in root: FilePath, files: any FileTree, now: Int) {
    folder = root
    self.now = now
    guard let bytes = try? files.contents(of: root.appending(CacheFolder.name).appending("links")) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.head else { return }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let address = try? WebAddress(String(fields[0])), let time = Int(fields[1]),
        time <= now, now - time <= Self.longest, let answer = LinkAnswer(line: fields[2])
      else { continue }
      entries[address] = Entry(answer: answer, time: time)
    }
  }

  /// How many seconds ago an address was answered; nil for never.
  func age(of address: WebAddress) -> Int? { entries[address].map { now - $0.time } }

  /// Whether the answer is young enough to stand. A bad one ages seven times as fast: most faults pass.
  func isFresh(_ address: WebAddress, within seconds: Int) -> Bool {
    guard let entry = entries[address] else { return false }
    return now - entry.time < (entry.answer.isGood ? seconds : seconds / Self.haste)
  }

  mutating func keep(_ answer: LinkAnswer, of address: WebAddress) {
    entries[address] = Entry(answer: answer, time: now)
  }

  /// Writes it back; a cache that cannot be written is none.
  func save() {
    guard let folder = CacheFolder.prepare(in: folder) else { return }
    let lines = entries.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value.time)\t\($0.value.answer.line)\n" }
    try? System.replace(folder.appending("links"), with: Array((Self.head + "\n" + lines.joined()).utf8))
  }
}
