"""A model to be exported: what its card states, what that inherits, and what is known around it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import CUSTOM, Benchmark, Claim, Model, Reusable, field_at, reusable

from .faults import ANOTHER, NO_REUSE
from .stated import Ledger, Left, Stated

Data = dict[str, Any]
_HUB = "https://huggingface.co/"
_NO_MODELS = frozenset({"datasets", "spaces", "papers", "blog", "docs", "collections", "models"})
_LARGEST_EXACT = 2**53
_LAST = frozenset({"note", "source", "locator"})


@dataclass(frozen=True)
class Subject:
    """A model: its id and that of its organization, and what its card states.

    What the terms of its sources forbid to reuse is not ``stated``, but ``withheld`` by its place.
    """

    id: str
    organization: str
    stated: Stated
    compared: Compared
    withheld: dict[FieldPath, Any] = field(default_factory=dict)

    @property
    def card(self) -> Model:
        """Return the card."""
        return self.compared.catalogue.models[self.id].card

    @property
    def maker(self) -> str:
        """Return the name of its organization."""
        return self.compared.catalogue.name("organization", self.organization)

    @property
    def website(self) -> str:
        """Return the home page of its organization; empty if no card has one."""
        file = self.compared.catalogue.organizations.get(self.organization)
        return (file.card.website if file else None) or ""

    def name(self) -> str:
        """Take the name of the model."""
        return self.stated.text("name")

    def left(self) -> Iterator[Left]:
        """Yield place, value and reason of all that does not go out."""
        yield from self.stated.left()
        yield from ((path, value, NO_REUSE) for path, value in self.withheld.items())

    def benchmark(self, key: str) -> tuple[str, Benchmark]:
        """Return the id and the card of a benchmark by the name that the card has for it."""
        catalogue = self.compared.catalogue
        found = catalogue.find("benchmark", key) or key
        return found, catalogue.benchmarks[found].card

    def results(self) -> Iterator[tuple[str, Benchmark, Stated]]:
        """Yield each result with the id and the card of its benchmark."""
        benchmarks = self.stated.inside("benchmarks")
        for key in benchmarks.names():
            known, card = self.benchmark(key)
            for result in benchmarks.each(key):
                yield known, card, result

    def source_of(self, cited: Stated) -> Stated | None:
        """Return the source of a figure, of which the key is taken; None for one without."""
        schema = self.compared.catalogue.schemas["model"]
        if field_at(schema, (*cited.path, "source")) is None:  # as of a limitation
            return None
        key = cited.text("source") or self._usual_source(cited)
        return self.stated.inside("sources").inside(key) if key else None

    def _usual_source(self, cited: Stated) -> str:
        # What only this catalogue has a field for is its own word where it names no source.
        is_own = cited.place.startswith(f"{CUSTOM}.")
        return "" if is_own else next(iter(self.stated.inside("sources").names()), "")

    @cached_property
    def hub_id(self) -> str:
        """Return the name of the model on the Hugging Face Hub; empty where the card has none."""
        return hub_id(self.card)

    def hub_id_of(self, reference: str) -> str:
        """Return the name on the Hub of another model of the catalogue; empty without one."""
        file = self.compared.catalogue.model(reference)
        return hub_id(file.card) if file else ""


def hub_id(card: Model) -> str:
    """Return the name of a model on the Hub, by the first address there that its card has."""
    addresses = [*card.resources.values(), *(s.url for s in card.sources.values() if s.url)]
    return next(filter(None, map(hub_name, addresses)), "")


def hub_name(address: str, folder: str = "") -> str:
    """Return the name in an address of the Hub, of a model or in a folder; empty for any other."""
    if not address.startswith(f"{_HUB}{folder}"):
        return ""
    owner, *rest = address.removeprefix(f"{_HUB}{folder}").strip("/").split("/")
    is_name = rest and owner not in _NO_MODELS
    return f"{owner}/{rest[0]}" if is_name else ""


def subject_of(compared: Compared, model: str) -> Subject:
    """Return a model of the catalogue by its id."""
    file = compared.catalogue.models[model]
    free, plain = _free(_Same(file.card))
    data, kept = dict(plain), dict(free.kept)
    stated = Stated(data, ledger=Ledger(kept=kept))
    subject = Subject(model, file.place.organization, stated, compared, dict(free.withheld))
    _inherit(subject, data, kept)
    _tell_rivals(subject)
    return subject


class _Same:
    """A card that is equal to itself alone, as to compare two would compare all that they state."""

    def __init__(self, card: Model) -> None:
        self.card = card

    def __hash__(self) -> int:
        return id(self.card)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.card is self.card


@lru_cache(maxsize=1)  # a model is written in one format after the other
def _free(same: _Same) -> tuple[Reusable, Data]:
    """Return what of a card others may reuse, and that as plain data, which nobody may change."""
    free = reusable(same.card)
    return free, _plain(free.data)


def _tell_rivals(subject: Subject) -> None:
    """Say of the values beside the headline of a fact that they are that, unless they are taken."""
    for fact in subject.compared.catalogue.facts:
        holder = subject.stated.inside(fact.within) if fact.within else subject.stated
        # Alternatives are each true at once: a format with room for several has all of them.
        for claim in holder.each(fact.place)[1:] if fact.lists != "alternatives" else ():
            claim.lose(ANOTHER)


def _inherit(subject: Subject, data: Data, kept: dict[FieldPath, tuple[int, ...]]) -> None:
    """Add the facts that a model has from another card, with the sources of that."""
    for known in subject.compared.known[subject.id].values():
        if not known.is_inherited:
            continue
        claims = {n: _borrowed(claim, known.holder, data) for n, claim in enumerate(known.claims)}
        for number, claim in enumerate(known.claims):
            if not known.holder.card.is_reusable(claim):
                subject.withheld[(*known.fact.path, number)] = claims.pop(number)
        holder = data
        for step in known.fact.path[:-1]:
            # A copy, as the card's own data is that of other subjects, too.
            holder[step] = dict(holder.get(step, {}))
            holder = holder[step]
        holder[known.fact.place], kept[known.fact.path] = [*claims.values()], (*claims,)


def _borrowed(claim: Claim, base: CardFile[Model], data: Data) -> Data:
    """Return what a claim of another card states, of which the source becomes one of this card."""
    stated: Data = _plain(claim.model_dump(mode="json", by_alias=True, exclude_unset=True))
    if key := base.card.source_key(claim):
        stated["source"] = f"{base.place.id}/{key}"
        source = base.card.sources[key].model_dump(mode="json", exclude_unset=True)
        data["sources"] = {**data.get("sources", {})}
        data["sources"].setdefault(stated["source"], source)
    return stated


def _plain(value: Any) -> Any:  # noqa: ANN401 - data of any shape
    """Return data in which a whole number is one, as cards write 100 for a score."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        if _LAST.isdisjoint(value):
            return {key: _plain(inner) for key, inner in value.items()}
        # What a record is about comes first, as an author writes it.
        ordered = sorted(value, key=lambda key: key in _LAST)
        return {key: _plain(value[key]) for key in ordered}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    is_whole = isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST_EXACT
    return int(value) if is_whole else value
