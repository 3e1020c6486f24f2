// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/cable/template.html`
  static let cableTemplate = ###"""
    {{> opening}}
    {{#header}}
    <header class="letterhead">
    {{#draft}}
    <p><strong class="draft">{{labels.draft}}</strong></p>
    {{/draft}}
    <dl>
    {{#number}}
    <div><dt>{{labels.number}}</dt><dd>{{number}}</dd></div>
    {{/number}}
    <div><dt>{{labels.date}}</dt><dd><time datetime="{{day}}">{{date}}</time></dd></div>
    {{> rows}}
    {{#tag-list}}
    <div><dt>{{labels.tags}}</dt><dd>{{tag-list}}</dd></div>
    {{/tag-list}}
    {{#supersedes}}
    <div><dt>{{labels.supersedes}}</dt><dd>{{{supersedes}}}</dd></div>
    {{/supersedes}}
    {{> subject}}
    </dl>
    </header>
    {{/header}}
    <div class="body">
    {{{body}}}
    </div>
    {{> closing}}

    """###

  /// `Styles/cable/style.css`
  static let cableSheet = ###"""
    {{> memo}}

    /* A cable: one type in one size, as it comes off the wire */

    :root { --serif: var(--mono); --sans: var(--mono); }
    html { font-size: 100%; }
    body { font-size: .95rem; font-variant-numeric: lining-nums; }
    main { max-width: 44rem; }
    .letterhead { padding-bottom: 1rem; border-bottom: 1px solid var(--ink); }
    .letterhead dl > div { grid-template-columns: 7rem 1fr; }
    dt, h2, h3, .part > .part-title, thead th { font-variant-caps: normal; letter-spacing: 0; }
    .letterhead dt, h2, .part > .part-title { text-transform: uppercase; }
    .letterhead dt, .number { color: var(--ink); }
    h1, h2, h3, h4, .part > .part-title, caption { font-size: 1em; font-weight: bold; font-style: normal; }
    .letterhead .subject dt { padding: 0; }
    .subtitle { font-style: normal; }
    .body > h2 { margin-top: 1.6rem; }
    .part, .body > .part { margin-block: 1.25rem; }
    .part > .part-title { color: var(--ink); }
    .bottom-line, .judgement, .recommendation, .note, .box, .option { padding: 0; border: 0; background: none; font-size: 1em; }
    .ending { text-transform: uppercase; }
    .paragraph-number { margin-right: .35em; }
    figure.quotation blockquote { font-size: 1em; font-style: normal; }
    .body > :is(ul, ol) { padding-left: 3.2rem; }
    .endnotes, .footnotes, .calculations, table { font-size: .92em; }
    @media (max-width: 30rem) { .letterhead dl > div { grid-template-columns: 5.6rem 1fr; } body { font-size: .88rem; } }
    @media print { html { font-size: 9.5pt; } }

    """###

  /// `Styles/cable/conventions.yaml`
  static let cableConventions = ###"""
    # A diplomatic cable, text first: the block of captions, every paragraph with its number and its mark, a summary that
    # ends where it says so, and what the post thinks set apart as comment.

    values: gpo
    numbering: cable
    text-header: [number, date, from, to, through, cc, tags, supersedes, subject]
    part-titles: { bottom-line: Summary, judgement: Comment, recommendation: Action requested }
    part-endings: { bottom-line: End summary, judgement: End comment }
    labels:
      memorandum: Cable
      memorandum-for: "Action:"
      to: "Action:"
      through: "Through:"
      from: "From:"
      cc: "Info:"
      date: "Date:"
      subject: "Subject:"
      number: "MRN:"
      tags: "TAGS:"
      supersedes: "Reference:"

    """###
}
