"""The family of a model: what it was made from, and what was made from it, as an indented list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cardpress.catalogue import Catalogue, Descent, Origin
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, link, strong
from cardpress.schema import Model
from cardpress.wording import lineage as words

from .citations import Citations, after

_MOST = 60  # descents on each side, the nearest first: of a famous model there are hundreds
_DEEPEST = 8  # levels of indentation; a phone has no room for more
_INDENT = Markdown("    ")  # which all engines read as a list inside a list


@dataclass(frozen=True)
class TreeLine:
    """A model of the family: its name, with what it is to the model above it."""

    indent: Markdown
    text: Markdown


@dataclass(frozen=True)
class LineageView:
    """The family of a model, how many others were made from it, and whose facts its card has."""

    tree: tuple[TreeLine, ...]
    more: Markdown | None
    inherits: Markdown | None


def lineage(file: CardFile[Model], catalogue: Catalogue, cite: Citations) -> LineageView | None:
    """Return a model's family, or None if nothing is known of it."""
    this = Origin(file.place.id)
    older = _reached(this, catalogue.lineages.bases, towards_bases=True)
    younger = _reached(this, catalogue.lineages.derived, towards_bases=False)
    inherits = cite.links.find_model(file.card.inherits) if file.card.inherits else None
    if not older and not younger and not inherits:
        return None
    tree = _Tree(file, (*older[:_MOST], *younger[:_MOST]), cite)
    more = {descent.derived for descent in younger[_MOST:]}
    more -= {descent.derived for descent in younger[:_MOST]}
    return LineageView(
        tree=tuple(tree.lines(this)) if older or younger else (),
        more=Markdown(words.more_derived(len(more))) if more else None,
        inherits=words.inherits(inherits) if inherits else None,
    )


class _Tree:
    """Lays out descents from the oldest models down, each once."""

    def __init__(self, file: CardFile[Model], descents: Iterable[Descent], cite: Citations) -> None:
        self._file, self._cite = file, cite
        self._below: dict[Origin, list[Descent]] = {}
        self._derived = set()
        for descent in descents:
            self._below.setdefault(descent.base, []).append(descent)
            self._derived.add(descent.derived)
        self._shown: set[Origin] = set()

    def lines(self, this: Origin) -> Iterator[TreeLine]:
        """Yield the lines: below each model what was made from it."""
        oldest = [base for base in self._below if base not in self._derived]
        # Of cards in a circle, which are served all the same, none is the oldest.
        for origin in oldest or [this]:
            yield from self._from(origin, self._name(origin), 0)

    def _from(self, origin: Origin, text: Markdown, depth: int) -> Iterator[TreeLine]:
        yield TreeLine(Markdown(_INDENT * min(depth, _DEEPEST)), text)
        # A merge stands below each of its bases, and what was made from it below the first alone.
        if origin not in self._shown:
            self._shown.add(origin)
            for descent in self._below.get(origin, ()):
                yield from self._from(descent.derived, self._descended(descent), depth + 1)

    def _descended(self, descent: Descent) -> Markdown:
        stated = descent.stated
        text = words.descended(self._name(descent.derived), stated.relation)
        # Of others, their own pages say it.
        if descent.derived.id != self._file.place.id:
            return text
        key = self._file.card.source_key(stated)
        source = self._cite.source(self._file.place.id, key, stated.locator)
        return after(text, source, escape(stated.note) if stated.note else None)

    def _name(self, origin: Origin) -> Markdown:
        if origin.id == self._file.place.id:
            return strong(escape(self._file.card.name))
        if origin.id:
            return self._cite.links.model(origin.id)
        name = escape(origin.name)
        return link(name, origin.url) if origin.url else name


def _reached(
    this: Origin, descents: Mapping[Origin, tuple[Descent, ...]], *, towards_bases: bool
) -> tuple[Descent, ...]:
    """Return all descents on the way from a model to its bases or to what is made from it.

    The nearest come first.
    """
    found: list[Descent] = []
    reached, seen = [this], {this}
    for origin in reached:
        for descent in descents.get(origin, ()):
            found.append(descent)
            other = descent.base if towards_bases else descent.derived
            if other not in seen:
                seen.add(other)
                reached.append(other)
    return tuple(found)
