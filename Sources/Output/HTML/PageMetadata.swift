import Compiler
import Source
import Values

/// What a page says of its memo to machines: Dublin Core, Open Graph, and a schema.org Report as JSON-LD.
struct PageMetadata {
  let memo: Memo

  /// The `meta` elements, a line each.
  var elements: [UInt8] {
    guard let header = memo.header else { return [] }
    var out = HTMLWriter()
    let authors = header.from.joined(separator: "; ")
    meta("name", "description", header.summary ?? header.subtitle, into: &out)
    meta("name", "dcterms.title", header.title, into: &out)
    meta("name", "dcterms.creator", authors, into: &out)
    meta("name", "dcterms.publisher", header.organisation, into: &out)
    meta("name", "dcterms.date", header.date.description, into: &out)
    meta("name", "dcterms.language", memo.language, into: &out)
    meta("name", "dcterms.type", "Text", into: &out)
    meta("property", "og:type", "article", into: &out)
    meta("property", "og:title", header.title, into: &out)
    meta("property", "og:description", header.summary ?? header.subtitle, into: &out)
    return out.bytes
  }

  private func meta(_ kind: String, _ name: String, _ content: String?, into out: inout HTMLWriter) {
    guard let content, !content.isEmpty else { return }
    out.raw("<meta")
    out.attribute(kind, name)
    out.attribute("content", content)
    out.raw(">\n")
  }

  /// The memo as JSON-LD; empty where it has no header.
  var report: [UInt8] {
    guard let header = memo.header else { return [] }
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Report")
      json.member("name", header.title)
      json.member("alternativeHeadline", ifPresent: header.subtitle)
      json.member("reportNumber", ifPresent: header.number)
      json.member("dateCreated", header.date.description)
      if let latest = header.corrections.first { json.member("dateModified", latest.date.description) }
      json.member("inLanguage", memo.language)
      json.member("abstract", ifPresent: header.summary)
      if !header.tags.isEmpty { json.member("keywords", header.tags) }
      if !header.from.isEmpty {
        json.key("author")
        json.array { json in
          for author in header.from { thing("Organization", author, in: &json) }
        }
      }
      if let organisation = header.organisation {
        json.key("publisher")
        thing("Organization", organisation, in: &json)
      }
      corrections(header.corrections, in: &json)
      citations(in: &json)
      parts(in: &json)
    }
    return json.bytes
  }

  /// What the memo judges, as claims of its own, and what it quotes.
  private func parts(in json: inout JSONWriter) {
    let claims = memo.blocks.compactMap { block -> String? in
      guard case .section(let section) = block.kind, section.role == .judgement else { return nil }
      let text = section.blocks.compactMap { block -> String? in
        if case .paragraph(let content) = block.kind { PlainText.of(content) } else { nil }
      }
      return text.isEmpty ? nil : text.joined(separator: " ")
    }
    let quoted = memo.facts.filter { $0.type == "quote" }
    guard !claims.isEmpty || !quoted.isEmpty else { return }
    json.key("hasPart")
    json.array { json in
      for claim in claims {
        json.object { json in
          json.member("@type", "Claim")
          json.member("text", claim)
        }
      }
      for fact in quoted { quotations(of: fact, in: &json) }
    }
  }

  private func thing(_ type: String, _ name: String, in json: inout JSONWriter) {
    json.object { json in
      json.member("@type", type)
      json.member("name", name)
    }
  }

  /// schema.org's `correction`.
  private func corrections(_ corrections: [Memo.Correction], in json: inout JSONWriter) {
    guard !corrections.isEmpty else { return }
    json.key("correction")
    json.array { json in
      for correction in corrections {
        json.object { json in
          json.member("@type", "CorrectionComment")
          json.member("datePublished", correction.date.description)
          json.member("text", correction.note)
        }
      }
    }
  }

  private func citations(in json: inout JSONWriter) {
    guard !memo.endnotes.isEmpty else { return }
    json.key("citation")
    json.array { json in
      for note in memo.endnotes {
        json.object { json in
          json.member("@type", "CreativeWork")
          json.member("name", note.shortTitle.trimmingQuotationMarks)
          json.member("url", ifPresent: linkable(note.url))
          json.member("archivedAt", ifPresent: linkable(note.archive))
        }
      }
    }
  }

  private func linkable(_ url: String?) -> String? { url.flatMap { LinkSafety.isLinkable($0) ? $0 : nil } }

  private func quotations(of fact: FactUse, in json: inout JSONWriter) {
    guard let index = fact.proof, memo.proofs.indices.contains(index) else { return }
    let proof = memo.proofs[index]
    for passage in proof.passages {
      json.object { json in
        json.member("@type", "Quotation")
        json.member("text", passage.words)
        json.member("isBasedOn", ifPresent: linkable(proof.link))
      }
    }
  }
}

extension String {
  /// A title without the marks a citation puts around it.
  fileprivate var trimmingQuotationMarks: String {
    var text = self[...]
    while let first = text.first, first.isQuotationMark { text.removeFirst() }
    while let last = text.last, last.isQuotationMark { text.removeLast() }
    return String(text)
  }
}

extension Character {
  /// Or the comma that stands before one.
  fileprivate var isQuotationMark: Bool {
    switch self {
    case "“", "”", "‘", "’", "\"", ",": true
    default: false
    }
  }
}
