"""A catalogue of made cards, all the way to the HTML of its pages."""

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cardpress.build import Built, Destination, build
from cardpress.configuration import Configuration
from cardpress.loader.cards import BrokenCard, CardFile, read_card
from cardpress.loader.places import CardPlace
from cardpress.mkdocs_plugin.generated_page import GeneratedPage
from cardpress.pages import Page
from cardpress.problem import Problem
from cardpress.reference import checks_page, fields_page
from cardpress.rendering import OwnTemplates, Renderer
from cardpress.schema import Record
from tests.generated import generated_file

from .tokens import Forged

# What is made of the schema alone is the same for every catalogue, and slow to make: it is empty.
_fields_page = cache(lambda: _without(fields_page(), records=()))
_checks_page = cache(lambda: _without(checks_page(), rules=()))


def _reference_pages(_configuration: Configuration) -> tuple[Page, ...]:
    return _fields_page(), _checks_page()


_MOST_KNOWN = 200
_SITE = Destination("/", is_html=True)


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write files by their path below a folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", errors="surrogatepass")


def built(root: Path, *, show_problems: bool = True) -> Built:
    """Return what is made of a catalogue. Raises Forged if a template failed."""
    with (
        patch("cardpress.catalogue_site.Renderer", _renderer),
        patch("cardpress.catalogue_site.reference_pages", _reference_pages),
        patch("cardpress.loader.cache.read_card", _read_card),
    ):
        made = build(root, show_problems=show_problems, as_of="2026-06-01", destination=_SITE)
    for problem in made.problems:
        if not problem.rule and "template" in problem.message:  # a rule speaks of templates, too
            raise Forged(str(problem))
    for data in made.data:
        if data.path.endswith(".json"):
            json.loads(data.text)
    return made


def pages(made: Built) -> dict[str, GeneratedPage]:
    """Return the pages as HTML by path. Raises Forged if a link of one runs code."""
    config = _config()
    files = [generated_file(page, config) for page in made.pages]
    converted = {}
    with _warnings() as warnings:
        for file in files:
            whole = GeneratedPage(file, config)
            whole.read_source(config)
            whole.render(config, Files(files))
            converted[file.src_uri] = whole
    if refused := [warning for warning in warnings if "left out" in warning]:
        raise Forged(refused[0])
    return converted


_Loaded = tuple[CardFile[Record] | BrokenCard, list[Problem]]

_known: dict[tuple[CardPlace, bytes], _Loaded] = {}


def _read_card(source: bytes, place: CardPlace, schema: type[Record], _: object = None) -> _Loaded:
    """Return a card as ``read_card`` does, which reads each once in the several builds of it."""
    key = place, source
    if key not in _known:
        if len(_known) > _MOST_KNOWN:
            _known.clear()
        _known[key] = read_card(source, place, schema)
    return _known[key]


def _without(page: Page, **empty: tuple[()]) -> Page:
    return replace(page, show=lambda: replace(page.view, **empty))  # type: ignore[type-var]


def _renderer(_: Path, *, prose_as_html: bool, templates: OwnTemplates | None) -> Renderer:
    """Return one renderer for all: no made catalogue has templates, and to compile ours is slow."""
    assert templates is None
    return _packaged(prose_as_html)


@cache
def _packaged(prose_as_html: bool) -> Renderer:
    return Renderer(Path(mkdtemp(prefix="cardpress-fuzz-")), prose_as_html=prose_as_html)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs.plugins.cardpress")
    log.addHandler(handler)
    log.propagate = False
    try:
        yield heard
    finally:
        log.removeHandler(handler)
        log.propagate = True


@cache
def _config() -> MkDocsConfig:
    folder = Path(mkdtemp(prefix="cardpress-fuzz-"))
    (folder / "mkdocs.yml").write_text("site_name: Site\nplugins: []\n", encoding="utf-8")
    (folder / "docs").mkdir()
    return load_config(str(folder / "mkdocs.yml"))
