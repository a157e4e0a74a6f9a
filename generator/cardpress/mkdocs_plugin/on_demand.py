"""Files of a served site that are made when somebody looks at them, as hardly any ever is."""

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.plugins import get_plugin_logger

from cardpress import writer

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

Make = Callable[[], str | bytes | None]
"""Returns the content of a file, or None where there is none any more."""
_log = get_plugin_logger("cardpress")
_PAGE = "index.html"


class OnDemand:
    """The files that a server has not made yet, by their addresses.

    Each is made in the folder of the site, from which the server answers as it always does.
    """

    def __init__(self) -> None:
        self._waiting = dict[str, Make]()
        self._known = set[str]()  # made, waiting, or gone
        self._gone = set[str]()
        self._asked = Counter[str]()
        self._lock = RLock()
        self._site: Path | None = None

    @property
    def is_serving(self) -> bool:
        """Return whether files of the site are made here."""
        return bool(self._known)

    def renew(self, waiting: Mapping[str, Make]) -> None:
        """Forget all that was made, and make these when they are asked for.

        What was there and is not any more is gone from the site.
        """
        with self._lock:
            self._known |= waiting.keys()
            self._gone = self._known - waiting.keys()
            self._waiting = dict(waiting)

    def clear(self) -> None:
        """Forget everything: MkDocs makes the site."""
        with self._lock:
            self._waiting, self._known, self._gone = {}, set(), set()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Make nothing inside the block, in which the site changes."""
        with self._lock:
            yield
            # Who has asked before still waits for the server, which finds a file or none.
            for address in [*self._asked]:
                self._make(address)

    def serve(self, server: "LiveReloadServer") -> None:
        """Have a server make what it is asked for, before it answers."""
        app, self._site = server.get_app(), Path(server.root)
        assert app

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            # As a server decodes it: https://bugs.python.org/issue16679
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            address = self._address(path, server.mount_path)
            if address in self._gone:
                start("404 Not Found", [("Content-Type", "text/html")])
                return [server.error_handler(404) or b"404 Not Found"]
            with self._asking(address):
                return app(environ, start)

        server.set_app(answer)

    def _address(self, path: str, mount: str) -> str:
        """Return the address of the file that a request means."""
        asked = path.removeprefix(mount) + (_PAGE if path.endswith("/") else "")
        address = posixpath.normpath(f"/{asked}").lstrip("/")
        # Of a folder, the server sees whether it has a page.
        return f"{address}/{_PAGE}" if f"{address}/{_PAGE}" in self._waiting else address

    @contextmanager
    def _asking(self, address: str) -> Iterator[None]:
        with self._lock:
            self._asked[address] += 1
            self._make(address)
        try:
            yield
        finally:
            with self._lock:
                self._asked -= Counter([address])

    def _make(self, address: str) -> None:
        if address not in self._waiting or not self._site:
            return
        try:
            text = self._waiting[address]()
        except Exception:  # noqa: BLE001 - whatever a plugin or a template of the theme has done
            _log.exception("%s", address)
            return
        # Once is enough, until the site changes.
        del self._waiting[address]
        if text is not None:
            writer.write_text(self._site / address, text)
