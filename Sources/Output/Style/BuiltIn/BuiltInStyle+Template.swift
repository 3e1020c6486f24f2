// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/memo/template.html`
  static let template = ###"""
    {{> opening}}
    {{#header}}
    <header class="letterhead">
    {{#organisation}}
    <p class="organisation">{{organisation}}</p>
    {{/organisation}}
    <p class="form">{{labels.memorandum}}{{#number}} <span class="number">{{labels.number}} {{number}}</span>{{/number}}{{#draft}} <strong class="draft">{{labels.draft}}</strong>{{/draft}}</p>
    <dl>
    {{> rows}}
    <div><dt>{{labels.date}}</dt><dd><time datetime="{{day}}">{{date}}</time></dd></div>
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

  /// `Styles/memo/opening.html`
  static let opening = ###"""
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <title>{{title}}</title>
    {{{metadata}}}
    {{#report}}
    <script type="application/ld+json">{{{report}}}</script>
    {{/report}}
    {{#site}}
    {{{site.links}}}
    {{/site}}
    <style>{{{stylesheet}}}</style>
    </head>
    <body>
    <a class="skip" href="#memo">{{labels.skip}}</a>
    {{#banner}}
    <header class="banner">
    {{> banner}}
    </header>
    {{/banner}}
    {{#site}}
    {{{site.navigation}}}
    {{/site}}
    <main id="memo" tabindex="-1">
    <article>
    {{#site}}
    {{{site.notice}}}
    {{/site}}
    {{#header.corrections}}
    <aside class="notice" aria-label="{{labels.corrections}}">
    <p><strong>{{labels.corrections}}</strong></p>
    <ul>
    {{#entries}}
    <li><time datetime="{{day}}">{{date}}</time>: {{note}}</li>
    {{/entries}}
    </ul>
    </aside>
    {{/header.corrections}}

    """###

  /// `Styles/memo/banner.html`
  static let banner = ###"""
    <p>{{#classification}}<strong class="classification">{{.}}</strong>{{/classification}}{{#tlp}}<strong class="tlp {{banner.tlp-class}}">{{.}}</strong>{{/tlp}}</p>

    """###

  /// `Styles/memo/closing.html`
  static let closing = ###"""
    </article>
    {{#site}}
    {{{site.after}}}
    {{/site}}
    </main>
    {{#banner}}
    <footer class="banner">
    {{> banner}}
    </footer>
    {{/banner}}
    {{#script}}
    <script>{{{script}}}</script>
    {{/script}}
    </body>
    </html>

    """###

  /// `Styles/memo/rows.html`
  static let rows = ###"""
    {{#rows}}
    <div><dt>{{label}}</dt>{{#names}}<dd>{{.}}</dd>{{/names}}</div>
    {{/rows}}

    """###

  /// `Styles/memo/subject.html`
  static let subject = ###"""
    <div class="subject"><dt>{{labels.subject}}</dt><dd><h1>{{#portion}}<span class="portion">{{.}}</span> {{/portion}}{{title}}</h1>{{#subtitle}}<p class="subtitle">{{.}}</p>{{/subtitle}}</dd></div>

    """###
}
