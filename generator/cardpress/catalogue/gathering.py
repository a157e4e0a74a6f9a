"""Brings loaded cards together; what follows from the same cards as before is the same object."""

from collections import Counter
from collections.abc import Iterable, Mapping
from operator import is_
from types import MappingProxyType
from typing import TypeVar

from cardpress.loader import BrokenCard, CardFile, CardText, Loaded, dotted
from cardpress.problem import Problem
from cardpress.schema import Model, Organization, Record

from .base import claims_of, in_use, index_names
from .catalogue import Catalogue
from .lineage import Lineages, circle_problems, lineages
from .linking import doubled_ids, link_problems
from .names import NameIndex, name_key, resolve

_R = TypeVar("_R", bound=Record)
_Names = Mapping[str, NameIndex]
_Models = Mapping[str, CardFile[Model]]
_Organizations = Mapping[str, CardFile[Organization]]


def gather(loaded: Loaded, earlier: Catalogue | None = None) -> tuple[Catalogue, list[Problem]]:
    """Return the loaded cards as a catalogue, and the problems between cards.

    Without those of a base that no model refers to. While a site is served, most cards are those
    of an ``earlier`` catalogue; what follows from nothing else is the very same object, by which
    others know that it has not changed. The outcome is as if there were none.
    """
    loaded = in_use(loaded)
    claims = claims_of(loaded)
    before = earlier if earlier and earlier.claims == claims else None
    names = before.names if before else MappingProxyType(index_names(claims))
    models = _kept(_by_id(loaded.models), earlier.models if earlier else None)
    organizations = _kept(_by_id(loaded.organizations), earlier.organizations if earlier else None)
    catalogue = Catalogue(
        models=models,
        organizations=organizations,
        benchmarks=_kept(_by_id(loaded.benchmarks), earlier.benchmarks if earlier else None),
        names=names,
        related_to=_related_to(models, names, before),
        lineages=_lineages(models, names, before),
        namesakes=_namesakes(models, organizations, before),
        settings=loaded.settings,
        unpublished=loaded.unpublished,
        claims=claims,
    )
    problems = doubled_ids(card.place for card in [*loaded.files(), *loaded.broken])
    return catalogue, problems + _wrong_links(loaded, names)


def _wrong_links(loaded: Loaded, names: _Names) -> list[Problem]:
    problems: list[Problem] = []
    schema = loaded.settings.configuration.schemas["model"]
    # What the schema refuses may have wrong references besides, and its author should hear of both
    # in one run. Without data nothing was read, and the fault says all that there is to say.
    broken = [card for card in loaded.broken if card.place.kind == "model" and card.document.data]
    cards: tuple[CardFile[Model] | BrokenCard, ...] = (*loaded.models, *broken)
    for card in cards:
        if not card.latest(_is_linked_well, names, schema):
            # A key without a value is reported as such; that it refers to nothing follows from it.
            blank = {dotted(fault.path) for fault in card.document.faults if fault.is_blank}
            found = link_problems(card, names, schema)
            problems += [problem for problem in found if problem.field not in blank]
    return [*problems, *circle_problems(cards, names)]


def _is_linked_well(card: CardText, names: _Names, schema: type[Record]) -> bool:
    return not link_problems(card, names, schema)


def _related_to(
    models: _Models, names: _Names, before: Catalogue | None
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    if before and _are_alike(models, before.models, "related"):
        return before.related_to
    related: dict[str, tuple[tuple[str, str], ...]] = {}
    for model, file in models.items():
        for relation in file.card.related:
            if target := resolve(names, "model", relation.model):
                related[target] = (*related.get(target, ()), (model, relation.relation))
    return MappingProxyType(related)


def _lineages(models: _Models, names: _Names, before: Catalogue | None) -> Lineages:
    is_same = before and _are_alike(models, before.models, "lineage")
    return before.lineages if before and is_same else lineages(models, names)


def _namesakes(
    models: _Models, organizations: _Organizations, before: Catalogue | None
) -> Mapping[str, str]:
    if (
        before
        and _are_alike(models, before.models, "name")
        and _are_alike(organizations, before.organizations, "name")
    ):
        return before.namesakes
    by_name: dict[str, list[str]] = {}
    for model, file in models.items():
        by_name.setdefault(name_key(file.card.name), []).append(model)
    found: dict[str, str] = {}
    for alike in by_name.values():
        if len(alike) > 1:
            makers = {model: _maker(models[model], organizations) for model in alike}
            count = Counter(makers.values())
            # One maker may have two of a name: only their ids differ then.
            found |= {m: maker if count[maker] == 1 else m for m, maker in makers.items()}
    return MappingProxyType(found)


def _maker(file: CardFile[Model], organizations: _Organizations) -> str:
    maker = organizations.get(file.place.organization)
    return maker.card.name if maker else file.place.organization


def _are_alike(
    now: Mapping[str, CardFile[_R]], then: Mapping[str, CardFile[_R]], field: str
) -> bool:
    """Return whether cards at the same places state the same in a field."""
    return now.keys() == then.keys() and all(
        file is other or (file.place == other.place and _field(file, field) == _field(other, field))
        for file, other in zip(now.values(), then.values(), strict=True)
    )


def _field(file: CardFile[_R], name: str) -> object:
    return getattr(file.card, name)


def _by_id(files: Iterable[CardFile[_R]]) -> Mapping[str, CardFile[_R]]:
    # Of two cards with one id the first path counts; doubled_ids reports the problem.
    by_id: dict[str, CardFile[_R]] = {}
    for file in sorted(files, key=lambda file: (file.place.id, file.place.path)):
        by_id.setdefault(file.place.id, file)
    return MappingProxyType(by_id)


def _kept(
    now: Mapping[str, CardFile[_R]], then: Mapping[str, CardFile[_R]] | None
) -> Mapping[str, CardFile[_R]]:
    """Return the cards of before if they are the very same objects."""
    is_same = then is not None and len(now) == len(then)
    return then if then and is_same and all(map(is_, now.values(), then.values())) else now
