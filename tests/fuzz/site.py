"""A catalogue of made cards, all the way to the HTML of its pages."""

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cardpress.build import Built, Destination, build
from cardpress.mkdocs_plugin.generated_page import GeneratedPage

from .tokens import Forged

_SITE = Destination("/", is_html=True)


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write files by their path below a folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", errors="surrogatepass")


def built(root: Path, *, show_problems: bool = True) -> Built:
    """Return what is made of a catalogue. Raises Forged if a template failed."""
    made = build(root, show_problems=show_problems, as_of="2026-06-01", destination=_SITE)
    for problem in made.problems:
        if "template" in problem.message:
            raise Forged(str(problem))
    for data in made.data:
        if data.path.endswith(".json"):
            json.loads(data.text)
    return made


def pages(made: Built) -> dict[str, GeneratedPage]:
    """Return the pages as HTML by path. Raises Forged if a link of one runs code."""
    config = _config()
    files = [File(page.path, config.docs_dir, config.site_dir, True) for page in made.pages]
    for file, page in zip(files, made.pages, strict=True):
        file.content_string = page.markdown
    converted = {}
    with _warnings() as warnings:
        for file in files:
            page = GeneratedPage(file, config)
            page.read_source(config)
            page.render(config, Files(files))
            converted[file.src_uri] = page
    if refused := [warning for warning in warnings if "left out" in warning]:
        raise Forged(refused[0])
    return converted


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
