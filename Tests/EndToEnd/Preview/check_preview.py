#!/usr/bin/env python3
"""Holds `chancery serve` to what it promises: what it shows, what it refuses, how soon it shows a change, and in headless
Chromium that the page changes after a save, keeps the reader's place and opens the evidence.

    check_preview.py PROGRAM DESK [--shots FOLDER]

Without Chromium or the package websocket-client (see ../Pages/requirements.txt) the browser's part is passed over with a
notice. Exit status: 0 all as it should be, 1 something is not.
"""

import argparse
import http.client
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Pages"))
MEMO = "preview/long"
SENTENCE = "The preview shows this sentence."
LONG = "\n\n".join(f"## Part {part}\n\n" + f"Words of part {part} that fill a line or two of the page. " * 12 for part in range(30))

faults = []


def expect(holds, what):
    if not holds: faults.append(what)


class Serving:
    """The program at work on a copy of a desk."""

    def __init__(self, program, desk, *words):
        self.folder = tempfile.TemporaryDirectory()
        self.desk = pathlib.Path(self.folder.name, "Briefings")
        shutil.copytree(desk, self.desk)
        self.memo = self.desk / "Memos" / f"{MEMO}.md"
        self.memo.parent.mkdir(parents=True)
        self.write(SENTENCE)
        self.process = subprocess.Popen(
            [program, "serve", "--desk", str(self.desk), "--port", "0", *words], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))

    def write(self, sentence):
        """Saves as editors do: beside, then in place."""
        beside = self.memo.with_name(".long.swp")
        beside.write_text(f"---\ntitle: A long memo\ndate: 2026-03-09\n---\n\n{sentence}\n\n{LONG}\n")
        beside.rename(self.memo)

    def ask(self, path, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        fields = {"Host": f"127.0.0.1:{self.port}"} | {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, fields)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace"), answer

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


def check_answers(serving):
    status, page, answer = serving.ask("/")
    expect(status == 200 and "A long memo" in page, "the list of memos does not name the memo")
    expect(answer.getheader("Cache-Control") == "no-store", "a page may be kept")
    for suffix in ("html", "txt", "json"):
        status, text, _ = serving.ask(f"/page/{MEMO}.{suffix}")
        expect(status == 200 and SENTENCE in text, f"the memo as {suffix} does not say what it says")
    status, text, _ = serving.ask(f"/source/Memos/{MEMO}.md")
    expect(status == 200 and 'id="L6"' in text and SENTENCE in text, "the source has no numbered lines")
    expect(serving.ask("/", "HEAD")[0] == 200 and serving.ask("/", "HEAD")[1] == "", "HEAD is not answered as it should be")


def check_refusals(serving):
    local = f"127.0.0.1:{serving.port}"
    expect(serving.ask("/", Host="desk.example")[0] == 421, "a foreign Host is answered")
    expect(serving.ask("/", Host=f"desk.example:{serving.port}")[0] == 421, "a foreign Host is answered")
    expect(serving.ask("/", Origin="https://desk.example")[0] == 403, "a foreign Origin is answered")
    expect(serving.ask("/", Origin="null")[0] == 403, "an Origin that is none is answered")
    expect(serving.ask("/", Origin=f"http://{local}")[0] == 200, "its own Origin is refused")
    expect(serving.ask("/", "POST", b"x")[0] == 405, "something is taken")
    expect(serving.ask("/", "GET", b"x" * 100_000)[0] == 413, "a body is taken")
    expect(serving.ask("/", X="a" * 100_000)[0] in (413, 431), "an oversized request is taken")
    outside = pathlib.Path(serving.folder.name, "outside.md")
    outside.write_text("secret")
    (serving.desk / "Memos" / "link.txt").symlink_to(outside)
    (serving.desk / ".hidden.md").write_text("secret")
    for path in [
        "/source/../outside.md", "/source/%2e%2e/outside.md", "/source/Memos/..%2f..%2foutside.md", "/source//etc/hosts.txt",
        f"/source/{outside}", "/source/Memos/link.txt", "/source/.hidden.md", "/source/.chancery/index.txt",
        "/page/../outside.md", "/page/%00.html", "/memo/none", "/nothing", "/source/", "/page/../../Briefings/chancery.yaml",
    ]:
        status, text, _ = serving.ask(path)
        expect(status == 404 and "secret" not in text, f"{path} is answered with {status}")


def check_changes(serving):
    """The time from a save to the changed page, over some saves."""
    times = []
    for turn in range(10):
        sentence = f"Change {turn} has been saved."
        known = int(serving.ask("/changed?after=0")[1])
        told = []
        waiter = threading.Thread(target=lambda: told.append(serving.ask(f"/changed?after={known}")[1]))
        waiter.start()
        time.sleep(0.1)
        start = time.monotonic()
        serving.write(sentence)
        waiter.join()
        text = serving.ask(f"/page/{MEMO}.txt")[1]
        times.append(time.monotonic() - start)
        expect(sentence in text, f"after save {turn} the old memo is shown")
    serving.memo.write_text("---\ntitle: A long memo\ndate: 2026-03-09\n---\n\nIt says :fact[nothing/here].\n")
    time.sleep(0.3)
    findings = serving.ask(f"/findings/{MEMO}")[1]
    expect('class="error"' in findings and f"/source/Memos/{MEMO}.md#L6" in findings, "a mistake is not told with its line")
    known = int(serving.ask("/changed?after=0")[1])
    folder = serving.desk / "Memos" / "new"
    folder.mkdir()
    (folder / "one.md").write_text("---\ntitle: A new memo\ndate: 2026-03-09\n---\n\nText.\n")
    serving.ask(f"/changed?after={known}")
    time.sleep(0.1)
    expect("A new memo" in serving.ask("/")[1], "a memo in a new folder is not seen")
    return sorted(times)[len(times) // 2]


def check_polling(program, desk):
    serving = Serving(program, desk, "--poll")
    known = int(serving.ask("/changed?after=0")[1])
    serving.write("Polling has seen this.")
    serving.ask(f"/changed?after={known}")
    expect("Polling has seen this." in serving.ask(f"/page/{MEMO}.txt")[1], "a change is not seen by polling")
    serving.close()


def wait_for(browser, script):
    for _ in range(200):
        # A page on its way has no frames yet.
        if browser.run(f"(() => {{ try {{ return {script} }} catch {{ return false }} }})()"): return True
        time.sleep(0.05)
    return False


def check_browser(serving, shots):
    try:
        import websocket  # noqa: F401 (what the browser is spoken to with)
        from check_pages import Browser
        if not any(map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])): raise ImportError("no Chromium")
    except ImportError as error:
        print(f"the browser's part is passed over: {error}", file=sys.stderr)
        return
    serving.write(SENTENCE)
    time.sleep(0.2)
    browser = Browser()
    try:
        for width in (1280, 320):
            browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600)
            browser.ask("Page.navigate", url=f"{serving.address}memo/{MEMO}")
            inner = "document.querySelector('iframe').contentWindow"
            expect(wait_for(browser, f"{inner}.document.readyState === 'complete' && {inner}.document.body.innerText.includes('{SENTENCE}')"),
                   f"{width} px: the memo is not shown")
            browser.run(f"{inner}.document.getElementById('part-20').scrollIntoView({{behavior: 'instant'}})")
            before = browser.run(f"{inner}.document.getElementById('part-20').getBoundingClientRect().top")
            changed = f"Saved at {width} px, with a sentence that takes more room. " * 8
            serving.write(changed)
            expect(wait_for(browser, f"{inner}.document.body && {inner}.document.body.innerText.includes('Saved at {width} px')"),
                   f"{width} px: the page does not change after a save")
            time.sleep(0.2)
            after = browser.run(f"{inner}.document.getElementById('part-20').getBoundingClientRect().top")
            expect(abs(after - before) < 3, f"{width} px: the reader's place moved by {after - before} px")
            expect(browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                   f"{width} px: the page is wider than the window")
            if shots: browser.shoot(shots / f"preview-{width}.png", width)
            serving.write(SENTENCE)
            time.sleep(0.3)
        browser.ask("Emulation.setDeviceMetricsOverride", width=1280, height=800, deviceScaleFactor=1, mobile=False)
        browser.ask("Page.navigate", url=f"{serving.address}memo/example")
        expect(wait_for(browser, f"{inner}.document.readyState === 'complete' && !!{inner}.document.querySelector('[data-key]')"),
               "the example is not shown")
        browser.run(f"{inner}.document.querySelector('[data-key]').click()")
        expect(wait_for(browser, "!!document.querySelector('#evidence mark')"), "a value does not open its evidence")
        browser.run("document.querySelector('button[data-view=text]').click()")
        expect(browser.run("[...document.querySelectorAll('iframe')].filter(each => !each.hidden).length") == 2,
               "page and text do not stand side by side")
        if shots: browser.shoot(shots / "preview-evidence.png", 1280)
    finally:
        browser.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("desk", type=pathlib.Path)
    parser.add_argument("--shots", type=pathlib.Path, help="where to leave pictures")
    options = parser.parse_args()
    serving = Serving(options.program, options.desk)
    try:
        check_answers(serving)
        check_refusals(serving)
        time.sleep(0.3)
        median = check_changes(serving)
        check_browser(serving, options.shots)
    finally:
        serving.close()
    check_polling(options.program, options.desk)
    print(f"from save to page: {median * 1000:.0f} ms", file=sys.stderr)
    for fault in faults: print(fault)
    if not faults: print("all as it should be")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
