/// The style and the script of the preview's own pages, and what kinds of files it sends.
enum PreviewAssets {
  /// nil for what a memo has no use for.
  static func mediaType(of fileExtension: String) -> String? {
    switch fileExtension.lowercased() {
    case "html": "text/html"
    case "txt": "text/plain"
    case "json": "application/json"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "svg": "image/svg+xml"
    case "webp": "image/webp"
    case "avif": "image/avif"
    default: nil
    }
  }

  static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #f3f1ec; --rule: #8a857b; --error: #a3140c;
      --warning: #7a4d00; --link: #0b4f8a; --mark: #fff0b3; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181b; --soft: #212428; --rule: #8f8a80;
      --error: #ff9a90; --warning: #f0c36d; --link: #8fc7ff; --mark: #5a4a00; } }
    * { box-sizing: border-box; }
    body { margin: 0; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
    a { color: var(--link); }
    h1 { font-size: 1.1rem; margin: 0; }
    h2 { font-size: 1rem; margin: 0 0 .5rem; }
    .memo { display: flex; flex-direction: column; height: 100dvh; }
    .memo > header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .5rem 1rem;
      border-bottom: 1px solid var(--rule); }
    .memo > header p { margin: 0; }
    .views { display: flex; gap: .25rem; margin-left: auto; }
    button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: .25rem;
      padding: .15rem .75rem; min-height: 1.75rem; }
    button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }
    .memo > main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) 22rem; }
    .frames { display: flex; min-width: 0; }
    iframe { flex: 1; min-width: 0; border: 0; border-right: 1px solid var(--rule); background: #fff; }
    iframe[hidden] { display: none; }
    aside { overflow: auto; padding: 1rem; background: var(--soft); }
    #findings { margin-bottom: 1.5rem; }
    .findings { margin: 0; padding: 0; list-style: none; }
    .findings > li { border-left: .25rem solid var(--rule); padding-left: .75rem; margin-bottom: .75rem; }
    .findings > li.error { border-color: var(--error); }
    .findings > li.warning { border-color: var(--warning); }
    .findings p, .says { margin: 0; overflow-wrap: anywhere; }
    .findings ul { margin: .25rem 0 0; padding-left: 1.1rem; font-size: .9rem; overflow-wrap: anywhere; }
    .error strong { color: var(--error); }
    .warning strong { color: var(--warning); }
    .unwritten { margin: 0 0 .5rem; color: var(--error); }
    dl { margin: .5rem 0; }
    dl div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: .5rem; }
    dd { margin: 0; overflow-wrap: anywhere; }
    blockquote { margin: .5rem 0; padding-left: .75rem; border-left: .25rem solid var(--rule); }
    mark { background: var(--mark); color: inherit; }
    .index main, .source main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    .memos { padding: 0; list-style: none; }
    .memos li { padding: .35rem 0; border-bottom: 1px solid var(--rule); }
    .name { font-size: .85rem; opacity: .8; }
    .lines { padding-left: 3.5rem; font-size: .9rem; }
    .lines code { white-space: pre-wrap; overflow-wrap: anywhere; }
    .lines li:target { background: var(--mark); }
    @media (max-width: 50rem) {
      .memo { height: auto; }
      .memo > main { display: block; }
      iframe { min-height: 75dvh; border-right: 0; }
      .frames { flex-direction: column; }
    }

    """

  /// Asks for changes and shows them where the reader is. What it puts into the page is the server's own markup.
  static let script = """
    "use strict";
    const body = document.body;
    const memo = body.dataset.memo;
    const state = document.getElementById("state");
    const frames = [...document.querySelectorAll("iframe")];
    let generation = Number(body.dataset.generation);
    let digest = body.dataset.digest;

    // The first thing with an id that is in sight, and how far below the top it stands.
    function place(frame) {
      const view = frame.contentWindow;
      if (!view || !view.document.body) return null;
      const marked = [...view.document.querySelectorAll("[id]")].find(
        (element) => element.getClientRects().length && element.getBoundingClientRect().bottom > 0);
      return { x: view.scrollX, y: view.scrollY, id: marked && marked.id,
        top: marked && marked.getBoundingClientRect().top };
    }

    function reload(frame) {
      const before = place(frame);
      frame.addEventListener("load", () => {
        listen(frame);
        if (!before) return;
        const view = frame.contentWindow;
        view.scrollTo({ left: before.x, top: before.y, behavior: "instant" });
        const marked = before.id && view.document.getElementById(before.id);
        if (marked) view.scrollBy({ top: marked.getBoundingClientRect().top - before.top, behavior: "instant" });
      }, { once: true });
      frame.contentWindow.location.reload();
    }

    async function show(key) {
      const answer = await fetch(`/evidence/${memo}?key=${encodeURIComponent(key)}`);
      if (answer.ok) document.getElementById("evidence").innerHTML = await answer.text();
    }

    function listen(frame) {
      const page = frame.contentDocument;
      if (!page) return;
      for (const event of ["click", "focusin"]) {
        page.addEventListener(event, ({ target }) => {
          const value = target.closest && target.closest("[data-key]");
          if (value) show(value.dataset.key);
        });
      }
    }

    async function update() {
      const answer = await fetch(`/findings/${memo}`);
      if (!answer.ok) {
        state.textContent = "The memo is gone.";
        return;
      }
      const findings = document.getElementById("findings");
      findings.innerHTML = await answer.text();
      const made = findings.querySelector("h2").dataset.digest;
      if (made !== digest) frames.forEach(reload);
      digest = made;
      state.textContent = "";
    }

    async function follow() {
      for (;;) {
        try {
          const answer = await fetch(`/changed?after=${generation}`);
          const now = await answer.json();
          if (now !== generation) {
            generation = now;
            if (memo) await update();
            else location.reload();
          }
          if (state) state.textContent = "";
        } catch {
          if (state) state.textContent = "The preview has ended.";
          await new Promise((done) => setTimeout(done, 1000));
        }
      }
    }

    for (const frame of frames) {
      listen(frame);
      frame.addEventListener("load", () => listen(frame), { once: true });
    }
    for (const button of document.querySelectorAll("button[data-view]")) {
      button.addEventListener("click", () => {
        const frame = document.querySelector(`iframe[data-view="${button.dataset.view}"]`);
        frame.hidden = !frame.hidden;
        button.setAttribute("aria-pressed", String(!frame.hidden));
      });
    }
    if (generation) follow();

    """
}
