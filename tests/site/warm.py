"""A Python that has imported what commands need, and becomes one in a new process when asked.

What takes most of a small command's time is done once, before, for all processes of a suite. It
listens at the socket of its first argument until nobody is connected any more. There a line of JSON
has `program`, `arguments`, `cwd`, `environment` and `session`; with it come the files for standard
input, output and error, and a socket on which first the number of the process is told and at last
its exit code.
"""

import gc
import importlib
import json
import os
import pickle
import re
import select
import shutil
import socket
import struct
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, os.fspath(Path(__file__).parents[2]))

from tests import mkdocs_kept

sys.path.pop(0)  # as a command of a user does not find our tests

CARDPRESS = "cardpress.__main__:main"
MKDOCS = "mkdocs.__main__:cli"
SCRIPT = "-c"
"""A script's text is the first of its arguments."""
_NUMBER = "!q"  # how numbers are told, as asking.py has it, which imports nothing of this
# What each command, and the sites of the tests, import on the way, by the command's own function.
_NEEDED = {
    CARDPRESS: (
        *("babel.dates", "encodings.unicode_escape", "glob", "jinja2.ext", "pdb"),
        *(f"cardpress.cli.{name}" for name in ("check", "diff", "format", "import_", "init")),
        *(f"cardpress.cli.{name}" for name in ("messages", "new", "owners", "pages", "refresh")),
        *(f"cardpress.cli.{name}" for name in ("rename", "schema")),
    ),
    MKDOCS: (
        *("cardpress.mkdocs_plugin", "material.plugins.search.plugin"),
        *("material.plugins.tags.plugin", "material.extensions.emoji", "pymdownx.superfences"),
        *("pymdownx.tabbed", "mkdocs.theme", "mkdocs.commands.build", "mkdocs.livereload"),
        *("markdown.extensions.toc", "markdown.extensions.tables"),
        *("markdown.extensions.codehilite", "markdown.extensions.fenced_code"),
        *("PIL.GifImagePlugin", "PIL.PngImagePlugin", "PIL.ImageChops", "pygments.filters"),
        *("pygments.lexers.data", "pygments.lexers.special"),
    ),
}
_SMALL = Path(__file__).parents[1] / "cases/base"
_AWKWARD = Path(__file__).parents[1] / "catalogue"
_OURS = Path(__file__).parents[2] / "templates/theme"
_OF_PAGES = re.compile(
    r"(base|main|404|partials/(?!post)([a-z]+/)?(?<!languages/)[a-z-]+"
    r"|partials/languages/(de|en))\.html|sitemap\.xml"
    r"|\.icons/material/(arrow-left|close|library|magnify|menu)\.svg"
)
_SETTINGS = """\
site_name: Small
theme: {name: material, font: false}
plugins: [search, cardpress]
"""
_WITH_ALL_PARTS = ("models/lumen-4.2.md", "compare/lumen-4.2_vs_opal-4.md")
_WRITTEN = "# *A* `page`\n\n- [of](b.md)\n\n```yaml\na: 1\n```\n"
_FILES = 3
_LONGEST = 1 << 16


def _receive(connection: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Return what is asked for, with its files; None where nobody will ask any more."""
    text, files, _, _ = socket.recv_fds(connection, _LONGEST, _FILES + 1)
    while text and not text.endswith(b"\n"):
        text += connection.recv(_LONGEST)
    return (json.loads(text), files) if text else None


def _compile_templates(program: str) -> None:
    """Compile the templates of a site before; one that a test changes is compiled anew."""
    build = importlib.import_module("cardpress.build")
    is_html = program == MKDOCS
    destination = build.Destination(is_html=is_html)
    built = build.build(_SMALL, destination=destination)
    assert not built.problems
    # The small one has not all parts of a page; these two have.
    awkward = build.planned(build.check(_AWKWARD), _AWKWARD, destination)
    for page in _WITH_ALL_PARTS:
        assert awkward.rendered(page).markdown
    if is_html:
        _compile_theme()
        # Its expressions, as it reads the pages that are written.
        extensions = ("toc", "tables", "fenced_code", "codehilite")
        importlib.import_module("markdown").markdown(_WRITTEN, extensions=extensions)


def _compile_theme() -> None:
    theme = importlib.import_module("mkdocs.theme").Theme
    mkdocs_kept.compile_once()
    for options in ({}, {"custom_dir": str(_OURS)}):
        environment = theme("material", **options).get_env()
        for name in filter(_OF_PAGES.fullmatch, environment.list_templates()):
            environment.get_template(name)
    mkdocs_kept.list_once()
    mkdocs_kept.find_once()
    _read_a_site(mkdocs_kept.read_once())


def _read_a_site(kept: dict[str, bytes]) -> None:
    reading, writing = os.pipe()
    if not os.fork():  # so that nothing else of a site is left here
        _build_a_site()
        with os.fdopen(writing, "wb") as told:
            pickle.dump(kept, told)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        kept.update(pickle.load(file))
    os.wait()


def _build_a_site() -> None:
    config = importlib.import_module("mkdocs.config.base")
    build = importlib.import_module("mkdocs.commands.build").build
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(_SMALL, folder, dirs_exist_ok=True))
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
        build(config.load_config(os.fspath(root / "mkdocs.yml")))


@cache
def _load(program: str) -> Any:
    module, _, function = program.partition(":")
    for name in (module, *_NEEDED[program]):
        importlib.import_module(name)
    _compile_templates(program)
    gc.freeze()  # so that a command's own collections leave what was imported alone
    gc.set_threshold(10_000, 20, 20)
    return getattr(sys.modules[module], function)


def _become(asked: dict[str, Any], files: list[int]) -> None:
    """Become what a user's own call would be; ends as Python ends, with all that it then does."""
    if asked["session"]:
        os.setsid()
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    if os.environ.get("PYTHONUNBUFFERED"):
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    if asked["program"] == MKDOCS and (more := os.environ.get("PYTHONPATH")):
        sys.path[:0] = more.split(os.pathsep)  # as Python itself does when it starts
        mkdocs_kept.find_anew()
    sys.argv = [asked["program"].split(".")[0]]
    sys.argv += asked["arguments"]
    if asked["program"] == SCRIPT:
        script = sys.argv.pop(1)
        exec(compile(script, "<string>", "exec"), {"__name__": "__main__"})
    else:
        sys.exit(_load(asked["program"])())


def _is_it(files: list[int]) -> bool:
    """Start the process that is asked for and wait for it; returns whether this is that process."""
    *given, answer = files
    told = socket.socket(fileno=answer)
    child = os.fork()
    if not child:
        told.close()
        return True
    for file in given:
        os.close(file)
    told.send(struct.pack(_NUMBER, child))
    told.send(struct.pack(_NUMBER, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])))
    os._exit(0)


def _begin(asked: dict[str, Any], files: list[int], others: list[socket.socket]) -> None:
    """Start what is asked for; here it returns at once, and in the new process at its end."""
    _load(CARDPRESS if asked["program"] == SCRIPT else asked["program"])
    # In between is one that waits, so that several can run at a time.
    if os.fork():
        for file in files:
            os.close(file)
        return
    for other in others:
        other.close()
    if _is_it(files):
        _become(asked, files[:_FILES])
    sys.exit()


def main() -> None:
    listener, clients = socket.socket(fileno=int(sys.argv[1])), list[socket.socket]()
    place = listener.getsockname()
    clients.append(listener.accept()[0])
    while clients:
        for ready in select.select([listener, *clients], [], [])[0]:
            if ready is listener:
                clients.append(listener.accept()[0])
            elif received := _receive(ready):
                _begin(*received, [listener, *clients])
            else:
                clients.remove(ready)
                ready.close()
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
    Path(place).unlink()
    with suppress(ChildProcessError):
        while True:
            os.wait()


if __name__ == "__main__":
    main()
