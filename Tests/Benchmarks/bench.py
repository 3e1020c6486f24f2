#!/usr/bin/env python3
"""Measures the program beside the bare C library and what other programs are installed, on a desk made for it, and
checks that what was printed is right. A time alone is never a failure: only a wrong page is.

    bench.py [SIZE ...] [--rounds N] [--program FILE] [--folder FOLDER] [--report FILE] [--readme FILE]

SIZE is smoke, S, M, L, L-wide or XL; several are measured one after another, and how times grow is told at the end.
Exit status: 0 all outputs right, 1 some wrong, 2 something the benchmark needs is missing.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys

from checking import Checked, check_pages
from corpus import DESK, PLAIN, SIZES, Corpus
from measuring import Case, Meter
from reporting import report, scaling, write_readme

HERE = pathlib.Path(__file__).resolve().parent
ONE_MEMO = "m00003"
ASIDE = "aside"


def fresh(*paths):
    """A preparation that leaves nothing of an earlier run.

    Outputs are put aside: a file system that has just deleted thousands of files is slow to make the next (ext4 passes over
    each that was deleted lately), and that would be measured.
    """
    def prepare():
        for path in paths:
            if path.name.startswith("out-"):
                aside = path.parent / ASIDE
                aside.mkdir(exist_ok=True)
                if path.exists(): path.rename(aside / str(len(list(aside.iterdir()))))
                path.mkdir(parents=True)
            else:
                shutil.rmtree(path, ignore_errors=True)
    return prepare


def cases(program, corpus, folder, library):
    """What is measured at a size, in the order of a round: each leaves what the next begins with."""
    desk, plain = folder / DESK, folder / PLAIN
    cache, site, both, bare = desk / ".chancery", folder / "out-html", folder / "out-both", folder / "out-library"
    pages = sorted(str(path) for path in plain.glob("*.md"))
    build = [program, "build", "--quiet", "--desk", str(desk)]
    on_file = [program, "check", "--quiet", "--desk", str(desk), "--store"]
    publish = [program, "publish", "--quiet", "--desk", str(desk), "--out", str(folder / "out-site")]
    memo = desk / "Memos" / f"{ONE_MEMO}.md"
    build_one = [*build, "--to", "html", "--out", str(site), str(memo)]
    revision = iter(range(1, 1_000))
    edited = {}

    def edit():
        edited["memos"] = corpus.edit(desk, next(revision))
        edited["before"] = {path.stem: path.stat().st_mtime_ns for path in site.glob("*.html")}

    def exactly_those():
        now = {path.stem: path.stat().st_mtime_ns for path in site.glob("*.html")}
        written = {name for name in now if now[name] != edited["before"].get(name)}
        wrong = [f"{name}: printed again for nothing" for name in sorted(written - edited["memos"])]
        return wrong + [f"{name}: stale" for name in sorted(edited["memos"] - written)]

    def edit_memo():
        edited["text"] = memo.read_text(encoding="utf-8")
        memo.write_text(f"{edited['text']}\nRevision {next(revision)}.\n", encoding="utf-8")

    def put_back():
        memo.write_text(edited["text"], encoding="utf-8")
        page = folder / "out-site" / "memos" / f"{ONE_MEMO}.html"
        return [] if "Revision" in page.read_text(encoding="utf-8") else [f"{page.name}: stale"]

    def built_and_put_back():
        wrong = [] if "Revision" in (site / f"{ONE_MEMO}.html").read_text(encoding="utf-8") else [f"{ONE_MEMO}: stale"]
        memo.write_text(edited["text"], encoding="utf-8")
        subprocess.run(build_one, check=True)
        return wrong

    def ten_records():
        for number in range(10):
            path = desk / "Articles" / corpus.article(number).folder / f"{corpus.article(number).id}.yaml"
            path.write_text(path.read_text() + "\n")

    return [
        Case("library", [str(library), "html", str(bare), *pages], prepare=fresh(bare)),
        Case("library, both", [str(library), "both", str(bare), *pages], prepare=fresh(bare)),
        Case("library, one memo", ["cmark-gfm", "--unsafe", "-e", "footnotes", "-e", "table", str(plain / f"{ONE_MEMO}.md")],
             repeat=15),
        Case("library, version", ["cmark-gfm", "--version"], repeat=25),
        Case("cold, both", [*build, "--to", "html,text", "--out", str(both)], "HTML and text, from nothing",
             over="cold", target=1.3, prepare=fresh(cache, both)),
        Case("check", [program, "check", "--quiet", "--desk", str(desk), "--format", "sarif"],
             "`check --format sarif`, from nothing", over="cold", target=1.2, prepare=fresh(cache)),
        Case("check again", [program, "check", "--quiet", "--desk", str(desk)], "`check`, nothing changed", over="check",
             repeat=3),
        Case("store", on_file, "`check --store`, from nothing", over="cold", prepare=fresh(cache)),
        Case("store again", on_file, "`check --store`, nothing changed", over="store", repeat=3),
        Case("cold", [*build, "--to", "html", "--out", str(site)], "HTML, all checks, from nothing",
             over="library", target=1.5, prepare=fresh(cache, site)),
        Case("nothing changed", [*build, "--to", "html", "--out", str(site)], "nothing changed", over="cold", target=0.05,
             repeat=3),
        Case("one fact", [*build, "--to", "html", "--out", str(site)], "one fact edited", over="nothing changed", target=1.5,
             prepare=edit, check=exactly_those),
        Case("one memo", [program, "render", str(memo)], "`render` of one memo",
             over="library, one memo", target=3, repeat=15),
        Case("one memo built", build_one, "`build` of one memo, edited", over="library, one memo", target=3,
             prepare=edit_memo, check=built_and_put_back),
        Case("index", [program, "find", "--desk", str(desk), "Gannet"], "the index from nothing, and a search",
             prepare=fresh(cache)),
        Case("search", [program, "find", "--desk", str(desk), "Gannet"], "a search, first result", over="index", repeat=5),
        Case("index again", [program, "find", "--desk", str(desk), "Gannet"], "the index after ten changed records",
             over="index", target=0.02, prepare=ten_records),
        Case("publish", publish, "`publish`, from nothing", over="cold", prepare=fresh(cache, folder / "out-site")),
        Case("publish again", publish, "`publish`, nothing changed", over="publish", target=0.05, repeat=3),
        Case("publish memo", publish, "`publish`, one memo edited", over="publish", target=0.1, prepare=edit_memo,
             check=put_back),
        Case("version", [program, "--version"], "`--version`", over="library, version", target=2, repeat=25),
    ]


def peers(folder):
    """Programs that print the resolved memos and know no facts, where they are installed."""
    plain = folder / PLAIN
    out = folder / "out-peers"
    found = [
        Case("cmark-gfm, a process a memo",
             ["sh", "-c", 'for page in "$1"/*.md; do cmark-gfm --unsafe -e footnotes -e table "$page"; done', "sh", str(plain)],
             "cmark-gfm, a process a memo", over="library"),
        Case("pandoc, a process a memo",
             ["sh", "-c", 'for page in "$1"/*.md; do pandoc -f gfm -t html "$page"; done', "sh", str(plain)],
             "pandoc, a process a memo", over="library", needs="pandoc"),
        Case("hugo", ["hugo", "--quiet", "--source", str(folder / "hugo"), "--destination", str(out)], "hugo",
             over="library", needs="hugo", prepare=lambda: hugo_site(folder)),
    ]
    return [case for case in found if case.is_possible]


def hugo_site(folder):
    site = folder / "hugo"
    fresh(site, folder / "out-peers")()
    (site / "layouts" / "_default").mkdir(parents=True)
    (site / "layouts" / "_default" / "single.html").write_text("{{ .Content }}")
    (site / "hugo.toml").write_text('disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap"]\n')
    (site / "content").symlink_to(folder / PLAIN)


def measure(size, options, meter, library):
    """All cases of one size in interleaved rounds, and what was wrong in what they printed."""
    folder = options.folder / size
    corpus = Corpus(size)
    corpus.write(folder)
    ordered = cases(options.program, corpus, folder, library)
    if size != "smoke": ordered += peers(folder)
    results = {case.name: [] for case in ordered}
    wrong = []
    for turn in range(options.rounds):
        for case in ordered:
            case.prepare()
            figures = meter.run(case)
            results[case.name].append(figures)
            if figures["status"]: wrong.append(f"{case.name}: status {figures['status']}: {figures['talk'][-300:]}")
            wrong += case.check()
            print(f"{size} {turn + 1}/{options.rounds} {case.name:30}{figures['wall'] * 1000:10.1f} ms", file=sys.stderr)
    checked = check_pages(corpus, folder / "out-html", step=max(1, len(corpus.memos) // 100))
    shutil.rmtree(folder / ASIDE, ignore_errors=True)
    records = sum(path.stat().st_size for path in (folder / DESK / "Articles").rglob("*.*"))
    medians = {
        name: {key: statistics.median(run[key] for run in runs) for key in ("wall", "cpu", "memory", "first")}
        for name, runs in results.items()
    }
    return Checked(size, ordered, medians, records, checked.parts, wrong + checked.wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", default=["L"], metavar="SIZE")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--program", default=".build/release/chancery")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/benchmark"))
    parser.add_argument("--report", type=pathlib.Path)
    parser.add_argument("--readme", type=pathlib.Path)
    options = parser.parse_args()
    for size in options.sizes:
        if size not in SIZES: parser.error(f"there is no size {size}: it is one of {', '.join(SIZES)}")
    options.folder = options.folder.resolve()
    options.program = str(pathlib.Path(options.program).resolve())
    options.folder.mkdir(parents=True, exist_ok=True)
    library = options.folder / "cmark_batch"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], capture_output=True, text=True)
    if flags.returncode:
        print("bench.py: the development files of libcmark-gfm are missing: `make packages`", file=sys.stderr)
        return 2
    subprocess.run(["clang", "-O2", str(HERE / "cmark_batch.c"), "-o", str(library), *flags.stdout.split()], check=True)
    with Meter(HERE / "meter.py") as meter:
        measured = [measure(size, options, meter, library) for size in options.sizes]
    text = "\n".join([*(report(one) for one in measured), *([scaling(measured)] if len(measured) > 1 else [])])
    print(text)
    if options.report: options.report.write_text(text, encoding="utf-8")
    if options.readme: write_readme(options.readme, text)
    for fault in (fault for one in measured for fault in one.wrong): print(f"wrong: {fault}", file=sys.stderr)
    return 1 if any(one.wrong for one in measured) else 0


if __name__ == "__main__":
    sys.exit(main())
