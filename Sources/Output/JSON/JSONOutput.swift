public import Compiler
import Records
import Reports
import Source
import Values

/// Prints memos as JSON. Members stand in a fixed order; what a memo does not have is left out.
///
///     { "format": "chancery-memo", "version": 1, "language", "header": {…}, "banner": {"mark", "tlp", "classification"},
///       "blocks": [{"type", "id", "portion", …}], "facts": [{"key", "type", "canonical", "printed", "status",
///       "endnote", "proof"}], "endnotes": [{"number", "article", "reference", "url", …, "proofs"}],
///       "proofs": [{"key", "endnote", "says", "passages": [{"before", "words", "after"}], "locator", "grade",
///       "status", "chain", "link", "remarks"}],
///       "derivations": [{"name", "result": {"origin": "fact" | "literal" | "operation" | "definition", "key", "proof",
///       "operation", "definition", "expression", "type", "canonical", "text", "remarks", "operands": [as "result"]}}], "sourceSummary": [sentences],
///       "legend": {"title", "entries": [{"terms", "low", "high", "band"}]}, "diagnostics": as in `check --format json` }
///
/// `endnote` is an endnote's number, `proof` an index into `proofs`, `derivation` one into `derivations`; paths of
/// findings are told below the desk's folder.
///
/// A block of the type `chart` has `caption`, `form` (`bar`, `line`, `stack`), `alternative`, `baseTitle`, `valueTitle`,
/// `base` ([{"label", "day"}], the day only where it is a time), `series` ([{"name", "points": [null | {"value",
/// "label", "upper"}]}], a point for each of the base), `ticks` ([{"value", "label"}]) and `table`. Values are exact, in
/// the unit of `valueTitle`, as strings.
public enum JSONOutput {
  /// The whole memo.
  public static func page(_ memo: Memo, findings: MemoFindings = .none) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.member("format", "chancery-memo")
      json.member("version", 1)
      json.member("language", memo.language)
      if let header = memo.header { self.header(header, in: &json) }
      if let banner = memo.banner { self.banner(banner, in: &json) }
      json.key("blocks")
      json.array { BlockJSON.write(memo.blocks, in: &$0) }
      facts(memo.facts, in: &json)
      endnotes(memo.endnotes, in: &json)
      json.key("proofs")
      json.array { json in
        for proof in memo.proofs { proof.write(in: &json) }
      }
      memo.derivations.write(in: &json)
      json.member("sourceSummary", memo.sourceSummary)
      if let legend = memo.legend { self.legend(legend, in: &json) }
      json.key("diagnostics")
      DiagnosticJSON.write(findings.relative, to: &json, source: findings.source)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The blocks alone, as an array.
  public static func fragment(_ memo: Memo) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.array { BlockJSON.write(memo.blocks, in: &$0) }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func header(_ header: Memo.Header, in json: inout JSONWriter) {
    json.key("header")
    json.object { json in
      json.member("title", header.title)
      json.member("portion", ifPresent: header.portion?.portionMark)
      json.member("subtitle", ifPresent: header.subtitle)
      json.member("number", ifPresent: header.number)
      json.member("to", header.to)
      json.member("through", header.through)
      json.member("from", header.from)
      json.member("cc", header.cc)
      json.member("date", header.date.description)
      json.member("dateText", header.dateText)
      json.member("status", header.isDraft ? "draft" : "final")
      json.member("tags", header.tags)
      if !header.corrections.isEmpty {
        json.key("corrections")
        json.array { json in
          for correction in header.corrections {
            json.object { json in
              json.member("date", correction.date.description)
              json.member("note", correction.note)
            }
          }
        }
      }
      if let replaced = header.supersedes {
        json.key("supersedes")
        json.object { json in
          json.member("title", replaced.title)
          json.member("path", replaced.path)
        }
      }
      json.member("organisation", ifPresent: header.organisation)
      json.member("summary", ifPresent: header.summary)
    }
  }

  /// Bounds in percent; `band` says in words which of them do not belong to it.
  private static func legend(_ legend: Memo.Legend, in json: inout JSONWriter) {
    json.key("legend")
    json.object { json in
      json.member("title", legend.title)
      json.key("entries")
      json.array { json in
        for entry in legend.entries {
          json.object { json in
            json.member("terms", entry.terms)
            json.member("low", entry.band.range.lowerBound)
            json.member("high", entry.band.range.upperBound)
            json.member("band", entry.band.description)
          }
        }
      }
    }
  }

  private static func banner(_ banner: Handling, in json: inout JSONWriter) {
    json.key("banner")
    json.object { json in
      json.member("mark", banner.portionMark)
      json.member("tlp", ifPresent: banner.tlp?.label)
      json.member("classification", ifPresent: banner.bannerLine)
    }
  }

  private static func facts(_ facts: [FactUse], in json: inout JSONWriter) {
    json.key("facts")
    json.array { json in
      for fact in facts {
        json.object { json in
          json.member("key", fact.key.description)
          json.member("type", fact.type)
          json.member("canonical", fact.canonical)
          json.member("printed", fact.printed)
          json.member("status", fact.status.rawValue)
          json.member("endnote", ifPresent: fact.endnote)
          json.member("proof", ifPresent: fact.proof)
        }
      }
    }
  }

  private static func endnotes(_ notes: [Endnote], in json: inout JSONWriter) {
    json.key("endnotes")
    json.array { json in
      for note in notes {
        json.object { json in
          json.member("number", note.number)
          json.member("article", note.article.description)
          json.member("portion", ifPresent: note.portion?.portionMark)
          json.member("reference", PlainText.of(note.reference))
          json.member("shortTitle", note.shortTitle)
          json.member("url", ifPresent: note.url)
          json.member("archive", ifPresent: note.archive)
          json.member("remarks", note.remarks)
          json.member("marks", note.markCount)
          json.key("proofs")
          json.array { json in
            for proof in note.proofs { json.integer(proof) }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// A member that is left out where there is no number.
  mutating func member(_ name: String, ifPresent number: Int?) {
    if let number { member(name, number) }
  }
}
