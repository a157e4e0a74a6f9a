"""The YAML language server that editors use, asked as an editor asks it."""

import json
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.conftest import ROOT
from tests.site.commands import environment

Message = dict[str, Any]
_SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
_NODE = ROOT / ".venv/bin/node"
_LONGEST = 120  # seconds in which a server that hangs is ended
_CONTENT = {
    "completionItem": {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": True}
}
_CLIENT = {
    "textDocument": {"completion": _CONTENT, "hover": {"contentFormat": ["markdown"]}},
    "workspace": {"configuration": True},
}


class LanguageServer:
    """A server that runs, and a folder that it was told is the workspace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked = 0
        self._process = subprocess.Popen(
            [_NODE, _SERVER, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(),
        )
        self._end = threading.Timer(_LONGEST, self._process.kill)

    def __enter__(self) -> Self:
        self._end.start()
        root = self._folder.as_uri()
        folders = [{"uri": root, "name": "catalogue"}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root,
                "capabilities": _CLIENT,
                "workspaceFolders": folders,
            },
        )
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end.cancel()
        self._process.kill()
        self._process.communicate()

    def diagnostics(self, path: str, text: str) -> list[str]:
        """Return what is told of a text that is opened as the file at a path."""
        document = {"uri": self._uri(path), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            message = self._next()
            params = message.get("params", {})
            told = message.get("method") == "textDocument/publishDiagnostics"
            if told and params["uri"] == self._uri(path):
                return [each["message"] for each in params["diagnostics"]]

    def completions(self, path: str, text: str) -> dict[str, str]:
        """Return what is suggested at the mark `|` of a text, each with what is said of it."""
        found = self._at("textDocument/completion", path, text) or {"items": []}
        return {each["label"]: _said(each.get("documentation", "")) for each in found["items"]}

    def hover(self, path: str, text: str) -> str:
        """Return what is shown of what stands at the mark `|` of a text."""
        found = self._at("textDocument/hover", path, text)
        return _said(found["contents"]) if found else ""

    def _at(self, method: str, path: str, text: str) -> Any:
        before, after = text.split("|")
        self.diagnostics(path, before + after)
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"line": line, "character": column}
        return self._ask(method, {"textDocument": {"uri": self._uri(path)}, "position": place})

    def _uri(self, path: str) -> str:
        return (self._folder / path).as_uri()

    def _ask(self, method: str, params: Message) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _next(self) -> Message:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the language server has ended"
        message: Message = json.loads(self._process.stdout.read(length))
        if "id" in message and "method" in message:
            # It asks for settings, of which there are none, and to be told of changes of files.
            items = message.get("params", {}).get("items", ())
            self._send({"id": message["id"], "result": [{} for _ in items] or None})
        return message

    def _send(self, message: Message) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()


def _said(content: str | Message) -> str:
    return content if isinstance(content, str) else str(content["value"])
