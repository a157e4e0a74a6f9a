"""Sites served on this machine, as hosts of sites serve them."""

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import build, built_once, copy_site
from tests.site.hosting import headers_for

_NOWHERE = "http://nowhere.invalid/"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Keeps connections, and lets files be kept for a while, as hosts of sites do."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its caller's name
        """Print nothing."""


class _Strict(_Quiet):
    """Sends the headers that a site's own file asks for, as Netlify and Cloudflare Pages do."""

    def end_headers(self) -> None:
        for name, value in headers_for(self.path, Path(self.directory)):
            self.send_header(name, value)
        super().end_headers()


class _Server(http.server.ThreadingHTTPServer):
    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a visitor leave before a file is whole."""


@contextmanager
def _answering(server: _Server) -> Iterator[str]:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.address
    finally:
        server.shutdown()
        thread.join()


def _listen(out: Path, *, strict: bool) -> _Server:
    handler = functools.partial(_Strict if strict else _Quiet, directory=os.fspath(out))
    return _Server(("127.0.0.1", 0), handler)


@contextmanager
def served(root: Path, out: Path, *, strict: bool = False) -> Iterator[str]:
    """Build the site of ``root`` into ``out`` and serve it; gives the address of its home.

    A strict site is held to its own policy, by headers and by what its pages say.
    """
    with _listen(out, strict=strict) as server:
        _build(root, out, server.address, strict=strict)
        with _answering(server) as address:
            yield address


@contextmanager
def served_to_all(factory: pytest.TempPathFactory, name: str) -> Iterator[str]:
    """Serve our site of the frozen catalogue, built by one of all processes, under its policy.

    Gives the address of its home, which stands in its pages instead of where it was built for.
    """
    out = factory.mktemp(name) / "site"
    built = built_once(factory, name, _made_for_nowhere)
    with _listen(out, strict=True) as server:
        for file in (each for each in built.rglob("*") if each.is_file()):
            copy = out / file.relative_to(built)
            copy.parent.mkdir(parents=True, exist_ok=True)
            own = file.read_bytes().replace(_NOWHERE.encode(), server.address.encode())
            copy.write_bytes(own)
        with _answering(server) as address:
            yield address


def _made_for_nowhere(folder: Path) -> Path:
    _build(copy_site(folder / "root"), folder / "site", _NOWHERE, strict=True)
    return folder / "site"


def _build(root: Path, out: Path, address: str, *, strict: bool) -> None:
    built = build(root, out, {"SITE_URL": address, "POLICY_META": str(strict).lower()})
    assert built.returncode == 0, built.stdout
