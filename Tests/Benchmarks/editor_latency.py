"""How long an author waits: from a keystroke to findings and to completion, at 10,000 articles.

    editor_latency.py PROGRAM [--articles N] [--edits N] [--desk DIR]

Makes a desk (kept below DIR for the next run), opens a memo and a record, types, and prints medians and the worst. Ends with
status 1 where the median is above 10 ms, the worst of a thousand above 50 ms, or memory grows from edit to edit.
"""

import argparse
import hashlib
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

MEDIAN, WORST = 10.0, 50.0
NOUNS = "harbour bridge clinic school reactor tunnel ferry museum orchard airport archive stadium".split()
VERBS = "approves delays widens challenges reviews halts revives finances".split()
PLACES = "Norhaven Ostberg Vestvik Solund Kirkby Langdal Fjellby Myrvoll".split()


def make(desk, articles, memos):
    """One fact of each of eight kinds an article, ten facts a memo."""
    if (desk / "chancery.yaml").exists():
        return
    chance = random.Random(7)
    (desk / "Memos").mkdir(parents=True)
    (desk / "Entities").mkdir()
    (desk / "Entities/publications.yaml").write_text("courier: { publication: Harbour Courier, grade: B, country: NO }\n")
    for number in range(articles):
        folder = desk / "Articles" / f"{number // 1000:03}"
        folder.mkdir(parents=True, exist_ok=True)
        place, noun = chance.choice(PLACES), chance.choice(NOUNS)
        title = f"{place} {chance.choice(VERBS)} the {noun}"
        facts, text = [], [title, ""]
        for index in range(8):
            amount = chance.randrange(10, 999)
            words = f"the {chance.choice(NOUNS)} of part {index} costs €{amount} million"
            text += [f"In {place} it was said that {words}, and nobody objected.", ""]
            facts.append(
                f"  part-{index}:\n    says: Cost of the {noun} in {place}, part {index}\n    money: {amount} million EUR\n"
                f"    span: {words}\n    on: 2025-0{index + 1}-11\n    status: verified\n"
                f"    verified: {{ by: desk, on: 2025-09-01 }}\n"
            )
        body = "\n".join(text).encode()
        name = f"a{number:06}"
        (folder / f"{name}.txt").write_bytes(body)
        (folder / f"{name}.yaml").write_text(
            f"title: {title}\npublisher: courier\npublished: 2025-09-01\naccessed: 2025-09-02\nlanguage: en-GB\ngrade: B2\n"
            f"text: sha256:{hashlib.sha256(body).hexdigest()}\nfacts:\n" + "".join(facts)
        )
    for number in range(memos):
        lines = [f"---\ntitle: Memo {number}\ndate: 2025-10-01\n---\n"]
        for _ in range(10):
            key = f"a{chance.randrange(articles):06}/part-{chance.randrange(8)}"
            lines.append(f"The officials met twice and agreed on little; the sum on file is :fact[{key}], as was said.\n")
        (desk / f"Memos/m{number:04}.md").write_text("\n".join(lines))
    (desk / "chancery.yaml").write_text("title: Benchmark\nlanguage: en-GB\n")


class Editor:
    def __init__(self, program, desk):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.desk, self.number, self.versions = desk, 0, {}
        self.request("initialize", {"processId": None, "rootUri": desk.as_uri(), "capabilities": {}})
        self.notify("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length))

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
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--desk", default=tempfile.gettempdir() + "/chancery-editor-bench")
    wish = parser.parse_args()
    desk = pathlib.Path(wish.desk, str(wish.articles)).resolve()
    make(desk, wish.articles, max(10, wish.articles // 10))

    editor = Editor(wish.program, desk)
    print(f"{'opening the first memo':34} {timed(lambda: editor.open(desk / 'Memos/m0000.md')):6.1f} ms")
    memo = (desk / "Memos/m0000.md").as_uri()
    line = 5
    # Until the index and the catalogue of facts have been read, completion says that it knows only a part.
    start = time.perf_counter()
    while True:
        editor.type(memo, line, 0, 0, "Ostberg ")
        place = {"textDocument": {"uri": memo}, "position": {"line": line, "character": 7}}
        found = editor.request("textDocument/completion", place)
        editor.type(memo, line, 0, 8, "")
        if found["items"] or time.perf_counter() - start > 300:
            break
        time.sleep(0.05)
    print(f"{'until facts are completed':34} {(time.perf_counter() - start) * 1000:6.1f} ms")
    time.sleep(2)
    good = report("keystroke in a memo to findings", typing(editor, memo, line, 20, 1000))
    good &= report("to completion in prose", completing(editor, memo, line, 0, ["harbour", "€71", "cost"], 1000))
    keys = [":fact[part-3", ":fact[a0012", ":fact[orchard"]
    good &= report("to completion of a key", completing(editor, memo, line, 0, keys, 1000))
    before = editor.memory()
    typing(editor, memo, line, 20, wish.edits)
    after = editor.memory()
    print(f"{'memory':34} {before:6.1f} MiB, after {wish.edits} edits {after:6.1f} MiB")
    good &= after < before * 1.1 + 8
    record = editor.open(desk / "Articles/000/a000007.yaml")
    good &= report("keystroke in a record to findings", typing(editor, record, 0, 10, 1000))
    editor.close()
    sys.exit(0 if good else 1)


main()
