import Foundation
import Markup
import Source
import Testing

/// The C library keeps state in globals: reading two texts at once must not show.
@Suite struct ConcurrencyTests {
  @Test("texts read at the same time give the trees they give one after the other")
  func parallel() async {
    let texts = (0..<64).map { index in
      String(repeating: "~~gone \(index)~~ www.example.org and *so* on, see https://example.org/a:b.\n\n", count: 40)
    }
    let alone = texts.map(tree)
    for _ in 0..<4 {
      let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
        for (index, text) in texts.enumerated() { group.addTask { (index, tree(text)) } }
        return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
      }
      #expect(texts.indices.allSatisfy { together[$0] == alone[$0] })
    }
  }
}

private func tree(_ text: String) -> [UInt8] {
  let file = SourceFile(path: "text.md", bytes: Array(text.utf8))
  return BriefingJSON.write(BriefingParser.parse(file, knownTextDirectives: []).value)
}
