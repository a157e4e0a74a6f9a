"""Files of a served site that are made when somebody looks at them, as hardly any ever is."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any, cast
from wsgiref.types import StartResponse, WSGIEnvironment

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

Make = Callable[[], bytes]


class OnDemand:
    """The files that a server has not made yet, by their addresses.

    Whoever asks for one waits for a build that goes on, and gets what is true after it.
    """

    def __init__(self) -> None:
        self._waiting: Mapping[str, Make] = {}
        self._made = dict[str, bytes]()
        # Of the build that replaces what is made, and of everything that makes it.
        self.lock = RLock()

    def renew(self, waiting: Mapping[str, Make]) -> None:
        """Forget all that was made, and make these when they are asked for."""
        with self.lock:
            self._waiting, self._made = waiting, {}

    def serve(self, server: "LiveReloadServer") -> None:
        """Have a server answer with these files, and with all others as before."""
        app = server.get_app()
        assert app

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            address = self._address(environ["PATH_INFO"], server.mount_path)
            return self._answered(address, server, start) if address else app(environ, start)

        server.set_app(answer)

    def _address(self, path: str, mount: str) -> str:
        """Return the address of the file that a request means, if it is one of these, or ""."""
        # As a server decodes it: https://bugs.python.org/issue16679
        path = path.encode("latin-1").decode("utf-8", "ignore")
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
        content = self.content(address)
        if content is None:  # gone since
            start("404 Not Found", [("Content-Type", "text/html")])
            return [server.error_handler(404) or b"404 Not Found"]
        if address.endswith(".html"):
            content = inside._inject_js_into_html(content, epoch)
        kind = inside._guess_type(address)
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    def content(self, address: str) -> bytes | None:
        """Return a file, made if it is not; None if there is none."""
        with self.lock:
            if address not in self._made and address in self._waiting:
                self._made[address] = self._waiting[address]()
            return self._made.get(address)

    def addresses(self) -> Iterator[str]:
        """Yield the addresses of all these files."""
        yield from self._waiting
