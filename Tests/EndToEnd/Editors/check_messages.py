"""Holds every message of a session against the types of the protocol's published model (lsprotocol).

    check_messages.py PROGRAM DESK

A message must be readable as what it is to be, and nothing of it may be lost when it is written again.
"""

import json
import pathlib
import sys

from connection import Connection
from lsprotocol import converters, types

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        "completion": {"completionItem": {"snippetSupport": True}},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
    "workspace": {
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["rename"]},
    },
}
MEMO = """---
title: A session
date: 2026-03-09
sources: { plan: harbour-plan }
define: { share: plan/regional-share / plan/cost }
---

# The plan

It costs :fact[plan/cost]{as=code} or :calc[share]{as=percent}, says :name[ada-lindqvist]. Not 40 million euro.

:::note
| a | b |
|---|---|
| 1 | :fact[plan/csot] |
:::

See :ref[#the-plan] and :ref[second], [@harbour-plan].
"""


class Client(Connection):
    def __init__(self, program):
        super().__init__(program)
        self.converter = converters.get_converter()
        self.number = 0
        self.count = 0

    def check(self, message, kind):
        self.count += 1
        read = self.converter.structure(message, kind)
        written = json.loads(json.dumps(self.converter.unstructure(read, kind), default=str))
        lost = difference(message, written)
        if lost:
            sys.exit(f"{kind.__name__}: {lost}\n{json.dumps(message, indent=2)[:2000]}")

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if "method" in message:
                self.check(message, types.METHOD_TO_TYPES[message["method"]][0])
            elif message["id"] == self.number:
                if "error" in message:
                    sys.exit(f"{method}: {message['error']}")
                self.check(message, types.METHOD_TO_TYPES[method][1])
                return message["result"]


def difference(sent, written, place="message"):
    """What is in the message that its type does not have; a null may be left out."""
    if isinstance(sent, dict) and isinstance(written, dict):
        for key, value in sent.items():
            if value is None:
                continue
            if key not in written:
                return f"{place}.{key} is no member"
            found = difference(value, written[key], f"{place}.{key}")
            if found:
                return found
        return None
    if isinstance(sent, list) and isinstance(written, list) and len(sent) == len(written):
        for index, pair in enumerate(zip(sent, written)):
            found = difference(*pair, f"{place}[{index}]")
            if found:
                return found
        return None
    return None if sent == written else f"{place} is {sent!r}, read as {written!r}"


def main(program, desk):
    desk = pathlib.Path(desk).resolve()
    client = Client(program)
    client.request("initialize", {"processId": None, "rootUri": desk.as_uri(), "capabilities": CAPABILITIES})
    client.notify("initialized", {})
    memo = (desk / "Memos" / "session.md").as_uri()
    record = (desk / "Articles" / "harbour-plan.yaml").as_uri()
    text = pathlib.Path(desk / "Articles" / "harbour-plan.yaml").read_text()
    for uri, kind, content in [(memo, "markdown", MEMO), (record, "yaml", text)]:
        client.notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": kind, "version": 1, "text": content}},
        )
    for uri, content in [(memo, MEMO), (record, text)]:
        document = {"textDocument": {"uri": uri}}
        lines = content.split("\n")
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": len(lines), "character": 0}}
        for method in ["documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full"]:
            client.request(f"textDocument/{method}", document)
        client.request("textDocument/inlayHint", {**document, "range": whole})
        client.request("textDocument/codeAction", {**document, "range": whole, "context": {"diagnostics": []}})
        options = {"options": {"tabSize": 2, "insertSpaces": True}}
        client.request("textDocument/formatting", {**document, **options})
        client.request("textDocument/rangeFormatting", {**document, "range": whole, **options})
        for number, line in enumerate(lines):
            for column in range(0, len(line) + 1, 3):
                place = {**document, "position": {"line": number, "character": column}}
                for method in [
                    "completion", "hover", "signatureHelp", "definition", "implementation", "documentHighlight",
                    "prepareRename",
                ]:
                    client.request(f"textDocument/{method}", place)
            client.request("textDocument/selectionRange", {**document, "positions": [place["position"]]})
    place = {"textDocument": {"uri": memo}, "position": {"line": 9, "character": 20}}
    found = client.request("textDocument/references", {**place, "context": {"includeDeclaration": True}})
    assert any(one["uri"] == record for one in found), found
    edit = client.request("textDocument/rename", {**place, "newName": "price"})
    assert len(edit["documentChanges"]) >= 2, edit
    assert client.request("workspace/symbol", {"query": "basin"})
    client.request("shutdown", None)
    client.notify("exit", None)
    status = client.process.wait(10)
    assert status == 0, status
    print("valid")


main(*sys.argv[1:])
