"""How long an author waits: from a keystroke to findings and to completion.

    editor_latency.py PROGRAM [SIZE] [--edits N] [--folder DIR]

Makes the desk of a size of bench.py, 10,000 articles unless another is named (kept below DIR for the next run), opens a memo
and a record, types, and prints medians and the worst. Ends with status 1 where a median is above 10 ms, the worst of a
thousand above 50 ms, or memory grows from edit to edit.
"""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "EndToEnd" / "Editors"))
from connection import Connection
from corpus import DESK, SIZES, Corpus

MEDIAN, WORST = 10.0, 50.0


class Editor(Connection):
    def __init__(self, program, desk):
        super().__init__(program)
        self.desk, self.number, self.versions = desk, 0, {}
        self.request("initialize", {"processId": None, "rootUri": desk.as_uri(), "capabilities": {}})
        self.notify("initialized", {})

    def request(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while (message := self.receive()).get("id") != self.number:
            pass
        return message["result"]

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def open(self, path):
        uri = path.as_uri()
        self.versions[uri] = 1
        document = {"uri": uri, "languageId": "markdown", "version": 1, "text": path.read_text()}
        self.notify("textDocument/didOpen", {"textDocument": document})
        self.findings(uri)
        return uri

    def findings(self, uri):
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return

    def type(self, uri, line, start, end, text):
        self.versions[uri] += 1
        span = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
        document = {"uri": uri, "version": self.versions[uri]}
        change = {"textDocument": document, "contentChanges": [{"range": span, "text": text}]}
        self.notify("textDocument/didChange", change)

    def memory(self):
        """Resident, in MiB."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def close(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait(10)


def timed(action):
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def typing(editor, uri, line, column, count):
    """A letter typed and taken back, in turn."""
    times = []
    for edit in range(count):
        def keystroke():
            if edit % 2 == 0:
                editor.type(uri, line, column, column, "x")
            else:
                editor.type(uri, line, column, column + 1, "")
            editor.findings(uri)
        times.append(timed(keystroke))
    return times


def completing(editor, uri, line, column, words, count):
    """Words typed letter by letter with completion asked behind each, from the second on."""
    times = []
    while len(times) < count:
        for word in words:
            for index, letter in enumerate(word):
                def keystroke():
                    editor.type(uri, line, column + index, column + index, letter)
                    place = {"line": line, "character": column + index + 1}
                    editor.request("textDocument/completion", {"textDocument": {"uri": uri}, "position": place})
                spent = timed(keystroke)
                if index > 0 and word[index] not in " :[":
                    times.append(spent)
            editor.type(uri, line, column, column + len(word), "")
            editor.findings(uri)
    return times[:count]


def report(name, times):
    median, worst = statistics.median(times), max(times)
    print(f"{name:34} median {median:6.2f} ms   worst of {len(times)} {worst:6.2f} ms")
    return median <= MEDIAN and worst <= WORST


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("size", nargs="?", default="L", choices=SIZES)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--folder", default=tempfile.gettempdir() + "/chancery-editor-bench")
    wish = parser.parse_args()
    folder = pathlib.Path(wish.folder, wish.size).resolve()
    desk = folder / DESK
    if not desk.exists():
        Corpus(wish.size).write(folder)
    first = min((desk / "Memos").glob("*.md"))

    editor = Editor(wish.program, desk)
    print(f"{'opening the first memo':34} {timed(lambda: editor.open(first)):6.1f} ms")
    memo = first.as_uri()
    lines = first.read_text().split("\n")
    line = next(number for number, text in enumerate(lines) if number > 4 and len(text) > 80)
    # Until the index and the catalogue of facts have been read, completion says that it knows only a part.
    start = time.perf_counter()
    while True:
        editor.type(memo, line, 0, 0, "million ")
        place = {"textDocument": {"uri": memo}, "position": {"line": line, "character": 7}}
        found = editor.request("textDocument/completion", place)
        editor.type(memo, line, 0, 8, "")
        if found["items"] or time.perf_counter() - start > 300:
            break
        time.sleep(0.05)
    print(f"{'until facts are completed':34} {(time.perf_counter() - start) * 1000:6.1f} ms")
    time.sleep(2)
    good = report("keystroke in a memo to findings", typing(editor, memo, line, 20, 1000))
    good &= report("to completion in prose", completing(editor, memo, line, 0, ["million", "€71", "capital"], 1000))
    keys = [":fact[revenue", ":fact[00012", ":fact[employ"]
    good &= report("to completion of a key", completing(editor, memo, line, 0, keys, 1000))
    before = editor.memory()
    typing(editor, memo, line, 20, wish.edits)
    after = editor.memory()
    print(f"{'memory':34} {before:6.1f} MiB, after {wish.edits} edits {after:6.1f} MiB")
    good &= after < before * 1.1 + 8
    record = editor.open(min((desk / "Articles").rglob("*.yaml")))
    good &= report("keystroke in a record to findings", typing(editor, record, 0, 10, 1000))
    editor.close()
    sys.exit(0 if good else 1)


main()
