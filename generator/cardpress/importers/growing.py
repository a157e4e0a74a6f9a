"""Drafts of one model, put together: into a new card, or onto one that is there."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from cardpress.catalogue import NameIndex, names_of
from cardpress.formatting import Addition, new_card_text, with_additions
from cardpress.loader import CardFile, Loaded, dotted, read
from cardpress.problem import FieldPath, Problem
from cardpress.schema import Model, Record

from .draft import Draft, Loss
from .merging import Merge
from .normal import Data, brief, normal
from .pricing import Rows
from .resolving import Resolving
from .scaling import settle
from .sources import without_uncited
from .targets import Target, several_models
from .trimming import at, swept, told, trimmed, without


@dataclass
class Growth:
    """A card that drafts make, or add to: its data in long form, and its text before.

    ``before`` is None for a new card, ``additions`` are then not needed to write it. ``note`` says
    what whoever imports may not have meant.
    """

    target: Target
    schema: type[Record]
    data: Data
    before: str | None = None
    additions: list[Addition] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    note: str = ""
    _text: str | None = None

    @property
    def is_new(self) -> bool:
        """Return whether there is no such card yet."""
        return self.before is None

    @property
    def text(self) -> str:
        """Return the text of the card with all that the drafts add."""
        if self._text is None:
            self._text = self._made()
        return self._text

    def _made(self) -> str:
        if self.before is not None:
            return with_additions(self.before, self.additions, self.schema)
        return new_card_text(brief(self.data, self.schema), self.schema, self.target.path)

    def cut(self, problem: Problem) -> bool:
        """Leave out what the check finds wrong, and return whether it could be found."""
        reason = told(problem.message, problem.hint)
        if self.is_new:
            self._text = None
            path = next((p for p in _paths(self.data) if _is_at(p, problem.field)), ())
            loss = without(self.data, self.schema, path, reason) or self._renamed(path, reason)
            swept(self.data)
            self.losses += [loss] if loss else []
            return loss is not None
        wrong = self._added_at(problem.field)
        self.additions = [one for one in self.additions if one not in wrong]
        self._text = None
        self.losses += [Loss(dotted(one.path), one.value, reason) for one in wrong]
        return bool(wrong)

    def _added_at(self, field: str) -> list[Addition]:
        """Return the additions that stand at a place of the text: one item, if it can be told."""
        alike = [one for one in self.additions if _is_within(dotted(one.path), field)]
        written = read(self.text.encode()).data
        path = next((p for p in _paths(written) if dotted(p) == field), ())
        around = [at(written, path[:length]) for length in range(1, len(path) + 1)]
        return [one for one in alike if one.value in around] or alike

    def _renamed(self, path: FieldPath, reason: str) -> Loss | None:
        """Call a new card by its id, where another has its name."""
        name = self.data.get("name")
        if path != ("name",) or name == self.target.model:
            return None
        self.data["name"] = self.target.model
        return Loss("name", name, reason)


@dataclass(frozen=True)
class Ground:
    """The catalogue in which cards grow: what was loaded, and the names of all cards by kind.

    ``text_of`` returns the text of a card by its path.
    """

    loaded: Loaded
    names: Mapping[str, NameIndex]
    resolving: Resolving
    text_of: Callable[[str], str]

    @property
    def schema(self) -> type[Record]:
        """Return the schema of a model's card in this catalogue."""
        return self.loaded.settings.configuration.schemas["model"]

    def grown(self, target: Target, drafts: Sequence[Draft]) -> Growth:
        """Return the card of a target with drafts of its model."""
        known = next((f for f in self.loaded.models if f.place.path == target.path), None)
        growth = self._growth(target, known)
        merge = Merge(
            growth.data,
            self.schema,
            rows=partial(Rows, self._own_names(target), self.loaded.settings.configuration.money),
            unit_of=self._unit,
            keys=self._keys(growth.data),
            names=(target.model, *(names_of(known.card) if known else ())),
        )
        for draft in drafts:
            growth.losses += draft.losses
            data = normal(draft.card, self.schema)
            settle(data, self.names["benchmark"], self._stated_unit)
            growth.losses += self.resolving.resolve(data, self.schema, target.model)
            growth.losses += trimmed(data, self.schema)
            without_uncited(data, self.schema)
            merge.add(data)
        growth.additions, growth.losses = merge.additions, [*growth.losses, *merge.losses]
        growth.note = several_models(drafts)
        return growth

    def _growth(self, target: Target, known: CardFile[Model] | None) -> Growth:
        if known is None:
            return Growth(target, self.schema, {})
        written = known.document.data
        assert isinstance(written, dict), "a card that could be read is a mapping"
        data = normal(written, self.schema)
        return Growth(target, self.schema, data, before=self.text_of(target.path))

    def _own_names(self, target: Target) -> tuple[str, ...]:
        makers = (f for f in self.loaded.organizations if f.place.id == target.organization)
        named = next((names_of(file.card) for file in makers), ())
        return (target.organization, target.maker, *named)

    def _unit(self, benchmark: str) -> str:
        return self._stated_unit(benchmark) or "percent"

    def _stated_unit(self, benchmark: str) -> str:
        """Return the unit of a benchmark by the id of its card; empty without a card."""
        found = (f.card.unit for f in self.loaded.benchmarks if f.place.id == benchmark)
        return next(found, "")

    def _keys(self, data: Data) -> dict[str, str]:
        """Return the ids of the benchmarks that a card names in its own spelling."""
        listed = data.get("benchmarks")
        index = self.names["benchmark"]
        found = {name: index.find(name) for name in (listed if isinstance(listed, dict) else ())}
        return {name: ids[0] for name, ids in found.items() if len(ids) == 1}


def _paths(value: object, path: FieldPath = ()) -> Iterator[FieldPath]:
    """Yield the place of each value in data, inner ones first."""
    steps: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        yield from _paths(inner, (*path, step))
        yield (*path, step)


def _is_at(path: FieldPath, field: str) -> bool:
    # What stands alone in a text is the first of a list in data.
    lone = tuple(step for step in path if step != 0)
    return field in (dotted(path), dotted(lone))


def _is_within(place: str, field: str) -> bool:
    return field == place or field.startswith((f"{place}.", f"{place}["))
