"""What language models read first: `llms.txt`, as https://llmstxt.org proposes it."""

from collections.abc import Iterable, Iterator

from cardpress.blocks import Download
from cardpress.catalogue import by_name
from cardpress.comparison import Compared
from cardpress.markup import Markdown, escape, link
from cardpress.wording import (
    ABOUT,
    NUMBERS,
    PATHS,
    TITLES,
    has_page,
    markdown_address,
    model_name,
    page_path,
)

_LISTS = ("numbers", "compare", "cost", "disagreements", "coverage")


def llms_text(compared: Compared, files: Iterable[Download], ending: str) -> str:
    """Return the list of what there is, with addresses of Markdown from the catalogue's root."""
    catalogue = compared.catalogue
    parts = catalogue.configuration.parts
    title = catalogue.configuration.file.name or TITLES["models"]
    lines = [f"# {escape(title)}", "", f"> {ABOUT['data']}"]
    paths = {"numbers": NUMBERS, **PATHS}
    lists = ((key, paths[key]) for key in _LISTS if has_page(parts, paths[key]))
    lines += _section("data", [*_files(files), *_pages(lists, ending)])
    lines += _section("models", _models(compared, ending))
    if parts.benchmarks:
        lines += _section("benchmarks", _benchmarks(compared, ending))
    return "\n".join([*lines, ""])


def _section(key: str, entries: Iterable[str]) -> Iterator[str]:
    listed = [*entries]
    if listed:
        yield from ("", f"## {TITLES[key]}", "", *listed)


def _entry(name: str, address: str, about: str | None) -> str:
    linked = link(escape(name), Markdown(address))
    return f"- {linked}: {escape(about)}" if about else f"- {linked}"


def _files(files: Iterable[Download]) -> Iterator[str]:
    for file in files:
        yield _entry(file.path, file.path, file.about)


def _pages(lists: Iterable[tuple[str, str]], ending: str) -> Iterator[str]:
    for key, path in lists:
        yield _entry(TITLES[key], markdown_address(path, ending), ABOUT[key])


def _models(compared: Compared, ending: str) -> Iterator[str]:
    for file in by_name(compared.catalogue.models.values()):
        address = markdown_address(page_path("model", file.place.id), ending)
        yield _entry(model_name(compared.catalogue, file.place.id), address, file.card.summary)


def _benchmarks(compared: Compared, ending: str) -> Iterator[str]:
    for file in by_name(compared.catalogue.benchmarks.values()):
        address = markdown_address(page_path("benchmark", file.place.id), ending)
        yield _entry(file.card.name, address, file.card.summary)
