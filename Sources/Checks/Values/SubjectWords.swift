import Compiler
import Records
import Values

/// The words by which two sentences can be told to speak of one thing: what is left of them without grammar and endings.
enum SubjectWords {
  static func of(_ words: some Sequence<ProseText.Word>) -> Set<String> {
    Set(words.lazy.map(\.text).filter(carries).map(stem))
  }

  static func of(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    return Set(
      words.lazy.map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? String($0.dropLast(2)) : String($0) }
        .filter(carries).map(stem))
  }

  /// The last word of what is counted.
  static func stem(ofUnit unit: Unit) -> String {
    stem(unit.text.lowercased().split(separator: " ").last.map(String.init) ?? unit.text)
  }

  private static func carries(_ word: String) -> Bool {
    guard word.utf8.count >= 3, !grammar.contains(word), NumberWords.value(of: word) == nil else { return false }
    return word.utf8.contains { $0 > 0x39 }
  }

  /// A word without its most usual endings: `approve`, `approved` and `approves` are one.
  private static func stem(_ word: String) -> String {
    var stem = word.utf8[...]
    if stem.suffix(2).elementsEqual("'s".utf8) { stem = stem.dropLast(2) }
    if let ending = endings.first(where: { stem.suffix($0.count).elementsEqual($0) }),
      stem.count - ending.count >= 3
    {
      stem = stem.dropLast(ending.count)
    }
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem = stem.dropLast() }
    return String(Substring(stem))
  }

  private static let endings = ["ings", "ing", "ed", "es", "s", "ly"].map { Array($0.utf8) }

  private static let grammar: Set<String> = [
    "about", "above", "across", "after", "all", "also", "among", "and", "any", "are", "because", "been", "before",
    "being", "below", "between", "both", "but", "can", "could", "did", "does", "each", "for", "from", "had", "has",
    "have", "her", "here", "him", "his", "how", "into", "its", "may", "more", "most", "must", "nor", "not", "off",
    "one",
    "our", "out", "over", "per", "said", "say", "says", "she", "should", "since", "some", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "under", "until", "upon", "was",
    "were", "what", "when", "where", "which", "while", "who", "whom", "will", "with", "within", "without", "would",
    "you", "your", "according", "dollar", "dollars", "euro", "euros", "million", "billion", "trillion", "thousand",
    "hundred", "percent", "cent",
  ]
}
