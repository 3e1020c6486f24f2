// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/brief/template.html`
  static let briefTemplate = ###"""
    {{> opening}}
    {{#header}}
    <header class="letterhead">
    <p class="form">{{#organisation}}<span class="organisation">{{organisation}}</span> {{/organisation}}<span>{{labels.memorandum}}{{#number}} {{number}}{{/number}}</span>{{#draft}} <strong class="draft">{{labels.draft}}</strong>{{/draft}}</p>
    <h1>{{#portion}}<span class="portion">{{.}}</span> {{/portion}}{{title}}</h1>
    {{#subtitle}}
    <p class="subtitle">{{.}}</p>
    {{/subtitle}}
    <p class="byline">{{#authors}}<span>{{labels.from}} {{authors}}</span> {{/authors}}<time datetime="{{day}}">{{date}}</time></p>
    {{#summary}}
    <p class="summary">{{.}}</p>
    {{/summary}}
    {{#supersedes}}
    <p class="replaced">{{labels.supersedes}} {{{supersedes}}}</p>
    {{/supersedes}}
    </header>
    {{/header}}
    <div class="body">
    {{{body}}}
    </div>
    {{> closing}}

    """###

  /// `Styles/brief/style.css`
  static let briefSheet = ###"""
    {{> memo}}

    /* A brief for readers outside: the title first and large, what to take away in a frame, headings that can be skimmed */

    :root { --accent: #0b5c66; }
    @media (prefers-color-scheme: dark) { :root { --accent: #6fc7d1; } }
    @media (prefers-contrast: more) { :root { --accent: var(--ink); } }
    main { max-width: 44rem; }
    .letterhead { padding: 0 0 1.4rem; border: 0; border-bottom: 1px solid var(--rule); }
    .form { gap: .25rem 1.25rem; margin-bottom: 1.6rem; padding: .55rem 0 0; border: 0; border-top: 6px solid var(--accent); font: .95rem/1.4 var(--sans); font-variant-caps: normal; letter-spacing: 0; }
    .organisation { color: var(--accent); font-weight: bold; font-variant-caps: normal; letter-spacing: 0; }
    h1 { font: bold 2.1rem/1.14 var(--sans); letter-spacing: -.015em; }
    .subtitle { margin-top: .6rem; font: 1.2rem/1.4 var(--serif); font-style: italic; }
    .byline { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin-top: 1.1rem; color: var(--soft); font: .95rem/1.4 var(--sans); }
    .summary, .replaced { margin-top: 1rem; }
    h2, h3, .part > .part-title { font-family: var(--sans); }
    h2 { font-size: 1.3rem; color: var(--accent); }
    .part > .part-title { color: var(--accent); font-size: 1rem; font-weight: bold; font-variant-caps: normal; letter-spacing: 0; }
    .bottom-line { padding: 1.1rem 1.3rem 1.2rem; border: 0; border-top: 3px solid var(--accent); background: var(--shade); }
    .bottom-line .part-title { margin-bottom: .4rem; }
    .judgement { border-left: 4px solid var(--accent); }
    .recommendation { border: 2px solid var(--accent); }
    caption, .chart > figcaption { font-family: var(--sans); }
    @media (max-width: 30rem) { h1 { font-size: 1.65rem; } }
    @media print { :root { --accent: #0b5c66; } h1 { font-size: 22pt; } .form { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """###

  /// `Styles/brief/conventions.yaml`
  static let briefConventions = ###"""
    # A brief of a think tank, for readers outside: who wrote it stands under its title, what to take away comes first, and
    # there are two to four options on the same criteria before the one that is recommended.

    values: chicago
    numbering: none
    text-header: [organisation, form, title, from, date, tags, supersedes, summary]
    part-titles: { bottom-line: Key points, judgement: Assessment }
    labels:
      memorandum: Policy brief
      from: By
      number: ""
      subject: Title

    """###
}
