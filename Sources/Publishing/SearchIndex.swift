import Compiler
import Desk
import Output
import Source

/// Which words stand in which memos, in files by the first letter, so that a search fetches only what it needs.
enum SearchIndex {
  static let folder = "search"

  /// By path.
  static func plan(of site: SiteFrame) -> [String: SitePlan.Entry] {
    var shards: [String: [(number: Int, words: [UInt8])]] = [:]
    for (number, memo) in site.catalogue.memos.enumerated() {
      for (shard, words) in memo.words.shards { shards[shard, default: []].append((number, words)) }
    }
    var entries = ["\(folder)/memos.json": SitePlan.Entry { memos(of: site) }]
    for (shard, memos) in shards {
      let key = Digest { record in
        record.list(memos) { record, memo in
          record.count(memo.number)
          record.raw(memo.words)
        }
      }
      entries["\(folder)/\(shard).json"] = SitePlan.Entry(key: key, isFresh: site.isFresh) { bytes(of: memos) }
    }
    return entries
  }

  private static func memos(of site: SiteFrame) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for memo in site.catalogue.memos {
        json.object { json in
          json.member("page", SiteAddress.path(memo.page))
          json.member("title", memo.title)
          json.member("date", memo.dateText)
          json.member("language", memo.language)
          json.member("gist", ifPresent: memo.gist)
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// `{"word": [numbers of memos]}`
  private static func bytes(of memos: [(number: Int, words: [UInt8])]) -> [UInt8] {
    var words: [String: [Int]] = [:]
    for memo in memos { for word in SearchWords.words(in: memo.words) { words[word, default: []].append(memo.number) } }
    var json = JSONWriter()
    json.object { json in
      for (word, memos) in words.sorted(by: { $0.key < $1.key }) {
        json.key(word)
        json.array { json in for memo in memos { json.integer(memo) } }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
