"""Our own styles and scripts, the libraries and the theme's pictures, as files of the site."""

import os
import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from cardpress import packaged
from cardpress.messages import _

from . import scripts
from .crawlers import add_robots
from .offline import OFFLINE_SCRIPT, is_offline, offline_script, prepare
from .search import put_names_first

STYLES = "assets/cardpress.css"
"""The address of our style sheet: a list of parts in a checkout, all in one on a site."""
SCRIPT = f"assets/cardpress/{scripts.MAIN}"
"""The address of the module that loads the others."""
GUEST = '\n<div class="cp-catalogue" hidden></div>'
"""What marks a page of a catalogue on a site that is more than the catalogue."""
_OF_ALL_PAGES = ("styles/text.css", "styles/figures.css")
"""The parts of our style sheet that say how text and tables look, whoever wrote them."""
_AS_GUEST = ":where(html:has(.cp-catalogue)) {\n%s}\n"  # of no weight in the order of rules
_PART = re.compile(r'@import url\("([^"]+)"\);\n')
_ICONS = {
    "text": "text",
    "image": "image",
    "audio": "volume-high",
    "video": "video",
    "pdf": "file-pdf-box",
    "file": "file",
    "embedding": "vector-point",
    "score": "star",
}
"""The theme's picture for each modality."""


def modules() -> dict[str, list[str]]:
    """Return the addresses of all modules that the page of a tool needs, by the tool's name.

    The page preloads them; else a browser would find each only in the source of another.
    """
    return {
        tool: [f"assets/cardpress/{name}" for name in names]
        for tool, names in scripts.needed_by_tools(scripts.sources()).items()
    }


def add_script(config: MkDocsConfig) -> None:
    """Add our module to the scripts of every page, or all modules as one for a site of a folder."""
    if is_offline(config):
        prepare(config)
        config.extra_javascript.append(ExtraScriptValue(OFFLINE_SCRIPT))
        return
    script = ExtraScriptValue(SCRIPT)
    script.type = "module"
    config.extra_javascript.append(script)
    config.extra["cardpress_modules"] = modules()


@dataclass(frozen=True)
class SiteParts:
    """What of our files a site needs: ``catalogues`` is the module that says where those stand.

    ``tools`` are those of which it has the page. As a guest, we leave the text of other pages as
    the site has it.
    """

    catalogues: str
    tools: Set[str]
    is_guest: bool

    @cached_property
    def modules(self) -> dict[str, str]:
        """Return the source of each module that some page loads, by its path."""
        needed = scripts.loaded_with(self.tools, scripts.sources())
        return {**needed, scripts.CATALOGUES: self.catalogues}


def add_assets(files: Files, config: MkDocsConfig, site: SiteParts) -> None:
    """Add the files that our pages need, except where the site has a file of its own.

    Raises PluginError if a library is not installed.
    """
    _add_styles(files, config, is_guest=site.is_guest)
    if not site.is_guest:
        add_robots(files, config)
    uri = f"assets/cardpress/{scripts.CATALOGUES}"
    if packaged := files.get_file_from_path(uri):  # where the site's own folder is that of ours
        files.remove(packaged)
    files.append(File.generated(config, uri, content=site.catalogues))
    _add_files(files, config, site)
    _add_scripts(files, config, site)


def _add_styles(files: Files, config: MkDocsConfig, *, is_guest: bool) -> None:
    """Add the parts of our style sheet as one file, so that a browser makes one request."""

    def part_of(listed: re.Match[str]) -> str:
        rules = _taken(f"assets/{listed[1]}", files)
        return _AS_GUEST % rules if is_guest and listed[1] in _OF_ALL_PAGES else rules

    joined = _PART.sub(part_of, _taken(STYLES, files))
    files.append(File.generated(config, STYLES, content=joined + _icons(config)))


def _taken(uri: str, files: Files) -> str:
    """Return the text of the site's own file at an address, taken out of the files, or of ours."""
    own = files.get_file_from_path(uri)
    if own:
        files.remove(own)
        return own.content_string
    ours = packaged.assets().parent / uri
    if not ours.is_file():
        message = _("%(path)s imports %(part)s, which is not there")
        raise PluginError(message % {"path": STYLES, "part": uri})
    return ours.read_text("utf-8")


def _icons(config: MkDocsConfig) -> str:
    """Return the theme's pictures of modalities as styles, for tables that show them as icons."""
    # In the style sheet itself: a page opened from a folder may load no mask from another file.
    rules = []
    for kind, name in _ICONS.items():
        places = (Path(folder) / f".icons/material/{name}.svg" for folder in config.theme.dirs)
        if path := next((place for place in places if place.is_file()), None):
            picture = quote(path.read_text("utf-8"))
            image = f'url("data:image/svg+xml,{picture}")'
            rules.append(f".cp-icon.cp-{kind} {{\n  mask-image: {image};\n}}\n")
    return "".join(rules)


def _add_files(files: Files, config: MkDocsConfig, site: SiteParts) -> None:
    folder = packaged.assets()
    ours = {path.relative_to(folder): path for path in sorted(folder.rglob("*"))}
    libraries = {Path("vendor", name): path for name, path in packaged.libraries().items()}
    fonts = (path for pair in packaged.fonts() for path in pair)
    if missing := [path for path in (*libraries.values(), *fonts) if not path.is_file()]:
        message = _("%(path)s is missing: run `make setup`, which installs it with npm")
        raise PluginError(message % {"path": missing[0]})
    unloaded = {f"assets/cardpress/{name}" for name in {*scripts.sources()} - {*site.modules}}
    for name, path in {**ours, **libraries}.items():
        uri = f"assets/{name.as_posix()}"
        is_left_out = name.parts[0] == "styles" or uri in unloaded
        if path.is_file() and not is_left_out and files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, abs_src_path=os.fspath(path)))


def _add_scripts(files: Files, config: MkDocsConfig, site: SiteParts) -> None:
    """Add our part of the theme's search and, for a site without a server, all modules as one."""
    ours = packaged.assets() / "cardpress"
    put_names_first(files, [ours / name for name in scripts.WORKER], config)
    if is_offline(config):
        whole = offline_script(site.modules)
        files.append(File.generated(config, OFFLINE_SCRIPT, content=whole))
