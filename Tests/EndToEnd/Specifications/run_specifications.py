"""Runs the program over the desks of Tests/Specifications/Checks and compares what it prints with what stands there.

    run_specifications.py PROGRAM REPOSITORY FORMAT [CODE ...]
"""
import pathlib, re, shutil, subprocess, sys, tempfile

program, repository, form = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
# It is about the whole desk, and the desk's other memos have never been reviewed.
SKIPPED = {"D111"}
FENCE = re.compile(r"^~~~~~~\n(.*?)^~~~~~~\n", re.S | re.M)
FILE = re.compile(r"^`([^`\n]+)`\n\n~~~~~~\n(.*?)^~~~~~~\n", re.S | re.M)


def run(part, folder):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(repository / "Tests/Fixtures/example-desk", folder / "desk")
    (folder / ".git").mkdir()
    for path, text in FILE.findall(part.split("\n$ chancery ")[0]):
        file = folder / "desk" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    command = re.search(r"^\$ chancery (.*)$", part, re.M).group(1).split()
    done = subprocess.run([program, *command, "--quiet", "--format", form], cwd=folder, capture_output=True, text=True)
    wanted = int(re.search(r"^Exit status: (\d+)$", part, re.M).group(1))
    return done, wanted


failures = 0
codes = sys.argv[4:] or sorted(file.stem for file in (repository / "Tests/Specifications/Checks").glob("*.md"))
codes = [code for code in codes if code not in SKIPPED]
with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch) / "work"
    for code in codes:
        text = (repository / f"Tests/Specifications/Checks/{code}.md").read_text(encoding="utf-8")
        fails, holds = text.split("\n## Fails\n")[1].split("\n## Holds\n")
        done, wanted = run(fails, folder)
        printed = FENCE.match(fails.split(f"\n### {form}\n\n")[1]).group(1)
        if done.returncode != wanted or done.stdout != printed:
            failures += 1
            print(f"{code}: status {done.returncode}, not {wanted}; printed\n{done.stdout}{done.stderr}")
        done, wanted = run(holds, folder)
        if done.returncode != wanted or code in done.stdout.split():
            failures += 1
            print(f"{code} holds: status {done.returncode}, not {wanted}; printed\n{done.stdout}{done.stderr}")
print(f"{len(codes)} rules, {failures} failures")
sys.exit(1 if failures else 0)
