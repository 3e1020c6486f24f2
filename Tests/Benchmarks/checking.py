"""Whether the pages say what the corpus says."""

import collections
import html.parser

from corpus import FACTS, Article

Checked = collections.namedtuple("Checked", "size cases medians records parts wrong")
Pages = collections.namedtuple("Pages", "parts wrong")
UNSEEN = {"head", "script", "style", "template"}


class VisibleText(html.parser.HTMLParser):
    """The text of a page without its head and scripts."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.pieces = []

    def handle_starttag(self, tag, attributes):
        self.depth += tag in UNSEEN

    def handle_endtag(self, tag):
        self.depth -= tag in UNSEEN

    def handle_data(self, data):
        if not self.depth: self.pieces.append(data)

    @staticmethod
    def of(path):
        parser = VisibleText()
        parser.feed(path.read_text(encoding="utf-8"))
        return squeezed("".join(parser.pieces))


def squeezed(text):
    """Without blanks, which pages may place otherwise (and keep from breaking)."""
    return "".join(text.split())


def parts(memo):
    """What a page of the memo must say, in its order: sentences cut at citations, cells, quotations."""
    for kind, content in memo.blocks:
        match kind:
            case "heading": yield content
            case "paragraph": yield from pieces(content)
            case "list":
                for item in content: yield from pieces(item)
            case "table":
                for label, (article, name) in content:
                    yield label
                    yield article.facts[name].printed
            case "facts":
                for article, name in content:
                    yield FACTS[name][1]
                    yield article.facts[name].printed
            case "quote":
                article, name = content
                yield article.facts[name].printed


def pieces(line):
    text = ""
    for part in line:
        if isinstance(part, Article):
            yield text
            text = ""
        else:
            text += part if isinstance(part, str) else part[0].facts[part[1]].printed
    if text.strip(): yield text


def check_pages(corpus, folder, step):
    """Looks at every so many pages; how many parts were found, and what was not."""
    found, wrong = 0, []
    for memo in corpus.memos[::step]:
        path = folder / f"{memo.id}.html"
        if not path.exists():
            wrong.append(f"{memo.id}: not printed")
            continue
        text, place = VisibleText.of(path), 0
        for part in map(squeezed, parts(memo)):
            at = text.find(part, place)
            if at < 0:
                wrong.append(f"{memo.id}: the page does not say “{part[:80]}” where it should")
                break
            place = at + len(part)
            found += 1
        sources = [article.title for article in memo.articles if squeezed(article.title) not in text]
        cited = {key for kind, content in memo.blocks if kind == "paragraph" for key in content if isinstance(key, Article)}
        wrong += [f"{memo.id}: no note names “{title}”" for title in sources if title in {one.title for one in cited}]
    return Pages(found, wrong)
