"""The modules of the site's scripts, and which others each of them needs."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from cardpress import packaged

MAIN = "main.js"
"""The module that loads the others."""
WORKER = "search-worker.js"
"""Our part of the theme's search, which is no module."""
_EARLY = "early.js"
"""What a page runs before it is seen, which is no module either."""
_TOOL = "-page.js"
"""The end of the names of modules that a page loads where it shows their tool."""
_STATIC = re.compile(r'^(?:import .*|\}) from "(\.\.?/.+)";$', re.MULTILINE)
# With those that are loaded later, and the types in comments, which do no harm.
_ANY = re.compile(r"""(\b(?:from|import)\s*\(?\s*["'])(\.\.?/[^"']+)""")


def sources() -> dict[str, str]:
    """Returns the source of every module by its path below assets/cardpress, as rules/cost.js."""
    folder = packaged.assets() / "cardpress"
    paths = sorted(path for path in folder.rglob("*.js") if path.name not in (WORKER, _EARLY))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def needed_by_tools(modules: Mapping[str, str]) -> dict[str, list[str]]:
    """Returns the modules that the page of a tool needs, by the tool's name, in their order."""
    imports = {name: list(imported(name, source)) for name, source in modules.items()}
    return {
        name.removesuffix(_TOOL): sorted(needed([MAIN, name], imports))
        for name in imports
        if name.endswith(_TOOL)
    }


def imported(name: str, source: str) -> Iterator[str]:
    """Yields the modules that a module imports when it is loaded."""
    for address in _STATIC.findall(source):
        yield _resolved(name, address)


def needed(names: list[str], imports: Mapping[str, list[str]]) -> set[str]:
    """Returns modules and all that they import, directly or by others."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        # Each is followed once: ways to a module multiply with every floor of imports above it.
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += imports[name]
    return found


def with_names(name: str, source: str, folder: str) -> str:
    """Returns a module's source that imports others by their name in ``folder``, not by address."""
    return _ANY.sub(lambda found: f"{found[1]}{folder}/{_resolved(name, found[2])}", source)


def _resolved(name: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))
