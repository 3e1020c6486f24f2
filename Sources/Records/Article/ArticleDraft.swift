import Source
import Values

/// An article while its fields are read, in the order in which the record has them.
struct ArticleDraft {
  var id: ArticleID
  var file: FilePath
  var title: Located<String>
  var abstract: Located<String>?
  var publisher: Located<Article.Publisher>?
  var byline: [Located<String>] = []
  var published: Located<EDTFDate>?
  var accessed: Located<EDTFDate>?
  var url: Located<String>?
  var archive: Located<String>?
  var kind: Article.Kind = .news
  var language: Located<String>?
  var text: Located<ContentHash>?
  var grade: Grade = .unknown
  var descriptor: Located<String>?
  var origin: Located<EntityReference>?
  var handling: Located<Handling>?
  var status: Located<Article.Status>?
  var successor: Located<ArticleID>?
  var related: [Article.Related] = []
  var facts: [Fact] = []
  var faultyFacts = Article.FaultyFacts.named([])

  init(id: ArticleID, file: FilePath, title: Located<String>) {
    self.id = id
    self.file = file
    self.title = title
  }
}
