"""Runs `chancery links` against servers that misbehave, and holds its report and what the servers saw to each other.

usage: check_links.py CHANCERY

Prints one line for each thing that is not as it should be; status 0 where there is none. Standard library only; the
certificate is made with openssl, and left out where that is not installed.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from misbehaving_server import MisbehavingServer  # noqa: E402

faults = []


def expect(condition, *words):
    if not condition:
        faults.append(" ".join(str(word) for word in words))


class Desk:
    """A desk in a folder, and the program run over it."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        for name in ("Memos", "Articles", "Entities"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "chancery.yaml").write_text("title: Desk\n")

    def memo(self, body, name="one", head=""):
        text = f"---\ntitle: Links\ndate: 2026-03-09\n{head}---\n\n{body}\n"
        (self.folder / "Memos" / f"{name}.md").write_text(text)

    def article(self, name, fields):
        (self.folder / "Articles" / f"{name}.yaml").write_text(f"title: A report\n{fields}\n")

    def run(self, *words, manners=("--private", "--delay", "0.01", "--timeout", "30", "--retries", "2"), offline=False):
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        arguments = [self.program, "links", "--desk", str(self.folder), *words]
        arguments += [] if offline else manners
        return subprocess.run(arguments, capture_output=True, text=True, env=environment, timeout=120)

    def findings(self, *words, **options):
        """Code and message of each finding by the text it is at."""
        outcome = self.run("--format", "json", *words, **options)
        expect(outcome.returncode in (0, 1), "status", outcome.returncode, outcome.stderr)
        found = {}
        for finding in json.loads(outcome.stdout)["diagnostics"] if outcome.stdout else []:
            path, (start, end) = finding["location"]["path"], finding["location"]["span"]
            text = pathlib.Path(path).read_bytes()[start:end].decode() if end > start else path
            found.setdefault(text, []).append(finding)
        return outcome, found


def codes(found, address):
    return [finding["code"] for finding in found.get(address, [])]


def every_fault(program, folder):
    desk = Desk(program, folder)
    server = MisbehavingServer()
    try:
        other = MisbehavingServer("::1")
    except OSError:  # No IPv6 here.
        other = MisbehavingServer()
    server.other = other.base
    base = server.base
    expected = {
        "/page": [], "/page?q=1": [], "/to/301/page": ["R131"], "/to/308/to/301/page": ["R131"],
        "/to/302/page": ["R132"], "/to/307/page": ["R132"], "/to/302/to/301/page": ["R132"], "/to/301/missing": ["R130"],
        "/deep/article": ["R131"], "/missing": ["R130"], "/gone": ["R130"], "/loop": ["R135"], "/endless/0": ["R135"],
        "/cookie": ["R132"], "/flaky": [], "/broken": ["R141"], "/busy": [], "/much-too-busy": ["R141"], "/no-head": [],
        "/hates-head": [], "/head-lies": [], "/locked": ["R137"], "/reset": ["R134"], "/endless-body": [], "/endless-head": ["R141"], "/wrong-length": [], "/no-http": ["R141"],
        "/to-file": ["R135"], "/to-script": ["R135"], "/relative/a": ["R131"], "/to-other": ["R132"],
        "/%D0%9A%D0%B8%D1%97%D0%B2": [], "/Київ": [], "/a#part": [],
    }
    links = {base + path: codes for path, codes in expected.items()}
    links[other.base + "/page"] = []
    links["http://nowhere.invalid/"] = ["R134"]
    links["http://127.0.0.1:1/"] = ["R134"]
    links["https://"] = ["R140"]
    links["https://me:secret@example.org/"] = ["R140"]
    certificate = pathlib.Path(folder) / "certificate.pem"
    if shutil.which("openssl"):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", certificate, "-out", certificate],
            check=True, capture_output=True)
        links[MisbehavingServer(certificate=certificate).base + "/page"] = ["R133"]
    desk.memo("\n\n".join(f"See [it]({address})." for address in links) + "\n\n[write](mailto:desk@example.org)")
    outcome, found = desk.findings()
    for address, wanted in links.items():
        expect(codes(found, address) == wanted, address, "gave", codes(found, address), "and not", wanted)
    expect(outcome.returncode == 1, "status", outcome.returncode)
    expect(not any("mailto" in text for text in found), "a mail address was checked")
    fixes = {text: findings[0]["fixes"] for text, findings in found.items()}
    moved = fixes[base + "/relative/a"]
    expect(moved and moved[0]["edits"][0]["text"] == base + "/page?x=1", "no new address in", moved)
    expect(fixes[base + "/to/308/to/301/page"][0]["edits"][0]["text"] == base + "/page", "a chain of two has no end")
    expect(not fixes[base + "/deep/article"], "the front page is offered for a page of its own")
    expect(server.asked("/page?q=1") == ["HEAD"], "/page?q=1 was asked", server.asked("/page?q=1"))
    expect(server.asked("/no-head") == ["HEAD", "GET"], "/no-head was asked", server.asked("/no-head"))
    expect(server.asked("/missing")[:2] == ["HEAD", "GET"], "/missing was asked", server.asked("/missing"))
    expect(server.asked("/gone") == ["HEAD"], "/gone was asked", server.asked("/gone"))
    expect(server.asked("/broken") == ["HEAD", "GET", "GET"], "/broken was asked", server.asked("/broken"))
    expect(server.asked("/much-too-busy") == ["HEAD"], "/much-too-busy was asked", server.asked("/much-too-busy"))
    # Two spellings of one address, and one with a fragment, are asked for once.
    expect(server.asked("/%D0%9A%D0%B8%D1%97%D0%B2") == ["HEAD"], server.asked("/%D0%9A%D0%B8%D1%97%D0%B2"))
    expect(server.asked("/a") == ["HEAD"], "/a was asked", server.asked("/a"))
    agents = {headers.get("user-agent", "") for _, _, headers in server.log}
    expect(all(agent.startswith("chancery-links/") for agent in agents), "agents", agents)
    expect("secret" not in (desk.folder / ".chancery" / "links").read_text(), "a password is kept")
    return desk, server, outcome


def the_same_again(desk, server, first):
    """The answers stand for a week, bad ones for a day; what is told does not depend on who answered first."""
    count = len(server.log)
    again = desk.run("--format", "json")
    expect(len(server.log) == count, len(server.log) - count, "requests though all answers are fresh")
    expect(again.stdout == first.stdout, "another report from the same answers")
    desk.run("--format", "json", "--max-age", "0")
    expect(len(server.log) > count, "no request though no answer may stand")
    cache = desk.folder / ".chancery" / "links"

    def age(seconds):
        lines = cache.read_text().splitlines()
        fields = [line.split("\t") for line in lines[1:]]
        aged = [[f[0], str(int(f[1]) - seconds), *f[2:]] for f in fields]
        cache.write_text("\n".join([lines[0]] + ["\t".join(f) for f in aged]) + "\n")

    age(2 * 86_400)
    before = len(server.asked("/page?q=1")), len(server.asked("/gone"))
    desk.run("--format", "json")
    after = len(server.asked("/page?q=1")), len(server.asked("/gone"))
    expect(after == (before[0], before[1] + 1), "after two days good and bad answers were asked", before, after)
    age(2 * 86_400)
    count = len(server.log)
    outcome, found = desk.findings("--offline", "--private", offline=True)
    expect(len(server.log) == count, "requests were made offline")
    gone = found[server.base + "/gone"][0]
    expect(any("as of 2 days ago" in line for line in gone["help"]), "no age in", gone["help"])
    _, found = desk.findings("--offline", "--private", "--max-age", "1d", offline=True)
    stale = found[server.base + "/page?q=1"][0]
    expect(stale["code"] == "R139" and "last checked" in stale["message"], stale)
    cache.write_text("chancery-links 1\nno line of ours\n" + "\x00\xff" * 10)
    _, found = desk.findings("--offline", "--private", offline=True)
    expect("never checked" in found[server.base + "/page"][0]["message"], "a damaged cache is believed")


def records_and_settlement(program, folder):
    desk = Desk(program, folder)
    server = MisbehavingServer()
    base = server.base
    desk.article("kept", f"url: {base}/gone\naccessed: 2026-03-04\narchive: {base}/copy")
    desk.article("lost", f"url: {base}/missing\naccessed: 2026-03-04")
    desk.article("unused", f"url: {base}/locked")
    desk.memo(
        f"It is so :cite[kept], [as told]({base}/gone). <{base}/page> ![Chart]({base}/missing.png)\n\n"
        f"<!-- chancery: allow R130 the page is gone, and that is the point -->\nOnce [here]({base}/missing).\n\n"
        f"<!-- chancery: allow R133 nothing of the kind -->\n[There]({base}/other)."
        f"\n\n<!-- chancery: allow R134 -->\n[Then]({base}/then)."
        f"\n\n```\n{base}/in-code\n```\n", head="checks: { R137: off }\n")
    outcome, found = desk.findings()
    kept = found[f"{base}/gone"]
    by_place = {pathlib.Path(f["location"]["path"]).name: f for f in kept}
    expect(by_place["one.md"]["severity"] == "error", by_place["one.md"])
    expect(any(f["edits"][0]["text"] == f"{base}/copy" for f in by_place["one.md"]["fixes"]), "no copy is offered")
    expect(by_place["kept.yaml"]["severity"] == "note", "a page with a copy on file is", by_place["kept.yaml"])
    lost = {pathlib.Path(f["location"]["path"]).name: f for f in found[f"{base}/missing"]}
    expect(lost["one.md"]["waived"] is not None, "the waiver does not waive")
    expect(f"https://web.archive.org/web/20260304/{base}/missing" in "".join(lost["lost.yaml"]["help"]), lost)
    all_codes = [f["code"] for fs in found.values() for f in fs]
    expect("X131" in all_codes, "an idle waiver of a link is not told")
    expect(server.asked("/in-code") == [], "code was taken for a link")
    expect(server.asked("/gone") == ["HEAD"], "one address in two places was asked", server.asked("/gone"))
    expect(server.asked("/missing.png") != [], "an image was not asked for")
    # `check` knows the waiver's code, and leaves it to `links` whether it is idle.
    check = subprocess.run([program, "check", "--desk", folder, "--format", "json"], capture_output=True, text=True)
    waivers = [f["code"] for f in json.loads(check.stdout)["diagnostics"] if f["code"].startswith("X13")]
    expect(waivers == ["X130"], "check says of the waivers", waivers)
    expect("X130" not in all_codes, "a waiver without a reason is told twice")
    # What cannot be read is told and not passed over.
    (desk.folder / "Memos" / "lost.md").symlink_to("/dev/zero")
    _, found = desk.findings(str(desk.folder / "Memos" / "lost.md"))
    expect("X305" in [f["code"] for fs in found.values() for f in fs], "a memo that cannot be read is passed over")
    (desk.folder / "Memos" / "lost.md").unlink()
    # Named memos: their links, and those of the articles they use.
    count = len(server.asked("/locked"))
    desk.run(str(desk.folder / "Memos" / "one.md"), "--max-age", "0")
    expect(len(server.asked("/locked")) == count, "an article that the memo does not use was asked for")
    for name, report in (("sarif", '"R130"'), ("github", "::error"), ("junit", "R130"), ("human", "error[R130]")):
        expect(report in desk.run("--format", name).stdout, name, "does not tell of R130")


def private_hosts(program, folder):
    desk = Desk(program, folder)
    server = MisbehavingServer()
    links = [server.base + "/page", "http://localhost/", "http://10.1.2.3/", "http://[::1]/", "http://wiki/"]
    # Other spellings of 127.0.0.1 are known for what they are once they are connected to.
    disguised = [f"http://2130706433:{server.port}/page", f"http://127.1:{server.port}/page", f"http://0x7f.1:{server.port}/"]
    desk.memo("\n\n".join(f"[Here]({address})" for address in links + disguised))
    _, found = desk.findings(manners=("--delay", "0.01", "--retries", "0"))
    for address in links + disguised:
        expect(codes(found, address) == ["R138"], address, "gave", codes(found, address))
    expect(server.log == [], "a private host was asked", server.log)


def politeness(program, folder):
    desk = Desk(program, folder)
    server = MisbehavingServer()
    desk.memo("\n\n".join(f"[Here]({server.base}/slow-ok/{number})" for number in range(30)))
    desk.run(manners=("--private", "--delay", "0", "--per-host", "3"))
    expect(len(server.log) == 30, len(server.log), "requests for 30 links")
    expect(server.most_under_way == 3, server.most_under_way, "requests at once, where 3 are allowed")
    server.log.clear(), server.times.clear()
    desk.run("--max-age", "0", manners=("--private", "--delay", "0.05", "--per-host", "64"))
    gaps = [later - earlier for earlier, later in zip(server.times, server.times[1:])]
    expect(sum(gaps) >= 29 * 0.05 * 0.95, "30 requests to one host took", sum(gaps))
    busy = Desk(program, folder + "-busy")
    busy.memo(f"[Here]({server.base}/busy)")
    started = time.monotonic()
    _, found = busy.findings()
    expect(found == {} and time.monotonic() - started >= 1, "a server that asked for a second was not given it")


def slowness(program, folder):
    desk = Desk(program, folder)
    server = MisbehavingServer()
    slow = [server.base + "/silent", server.base + "/drip"]
    desk.memo("\n\n".join(f"[Here]({address})" for address in slow))
    started = time.monotonic()
    _, found = desk.findings(manners=("--private", "--delay", "0.01", "--timeout", "0.5", "--retries", "1"))
    for address in slow:
        expect(codes(found, address) == ["R136"], address, "gave", codes(found, address))
    expect(time.monotonic() - started < 15, "slow servers held the program up")


def no_program(program, folder):
    """Without the program that asks there is one clear message, and the cache still answers."""
    lone = pathlib.Path(folder + "-bin")
    lone.mkdir()
    shutil.copy(program, lone / "chancery")
    desk = Desk(str(lone / "chancery"), folder)
    desk.memo("[Here](http://127.0.0.1:1/)")
    environment = {"PATH": "/nonexistent"}
    outcome = subprocess.run(
        [lone / "chancery", "links", "--desk", folder, "--private"], capture_output=True, text=True, env=environment)
    expect(outcome.returncode == 3 and "is not installed" in outcome.stderr, outcome.returncode, outcome.stderr)
    outcome = desk.run("--offline", "--private", offline=True)
    expect(outcome.returncode == 0 and "never checked" in outcome.stdout, outcome.returncode, outcome.stdout)
    for words in (["--max-age", "soon"], ["--delay", "-1"], ["--at-once", "1.5"], ["--retries", "many"]):
        wrong = subprocess.run([program, "links", "--desk", folder, *words], capture_output=True, text=True)
        expect(wrong.returncode == 2 and words[1] in wrong.stderr, words, wrong.returncode, wrong.stderr)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        desk, server, outcome = every_fault(program, folder + "/faults")
        the_same_again(desk, server, outcome)
        records_and_settlement(program, folder + "/records")
        private_hosts(program, folder + "/private")
        politeness(program, folder + "/polite")
        slowness(program, folder + "/slow")
        no_program(program, folder + "/alone")
    print("\n".join(faults) if faults else "all as it should be")
    return 1 if faults else 0


sys.exit(main())
