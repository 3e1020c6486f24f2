// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/memo/style.css`
  static let textSheet = ###"""
    /* A memo as a careful office would print it. This file is a template: see README.md for what {{…}} may stand here. */

    :root {
      color-scheme: light dark;
      --paper: #fdfcf9;
      --shade: #f4f1ea;
      --ink: #1d1c19;
      --soft: #5a574e;
      --rule: #d5d0c3;
      --link: #1b4b72;
      --alarm: #9a1b1b;
      --mark: #fbeaa6;
      /* Series of charts: hues after Okabe and Ito, for any colour vision; on paper all are dark enough for text. */
      --series-1: #0072b2; --series-2: #b84d00; --series-3: #00785a; --series-4: #a4487d; --series-5: #8a6100; --series-6: #56565c;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Cambria, Georgia, "Liberation Serif", serif;
      --sans: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
      --mono: "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace;
    }

    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #17181a;
        --shade: #202225;
        --ink: #e8e4db;
        --soft: #aca79b;
        --rule: #3a3c40;
        --link: #93bfe8;
        --alarm: #ff9b8f;
        --mark: #5a4a12;
        --series-1: #8acdf7; --series-2: #ee7d3a; --series-3: #2fa57e; --series-4: #d673b4; --series-5: #f0b840; --series-6: #d8d4cb;
      }
    }

    @media (prefers-contrast: more) {
      :root {
        --paper: #fff; --shade: #fff; --ink: #000; --soft: #000; --rule: #000; --link: #00319c; --alarm: #8b0000;
        --series-1: #0050a8; --series-2: #5c1c00; --series-3: #00573f; --series-4: #8f1f74; --series-5: #5a3f00; --series-6: #303034;
      }
    }

    @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
      :root {
        --paper: #000; --shade: #000; --ink: #fff; --soft: #fff; --rule: #fff; --link: #a8d1ff; --alarm: #ffb3a8;
        --series-1: #b5e0ff; --series-2: #ff9d55; --series-3: #45c596; --series-4: #f08fd2; --series-5: #ffdd80; --series-6: #ffffff;
      }
    }

    /* Where the reader's system has its own few colours, hatching and dashes tell series apart. */
    @media (forced-colors: active) {
      :root {
        --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --rule: GrayText;
        --series-1: CanvasText; --series-2: CanvasText; --series-3: CanvasText; --series-4: CanvasText; --series-5: CanvasText; --series-6: CanvasText;
      }
    }

    * { box-sizing: border-box; }

    html { font-size: 106.25%; scroll-padding: 2rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }

    body {
      margin: 0;
      background: var(--paper);
      color: var(--ink);
      font: 1rem/1.55 var(--serif);
      font-kerning: normal;
      font-variant-numeric: oldstyle-nums proportional-nums;
      overflow-wrap: break-word;
    }

    main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 3.5rem; outline: none; }

    p, ul, ol, dl, figure, blockquote, pre, table { margin: 0; }
    p, li, dd { text-wrap: pretty; hanging-punctuation: first last; }
    .body > * + *, .part > * + *, li > * + *, blockquote > * + * { margin-top: .85rem; }

    a { color: var(--link); text-decoration-thickness: from-font; text-underline-offset: .15em; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
    :target { background: var(--shade); box-shadow: 0 0 0 .4rem var(--shade); }

    .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
    .skip:focus { left: 0; }

    /* Banners: the classification in the middle, TLP at the right, on black and no smaller than 12 pt (FIRST TLP 2.0). */

    .banner { padding: .6rem 1.25rem; font: bold 1rem/1.5 var(--sans); letter-spacing: .04em; }
    .banner p { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; max-width: 64rem; margin: 0 auto; }
    .classification { grid-column: 2; text-align: center; }
    .tlp { grid-column: 3; justify-self: end; padding: .1rem .5rem; background: #000; font-size: 1rem; white-space: nowrap; forced-color-adjust: none; }
    .tlp-red { color: #ff2b2b; }
    .tlp-amber, .tlp-amber-strict { color: #ffc000; }
    .tlp-green { color: #33ff00; }
    .tlp-clear { color: #fff; }

    /* What a reader must know before reading on: corrections, that a later memo replaces this one, what has changed */

    .notice { margin-bottom: 1.75rem; padding: .7rem 1rem; border: 1.5px solid var(--alarm); font-size: .95rem; }
    .notice ul { margin-top: .3rem; padding-left: 1.2rem; }
    .notice summary { cursor: pointer; }
    .notice.changes, .notice.editions { border-color: var(--rule); }
    .notice del { color: var(--alarm); }
    .notice ins { font-weight: bold; text-decoration: none; }

    /* Letterhead */

    .letterhead { margin-bottom: 2.25rem; padding-bottom: 1.4rem; border-bottom: 3px double var(--ink); }
    .organisation { color: var(--soft); font-variant-caps: all-small-caps; letter-spacing: .09em; }
    .form {
      display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem;
      margin-bottom: 1.4rem; padding-bottom: .5rem; border-bottom: 1px solid var(--ink);
      font-size: 1.5rem; line-height: 1.2; font-variant-caps: small-caps; letter-spacing: .05em;
    }
    .number, .draft { font-size: 1rem; letter-spacing: .02em; }
    .number { color: var(--soft); font-variant-caps: normal; }
    .draft { margin-left: auto; padding: 0 .5rem; border: 1.5px solid; color: var(--alarm); font-variant-caps: all-small-caps; letter-spacing: .1em; }
    .letterhead dl > div { display: grid; grid-template-columns: 6.5rem 1fr; column-gap: 1rem; }
    .letterhead dl > div + div { margin-top: .3rem; }
    .letterhead dd { grid-column: 2; margin: 0; }
    dt { color: var(--soft); font-variant-caps: all-small-caps; letter-spacing: .07em; }
    .letterhead .subject { margin-top: .9rem; }
    .letterhead .subject dt { padding-top: .32rem; }
    h1 { margin: 0; font-size: 1.5rem; line-height: 1.22; font-weight: bold; letter-spacing: -.005em; text-wrap: balance; }
    h1 .portion { font-weight: normal; }
    .subtitle { margin-top: .35rem; color: var(--soft); font-style: italic; text-wrap: balance; }
    .portion { font-variant-numeric: lining-nums; white-space: nowrap; }

    /* Headings */

    h2, h3, h4, h5, h6 { margin: 0; line-height: 1.25; text-wrap: balance; break-after: avoid; }
    h2 { font-size: 1.2rem; }
    h3 { font-size: 1.05rem; }
    h4, h5, h6 { font-size: 1rem; font-style: italic; font-weight: normal; }
    .body > h2 { margin-top: 2.2rem; }
    .body > h3 { margin-top: 1.6rem; }
    .body > :is(h4, h5, h6) { margin-top: 1.2rem; }
    .body > :is(h2, h3, h4, h5, h6) + * { margin-top: .45rem; }

    /* Parts of a memo */

    .part { margin-block: 1.5rem; }
    .body > .part { margin-top: 1.5rem; }
    .body > .part:first-child { margin-top: 0; }
    .part > .part-title { color: var(--soft); font-size: 1.05rem; font-style: normal; font-weight: normal; font-variant-caps: all-small-caps; letter-spacing: .09em; line-height: 1.2; }
    .part > .part-title + * { margin-top: .3rem; }
    .part > .remarks { margin-top: .6rem; color: var(--soft); font-size: .92rem; }
    .bottom-line { padding-left: 1.15rem; border-left: 4px solid var(--ink); font-size: 1.12rem; line-height: 1.5; }
    .judgement { padding-left: 1.15rem; border-left: 4px double var(--ink); }
    .recommendation { padding: .9rem 1.15rem 1rem; border: 1.5px solid var(--ink); }
    .option { padding-top: .9rem; border-top: 1px solid var(--rule); }
    .option > .part-title { color: var(--ink); font-weight: bold; font-variant-caps: normal; letter-spacing: 0; }
    .note { padding-left: 1.15rem; border-left: 1px solid var(--soft); font-size: .95rem; }
    .box { padding: .9rem 1.15rem 1.1rem; background: var(--shade); border-top: 1.5px solid var(--ink); border-bottom: 1px solid var(--rule); font-size: .96rem; }
    .box > .part-title { color: var(--ink); }
    .part > :last-child { margin-bottom: 0; }
    .background { font-size: .96rem; }

    /* Lists, quotations, code */

    ul, ol { padding-left: 1.5rem; }
    li + li { margin-top: .25rem; }
    li::marker { font-variant-numeric: lining-nums tabular-nums; }
    .tasks { padding-left: 0; list-style: none; }
    .tasks > li { display: flex; gap: .6rem; align-items: baseline; }
    .tasks > li > * + * { margin-top: 0; }
    blockquote { padding-left: 1.5rem; }
    figure.quotation { padding-left: 1.5rem; }
    figure.quotation blockquote { padding: 0; font-size: 1.05rem; font-style: italic; }
    figure.quotation .portion { font-style: normal; }
    figure.quotation figcaption { margin-top: .4rem; color: var(--soft); font-size: .92rem; }
    figure.quotation figcaption::before { content: "— " / ""; }
    q::before, q::after { content: none; }
    abbr[title] { text-decoration: underline dotted; text-decoration-thickness: 1px; text-underline-offset: .2em; }
    code { font: .86em/1.5 var(--mono); }
    pre { overflow-x: auto; padding: .8rem 1rem; background: var(--shade); border: 1px solid var(--rule); }
    .box pre { background: var(--paper); }
    img { max-width: 100%; height: auto; }
    hr { width: 6rem; margin: 2rem auto; border: 0; border-top: 1px solid var(--ink); }

    /* Tables: rules above, below and under the head, as in a book */

    .table { overflow-x: auto; margin-block: 1.25rem; }
    table { width: 100%; border-collapse: collapse; border-block: 1.5px solid var(--ink); font-size: .92rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
    caption { padding-bottom: .45rem; text-align: left; font-weight: bold; text-wrap: balance; }
    caption .portion, .chart > figcaption .portion { font-weight: normal; }
    th, td { padding: .35rem .9rem .35rem 0; text-align: left; vertical-align: baseline; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { border-bottom: 1px solid var(--ink); color: var(--soft); font-weight: normal; font-variant-caps: all-small-caps; letter-spacing: .06em; }
    tbody th { font-weight: normal; }
    tbody tr + tr > * { border-top: 1px solid var(--rule); }
    .right { text-align: right; white-space: nowrap; }
    .center { text-align: center; }
    .facts time { white-space: nowrap; }
    td > .cites:only-child { top: 0; font-size: .95em; line-height: inherit; }

    @media screen and (max-width: 38rem) {
      .stacks { overflow: visible; }
      .stacks :is(table, caption, tbody, tr, th, td) { display: block; }
      .stacks table { border-top: 0; }
      .stacks tbody { border-top: 1.5px solid var(--ink); }
      .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .stacks :is(td, tbody th) { padding: .1rem 0; border: 0; text-align: left; white-space: normal; }
      .stacks tbody tr { padding: .5rem 0; }
      .stacks tbody tr + tr { border-top: 1px solid var(--rule); }
      .stacks tbody tr > * { border: 0; }
      .stacks tbody th { font-weight: bold; }
      .stacks tbody td { position: relative; padding-left: 7.5rem; }
      .stacks td::before { position: absolute; left: 0; content: attr(data-label) / ""; color: var(--soft); font-variant-caps: all-small-caps; letter-spacing: .06em; }
    }

    /* Tables of many columns or rows scroll in their frame, under their heads */

    .table.long { overflow: auto; }
    @media screen { .table.long { max-height: 85vh; max-height: 85dvh; } }
    @media screen and (min-width: 38.01rem) { .table[tabindex] .facts tbody th { position: sticky; left: 0; background: var(--paper); } }
    .table.long thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); box-shadow: 0 1px var(--ink); }

    /* Charts: quiet axes, what they show in the foreground; a drawing for wide pages and one for narrow ones */

    figure.chart { margin-block: 1.6rem; }
    .chart > figcaption { margin-bottom: .55rem; font-size: .92rem; line-height: 1.4; font-weight: bold; font-variant-numeric: lining-nums; text-wrap: balance; }
    .chart > svg { display: block; width: 100%; height: auto; overflow: visible; fill: var(--ink); font-family: var(--sans); font-variant-numeric: lining-nums tabular-nums; }
    .chart > svg.narrow { display: none; max-width: 27rem; }
    @media screen and (max-width: 36rem) {
      .chart > svg.wide { display: none; }
      .chart > svg.narrow { display: block; }
    }
    .chart .title, .ticks text, .absent { fill: var(--soft); }
    .absent, .steps .remark { font-style: italic; }
    /* Lines of the axis pass behind words. */
    .values text, .places text { stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; paint-order: stroke; }
    .box .chart { --paper: var(--shade); }
    .grid { stroke: var(--rule); }
    .zero, .notch { stroke: var(--ink); }
    .leader { stroke: var(--soft); stroke-width: .75; }
    .series-1 { --series: var(--series-1); } .series-2 { --series: var(--series-2); } .series-3 { --series: var(--series-3); }
    .series-4 { --series: var(--series-4); } .series-5 { --series: var(--series-5); } .series-6 { --series: var(--series-6); }
    .bars, .points { fill: var(--series); }
    .hatching { stroke: var(--paper); stroke-width: 1.1; }
    .stack .bars rect { stroke: var(--paper); }
    .bar .range { fill-opacity: .35; stroke: var(--series); stroke-dasharray: 3 2; }
    g.line { stroke: var(--series); stroke-width: 2.25; stroke-linejoin: round; }
    g.dense { stroke-width: 1.25; }
    g.line .range { fill: var(--series); fill-opacity: .16; stroke: none; }
    .points circle { stroke: var(--paper); stroke-width: 1.5; }
    .reach { fill: none; stroke: var(--series); stroke-width: 1.25; }
    .ends text { fill: var(--series); font-weight: bold; }
    .values .inside { fill: var(--paper); stroke: var(--series); stroke-width: 4; stroke-linejoin: round; paint-order: stroke; }
    .chart-figures { margin-top: .5rem; font-size: .92rem; }
    .chart-figures > summary { width: fit-content; padding-block: .2rem; color: var(--link); cursor: pointer; }
    .chart-figures > .table { margin-block: .5rem; }
    @media print, (min-width: 38.01rem) { .chart-figures table { width: auto; min-width: 60%; } }

    /* Timelines, contents, source cards */

    .timeline { padding: 0; list-style: none; border-left: 1px solid var(--rule); margin-left: .3rem; }
    .timeline li { position: relative; display: grid; grid-template-columns: 6.2rem 1fr; column-gap: 1rem; padding-left: 1.1rem; }
    .timeline li::before { content: ""; position: absolute; left: -.25rem; top: .62em; width: .45rem; height: .45rem; border-radius: 50%; background: var(--ink); }
    .timeline li + li { margin-top: .5rem; }
    .timeline li > * { margin: 0; }
    .when { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
    .contents { font-size: .95rem; padding-block: .8rem; border-block: 1px solid var(--rule); }
    .contents ol { padding: 0; list-style: none; }
    .contents ol ol { padding-left: 1.5rem; }
    .contents li + li, .contents ol ol { margin-top: .3rem; }
    .contents a { color: inherit; text-decoration-color: var(--rule); }
    .source-card { padding: .9rem 1.15rem; border: 1px solid var(--rule); font-size: .95rem; }
    .source-title { font-weight: bold; }
    .source-title .cites { font-weight: normal; }
    .source-card dl, .proof dl { margin-top: .5rem; }
    .source-card dl > div, .proof dl > div { display: grid; grid-template-columns: 6rem 1fr; column-gap: 1rem; }
    .source-card dd, .proof dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }


    """###
}
