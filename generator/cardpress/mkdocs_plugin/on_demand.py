"""Files of a served site that are made when somebody looks at them, as hardly any ever is."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.plugins import get_plugin_logger

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

Make = Callable[[], bytes | None]


_log = get_plugin_logger("cardpress")
_MOST = 256  # files that are kept once they were made; somebody may look through all of a site


class OnDemand:
    """The files that a server has not made yet, by their addresses.

    Whoever asks for one waits for a build that goes on, and gets what is true after it.
    """

    def __init__(self) -> None:
        self._waiting = dict[str, Make]()
        self._made = dict[str, bytes]()
        # Of the build that replaces what is made, and of everything that makes it.
        self.lock = RLock()

    def renew(self, waiting: Mapping[str, Make]) -> None:
        """Forget all that was made, and make these when they are asked for.

        What was there and is not any more is gone from the site.
        """
        with self.lock:
            gone = dict.fromkeys(self._waiting.keys() - waiting.keys(), _gone)
            self._waiting, self._made = {**gone, **waiting}, {}

    def add(self, address: str, make: Make) -> None:
        """Have one more file made when it is asked for."""
        with self.lock:
            self._waiting[address] = make

    @property
    def is_serving(self) -> bool:
        """Return whether there is anything to make."""
        return bool(self._waiting)

    def clear(self) -> None:
        """Forget everything: MkDocs has made the site."""
        with self.lock:
            self._waiting, self._made = {}, {}

    def serve(self, server: "LiveReloadServer") -> None:
        """Have a server answer with these files, and with all others as before."""
        app = server.get_app()
        assert app

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            # As a server decodes it: https://bugs.python.org/issue16679
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if address := self._address(path, server.mount_path):
                return self._answered(address, server, start)
            if self._address(f"{path}/", server.mount_path):
                start("302 Found", [("Location", f"{quote(path)}/")])
                return []
            return app(environ, start)

        server.set_app(answer)

    def _address(self, path: str, mount: str) -> str:
        """Return the address of the file that a request means, if it is one of these, or ""."""
        if not path.startswith(mount):
            return ""
        asked = path.removeprefix(mount) + ("index.html" if path.endswith("/") else "")
        address = posixpath.normpath(f"/{asked}").lstrip("/")
        return address if address in self._waiting else ""

    def _answered(
        self, address: str, server: "LiveReloadServer", start: StartResponse
    ) -> Iterable[bytes]:
        inside = cast("Any", server)
        with inside._epoch_cond:
            inside._epoch_cond.wait_for(lambda: inside._visible_epoch == inside._wanted_epoch)
            epoch = inside._visible_epoch
        try:
            content = self.content(address)
        except Exception:  # noqa: BLE001 - as MkDocs answers whatever goes wrong
            # Whatever a template of the theme, or another plugin, has made of it.
            _log.exception("%s", address)
            start("500 Internal Server Error", [("Content-Type", "text/html")])
            return [server.error_handler(500) or b"500 Internal Server Error"]
        if content is None:
            start("404 Not Found", [("Content-Type", "text/html")])
            return [server.error_handler(404) or b"404 Not Found"]
        if address.endswith(".html"):
            content = inside._inject_js_into_html(content, epoch)
        kind = inside._guess_type(address)
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    def content(self, address: str) -> bytes | None:
        """Return a file, made if it is not; None if there is none any more."""
        with self.lock:
            if address not in self._made:
                if len(self._made) >= _MOST:
                    self._made.clear()
                made = self._waiting.get(address, _gone)()
                if made is None:
                    return None
                self._made[address] = made
            return self._made[address]


def _gone() -> None:
    """Make nothing, where a file has been."""
