"""Which model was made from which, and where cards say so in a circle."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cardpress.loader import CardFile, CardText
from cardpress.messages import _
from cardpress.problem import FieldPath, Problem
from cardpress.schema import BaseModelOf, Model

from .names import NameIndex, resolve

_Names = Mapping[str, NameIndex]
_Edges = dict[str, list[tuple[FieldPath, str, str]]]
"""By model: the place of each reference to a base, its text, and the id that it means."""


@dataclass(frozen=True)
class Origin:
    """A model that others are made from: one of the catalogue by its id, or one outside it."""

    id: str = ""
    name: str = ""
    url: str | None = None


@dataclass(frozen=True)
class Descent:
    """That a model was made from another, as its own card states it."""

    base: Origin
    derived: Origin
    stated: BaseModelOf


@dataclass(frozen=True)
class Lineages:
    """Every descent that cards state, by the derived model and by its base."""

    bases: Mapping[Origin, tuple[Descent, ...]]
    derived: Mapping[Origin, tuple[Descent, ...]]


def lineages(models: Mapping[str, CardFile[Model]], names: _Names) -> Lineages:
    """Return who was made from whom; a reference that leads nowhere is left out."""
    bases: dict[Origin, tuple[Descent, ...]] = {}
    derived: dict[Origin, tuple[Descent, ...]] = {}
    for model, file in models.items():
        for stated in file.card.lineage.base if file.card.lineage else ():
            if base := _origin(stated, names):
                descent = Descent(base, Origin(model), stated)
                bases[descent.derived] = (*bases.get(descent.derived, ()), descent)
                derived[base] = (*derived.get(base, ()), descent)
    return Lineages(MappingProxyType(bases), MappingProxyType(derived))


def circle_problems(cards: Iterable[CardText], names: _Names) -> Iterator[Problem]:
    """Yield the references by which a model is, in the end, made from itself or inherits itself."""
    files = {card.place.id: card for card in cards}
    edges: _Edges = {
        model: [
            (path, text, target)
            for path, text in bases
            # One to the card itself is told where references are.
            if (target := resolve(names, "model", text)) and target != model
        ]
        for model, card in files.items()
        if (bases := card.once(_references_to_bases))
    }
    edges = _without_ends(edges)
    for model, references in edges.items():
        for path, text, target in references:
            if way := _way(target, model, edges):
                circle = " -> ".join(_in_short([model, *way]))
                message = _(
                    "'%(name)s' is itself made from this model, or inherits it: %(circle)s"
                ) % {"name": text, "circle": circle}
                hint = _("delete the one that is wrong: a base is older than what is made from it")
                yield files[model].problem(path, message, hint)


def _origin(stated: BaseModelOf, names: _Names) -> Origin | None:
    if stated.model is None:
        return Origin(name=stated.name or "", url=stated.url)
    found = resolve(names, "model", stated.model)
    return Origin(found) if found else None


def _references_to_bases(card: CardText) -> tuple[tuple[FieldPath, str], ...]:
    return tuple(_references(card.document.data))


def _references(data: object) -> Iterator[tuple[FieldPath, str]]:
    """Yield a card's references to its bases; data without their shape is passed over."""
    card = data if isinstance(data, dict) else {}
    if isinstance(inherits := card.get("inherits"), str):
        yield ("inherits",), inherits
    lineage = card.get("lineage")
    base = lineage.get("base") if isinstance(lineage, dict) else None
    if isinstance(base, list):
        places: list[tuple[FieldPath, object]] = [
            (("lineage", "base", number), one) for number, one in enumerate(base)
        ]
    else:
        places = [(("lineage", "base"), base)]
    for path, one in places:
        if isinstance(one, dict) and isinstance(one.get("model"), str):
            yield (*path, "model"), one["model"]


def _without_ends(edges: _Edges) -> _Edges:
    """Return the edges among models from which a circle can be reached; mostly there are none."""
    while True:
        kept = {
            model: left
            for model, out in edges.items()
            if (left := [edge for edge in out if edge[2] in edges])
        }
        if sum(map(len, kept.values())) == sum(map(len, edges.values())):
            return kept
        edges = kept


def _way(start: str, end: str, edges: _Edges) -> list[str] | None:
    """Return the shortest way from a model to one that it is made from, or None without one."""
    before: dict[str, str] = {}
    reached = [start]
    for model in reached:
        if model == end:
            way = [end]
            while way[-1] != start:
                way.append(before[way[-1]])
            return way[::-1]
        for *_place, target in edges.get(model, ()):
            if target not in before and target != start:
                before[target] = model
                reached.append(target)
    return None


def _in_short(models: list[str]) -> list[str]:
    few = 6
    return models if len(models) <= few else [*models[: few - 1], "...", models[-1]]
