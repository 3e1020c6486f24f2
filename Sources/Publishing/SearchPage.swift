import Output
import Records

/// The page for finding things: by a script over the index where scripts run, and by the lists below it where not.
extension SiteFrame {
  var searchPage: SitePlan.Entry {
    var script = HTMLWriter()
    script.raw(Self.searchScript)
    return page(Section.search.page, titled: "Search", in: .search, script: script) { body in
      body.line("h1", "Search")
      // Shown by the script, without which it would lead nowhere.
      body.out.raw(
        """
        <form class="finder" role="search" hidden>
        <label for="words">Words in memos</label>
        <input id="words" name="q" type="search" autocomplete="off">
        <button>Search</button>
        </form>
        <p id="told" role="status"></p>
        <ul id="found" class="memos"></ul>
        <h2>All memos</h2>

        """)
      body.list(catalogue.memos)
      if !terms.isEmpty {
        body.line("h2", "All names and tags")
        body.names(terms)
      }
    }
  }

  /// As at the back of a book.
  private var terms: [(text: String, page: String, remark: String)] {
    let entities = catalogue.entities.flatMap { known in
      ([known.entity.name.value] + known.entity.also.map(\.value) + [known.entity.acronym].compactMap(\.self)).map {
        (text: $0, page: page(of: known.entity.id), remark: "")
      }
    }
    let tags = catalogue.tags.map { (text: $0.name, page: page(ofTag: $0.name), remark: "(tag)") }
    return (entities + tags).sorted { ($0.text.lowercased(), $0.page) < ($1.text.lowercased(), $1.page) }
  }

  /// Words are taken apart as `SearchIndex` does it. All words must be there; of the last, its beginning.
  private static let searchScript = """
    "use strict";
    (() => {
      const form = document.querySelector(".finder"), told = document.getElementById("told");
      const found = document.getElementById("found"), kept = new Map();
      const words = text => text.normalize("NFC").toLowerCase()
        .match(/[\\u3040-\\u30ff\\u3400-\\u9fff\\u{20000}-\\u{3ffff}]|(?:(?![\\u3040-\\u30ff\\u3400-\\u9fff\\u{20000}-\\u{3ffff}])[\\p{L}\\p{M}\\p{N}])+/gu) || [];
      const shard = word => {
        const code = word.codePointAt(0);
        return code < 128 ? word[0] : "u" + (code >> 8).toString(16);
      };
      const load = name => {
        if (!kept.has(name)) kept.set(name, fetch("search/" + name + ".json").then(answer => {
          if (answer.ok) return answer.json();
          if (answer.status === 404) return {};
          throw new Error(answer.status);
        }));
        return kept.get(name);
      };
      const places = async (word, isLast) => {
        const index = await load(shard(word)), all = new Set();
        for (const key of Object.keys(index))
          if (key === word || isLast && key.startsWith(word)) index[key].forEach(memo => all.add(memo));
        return all;
      };
      const show = memo => {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = memo.page;
        link.lang = memo.language;
        link.textContent = memo.title;
        item.append(link);
        for (const [text, name] of [[memo.date, "when"], [memo.gist, "gist"]]) {
          if (!text) continue;
          const line = document.createElement("p");
          line.className = name;
          line.lang = memo.language;
          line.textContent = text;
          item.append(line);
        }
        found.append(item);
      };
      let turn = 0;
      const search = async () => {
        const mine = ++turn, asked = words(form.elements.q.value);
        try {
          const sets = await Promise.all(asked.map((word, place) => places(word, place === asked.length - 1)));
          const memos = asked.length ? await load("memos") : [];
          if (mine !== turn) return;
          const hits = asked.length ? [...sets[0]].filter(memo => sets.every(set => set.has(memo))) : [];
          found.replaceChildren();
          hits.sort((one, other) => one - other).forEach(memo => show(memos[memo]));
          told.textContent = !asked.length ? "" : hits.length === 1 ? "1 memo found" : (hits.length || "No") + " memos found";
        } catch {
          kept.clear();
          if (mine === turn) told.textContent = "The index cannot be read here. All memos are listed below.";
        }
      };
      form.hidden = false;
      form.addEventListener("input", search);
      form.addEventListener("submit", event => {
        event.preventDefault();
        history.replaceState(null, "", "?q=" + encodeURIComponent(form.elements.q.value));
        search();
      });
      const asked = new URLSearchParams(location.search).get("q");
      if (asked) {
        form.elements.q.value = asked;
        search();
      }
    })();
    """
}
