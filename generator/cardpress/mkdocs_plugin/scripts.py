"""The modules of the site's scripts, and which others each of them needs."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Set

from cardpress import packaged

MAIN = "main.js"
"""The module that loads the others."""
WORKER = ("search-names.js", "search-answers.js", "search-worker.js")
"""Our parts of the theme's search worker, which is a classic script and no module."""
_EARLY = "early.js"
"""What a page runs before it is first drawn; a module would run too late."""
_TOOL = "-page.js"
"""The ending of the names of modules that only the page of their tool loads."""
_STATIC = re.compile(r'^(?:import .*|\}) from "(\.\.?/.+)";$', re.MULTILINE)
# Outside of comments, in which an import names a type.
_LATER = re.compile(r'^(?!\s*(?:/|\*)).*\bimport\("(\.\.?/[^"]+)"\)', re.MULTILINE)
# Imports at any time; it also matches types in comments, where a changed name does no harm.
_ANY = re.compile(r"""(\b(?:from|import)\s*\(?\s*["'])(\.\.?/[^"']+)""")


CATALOGUES = "catalogues.js"
"""The module that says where catalogues stand, made anew for each site."""


def sources() -> dict[str, str]:
    """Return the source of every module by its path below assets/cardpress, as rules/cost.js."""
    folder = packaged.assets() / "cardpress"
    paths = sorted(path for path in folder.rglob("*.js") if path.name not in (*WORKER, _EARLY))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def needed_by_tools(modules: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the modules that the page of a tool needs, by the tool's name, in their order."""
    imports = {name: list(imported(name, source)) for name, source in modules.items()}
    return {
        name.removesuffix(_TOOL): sorted(needed([MAIN, name], imports))
        for name in imports
        if name.endswith(_TOOL)
    }


def loaded_with(tools: Set[str], modules: Mapping[str, str]) -> dict[str, str]:
    """Return the modules that pages load, at once or later, where a site has some tools alone."""

    def loads(name: str, source: str) -> Iterator[str]:
        yield from imported(name, source)
        for address in _LATER.findall(source):
            later = _resolved(name, address)
            if not later.endswith(_TOOL) or later.removesuffix(_TOOL) in tools:
                yield later

    imports = {name: [*loads(name, source)] for name, source in modules.items()}
    return {name: modules[name] for name in sorted(needed([MAIN], imports))}


def imported(name: str, source: str) -> Iterator[str]:
    """Yield the modules that a module imports when it is loaded."""
    for address in _STATIC.findall(source):
        yield _resolved(name, address)


def needed(names: list[str], imports: Mapping[str, list[str]]) -> set[str]:
    """Return modules and all that they import, directly or through others."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        # Each is visited once: the paths to a module multiply with every level of imports above it.
        if (name := waiting.pop()) not in reached:
            reached.add(name)
            waiting += imports[name]
    return reached


def with_names(name: str, source: str, folder: str) -> str:
    """Return a module's source with imports by names in ``folder`` in place of addresses."""
    return _ANY.sub(lambda match: f"{match[1]}{folder}/{_resolved(name, match[2])}", source)


def _resolved(name: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))
