import Desk
import Records
public import Source
import Store

/// A part of a file that leads to another file or to an address.
public struct DocumentLink: Sendable, Hashable {
  public enum Target: Sendable, Hashable {
    case file(FilePath)
    case address(String)
  }

  public let span: Span
  public let target: Target
}

extension EditedDesk {
  /// Articles, memos, queries and included files where they are named, and the addresses of a record.
  public func links(in path: FilePath) -> [DocumentLink] {
    var found: [DocumentLink] = []
    for occurrence in names(in: path) where occurrence.role != .pattern && occurrence.role != .definition {
      switch occurrence.thing {
      case .article, .memo, .query, .file:
        if let place = definition(of: occurrence.thing) {
          found.append(DocumentLink(span: occurrence.span, target: .file(place.path)))
        }
      case .fact, .entity, .section, .alias, .definition: break
      }
    }
    if DeskPart(of: path, in: folder) == .record, let id = ArticleID(path.stem),
      let article = desk.articles.entry(id)?.article, article.file == path
    {
      for address in [article.url, article.archive].compactMap(\.self) where address.value.hasPrefix("http") {
        found.append(DocumentLink(span: Span(path: path, range: address.span), target: .address(address.value)))
      }
    }
    return found
  }
}
