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
    let marks = file.bytes[Int(start)..<Int(passage.start)]
    var inDouble = false
    var inSingle = false
    for index in marks.indices {
      if marks[index] == UInt8(ascii: "\"") { (inDouble, inSingle) = (!inDouble, false) }
      // U+2018 to U+201E
      guard marks[index] == 0xE2, index + 2 < marks.endIndex, marks[index + 1] == 0x80 else { continue }
      switch marks[index + 2] {
      case 0x9C, 0x9E: (inDouble, inSingle) = (true, false)
      case 0x9D: (inDouble, inSingle) = (false, false)
      case 0x98, 0x9A: inSingle = true
      case 0x99: inSingle = false
      default: break
      }
    }
    return inDouble && inSingle
  }
}
