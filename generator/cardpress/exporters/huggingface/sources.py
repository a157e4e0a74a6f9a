"""The list of a README's sources, each with what cites it in the text."""

from collections.abc import Iterator, Mapping

from cardpress.markup import code, escape, link

from ..stated import Stated, place
from ..subject import Subject
from ..words import shown

_ABOUT = ("publisher", "kind", "published", "accessed", "license")


def sources(subject: Subject) -> list[str]:
    """Return the section of the sources; nothing without any."""
    citing = _citing(subject)
    lines = [
        _source(key, source, citing.get(key, []))
        for key, source in subject.stated.entries("sources")
    ]
    return ["## Sources", "\n".join(lines)] if lines else []


def _source(key: str, source: Stated, citing: list[str]) -> str:
    title, url = escape(source.text("title")), source.text("url")
    about = [f"{name}: {escape(source.text(name))}" for name in _ABOUT if source.peek(name)]
    if citing:
        about.append(f"cited by: {', '.join(map(escape, citing))}")
    parts = [str(link(title, url)) if url else str(title), *about]
    return f"- {code(key)}: {'; '.join(parts)}"


def _citing(subject: Subject) -> Mapping[str, list[str]]:
    """Return by source which texts cite it by its key, as no column of a table says it there."""
    found: dict[str, list[str]] = {}
    left = [*subject.stated.left(whole=False)]
    locators = {path[:-1]: value for path, value, _reason in left if path[-1] == "locator"}
    for path, value in _keys(subject.stated):
        subject.stated.take_at(path)
        where = place(path[:-1])
        if locator := locators.get(path[:-1]):
            subject.stated.take_at((*path[:-1], "locator"))
            where = f"{where} ({locator})"
        found.setdefault(shown(value), []).append(where)
    return found


def _keys(stated: Stated) -> Iterator[tuple[tuple[str | int, ...], object]]:
    for path, value, _reason in [*stated.left(whole=False)]:
        if path[-1] == "source" and stated.is_touched(path[:-1]):
            yield path, value
