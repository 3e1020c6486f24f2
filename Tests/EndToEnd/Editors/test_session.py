"""A session with the client of pytest-lsp: `CHANCERY` is the program, `DESK` the desk."""

import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

DESK = pathlib.Path(os.environ["DESK"]).resolve()
HEAD = "---\ntitle: A session\ndate: 2026-03-09\n---\n\n"


@pytest_lsp.fixture(
    params=["neovim", "visual_studio_code"],
    config=ClientServerConfig(server_command=[os.environ["CHANCERY"], "lsp"]),
)
async def client(request, lsp_client: LanguageClient):
    @lsp_client.feature("client/registerCapability")
    def register(params: types.RegistrationParams):
        """The files to be watched; none is changed behind the server's back here."""

    for method in ["workspace/codeLens/refresh", "workspace/inlayHint/refresh"]:
        lsp_client.feature(method)(lambda params: None)

    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param),
            workspace_folders=[types.WorkspaceFolder(uri=DESK.as_uri(), name="desk")],
        )
    )
    yield
    await lsp_client.shutdown_session()


def document(name):
    return types.TextDocumentIdentifier(uri=(DESK / name).as_uri())


async def written(client, text, name="Memos/session.md"):
    """Opens a text and waits for what is found in it."""
    uri = document(name).uri
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=uri, language_id="markdown", version=1, text=text)
        )
    )
    await client.wait_for_notification("textDocument/publishDiagnostics")
    return [one.code for one in client.diagnostics[uri]]


@pytest.mark.asyncio
async def test_a_wrong_key_is_found_and_mended(client):
    assert "R102" in await written(client, HEAD + "It costs :fact[harbour-plan/csot].\n")
    place = types.Position(line=5, character=28)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=document("Memos/session.md"),
            range=types.Range(start=place, end=place),
            context=types.CodeActionContext(diagnostics=[]),
        )
    )
    assert [one.title for one in actions][0] == "replace with “cost”"
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=document("Memos/session.md").uri, version=2),
            content_changes=[
                types.TextDocumentContentChangePartial(
                    range=types.Range(
                        start=types.Position(line=5, character=28), end=types.Position(line=5, character=32)
                    ),
                    text="cost",
                )
            ],
        )
    )
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert "R102" not in [one.code for one in client.diagnostics[document("Memos/session.md").uri]]


@pytest.mark.asyncio
async def test_a_fact_is_found_by_what_it_says(client):
    await written(client, HEAD + "It costs €40\n")
    found = await client.text_document_completion_async(
        types.CompletionParams(
            text_document=document("Memos/session.md"), position=types.Position(line=5, character=12)
        )
    )
    assert ":fact[harbour-plan/cost]" in [one.text_edit.new_text for one in found.items]


@pytest.mark.asyncio
async def test_a_hover_shows_the_passage(client):
    await written(client, HEAD + "It costs :fact[harbour-plan/cost].\n")
    found = await client.text_document_hover_async(
        types.HoverParams(text_document=document("Memos/session.md"), position=types.Position(line=5, character=30))
    )
    assert "cost about €40 million" in found.contents.value
