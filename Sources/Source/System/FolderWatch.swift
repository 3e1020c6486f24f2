import Glibc

/// Tells when names or contents change in folders, as the kernel does (inotify(7)).
public final class FolderWatch: Sendable {
  private let descriptor: Int32

  /// - Throws: where the kernel gives no more of them (`fs.inotify.max_user_instances`).
  public init() throws(FileError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw System.error(at: "/proc/sys/fs/inotify") }
  }

  deinit { close(descriptor) }

  /// Watches a folder, not those in it; one that is watched already stays so.
  ///
  /// - Throws: where there is no such folder, or the kernel watches no more (`fs.inotify.max_user_watches`).
  public func add(_ folder: FilePath) throws(FileError) {
    let events = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR
    guard unsafe inotify_add_watch(descriptor, folder.description, UInt32(events)) >= 0 else {
      throw System.error(at: folder)
    }
  }

  /// Waits until something changes whose name does not begin with a dot, and then until nothing has for `quiet`
  /// milliseconds: editors save in several steps.
  public func wait(quiet: Int32) {
    while !take(withinMilliseconds: -1) {}
    // Somebody who never stops writing is looked at now and then all the same.
    var waits = 0
    while waits < 20, take(withinMilliseconds: quiet) { waits += 1 }
  }

  /// Takes what the kernel has to tell; whether a name that counts was in it.
  private func take(withinMilliseconds limit: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, limit) > 0 else { return false }
    var counts = false
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return counts }
      counts = FolderWatch.hasVisibleName(buffer[..<count]) || counts
    }
  }

  /// Events are four words, the last of them the length of the name that follows, padded with zeros; without a name
  /// the folder itself, or a queue that has run over, is meant.
  private static func hasVisibleName(_ events: ArraySlice<UInt8>) -> Bool {
    var place = events.startIndex
    while place + 16 <= events.endIndex {
      let length = (0..<4).reduce(0) { $0 | Int(events[place + 12 + $1]) << (8 * $1) }
      let first = length > 0 && place + 16 < events.endIndex ? events[place + 16] : nil
      if length == 0 || (first != nil && first != UInt8(ascii: ".")) { return true }
      place += 16 + length
    }
    return false
  }
}
