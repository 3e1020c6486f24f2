public import Compiler
import Output
public import Source

extension OpenDesk {
  /// The headings of a briefing in reading order, includes at their place.
  public func headings(of file: SourceFile) -> [SectionHeading] {
    let briefing = BriefingReader.parse(file).value
    return Resolver.headings(
      of: briefing, from: self, in: context(name: folder.name(ofMemo: file.path), style: Style.builtIn))
  }
}
