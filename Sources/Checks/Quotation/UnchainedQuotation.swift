import Compiler
import Records
public import Source

extension Rule {
  public static let unchainedQuotation = Rule(
    "Q105", "quotation of a quotation", severity: .error,
    explanation: """
      In the article the words stand in quotation marks inside quotation marks: somebody there quotes somebody else. \
      Printed as a plain quotation they would seem heard at first hand. Name who carries them with `via`, nearest first.
      """,
    failing: .memo("It is said that “:quote[explained/promise]”.\n", and: example(via: "")),
    mended: .memo("It is said that “:quote[explained/promise]”.\n", and: example(via: "    via: [tomas-berg]\n")))

  private static func example(via chain: String) -> [Example.File] {
    let text = "“Lindqvist told us ‘no job will go’ and left,” Tomas Berg recalled.\n"
    return [
      Example.File(path: "Articles/explained.txt", text: text),
      Example.File(
        path: "Articles/explained.yaml",
        text: """
          title: A memory
          publisher: harbour-courier
          published: 2026-03-02
          text: \(ContentHash(of: Array(text.utf8)))
          facts:
            promise:
              says: What Lindqvist told the union
              quote: no job will go
              speaker: ada-lindqvist
          \(chain)    status: verified
              verified: { by: desk, on: 2026-03-04, how: read against the text }

          """),
    ]
  }
}

extension Check {
  static let unchainedQuotation = Check(reporting: [.unchainedQuotation]) { subject in
    subject.resolution.uses.compactMap { use in
      guard use.manner == .quotation, let fact = use.fact, fact.via.isEmpty,
        case .quote(let quotation) = fact.value.value, let evidence = subject.source.evidence(of: use.article)
      else { return nil }
      let places = quotation.parts.compactMap {
        evidence.anchor($0.value, prefix: fact.prefix?.value, suffix: fact.suffix?.value).place
      }
      guard let place = places.first(where: { evidence.isNested($0.range) }) else { return nil }
      return Diagnostic(
        .unchainedQuotation, at: use.span, "somebody in the article quotes these words; the record does not say who",
        related: subject.record(of: use, "its record, without `via`") + [
          Diagnostic.Label(span: evidence.file.span(place.range), message: "quotation marks inside quotation marks")
        ],
        help: ["add `via:` to the record with the one who quotes them"])
    }
  }
}

extension Evidence {
  /// Whether a passage stands in single quotation marks that stand in double ones.
  func isNested(_ passage: ByteRange) -> Bool {
    let start = paragraphs.last { $0.range.start <= passage.start }?.range.start ?? 0
    var inDouble = false
    var inSingle = false
    for character in file[ByteRange(start: start, end: passage.start)] {
      switch character {
      case "“", "„": (inDouble, inSingle) = (true, false)
      case "”": (inDouble, inSingle) = (false, false)
      case "\"": (inDouble, inSingle) = (!inDouble, false)
      case "‘", "‚": inSingle = true
      case "’": inSingle = false
      default: break
      }
    }
    return inDouble && inSingle
  }
}
