"""What is timed, and the process that times it."""

import dataclasses
import json
import shutil
import subprocess
import sys
import typing


@dataclasses.dataclass
class Case:
    """A command to time. Its ratio is that to another case of the same round; one without a title stands in no table."""

    name: str
    command: list
    title: str = ""
    over: str = ""
    target: float | None = None
    repeat: int = 1
    needs: str = ""
    prepare: typing.Callable = lambda: None
    check: typing.Callable = list

    @property
    def is_possible(self):
        return not self.needs or shutil.which(self.needs) is not None


class Meter:
    """The small process that times commands."""

    def __init__(self, script):
        self.script = script

    def __enter__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(self.script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def run(self, case, limit=3_600):
        order = {"command": case.command, "repeat": case.repeat, "limit": limit}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())
