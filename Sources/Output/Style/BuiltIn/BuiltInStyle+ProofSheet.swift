// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/memo/style.css`
  static let proofSheet = ###"""
    /* Citations, endnotes, and the proofs that marks open */

    sup { font-size: .72em; line-height: 0; font-variant-numeric: lining-nums; vertical-align: baseline; position: relative; top: -.42em; white-space: nowrap; }
    .cite, .footnote-ref a { position: relative; margin: 0; padding: 0 .06em; border: 0; background: none; color: var(--link); font: inherit; line-height: 1; text-decoration: none; cursor: pointer; }
    .kept { white-space: nowrap; }
    .cites::before { content: "\2060"; } /* A mark never begins a line. */
    .anchor { position: absolute; padding: 0 .3em; color: var(--soft); font-size: .85em; text-decoration: none; user-select: none; -webkit-user-select: none; visibility: hidden; }
    :is(p:hover, p:focus-within) > .anchor, .anchor:focus { visibility: visible; }
    .paragraph-number { font-variant-numeric: lining-nums; }
    .implied::before { content: attr(data-mark); }
    .cite::after { content: ""; position: absolute; inset: -.75em -.3em; }
    .cite:hover { text-decoration: underline; }
    .endnotes, .footnotes, .calculations { font-size: .92rem; }
    .body > :is(.endnotes, .footnotes, .calculations) { margin-top: 2.75rem; padding-top: 1rem; border-top: 1px solid var(--ink); }
    :is(.endnotes, .footnotes, .calculations) h2 { margin-bottom: .6rem; }
    .endnotes > ol { padding-left: 2.1rem; }
    .endnotes > ol > li::marker { content: "[" counter(list-item) "]\2002"; }
    .endnotes li + li { margin-top: .7rem; }
    .endnotes .remarks { margin-top: .15rem; color: var(--soft); }
    .url, .archive { overflow-wrap: anywhere; }
    .back, .footnote-backref { font-family: var(--sans); }
    .back a, .footnote-backref { display: inline-block; min-width: 1.5rem; text-align: center; text-decoration: none; }
    .source-summary { margin-top: 1.4rem; }

    .legend { margin-top: 1.4rem; font-size: .92rem; }
    .legend dl { margin-top: .5rem; }
    .legend dl > div { display: grid; grid-template-columns: minmax(0, 17rem) 1fr; column-gap: 1rem; }
    .legend dd { grid-column: 2; margin: 0; font-variant-numeric: lining-nums; }

    .calculations > ol { padding: 0; list-style: none; }
    .calculations > ol > li > p { padding-left: 2.6rem; text-indent: -2.6rem; }
    .calculations > ol > li > p * { text-indent: 0; }
    .calculation-mark { display: inline-block; min-width: 2.6rem; }
    .calculation-mark, .equation, .steps b { font-variant-numeric: lining-nums; }
    .steps ul { padding: 0; list-style: none; }
    .steps ul ul { margin-top: .2rem; padding-left: 1.1rem; border-left: 1px solid var(--rule); }
    .steps li li { position: relative; }
    .steps li li::before { content: ""; position: absolute; left: -1.1rem; top: .75em; width: .8rem; border-top: 1px solid var(--rule); }
    .steps li + li { margin-top: .2rem; }
    .steps :is(code, .remark) { color: var(--soft); overflow-wrap: anywhere; }
    .steps .remark::before { content: "— "; }

    .proof { font-size: .95rem; line-height: 1.5; }
    .proof > * + * { margin-top: .55rem; }
    .proof-title { padding-right: 2.5rem; font-weight: bold; }
    .proof .locator { font-weight: normal; color: var(--soft); }
    .proof blockquote { padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--rule); }
    .proof mark { padding: 0 .08em; background: var(--mark); color: inherit; }
    .proof.doubtful mark { background: none; text-decoration: underline wavy var(--alarm) 1px; text-underline-offset: .2em; }
    .proof-links { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
    .close { position: absolute; top: .5rem; right: .6rem; width: 2rem; height: 2rem; margin: 0; border: 0; background: none; color: var(--soft); font: 1.35rem/1 var(--sans); cursor: pointer; }

    @media screen {
      .proof {
        width: min(33rem, 100vw - 2rem); max-height: 80vh; max-height: 80dvh; padding: 1rem 1.25rem 1.1rem;
        border: 1px solid var(--soft); border-radius: 3px; background: var(--paper); color: var(--ink);
        box-shadow: 0 .6rem 2rem rgb(0 0 0 / .22);
        inset: auto 0 1.5rem; margin: 0 auto;
      }
      @media (max-width: 39.99rem) {
        .proof { inset: auto 0 0; width: auto; max-width: none; margin: 0; border-width: 2px 0 0; border-radius: 0; }
        .proof::backdrop { background: rgb(0 0 0 / .25); }
      }
    }

    @media (max-width: 30rem) {
      main { padding-top: 1.5rem; }
      .letterhead dl > div { grid-template-columns: 5.2rem 1fr; column-gap: .6rem; }
      .letterhead .subject { display: block; }
      .banner p { grid-template-columns: auto 1fr; }
      .classification { grid-column: 1; }
      .tlp { grid-column: 2; }
      .timeline li { display: block; }
      .timeline li > * { display: block; }
      blockquote, figure.quotation { padding-left: 1rem; }
      p, li { hyphens: auto; }
    }

    .page-break { break-after: page; }

    /* Paper: the marks stand on every page, proofs in their endnotes */

    @page {
      size: auto;
      margin: 24mm 22mm 22mm;
      @bottom-left { content: counter(page) " / " counter(pages); font: 9pt serif; color: #555; }
    {{#banner}}
    {{#classification}}
      @top-center { content: {{{classification}}}; font: bold 11pt Arial, "Liberation Sans", sans-serif; }
      @bottom-center { content: {{{classification}}}; font: bold 11pt Arial, "Liberation Sans", sans-serif; }
    {{/classification}}
    {{#tlp}}
      @top-right { content: {{{tlp}}}; width: max-content; height: 7mm; margin: auto 0 auto auto; padding: 0 2mm; background: #000; color: {{{tlp-colour}}}; font: bold 12pt Arial, "Liberation Sans", sans-serif; text-align: right; }
      @bottom-right { content: {{{tlp}}}; width: max-content; height: 7mm; margin: auto 0 auto auto; padding: 0 2mm; background: #000; color: {{{tlp-colour}}}; font: bold 12pt Arial, "Liberation Sans", sans-serif; text-align: right; }
    {{/tlp}}
    {{/banner}}
    }

    /* Where the margins cannot carry the marks, the banners stay. Chromium prints margin boxes since 131, which is also the
       first that knows this property; no other browser knows the second. */
    @supports (font-variant-emoji: text) and (-webkit-app-region: drag) {
      @media print {
        .banner { display: none; }
      }
    }

    @media print {
      :root { --paper: #fff; --shade: #f5f4f0; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --alarm: #8b0000; --mark: #eee6c4; color-scheme: light; --series-1: #0072b2; --series-2: #b84d00; --series-3: #00785a; --series-4: #a4487d; --series-5: #8a6100; --series-6: #56565c; }
      html { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      .banner { padding: 0 0 8pt; }
      footer.banner { padding: 12pt 0 0; }
      .tlp { font-size: 12pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { text-decoration: none; }
      p { orphans: 3; widows: 3; }
      tr, figure, pre, .source-card, .legend, .recommendation, .bottom-line, .timeline li { break-inside: avoid; }
      .table, pre { overflow: visible; }
      .table:not(.long) { break-inside: avoid; }
      .chart > figcaption { break-after: avoid; }
      .chart > svg { max-width: 138mm; break-inside: avoid; }
      .chart-figures { font-size: .85em; }
      figure.chart { break-inside: auto; }
      /* The sources of a chart stand in its table, so that paper has it too, but for tables of very many rows. */
      .chart-figures:not(:has(.long))::details-content { content-visibility: visible; block-size: auto; overflow: visible; }
      .steps.told, .steps .proof-title, .chart-figures > summary { display: none; }
      .proof.steps { margin-left: 2.6rem; }
      .steps .cite { color: inherit; }
      .endnotes > ol > li > p { break-after: avoid; }
      pre { white-space: pre-wrap; }
      mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .proof { display: block; position: static; width: auto; height: auto; margin: .4rem 0 0; padding: 0; border: 0; background: none; color: inherit; overflow: visible; font-size: .95em; break-inside: avoid; }
      .proof > * + * { margin-top: .15rem; }
      .proof-source { display: none; }
      .proof dl > div, .proof dl :is(dt, dd) { display: inline; }
      .proof dt::after { content: " "; }
      .proof dd::after { content: "; "; }
      .proof dl > div:last-child dd:last-child::after { content: "."; }
      .skip, .close, .proof-links, .proof dl > .proof-reference, .back, .footnote-backref { display: none; }
    }

    """###
}
