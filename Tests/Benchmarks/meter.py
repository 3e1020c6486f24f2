"""Times commands for bench.py, in a process so small that the peak memory of what it starts is not its own: reads a
command as a line of JSON, answers with a line of JSON, until its input ends.

{"command": [...], "repeat": 1, "limit": 600} → {"wall": s, "cpu": s, "memory": MB, "first": s, "status": 0, "talk": "…"}

Repeated, the figures are medians. "first" is when the first byte of standard output came.
"""

import json
import os
import select
import signal
import subprocess
import sys
import time


def run(command, limit):
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    first, talk, streams = None, b"", {process.stdout.fileno(), process.stderr.fileno()}
    while streams:
        ready = select.select(streams, [], [], max(0, start + limit - time.perf_counter()))[0]
        if not ready:
            os.killpg(process.pid, signal.SIGKILL)
            break
        for stream in ready:
            piece = os.read(stream, 1 << 20)
            if not piece: streams.remove(stream)
            elif stream == process.stderr.fileno(): talk = (talk + piece)[-2000:]
            elif first is None: first = time.perf_counter() - start
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    for stream in (process.stdout, process.stderr): stream.close()
    return {
        "wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024, "first": first or wall,
        "status": process.returncode, "talk": talk.decode(errors="replace"),
    }


for line in sys.stdin:
    order = json.loads(line)
    runs = [run(order["command"], order["limit"]) for _ in range(order["repeat"])]
    answer = runs[-1]
    for figure in ("wall", "cpu", "memory", "first"):
        answer[figure] = sorted(run[figure] for run in runs)[len(runs) // 2]
    answer["status"] = next((run["status"] for run in runs if run["status"]), 0)
    print(json.dumps(answer), flush=True)
