// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/decision/template.html`
  static let decisionTemplate = ###"""
    {{> opening}}
    {{#header}}
    <header class="letterhead">
    {{#organisation}}
    <p class="organisation">{{organisation}}</p>
    {{/organisation}}
    <p class="issued"><time datetime="{{day}}">{{date}}</time>{{#number}} <span class="number">{{labels.number}} {{number}}</span>{{/number}}{{#draft}} <strong class="draft">{{labels.draft}}</strong>{{/draft}}</p>
    <p class="form">{{labels.memorandum}}</p>
    <dl>
    {{> rows}}
    {{> subject}}
    {{#supersedes}}
    <div><dt>{{labels.supersedes}}</dt><dd>{{{supersedes}}}</dd></div>
    {{/supersedes}}
    </dl>
    </header>
    {{/header}}
    <div class="body">
    {{{body}}}
    </div>
    {{> closing}}

    """###

  /// `Styles/decision/style.css`
  static let decisionSheet = ###"""
    {{> memo}}

    /* A decision memo: the form in the middle, labels in bold, and room to decide */

    :root { --serif: "Times New Roman", Tinos, "Liberation Serif", Times, serif; }
    body { font-variant-numeric: lining-nums; }
    .letterhead { border-bottom: 1.5px solid var(--ink); }
    .organisation { color: var(--ink); font-size: 1.05rem; font-variant-caps: normal; letter-spacing: .01em; text-align: center; }
    .issued { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; margin-block: 1.1rem; }
    .issued .number { color: var(--soft); }
    .form { justify-content: center; border: 0; font-size: 1.2rem; font-weight: bold; font-variant-caps: normal; text-transform: uppercase; letter-spacing: .06em; }
    dt { font-variant-caps: normal; letter-spacing: 0; }
    .letterhead dt { color: var(--ink); font-weight: bold; }
    h1 { font-size: 1.25rem; }
    .letterhead .subject dt { padding-top: .1rem; }
    h2, h3 { font-size: 1.05rem; }
    .part > .part-title { color: var(--ink); font-weight: bold; font-variant-caps: normal; font-size: 1.05rem; letter-spacing: 0; }
    .bottom-line { padding: 0; border: 0; font-size: 1.06rem; }
    .judgement { border-left: 3px solid var(--rule); }
    .recommendation { border: 2px solid var(--ink); }
    .answers { display: flex; flex-wrap: wrap; gap: .9rem 2rem; margin-top: 1.3rem; padding: 0; list-style: none; }
    .answers li { display: flex; flex: 1 1 11rem; align-items: baseline; gap: .5rem; margin: 0; font-weight: bold; }
    .answers li::after { content: "" / ""; flex: 1; min-width: 4rem; border-bottom: 1px solid; }
    @media print { .answers { break-inside: avoid; } .answers li { padding-top: 4mm; } }

    """###

  /// `Styles/decision/conventions.yaml`
  static let decisionConventions = ###"""
    # An action memo as the US State Department writes it: one page or two, the line to decide by first, a recommendation
    # that begins “That you …” with room to approve or disapprove, the background last.

    values: gpo
    numbering: none
    text-header: [organisation, date, form, to, through, from, cc, subject, supersedes, summary]
    part-titles: { bottom-line: BLUF }
    answers: [Approve, Disapprove, Discuss]
    labels:
      memorandum: Action memo
      memorandum-for: "Action memo for"
      to: "For:"
      through: "Through:"
      from: "From:"
      cc: "Cc:"
      date: "Date:"
      subject: "Subject:"
      supersedes: "Supersedes:"

    """###
}
