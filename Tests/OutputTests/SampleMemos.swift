import Compiler
import Markup
import Records
import Values

@testable import Output

/// Memos as the compiler would hand them over, about a strait and a ferry line that do not exist.
enum SampleMemos {
  /// Every node a memo can have, marked by portions.
  static var information: Memo {
    var header = Memo.Header(
      title: "Kestrel Strait: ferry talks resume after the harbour accord", date: day("2031-03-14"),
      dateText: "March\u{A0}14, 2031")
    header.subtitle = "What Norvik and Adria signed, and what they only announced"
    header.number = "2031-07"
    header.to = ["Director, Northern Desk", "Chief, Maritime Branch"]
    header.through = ["Head of Analysis"]
    header.from = ["Straits Analysis Unit"]
    header.cc = ["Trade Desk"]
    header.portion = unclassified
    header.organisation = "Office of Regional Assessments"
    header.summary = "The harbour accord is signed; the ferry line is not yet paid for."
    header.tags = ["ferries", "Norvik"]
    header.supersedes = Memo.MemoLink(
      title: "Kestrel Strait: the winter closure", path: "../2030/winter", fragment: nil)
    return Memo(
      header: header, banner: Handling(tlp: .green, classification: .unclassified), language: "en-US",
      blocks: informationBlocks, endnotes: endnotes,
      sourceSummary: [
        "This memo cites two articles by two publishers and rests on four passages on file.",
        "Furthest known origins: the Norvik Ministry of Transport and Adria Wire.", "Grades: B2 (1) and F6 (1).",
        "One article is undated.",
      ], legend: Memo.Legend(title: "ICD 203", entries: Likelihood.entries(of: .icd203)), proofs: proofs, facts: facts)
  }

  private static var informationBlocks: [MemoBlock] {
    [
      MemoBlock(
        .section(
          .init(
            role: .bottomLine, title: [.text("Bottom line")],
            blocks: [
              paragraph(
                .text("Norvik and Adria signed the harbour accord on "), time("2031-03-12", "March\u{A0}12", "accord"),
                mark(1, 1, proof: 0), .text(". The ferry line it provides for costs "),
                data("48000000 EUR", "€48\u{A0}million", "cost"), mark(1, 2, proof: 1),
                .text(", of which "), data("11500000 EUR", "about €11.5\u{A0}million", "share"), mark(2, 1, proof: 2),
                .text(" is allocated and nothing disbursed."))
            ])), id: "bottom-line", portion: unclassified),
      MemoBlock(
        .tableOfContents([
          .init(level: 2, id: "the-accord", text: [.text("1\u{A0}The accord")]),
          .init(level: 3, id: "money", text: [.text("1.1\u{A0}Money")]),
          .init(level: 2, id: "outlook", text: [.text("2\u{A0}Outlook")]),
        ])),
      heading(2, "The accord", id: "the-accord"),
      paragraph(
        .mention(text: "Transport Minister Ilse Brandt", entity: "brandt"), .text(" of "),
        .mention(text: "Norvik", entity: "norvik"),
        .text(" called the winter closure “"),
        .quotation(quotation("a gap we chose to live with", isMarked: true)), .text("” "),
        mark(1, 3, note: "para. 6", proof: 3), .text(" and promised "),
        .quotation(quotation("daily crossings by the thaw", isMarked: false)),
        .text(". The "), .abbreviation(text: "KSA", expansion: "Kestrel Strait Authority"),
        .text(" runs the harbours until then; see "), .reference(text: "section\u{A0}2, “Outlook”", id: "outlook"),
        .text(" and "), .memoLink(.init(title: "the winter closure", path: "../2030/winter", fragment: "costs")),
        .text(".")),
      MemoBlock(
        .quotation(
          .init(
            parts: [
              "Nous avons choisi ce détroit parce qu’il nous relie.", "Il ne nous a jamais séparés.",
            ], language: "fr",
            attribution: [.text("Adrian Prime Minister Luc Maret, at the signing"), mark(2, 2, proof: 2)],
            url: "https://wire.example/accord?id=7&lang=fr", key: key("link"), proof: 2)), portion: unclassified),
      heading(3, "Money", id: "money"),
      MemoBlock(
        .table(
          .init(
            origin: .facts, caption: [.text("Table 1. What the accord costs")],
            alignments: [.none, .right, .none, .none, .none],
            header: [[.text("Item")], [.text("Value")], [.text("As of")], [.text("State")], [.text("Source")]],
            rows: [
              row("Ferry line, total", "48000000 EUR", "€48\u{A0}million", "announced", mark(1, 4, proof: 1)),
              row(
                "Ferry line, Adria’s share", "11500000 EUR", "about €11.5\u{A0}million", "allocated",
                mark(2, 3, proof: 2)),
              row("Harbour works", "9250000 EUR", "€9.25\u{A0}million", "disbursed", mark(1, 5, proof: 1)),
            ])), id: "table-1", portion: unclassified),
      paragraph(
        .text("The share is part of the total and not added to it. Three steps are left:")),
      MemoBlock(
        .list(
          .init(
            marker: .ordered(start: 1, delimiter: "."), isTight: true,
            items: [
              item([
                paragraph(.text("ratification by both parliaments, "), .strong([.text("not before May")]), .text(";"))
              ]),
              item([
                paragraph(.text("contracts for two ferries:")),
                MemoBlock(
                  .list(
                    .init(
                      marker: .bullet, isTight: true,
                      items: [
                        item([paragraph(.text("one by tender,"))]),
                        item([paragraph(.text("one "), .strikethrough([.text("leased")]), .text(" bought;"))]),
                      ]))),
              ]),
              item([
                paragraph(
                  .text("the KSA’s harbour survey."),
                  .footnoteReference(.init(label: "survey", number: 1, occurrence: 1)))
              ]),
            ]))),
      heading(2, "Outlook", id: "outlook"),
      MemoBlock(
        .section(
          .init(
            role: .judgement, title: [.text("Judgement")],
            remarks: [
              [.text("Likelihood: likely (55–80\u{A0}percent).")], [.text("Confidence: low.")],
              [.text("Basis: the transport ministry announced a tender"), mark(1, 6, proof: 1), .text(".")],
            ],
            blocks: [paragraph(.text("The first ferry will cross before the end of 2031."))])), portion: unclassified),
      MemoBlock(
        .timeline([
          .init(
            date: [time("2030-11-02", "2030-11-02", "closure")],
            content: [.text("The strait is closed for the winter."), mark(1, 7, proof: 3)]),
          .init(
            date: [time("2031-03-12", "2031-03-12", "accord")],
            content: [
              .text("The harbour accord is signed in Norvik by both transport ministers, with ratification to follow."),
              mark(1, 8, proof: 0),
            ]),
        ]), portion: unclassified),
      MemoBlock(
        .section(
          .init(
            role: .note, title: [.text("Note")],
            blocks: [paragraph(.text("The year is inferred: the article prints “12 March” alone."))]))),
      MemoBlock(
        .section(
          .init(
            role: .box, title: [.text("How a ferry line is counted")],
            blocks: [
              paragraph(.text("A line is "), .emphasis([.text("open")]), .text(" once it has run for a week.")),
              MemoBlock(
                .table(
                  .init(
                    origin: .author, alignments: [.left, .right, .center],
                    header: [[.text("Harbour")], [.text("Berths")], [.text("Ice-free")]],
                    rows: [
                      [[.text("Norvik South")], [.text("4")], [.text("yes")]],
                      [[.text("Adria Quay")], [.text("12")], [.text("no")]],
                    ]))),
              MemoBlock(.codeBlock(info: "text", literal: "berths(norvik) = 4\nberths(adria)  = 12\n")),
            ]))),
      MemoBlock(
        .section(
          .init(
            role: .background, title: [.text("Background")],
            blocks: [
              MemoBlock(.blockQuote([paragraph(.text("The closure was agreed by letter."))])),
              MemoBlock(
                .list(
                  .init(
                    marker: .bullet, isTight: false,
                    items: [
                      MemoBlock.Item(isChecked: true, blocks: [paragraph(.text("letters exchanged"))]),
                      MemoBlock.Item(isChecked: false, blocks: [paragraph(.text("letters published"))]),
                    ]))),
            ]))),
      MemoBlock(
        .sourceCard(
          .init(
            title: [.text("Harbour accord signed"), mark(1, 9, proof: nil)],
            entries: [
              .init(term: "Publisher", detail: [.text("[Norvik Courier]")]),
              .init(term: "Published", detail: [.text("March\u{A0}13, 2031")]),
              .init(term: "Grade", detail: [.text("B2")]),
              .init(
                term: "Link",
                detail: [
                  .link(
                    destination:
                      "https://courier.example/2031/03/13/harbour-accord-signed-in-norvik-after-nine-months-of-talks",
                    title: "",
                    [
                      .text(
                        "https://courier.example/2031/03/13/harbour-accord-signed-in-norvik-after-nine-months-of-talks")
                    ])
                ]),
            ]))),
      MemoBlock(.thematicBreak),
      MemoBlock(.endnotes),
      MemoBlock(
        .footnoteDefinition(
          .init(
            label: "survey", number: 1, referenceCount: 1,
            blocks: [paragraph(.text("The survey of 2029 covered the northern harbours only."))]))),
    ]
  }

  /// A decision memo under TLP alone, in draft.
  static var decision: Memo {
    var header = Memo.Header(
      title: "Whether to staff the Kestrel crossing desk", date: day("2031-03-20"), dateText: "20\u{A0}March 2031")
    header.to = ["Director, Northern Desk"]
    header.from = ["Straits Analysis Unit"]
    header.isDraft = true
    let options = [
      (
        "Option 1: A desk of its own",
        "Two analysts from June. It would follow the tender daily and cost the Trade Desk a post."
      ),
      ("Option 2: A watch list", "One analyst, a page each week. It would miss what moves between two pages."),
      ("Option 3: Wait for ratification", "Nothing before May. It costs nothing and sees the tender too late."),
    ]
    return Memo(
      header: header, banner: Handling(tlp: .amberStrict), language: "en-GB",
      blocks: [
        MemoBlock(
          .section(
            .init(
              role: .bottomLine, title: [.text("Bottom line")],
              blocks: [
                paragraph(
                  .text("Staff a watch list now and decide on a desk once both parliaments have ratified the accord"),
                  mark(1, 1, proof: 0), .text("."))
              ]))),
        heading(1, "Options", id: "options"),
      ]
        + options.enumerated().map { index, option in
          MemoBlock(
            .section(
              .init(role: .option, title: [.text(option.0)], blocks: [paragraph(.text(option.1))])),
            id: "option-\(index + 1)")
        } + [
          MemoBlock(
            .section(
              .init(
                role: .recommendation, title: [.text("Recommendation")],
                blocks: [
                  paragraph(
                    .text("That you approve "), .reference(text: "option 2", id: "option-2"), .text(" by 1\u{A0}April.")
                  )
                ]))),
          MemoBlock(.endnotes),
        ],
      endnotes: [endnotes[0]], sourceSummary: ["This memo cites one article by one publisher."],
      proofs: Array(proofs.prefix(2)), facts: Array(facts.prefix(1)))
  }

  // MARK: Parts

  static let unclassified = Handling(classification: .unclassified)

  static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static func key(_ fact: String) -> FactKey {
    guard let id = ArticleID("harbour-accord") else { preconditionFailure("no id") }
    return FactKey(article: id, fact: fact)
  }

  static func paragraph(_ content: MemoInline...) -> MemoBlock { MemoBlock(.paragraph(content)) }

  static func heading(_ level: Int, _ text: String, id: String) -> MemoBlock {
    MemoBlock(.heading(level: level, [.text(text)]), id: id)
  }

  static func item(_ blocks: [MemoBlock]) -> MemoBlock.Item { MemoBlock.Item(isChecked: nil, blocks: blocks) }

  static func time(_ machine: String, _ text: String, _ fact: String) -> MemoInline {
    .value(.init(text: text, machine: .time(machine), key: key(fact), proof: 0))
  }

  static func data(_ machine: String, _ text: String, _ fact: String) -> MemoInline {
    .value(.init(text: text, machine: .data(machine), key: key(fact), proof: 1))
  }

  static func mark(_ number: Int, _ occurrence: Int, note: String? = nil, proof: Int?) -> MemoInline {
    .citation([.init(number: number, occurrence: occurrence, note: note, proof: proof, isImplied: note == nil)])
  }

  static func quotation(_ text: String, isMarked: Bool) -> MemoInline.Quotation {
    .init(
      text: text, isMarkedByAuthor: isMarked, language: nil, url: "https://courier.example/accord", key: key("gap"),
      proof: 3)
  }

  private static func row(
    _ item: String, _ machine: String, _ text: String, _ state: String, _ source: MemoInline
  ) -> [[MemoInline]] {
    [
      [.text(item)], [data(machine, text, "cost")], [time("2031-03-12", "2031-03-12", "accord")], [.text(state)],
      [source],
    ]
  }

  static var endnotes: [Endnote] {
    var courier = Endnote(
      number: 1, article: key("x").article,
      reference: [
        .text("“Harbour accord signed after nine months,” "), .emphasis([.text("[Norvik Courier]")]),
        .text(", March\u{A0}13, 2031, paras. 1, 3 and 6."),
      ], shortTitle: "Harbour accord signed …")
    courier.portion = unclassified
    courier.url = "https://courier.example/2031/03/13/harbour-accord?ref=a&b"
    courier.archive = "https://archive.example/20310314/https://courier.example/2031/03/13/harbour-accord"
    courier.remarks = [
      "Cites the Norvik Ministry of Transport, not consulted.", "Accessed March\u{A0}14, 2031.",
      "A regional daily that prints ministry releases in full.", "Grade B2.",
    ]
    courier.markCount = 9
    courier.proofs = [0, 1, 3]
    var wire = Endnote(
      number: 2, article: key("x").article,
      reference: [
        .text("“Maret: ce détroit nous relie,” "), .emphasis([.text("Adria Wire")]), .text(", n.d., para. 2."),
      ],
      shortTitle: "Maret: ce détroit nous relie")
    wire.portion = unclassified
    wire.remarks = ["On file as adria-wire, SHA-256 3f2a9b01….", "Grade F6."]
    wire.markCount = 3
    wire.proofs = [2]
    return [courier, wire]
  }

  static var proofs: [Proof] {
    func proof(
      _ fact: String, _ endnote: Int, _ says: String, _ status: Fact.Status, paragraph: Int,
      _ passage: (String, String, String)
    ) -> Proof {
      var proof = Proof(
        key: key(fact), endnote: endnote, says: says, grade: Grade("B2") ?? .unknown, status: status)
      proof.passages = [.init(before: passage.0, words: passage.1, after: passage.2)]
      proof.locators = [.paragraph(paragraph)]
      proof.chain = ["Norvik Ministry of Transport", "Norvik Courier"]
      proof.link = "https://courier.example/2031/03/13/harbour-accord#:~:text=harbour%20accord"
      return proof
    }
    var share = proof(
      "share", 2, "Adria has allocated about €11.5 million", .disputed, paragraph: 2,
      ("Adria a ", "réservé environ 11,5 millions d’euros", " pour la ligne, a dit M. Maret."))
    share.language = "fr"
    share.remarks = ["part of the ferry line’s total", "a second report gives 12 million"]
    var signed = proof(
      "accord", 1, "Norvik and Adria signed the harbour accord", .verified, paragraph: 1,
      ("", "The harbour accord was signed on 12 March", ", nine months after talks began."))
    signed.remarks = ["inferred: the year is that of the talks"]
    return [
      signed,
      proof(
        "cost", 1, "The ferry line costs €48 million", .verified, paragraph: 3,
        ("The ministry puts the line at ", "48 million euros", " in all.")),
      share,
      proof(
        "gap", 1, "Brandt called the closure a choice", .draft, paragraph: 6,
        ("She called the closure “", "a gap we chose to live with", "” <before> a full hall & the press.")),
    ]
  }

  static var facts: [FactUse] {
    [
      FactUse(
        key: key("accord"), type: "date", canonical: "2031-03-12", printed: ["March\u{A0}12", "2031-03-12"],
        status: .verified, endnote: 1, proof: 0),
      FactUse(
        key: key("gap"), type: "quote", canonical: "a gap we chose to live with",
        printed: ["a gap we chose to live with"], status: .draft, endnote: 1, proof: 3),
    ]
  }
}
