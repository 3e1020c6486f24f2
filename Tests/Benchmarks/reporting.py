"""The figures as Markdown."""

import math

from corpus import SIZES

BEGIN, END = "<!-- benchmark -->", "<!-- /benchmark -->"


def report(checked):
    """The table of one size."""
    size = SIZES[checked.size]
    rows = [
        f"### {checked.size}: {size.memos:,} memos over {size.articles:,} articles", "",
        "| what | time | ratio | target | CPU | peak memory |", "| --- | --: | --- | --: | --: | --: |",
    ]
    for case in checked.cases:
        if not case.title: continue
        figures = checked.medians[case.name]
        time = figures["first"] if case.name == "search" else figures["wall"]
        ratio = f"{time / checked.medians[case.over]['wall']:.3g} × {case.over}" if case.over else ""
        target = f"{case.target:g}" if case.target else ""
        rows.append(
            f"| {case.title} | {seconds(time)} | {ratio} | {target} | {seconds(figures['cpu'])} "
            f"| {figures['memory']:.0f} MB |")
    speed = checked.records / 1e6 / checked.medians["index"]["cpu"]
    rows += [
        "",
        f"`library` is libcmark-gfm alone, one process, on the memos already resolved: "
        f"{seconds(checked.medians['library']['wall'])}; its HTML and text {seconds(checked.medians['library, both']['wall'])}. "
        f"The index took in {speed:.0f} MB of records and evidence a second of one core. "
        f"{checked.parts:,} parts of the pages were compared with the corpus: {len(checked.wrong) or 'none'} wrong.", "",
    ]
    return "\n".join(rows)


def scaling(measured):
    """How the time of a cold build grows from each size to the next: 1 is in proportion to the memos."""
    rows = ["### How it grows", "", "| from | to | exponent in memos |", "| --- | --- | --: |"]
    for small, large in zip(measured, measured[1:]):
        memos = SIZES[large.size].memos / SIZES[small.size].memos
        time = large.medians["cold"]["wall"] / small.medians["cold"]["wall"]
        told = f"{math.log(time) / math.log(memos):.2f}" if memos != 1 else f"the same memos: {time:.2f} × the time"
        rows.append(f"| {small.size} | {large.size} | {told} |")
    return "\n".join(rows) + "\n"


def seconds(time):
    return f"{time * 1000:.3g} ms" if time < 1 else f"{time:.3g} s"


def write_readme(path, text):
    """Puts the tables between the two marks of a README."""
    before, rest = path.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    path.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8")
