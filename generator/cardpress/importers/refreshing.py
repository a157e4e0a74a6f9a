"""Many cards brought up to date at once, from files that somebody has fetched, by a plan."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from cardpress.catalogue import names_of
from cardpress.loader import Loaded

from .draft import Draft
from .keys import key_of, slug
from .makers import maker_called
from .refresh_plan import RefreshFile, RefreshPlan, StartedModel, reason_to_skip, slugs_of

_ONCE = ("release_date", "license", "components", "resources", "benchmarks")
"""Facts of which a card has one statement: what lists copy from each other is no second one."""
_LIMITS = frozenset({"context_window", "max_input", "max_output"})
"""Of one statement, too: the window of one list does not fit the input of another."""
_WHERE = frozenset({"source", "locator", "checked"})
_RECENT = 2  # months between two lists
_Card = dict[str, object]


@dataclass
class Choice:
    """What is taken of a file, and what is not: names of models by the reason why.

    ``open`` are the models of known makers of which the plan says nothing.
    """

    day: str
    drafts: list[Draft] = field(default_factory=list)
    skipped: dict[str, list[str]] = field(default_factory=dict)
    undecided: list[str] = field(default_factory=list)
    others: int = 0
    sellers: dict[str, int] = field(default_factory=dict)


class Chooser:
    """Decides which drafts go to which card of a catalogue, and with which of their facts."""

    def __init__(self, plan: RefreshPlan, loaded: Loaded) -> None:
        self._plan = plan
        self._stated: dict[str, Mapping[str, object]] = {}
        self._targets: dict[tuple[str, str], str] = {}
        for name, model in plan.models.items():
            for called in slugs_of(name, model):
                self._targets.setdefault((name.partition("/")[0], called), name)
        for file in loaded.models:
            name, data = f"{file.place.organization}/{file.place.id}", file.document.data
            self._stated[name] = data if isinstance(data, dict) else {}
            for called in (file.place.id, *names_of(file.card)):
                self._targets[str(file.place.organization), slug(called)] = name
        self._makers = {name.partition("/")[0] for name in self._targets.values()}

    def choice(self, drafts: Iterable[Draft], file: RefreshFile, day: str) -> Choice:
        """Return what is taken of the drafts of a file, which was fetched on a day."""
        made = Choice(day)
        for draft in drafts:
            if name := self._target(draft):
                made.drafts.append(self._taken(draft, name, file, made))
            else:
                self._leave(draft, made)
        return made

    @property
    def absent(self) -> list[str]:
        """Return the planned models of which nothing is known yet."""
        return [name for name in self._plan.models if name not in self._stated]

    def _target(self, draft: Draft) -> str | None:
        names = (draft.model, *draft.names)
        owner = self._owner(draft)
        plain = [name for name in names if name and "/" not in name]
        # A dated snapshot goes to the card of its model.
        called = [slug(name) for name in (*plain, *(key_of(name, "").model for name in plain))]
        makers = (owner,) if owner else sorted(self._makers)
        found = (self._targets.get((maker, one)) for one in called for maker in makers)
        return next(filter(None, found), None)

    def _owner(self, draft: Draft) -> str | None:
        named = draft.organization
        return (maker_called(named) or named) if named else None

    def _leave(self, draft: Draft, made: Choice) -> None:
        name = draft.model or str(draft.card.get("name") or "-")
        reason = reason_to_skip(self._plan, name)
        if reason:
            made.skipped.setdefault(reason, []).append(name)
        elif self._owner(draft) in self._makers:
            made.undecided.append(f"{self._owner(draft)}/{name}")
        else:
            made.others += 1

    def _taken(self, draft: Draft, name: str, file: RefreshFile, made: Choice) -> Draft:
        organization, _slash, model = name.partition("/")
        planned = self._plan.models.get(name, StartedModel())
        stated = self._stated.get(name)
        card: _Card = {k: v for k, v in draft.card.items() if k not in file.without}
        if planned.name:
            card["name"] = planned.name
        if planned.type:
            card["type"] = planned.type
        if stated is None:
            # A card that is there was read by somebody, or has its mark already.
            card["imported"] = {"importer": file.format, "date": made.day}
        before = stated or {}
        card = _without_stated(card, stated or {}, {*_ONCE, *file.lacking})
        if named := [one for one in planned.also if _first_word(one) == _first_word(model)]:
            listed = card.get("aliases")
            card["aliases"] = [*(listed if isinstance(listed, list) else ()), *named]
        for key in ("pricing", "availability"):
            if sold := [*self._sold(card.pop(key, None), file, made)]:
                card[key] = [one for one in sold if not _is_sold_so(one, _listed(before.get(key)))]
        self._stated[name] = _together(stated or {}, card)
        return replace(draft, card=card, organization=organization, model=model, names=(model,))

    def _sold(
        self, rows: object, file: RefreshFile, made: Choice
    ) -> Iterator[Mapping[str, object]]:
        """Yield the rows of the sellers that are taken, of prices that hold everywhere."""
        sellers = self._plan.sellers if file.sellers is None else file.sellers
        for row in rows if isinstance(rows, list) else ():
            seller, place = row.get("provider"), str(row.get("locator"))
            if seller and seller not in sellers:
                made.sellers[seller] = made.sellers.get(seller, 0) + 1
            elif "region" not in row and not any(fnmatchcase(place, p) for p in file.skip_prices):
                yield row


def _without_stated(card: _Card, stated: Mapping[str, object], once: Container[str]) -> _Card:
    """Return a draft without facts of which its card has a statement."""
    kept = {key: _first(key, v) for key, v in card.items() if key not in once or key not in stated}
    if "license" in stated:
        kept.pop("components", None)
    facts, known = kept.get("specifications"), stated.get("specifications")
    if isinstance(facts, dict) and isinstance(known, dict):
        there = {*known, *(_LIMITS if _LIMITS & {*known} else ())}
        kept["specifications"] = {k: v for k, v in facts.items() if k not in there}
    if isinstance(facts := kept.get("specifications"), dict):
        kept["specifications"] = {key: _first("specifications", v) for key, v in facts.items()}
    if isinstance(life := kept.get("lifecycle"), dict):
        kept["lifecycle"] = _new_of_life(life, stated.get("lifecycle"))
    if isinstance(offers := kept.get("availability"), list):
        kept["availability"] = [one for one in offers if not _is_offered(one, stated)]
    return kept


def _first(key: str, claims: object) -> object:
    """Return what a file says first of a fact that has one statement, of its several entries."""
    is_one = key in ("release_date", "license", "specifications") and isinstance(claims, list)
    return claims[:1] if is_one and isinstance(claims, list) else claims


def _new_of_life(life: _Card, stated: object) -> _Card:
    """Return a status and a replacement where a card has none, and days that it does not have."""
    known = stated if isinstance(stated, dict) else {}
    days = [str(one.get("value")) for one in _listed(known.get("retires"))]
    kept = {key: value for key, value in life.items() if key == "retires" or key not in known}
    retires = [one for one in _listed(life.get("retires")) if str(one.get("value")) not in days]
    return {**kept, "retires": retires}


def _is_offered(offer: Mapping[str, object], stated: Mapping[str, object]) -> bool:
    """Return whether a card has an offer of a seller, to the same end."""
    there = _listed(stated.get("availability"))
    alike = [one for one in there if one.get("provider") == offer.get("provider")]
    return any(offer.get("retires") in (None, one.get("retires")) for one in alike)


def _is_sold_so(row: Mapping[str, object], rows: list[Mapping[str, object]]) -> bool:
    """Return whether another list had all that a price row says at about the same time."""
    said = {key: value for key, value in row.items() if key not in _WHERE}
    return "checked" in row and any(
        abs(_month(row) - _month(one)) <= _RECENT
        and {
            key: one.get(key, value) if key == "provider" else one.get(key)
            for key, value in said.items()
        }
        == said
        for one in rows
        if "checked" in one and one.get("source") != row.get("source")
    )


def _month(row: Mapping[str, object]) -> int:
    year, month = str(row["checked"]).split("-")[:2]
    return int(year) * 12 + int(month)


def _listed(value: object) -> list[Mapping[str, object]]:
    """Return the mappings of a list, or of what stands alone; a bare day is one of its value."""
    found = value if isinstance(value, list) else [value]
    return [one if isinstance(one, dict) else {"value": one} for one in found if one]


def _first_word(name: str) -> str:
    return slug(name).partition("-")[0]


def _together(stated: Mapping[str, object], card: _Card) -> _Card:
    facts = (each.get("specifications") for each in (card, stated))
    both = {key: value for each in facts if isinstance(each, dict) for key, value in each.items()}
    return {**card, **stated, "specifications": both}
