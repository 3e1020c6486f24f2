import Markup
import Records
import Source
import Values

extension DirectiveDeclaration {
  static let bottomLine = DirectiveDeclaration(
    "bottom-line", label: .none,
    summary: "What the reader must know if nothing else is read: the first block of the memo.",
    example: ":::bottom-line\nThe harbour is paid for.\n:::",
    meaning: .container { directive, children, walk in
      [walk.section(.bottomLine, title: walk.words(of: directive, as: .bottomLine), directive, children)]
    })

  static let judgement = DirectiveDeclaration(
    "judgement", label: .none,
    attributes: [
      AttributeDeclaration("likelihood", .choice(Likelihood.allTerms), "a word of the memo's lexicon"),
      AttributeDeclaration("p", .probability, "a probability inside the word's band"),
      AttributeDeclaration(
        "confidence", .choice(Judgement.Confidence.allCases.map(\.rawValue)), "how well the judgement is founded"),
      AttributeDeclaration("basis", .keys, "what the judgement rests on"),
      AttributeDeclaration("by", .date, "when it can be scored"),
    ],
    summary: "An analytic judgement with its likelihood, confidence, basis and the day it can be scored.",
    example: ":::judgement{likelihood=likely confidence=low basis=\"harbour-plan/cost\" by=2027-06}\nWork begins.\n:::",
    meaning: .container { directive, children, walk in
      [walk.judgement(directive, children)]
    })

  static let option = DirectiveDeclaration(
    "option", label: .words,
    summary: "One of the courses open to the reader of a decision memo.",
    example: ":::option[Wait a year]\nNothing is spent.\n:::",
    meaning: .container { directive, children, walk in
      walk.optionCount += 1
      let title = [MemoInline.text("Option \(walk.optionCount): ")] + walk.words(of: directive, as: .option)
      return [walk.section(.option, title: title, directive, children)]
    })

  static let recommendation = DirectiveDeclaration(
    "recommendation", label: .optionalWords,
    summary: "What the writer of a decision memo recommends.",
    example: ":::recommendation\nThat you approve option 1.\n:::",
    meaning: .container { directive, children, walk in
      [walk.section(.recommendation, title: walk.words(of: directive, as: .recommendation), directive, children)]
    })

  static let note = DirectiveDeclaration(
    "note", label: .optionalWords,
    summary: "A remark beside the argument.",
    example: ":::note\nFigures are in current prices.\n:::",
    meaning: .container { directive, children, walk in
      [walk.section(.note, title: walk.words(of: directive, as: .note), directive, children)]
    })

  static let box = DirectiveDeclaration(
    "box", label: .words,
    summary: "A box with a title.",
    example: ":::box[How the port is run]\nBy a trust.\n:::",
    meaning: .container { directive, children, walk in
      [walk.section(.box, title: walk.words(of: directive, as: .box), directive, children)]
    })

  static let background = DirectiveDeclaration(
    "background", label: .optionalWords,
    summary: "What the reader may already know.",
    example: ":::background\nThe port was dug in 1904.\n:::",
    meaning: .container { directive, children, walk in
      [walk.section(.background, title: walk.words(of: directive, as: .background), directive, children)]
    })

  static let when = DirectiveDeclaration(
    "when", label: .none,
    attributes: [AttributeDeclaration("audience", .text, "the audience, as named in chancery.yaml")],
    summary: "Printed only for one audience.",
    example: ":::when{audience=ministers}\nFor ministers only.\n:::",
    meaning: .container { directive, children, walk in
      guard let attribute = directive.attribute("audience") else {
        walk.report(
          .missingAttribute, at: directive.nameSpan, "`when` names no audience",
          help: ["write it as :::when{audience=NAME}"])
        return []
      }
      if walk.context.configuration.audiences[attribute.value] == nil {
        let nearest = NearestNames.of(attribute.value, among: walk.context.configuration.audiences.keys)
        walk.report(
          .unknownAudience, at: attribute.valueSpan ?? attribute.keySpan,
          "the desk has no audience “\(attribute.value)”",
          help: [
            NearestNames.question(nearest)
              ?? "audiences and what each may see stand in chancery.yaml under `audiences`"
          ])
        return []
      }
      return walk.audience == attribute.value ? walk.blocks(children) : []
    })

  static let portion = DirectiveDeclaration(
    "portion", label: .none,
    attributes: [AttributeDeclaration("handling", .handling, "the mark of the blocks inside")],
    summary: "A portion mark for the blocks inside.",
    example: ":::portion{handling=TLP:GREEN}\nNot for the press.\n:::",
    meaning: .container { directive, children, walk in walk.portion(directive, children) })

  static let comment = DirectiveDeclaration(
    "comment", label: .optionalWords,
    summary: "The author's own; never printed, never in any output.",
    example: ":::comment\nAsk the port authority.\n:::",
    meaning: .container { _, _, _ in [] })
}
