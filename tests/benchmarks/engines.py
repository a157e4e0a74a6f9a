"""The same Markdown as a site of other engines: plain MkDocs with Material, Zensical and Hugo."""

import os
import shutil
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from tests.benchmarks.measuring import Missing
from tests.benchmarks.workplace import Place
from tests.conftest import ROOT

_TOOLS = ROOT / ".cache/bench/bin"
_HUGO = Path(__file__).with_name("hugo")
# As ours, whose links are checked, too; but no picture, as there is none beside the Markdown.
_KEPT = ("site_name", "site_description", "site_url", "markdown_extensions", "validation", "extra")
_PICTURES = ("logo", "favicon")


def tool(name: str) -> Path:
    """Return the path of an engine of the group `bench`, or one that is on this machine anyway.

    Raises Missing.
    """
    found = shutil.which(name, path=f"{_TOOLS}{os.pathsep}{os.environ.get('PATH', '')}")
    if not found:
        raise Missing(f"{name} is not installed; `make bench` installs what bench.lock names")
    return Path(found)


def settings(place: Place, out: Path) -> Path:
    """Write the settings of a site of the Markdown alone; returns their file.

    They are those of our own mkdocs.yml without our plugin: the same theme, menu, search, tags and
    Markdown, and the same checks of links.
    """
    ours = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"), loader=get_yaml_loader())
    theme = {key: value for key, value in ours["theme"].items() if key not in _PICTURES}
    menu = _menu(ours["nav"], {*place.pages})
    search = next(one for one in ours["plugins"] if isinstance(one, dict) and "search" in one)
    made = {key: ours[key] for key in _KEPT} | {"theme": theme, "nav": menu}
    # Pages beyond the menu, of which there are thousands, are meant to be so.
    made |= {"plugins": [search, "tags"], "not_in_nav": "/**\n"}
    # As Zensical finds no page of a folder that is named from the root.
    made |= {"docs_dir": place.markdown.name, "site_dir": out.name}
    path = place.folder / f"{out.name}.yml"
    path.write_text(yaml.safe_dump(made, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def _menu(entries: list[Any], there: set[str]) -> list[Any]:
    """Return the entries of a menu of which there is a page."""
    kept: list[Any] = []
    for entry in entries:
        [(title, target)] = entry.items() if isinstance(entry, dict) else [(None, entry)]
        if isinstance(target, list):
            inner = _menu(target, there)
            kept += [{title: inner}] if inner else []
        elif target in there:
            kept.append(entry)
    return kept


def hugo_site(place: Place) -> Path:
    """Make a folder for Hugo of the same Markdown in its own arrangement; returns it.

    The page of a folder, which MkDocs names `index.md` or as the folder beside it, is `_index.md`.
    """
    site = place.folder / "hugo"
    if not site.exists():
        shutil.copytree(_HUGO, site)
        for page in place.pages:
            path = Path(page)
            folder = path.parent if path.name == "index.md" else path.with_suffix("")
            is_of_folder = (place.markdown / folder).is_dir()
            target = site / "content" / (folder / "_index.md" if is_of_folder else path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(place.markdown / path, target)
    return site
