#!/usr/bin/env python3
"""Runs the commands of a GitHub workflow or a GitLab pipeline in a shell, as a runner would, in the working directory.

    run_jobs.py FILE

Steps that use an action are not run: what they are to send must be there. Prints a line for each step or job with its
outcome, and what it says on standard error. Exit status: 0 every job passes, 1 one does not, 2 an artifact is missing.
"""

import pathlib
import subprocess
import sys

import yaml


def shell(script):
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, stdout=sys.stderr).returncode == 0


def require(path):
    if not pathlib.Path(path).exists():
        print(f"missing: {path}")
        sys.exit(2)


def run_workflow(workflow):
    passed = True
    for name, job in workflow["jobs"].items():
        holds = True
        for step in job["steps"]:
            condition = step.get("if", "${{ success() }}")
            assert condition in ("${{ success() }}", "${{ !cancelled() }}"), condition
            if not holds and condition == "${{ success() }}":
                print(f"{name}: {step.get('name')}: skipped", flush=True)
            elif "run" in step:
                ends_well = shell(step["run"])
                print(f"{name}: {step['name']}: {'passed' if ends_well else 'failed'}", flush=True)
                holds = holds and ends_well
            else:
                for key in ("path", "sarif_file"):
                    if key in step.get("with", {}):
                        require(step["with"][key])
        passed = passed and holds
    return passed


def run_pipeline(pipeline):
    jobs = {name: job for name, job in pipeline.items() if isinstance(job, dict) and "script" in job}
    for stage in pipeline["stages"]:
        holds = True
        for name, job in jobs.items():
            if job["stage"] != stage:
                continue
            ends_well = shell("\n".join(job["script"]))
            print(f"{name}: {'passed' if ends_well else 'failed'}", flush=True)
            holds = holds and ends_well
            if ends_well or job["artifacts"].get("when") == "always":
                for path in [*job["artifacts"].get("paths", []), *job["artifacts"].get("reports", {}).values()]:
                    require(path)
        if not holds:
            return False
    return True


if __name__ == "__main__":
    document = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text())
    sys.exit(0 if (run_workflow if "jobs" in document else run_pipeline)(document) else 1)
