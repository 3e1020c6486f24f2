"""A desk of any size to measure with: articles with their evidence, memos that print them, and the same memos resolved,
as plain Markdown for programs that know no facts. The same size and seed give the same bytes.

    corpus.py SIZE FOLDER
"""

import collections
import datetime
import hashlib
import json
import pathlib
import random
import shutil
import sys

Size = collections.namedtuple("Size", "articles memos cited")
SIZES = {
    "smoke": Size(40, 8, 40),
    "S": Size(100, 20, 100),
    "M": Size(1_000, 200, 1_000),
    "L": Size(10_000, 1_000, 10_000),
    # The memos of L over ten times the articles.
    "L-wide": Size(100_000, 1_000, 10_000),
    "XL": Size(100_000, 5_000, 100_000),
}
SEED = 20
DESK = "desk"
PLAIN = "plain"

PLACES = "Lisbon Gdynia Malmö Trieste Split Varna Cork Bergen Turku Nantes Ghent Setúbal".split()
FIRMS = "Alder Basalt Cobalt Dunlin Estuary Fennel Gannet Heron Iris Juniper Kelp Larch".split()
TRADES = "Shipping Cement Optics Turbines Fisheries Rail Paper Cables Salt Timber".split()
SUBJECTS = ["harbour dredging", "ferry licensing", "cable landing", "tidal power", "grain storage", "coastal rail"]
BODIES = ["port authority", "ministry of works", "energy regulator", "county council", "audit office"]
PEOPLE = ["Ana Reis", "Jonas Lind", "Mira Kovač", "Piotr Zając", "Orla Byrne", "Sven Aas", "Elena Rossi", "Timo Salo"]
OFFICES = ["director", "spokeswoman", "chief engineer", "union secretary", "auditor"]
PUBLICATIONS = {"quay-gazette": "Quay Gazette", "north-sea-wire": "North Sea Wire", "tide-and-trade": "Tide & Trade"}
MONTHS = "January February March April May June July August September October November December".split()

FILLING = [
    "The {subject} scheme in {place} has been on the agenda of the {body} since the last elections.",
    "Suppliers of {firm} said that the timetable was tight but that berths in {place} had been reserved.",
    "Residents object to the route and to the noise, and two further hearings in {place} are likely.",
    "The {body} would not comment while its inquiry into {subject} is open.",
    "A comparable scheme in {place} was given up when {firm} could not raise the money.",
    "Observers expect design work first and building only once the permits have been granted.",
    "Trade bodies asked how the costs of {subject} would be shared between {place} and the state.",
]
SAYINGS = [
    "We have told the {body} all that it asked of us, and we shall go on doing so until {subject} is settled",
    "Nobody in {place} wants another lost season; what we need is a date, a budget and somebody who answers",
    "It is not a generous offer, but the people who work at {firm} know the difference between poor and unfair",
]
# name: kind, label, sentence of the evidence
FACTS = {
    "revenue": ("money", "Revenue", "{firm} put its revenue for the year at {value}, a little above its forecast."),
    "price": ("money", "Price", "The sale values the yard at {value}, according to the prospectus."),
    "grant": ("money", "Grant", "The ministry confirmed a grant of {value}, to be paid in stages."),
    "staff": ("number", "Staff", "The yard keeps {value} people in work, most of them in {place}."),
    "signatures": ("number", "Signatures", "A petition against the scheme drew {value} signatures within weeks."),
    "growth": ("percent", "Growth", "Traffic through the port rose {value} from a year earlier."),
    "share": ("percent", "Share", "{firm} holds a share of {value} and does not mean to sell."),
    "announced": ("date", "Announced", "The plan was made public on {value} in {place}."),
    "deadline": ("date", "Deadline", "Objections can be lodged until {value} with the {body}."),
    "vessel": ("text", "Vessel", "The order is for the {value} class, in service since the spring."),
}
# Characters that Markdown would take for its own.
VESSELS = ["Storm | Petrel", "*Skua*", "Arctic <Tern>", "`Eider`", "Black & White", "Great_Auk_II"]
LEADS = ["It is given as", "The latest figure is", "On the record it stands at", "The desk has it as"]
TAILS = [" in the last account", " as first published", ", which has not changed"]
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}


class Fact:
    """A fact as the record gives it and as a memo prints it."""

    def __init__(self, name, value, printed):
        self.name, self.value, self.printed = name, value, printed


def money(hundredths, scale, currency):
    """An amount of so many hundredths of a million or a billion, in the record and in print."""
    zeros = {"million": 4, "billion": 7}[scale]
    figure = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
    return f"{hundredths}{'0' * zeros} {currency}", f"{SYMBOLS[currency]}{figure} {scale}"


def value(kind, chance):
    if kind == "money":
        return money(chance.randrange(110, 90_000), chance.choice(["million", "billion"]), chance.choice(list(SYMBOLS)))
    if kind == "number":
        number = chance.randrange(2_200, 99_000)
        return str(number), f"{number:,}"
    if kind == "percent":
        percent = f"{chance.randrange(12, 990) / 10}".removesuffix(".0")
        return percent, f"{percent}%"
    if kind == "date":
        day = datetime.date(2021, 1, 1) + datetime.timedelta(days=chance.randrange(1_500))
        return day.isoformat(), f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    name = chance.choice(VESSELS)
    return json.dumps(name), name


class Article:
    """An article on file: made when asked for, from its number alone."""

    def __init__(self, number):
        chance = random.Random(f"{SEED}/article/{number}")
        self.id = f"n{number:06d}"
        self.folder = self.id[:4]
        self.publication = chance.choice(list(PUBLICATIONS))
        self.date = (datetime.date(2023, 1, 1) + datetime.timedelta(days=chance.randrange(700))).isoformat()
        words = {
            "place": chance.choice(PLACES), "firm": f"{chance.choice(FIRMS)} {chance.choice(TRADES)}",
            "subject": chance.choice(SUBJECTS), "body": chance.choice(BODIES),
        }
        self.title = f"{words['firm']} and the {words['subject']} of {words['place']}"
        self.facts = {}
        sentences = []
        for name, (kind, _, sentence) in FACTS.items():
            fact = Fact(name, *value(kind, chance))
            self.facts[name] = fact
            sentences.append((name, *sentence.format(value="\0", **words).split("\0")))
        self.speakers = {}
        for number, saying in enumerate(chance.sample(SAYINGS, 2), 1):
            said = saying.format(**words) + "."
            self.facts[f"said-{number}"] = Fact(f"said-{number}", json.dumps(said, ensure_ascii=False), said)
            self.speakers[f"said-{number}"] = (chance.choice(PEOPLE), chance.choice(OFFICES))
            name, office = self.speakers[f"said-{number}"]
            sentences.append((f"said-{number}", f"{name}, {office} at {words['firm']}, said: “", "”"))
        chance.shuffle(sentences)
        self.paragraphs = []
        for name, before, after in sentences:
            filling = [chance.choice(FILLING).format(**words) for _ in range(chance.randrange(2, 5))]
            place = chance.randrange(len(filling) + 1)
            self.paragraphs.append((name, " ".join(filling[:place] + [before]), " ".join([after] + filling[place:])))

    @property
    def evidence(self):
        return "\n\n".join(
            before + self.facts[name].printed + after for name, before, after in self.paragraphs) + "\n"

    @property
    def record(self):
        digest = hashlib.sha256(self.evidence.encode()).hexdigest()
        lines = [
            f"title: {json.dumps(self.title, ensure_ascii=False)}", f"publisher: {self.publication}",
            f"published: {self.date}", f"accessed: {self.date}", f"url: https://example.org/{self.id}", "grade: B2",
            f"text: sha256:{digest}", "facts:",
        ]
        anchors = {name: (before, after) for name, before, after in self.paragraphs}
        for name, fact in self.facts.items():
            kind, label = ("quote", "Said") if name in self.speakers else FACTS[name][:2]
            before, after = anchors[name]
            quoted = [json.dumps(text, ensure_ascii=False) for text in (fact.printed, before[-32:], after[:32])]
            lines += [
                f"  {name}:", f"    says: {json.dumps(label)}", f"    {kind}: {fact.value}", f"    span: {quoted[0]}",
                f"    prefix: {quoted[1]}", f"    suffix: {quoted[2]}", f"    on: {self.date}", "    status: verified",
                f"    verified: {{ by: desk, on: {self.date} }}",
            ]
            if name in self.speakers:
                person, office = self.speakers[name]
                lines.append(f"    speaker: {{ name: {json.dumps(person, ensure_ascii=False)}, office: {office} }}")
        return "\n".join(lines) + "\n"

    def write(self, desk):
        folder = desk / "Articles" / self.folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.id}.yaml").write_text(self.record, encoding="utf-8")
        (folder / f"{self.id}.txt").write_text(self.evidence, encoding="utf-8")


class Memo:
    """A memo: blocks of Markdown in which a tuple is a fact, and a list of those of a kind a directive of its own."""

    def __init__(self, number, size, articles):
        chance = random.Random(f"{SEED}/memo/{number}")
        self.id = f"m{number:05d}"
        self.subject, self.place = chance.choice(SUBJECTS), chance.choice(PLACES)
        # A few articles are in many memos, most in one or two.
        numbers = []
        while len(numbers) < 10:
            candidate = min(int(size.cited * chance.random() ** 2), size.cited - 1)
            if candidate not in numbers: numbers.append(candidate)
        self.articles = [articles(number) for number in numbers]
        self.blocks = []
        for heading in ["Summary", "Background", "Figures", "Outlook"]:
            self.blocks.append(("heading", heading))
            for _ in range(3): self.blocks.append(("paragraph", self.paragraph(chance, cites=True)))
            self.blocks.append(("list", [self.paragraph(chance, cites=False) for _ in range(3)]))
            if heading == "Figures":
                rows = [(f"{self.subject.capitalize()} {row}", self.fact(chance)) for row in range(1, 7)]
                self.blocks.append(("table", rows))
                self.blocks.append(("facts", [self.fact(chance) for _ in range(6)]))
            else:
                self.blocks.append(("quote", (chance.choice(self.articles), chance.choice(["said-1", "said-2"]))))

    def fact(self, chance):
        return chance.choice(self.articles), chance.choice(list(FACTS))

    def paragraph(self, chance, cites):
        parts = []
        for _ in range(2):
            sentence = chance.choice(FILLING).format(
                subject=self.subject, place=self.place, firm=f"{chance.choice(FIRMS)} {chance.choice(TRADES)}",
                body=chance.choice(BODIES))
            parts += [f"{sentence} {chance.choice(LEADS)} ", self.fact(chance), f"{chance.choice(TAILS)}."]
            if cites: parts.append(chance.choice(self.articles))
            parts.append(" ")
        return parts[:-1]

    @property
    def used(self):
        """Every fact whose value the memo prints."""
        for kind, content in self.blocks:
            if kind == "paragraph": yield from (part for part in content if isinstance(part, tuple))
            if kind == "list": yield from (part for item in content for part in item if isinstance(part, tuple))
            if kind == "table": yield from (fact for _, fact in content)
            if kind == "facts": yield from content
            if kind == "quote": yield content

    def text(self, fact, cite, facts, quote):
        """The memo as Markdown; the four arguments say how a part is written."""
        def line(parts):
            return "".join(
                part if isinstance(part, str) else cite(part) if isinstance(part, Article) else fact(*part)
                for part in parts)
        blocks = []
        for kind, content in self.blocks:
            match kind:
                case "heading": blocks.append(f"## {content}")
                case "paragraph": blocks.append(line(content))
                case "list": blocks.append("\n".join(f"- {line(item)}" for item in content))
                case "table":
                    rows = [f"| {label} | {fact(*key)} |" for label, key in content]
                    blocks.append("\n".join(["| Item | Figure |", "| --- | --- |", *rows]))
                case "facts": blocks.append(facts(content))
                case "quote": blocks.append(quote(*content))
        return "\n\n".join(blocks) + "\n"

    @property
    def source(self):
        body = self.text(
            fact=lambda article, name: f":fact[{article.id}/{name}]", cite=lambda article: f":cite[{article.id}]",
            facts=lambda keys: "::facts[" + "; ".join(f"{article.id}/{name}" for article, name in keys) + "]",
            quote=lambda article, name: f"::quote[{article.id}/{name}]")
        return f'---\ntitle: "{self.subject.capitalize()} in {self.place}"\ndate: 2025-06-02\n---\n\n{body}'

    @property
    def plain(self):
        def escaped(text):
            return "".join("\\" + letter if letter in "\\`*_|<>[]" else letter for letter in text)
        rows = lambda keys: "\n".join(
            ["| Fact | Value |", "| --- | --- |"]
            + [f"| {FACTS[name][1]} | {escaped(article.facts[name].printed)} |" for article, name in keys])
        body = self.text(
            fact=lambda article, name: escaped(article.facts[name].printed), cite=lambda article: f"[^{article.id}]",
            facts=rows, quote=lambda article, name: "> " + escaped(article.facts[name].printed))
        notes = "\n".join(
            f"[^{article.id}]: {article.title}. {PUBLICATIONS[article.publication]}, {article.date}."
            for article in self.articles)
        return f"# {self.subject.capitalize()} in {self.place}\n\n{body}\n{notes}\n"


class Corpus:
    """The desk of a size. Articles that memos print are kept; the rest are made, written and forgotten."""

    def __init__(self, size):
        self.size = SIZES[size]
        self.kept = {}
        self.memos = [Memo(number, self.size, self.article) for number in range(self.size.memos)]

    def article(self, number):
        if number not in self.kept: self.kept[number] = Article(number)
        return self.kept[number]

    def write(self, folder):
        folder = pathlib.Path(folder)
        shutil.rmtree(folder, ignore_errors=True)
        desk, plain = folder / DESK, folder / PLAIN
        for path in (desk / "Memos", desk / "Entities", plain): path.mkdir(parents=True)
        (desk / "chancery.yaml").write_text("title: Benchmark\nlanguage: en-GB\n")
        # As on most desks, some of what is to be known of a source is not: every memo has a few warnings.
        described = ["  descriptor: a paper of the coast\n", ""]
        (desk / "Entities" / "publications.yaml").write_text(
            "".join(
                f"{key}:\n  publication: {json.dumps(name)}\n{described[number % 2]}"
                for number, (key, name) in enumerate(PUBLICATIONS.items())))
        for number in range(self.size.articles):
            (self.kept.get(number) or Article(number)).write(desk)
        for memo in self.memos:
            (desk / "Memos" / f"{memo.id}.md").write_text(memo.source, encoding="utf-8")
            (plain / f"{memo.id}.md").write_text(memo.plain, encoding="utf-8")

    def edit(self, desk, revision):
        """Changes one fact that a tenth of a hundred memos print, in record and evidence; who prints it now."""
        printing = collections.defaultdict(set)
        for memo in self.memos:
            for article, name in memo.used:
                if FACTS.get(name, ("",))[0] == "money": printing[article.id, name].add(memo.id)
        wanted = min(10, len(self.memos) // 2)
        identifier, name = min(printing, key=lambda key: (abs(len(printing[key]) - wanted), key))
        article = next(article for article in self.kept.values() if article.id == identifier)
        article.facts[name].value, article.facts[name].printed = money(90_001 + revision, "million", "EUR")
        article.write(pathlib.Path(desk))
        return printing[identifier, name]


if __name__ == "__main__":
    Corpus(sys.argv[1]).write(sys.argv[2])
