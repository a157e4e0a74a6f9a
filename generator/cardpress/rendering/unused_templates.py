"""Files among a catalogue's templates from which no page is made, as their names are not known."""

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path, PurePosixPath

from cardpress import packaged
from cardpress.messages import _
from cardpress.problem import Problem

from .template_files import FOLDER, MAX_BYTES
from .unused_blocks import find_in_vain

_NAMING = re.compile(r"\{%[-+]?\s*(?:include|extends)\b(.*?)%\}", re.DOTALL)
_QUOTED = re.compile(r"""["']([^"']+)["']""")
_THEME = "theme"
_ALIKE = 0.8


def find_unused(root: Path) -> Iterator[Problem]:
    """Yield a warning for each template that stands for none of the package, and is not included.

    And for what one that extends another says in vain.

    The theme's own are not judged: only the theme knows their names.
    """
    own = dict(sorted(_own(root / FOLDER)))
    used = _used(own)
    for name in own.keys() & used:
        yield from find_in_vain(name, own[name])
    for name in own.keys() - used:
        meant = _meant(name)
        # Whatever else lies there, as a README, is no mistake as long as it looks like none.
        if meant or name.endswith(".j2"):
            yield _problem(name, meant)


def _problem(name: str, meant: str) -> Problem:
    hint = _("a template has the name of one of the package, or is included by one")
    if name.startswith(f"{_THEME}/") or not meant:
        hint = _(
            "a template has the name of one of the package, or is included by one; "
            "delete it if it is no longer needed"
        )
    message = _("no page is made from this file")
    if meant:
        message += _("; did you mean '%(name)s'?") % {"name": f"{FOLDER}/{meant}"}
    return Problem(f"{FOLDER}/{name}", 1, 1, "", message, hint, severity="warning")


def _own(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each file, and its text if it is a template."""
    for inside, folders, names in os.walk(folder):
        # A link is refused where it is used, and may lead anywhere.
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(inside, name)
            place = path.relative_to(folder).as_posix()
            is_hidden = name.startswith((".", "#")) or name.endswith(("~", ".orig", ".bak"))
            if is_hidden or path.is_symlink() or place.startswith(f"{_THEME}/"):
                continue
            yield place, _text(path) if name.endswith(".j2") else ""


def _text(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return file.read(MAX_BYTES).decode(errors="replace")


def _used(own: dict[str, str]) -> set[str]:
    """Return the names that the package knows, and those that templates among them name."""
    used: set[str] = set()
    waiting = [name for name in own if name in _packaged()]
    # A packaged template names only packaged ones.
    while waiting:
        if (name := waiting.pop()) not in used and name in own:
            used.add(name)
            waiting += [
                quoted
                for statement in _NAMING.findall(own[name])
                for quoted in _QUOTED.findall(statement)
            ]
    return used


@cache
def _packaged() -> frozenset[str]:
    folder = packaged.templates()
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def _meant(name: str) -> str:
    """Return the packaged template that a file is most likely to stand for, or nothing."""
    by_stem: dict[str, str] = {}
    for known in sorted(_packaged(), reverse=True):  # of one name, pages come before parts
        by_stem[_stem(known)] = known
    found = get_close_matches(_stem(name), by_stem, n=1, cutoff=_ALIKE)
    return by_stem[found[0]] if found else ""


def _stem(name: str) -> str:
    return PurePosixPath(name).name.partition(".")[0].casefold().replace("-", "_")
