"""Drafts -> the cards that they make or add to, as texts that the check accepts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cardpress.catalogue import claims_of, index_names
from cardpress.checked import Checked, check
from cardpress.formatting import new_card_text
from cardpress.loader import Settings, load, read_file, refusals, tried
from cardpress.messages import N_, _
from cardpress.problem import Problem

from .benchmarks import benchmark_card
from .draft import Draft, Loss
from .growing import Ground, Growth
from .makers import name_of_maker
from .resolving import Resolving
from .targets import NoTarget, Target, names_in, own_names, target_of
from .trimming import at, told
from .words import card_name

_ROUNDS = 4
_NOTHING = N_("the file says nothing of it that a card could hold")
_NO_FACTS = frozenset({"name", "type", "aliases", "sources"})
_LINK = N_("%(path)s is a link; put the file or folder itself there")
_BROKEN = N_("its card has problems; correct these first: cardpress check %(path)s")


@dataclass(frozen=True)
class Wish:
    """What whoever imports asks for: a card by name, cards of unknown benchmarks, and the mark.

    ``named`` is ORGANIZATION/MODEL, empty where the files say it. With ``known`` only models that
    have a card are imported. ``mark`` is what a new card says of its import.
    """

    named: str = ""
    known: bool = False
    new_benchmarks: bool = False
    mark: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class ImportedCard:
    """A card with what an import gives: its text before, if it was there, and after.

    ``warnings`` are what the check says of the new text beside it, and ``note`` is what whoever
    imports may not have meant.
    """

    path: str
    before: str | None
    text: str
    losses: tuple[Loss, ...] = ()
    warnings: tuple[Problem, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class NotImported:
    """A model of the files that makes no card: what it is called there, and what is missing."""

    name: str
    reason: str
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What an import makes: cards, those of organizations and benchmarks last, and what is left."""

    cards: tuple[ImportedCard, ...] = ()
    missing: tuple[NotImported, ...] = ()

    @property
    def texts(self) -> dict[str, str]:
        """Return the text of each card that is new or changed, by its path below the root."""
        return {card.path: card.text for card in self.cards if card.text != card.before}

    @property
    def lacks_address(self) -> bool:
        """Return whether a source of a new card has no address, which whoever imports may know."""
        new = [card for card in self.cards if card.before is None]
        return any(w.rule == "source-without-address" for card in new for w in card.warnings)


def imported(root: Path, settings: Settings, drafts: Sequence[Draft], wish: Wish) -> Outcome:
    """Return what drafts make of the catalogue in ``root``; nothing is written."""
    return _Import(root, settings, wish).of(drafts)


class _Import:
    """An import into a catalogue, from drafts to cards that the check accepts."""

    def __init__(self, root: Path, settings: Settings, wish: Wish) -> None:
        self._root, self._settings, self._wish = root, settings, wish
        self._loaded = load(root, settings)
        self._names = index_names(claims_of(self._loaded))
        self._resolving = Resolving(self._names, kept=wish.new_benchmarks)
        self._ground = Ground(self._loaded, self._names, self._resolving, self._text_of)
        self._missing: list[NotImported] = []

    def of(self, drafts: Sequence[Draft]) -> Outcome:
        """Return what drafts make."""
        grown = [self._grown(target, group) for target, group in self._targets(drafts).items()]
        growths = [growth for growth in grown if growth is not None]
        checked, wrong = self._judged(growths)
        for left in range(_ROUNDS, 0, -1):
            if wrong:
                growths = self._mended(growths, wrong, is_last=left == 1)
                checked, wrong = self._judged(growths)
        cards = [self._card(growth, checked) for growth in growths]
        notes = {_maker_path(growth.target): _new_maker(growth.target) for growth in growths}
        beside = [
            ImportedCard(path, None, text, note=notes.get(path, ""))
            for path, text in self._others(growths).items()
        ]
        return Outcome((*cards, *beside), tuple(self._missing))

    def _targets(self, drafts: Sequence[Draft]) -> dict[Target, list[Draft]]:
        broken = [card for card in self._loaded.broken if card.place.kind == "model"]
        places = {card.place.id: card.place for card in (*self._loaded.models, *broken)}
        groups: dict[Target, list[Draft]] = {}
        made: dict[str, Target] = {}
        for draft in drafts:
            try:
                target = target_of(draft, self._wish.named, places, self._names)
            except NoTarget as missing:
                self._missing.append(NotImported(_called(draft), str(missing), draft.losses))
                continue
            if target.model not in places:
                if self._wish.known:
                    continue
                # The next draft of the model goes to the same new card.
                made[target.model], places[target.model] = target, target.place
                self._names["model"].add(target.model, own_names(draft))
            groups.setdefault(made.get(target.model, target), []).append(draft)
        return groups

    def _grown(self, target: Target, drafts: list[Draft]) -> Growth | None:
        if any(card.place.path == target.path for card in self._loaded.broken):
            self._give_up(_called(drafts[0]), _(_BROKEN) % {"path": target.path})
            return None
        growth = self._ground.grown(target, drafts)
        if not growth.is_new:
            return growth
        if problems := refusals(growth.data, growth.schema):
            self._give_up(_called(drafts[0]), _reason(problems[0]), growth.losses)
            return None
        reason = self._linked(target) or (_(_NOTHING) if {*growth.data} <= _NO_FACTS else "")
        if reason:
            self._give_up(_called(drafts[0]), reason, growth.losses)
            return None
        if self._wish.mark:
            growth.data["imported"] = dict(self._wish.mark)
        return growth

    def _linked(self, target: Target) -> str:
        """Return that a link is in the way of a new card; what is written behind lies elsewhere."""
        for path in (Path(target.path), Path(_maker_path(target))):
            for place in (path, *path.parents[:-2]):
                if (self._root / place).is_symlink():
                    return _(_LINK) % {"path": place.as_posix()}
        return ""

    def _give_up(self, name: str, reason: str, losses: Sequence[Loss] = ()) -> None:
        self._missing.append(NotImported(name, reason, tuple(losses)))

    def _text_of(self, path: str) -> str:
        return read_file(self._root / path).decode()

    def _others(self, growths: list[Growth]) -> dict[str, str]:
        """Return the texts of the cards that new ones need: of organizations, and benchmarks."""
        made: dict[str, tuple[str, Mapping[str, object]]] = {}
        for growth in growths:
            target = growth.target
            if target.maker:
                name = card_name(name_of_maker(target.maker), target.organization)
                made[_maker_path(target)] = "organization", {"name": name}
            listed = at(growth.data, ("benchmarks",))
            for key in listed if isinstance(listed, dict) else ():
                if unknown := self._resolving.unknown.get(key):
                    card = benchmark_card(*unknown, growth.data.get("type"))
                    made[f"cards/benchmarks/{key}.yml"] = "benchmark", card
        schemas = self._settings.configuration.schemas
        return {
            path: new_card_text(data, schemas[kind], path) for path, (kind, data) in made.items()
        }

    def _judged(self, growths: list[Growth]) -> tuple[Checked, list[tuple[Growth, Problem]]]:
        """Return what the check says of the catalogue with cards, and what is wrong in these."""
        texts = {**self._others(growths), **{g.target.path: g.text for g in growths}}
        checked = check(
            self._root, settings=self._settings, read=lambda _settings: tried(self._loaded, texts)
        )
        return checked, [(growth, p) for growth in growths for p in self._wrong(growth, checked)]

    @cached_property
    def _before(self) -> set[tuple[str, str]]:
        """Return what is wrong in the catalogue without the import."""
        before = check(self._root, settings=self._settings, read=lambda _settings: self._loaded)
        return {(problem.path, problem.message) for problem in before.problems}

    def _wrong(self, growth: Growth, checked: Checked) -> Iterator[Problem]:
        for problem in checked.problems:
            if problem.path != growth.target.path:
                continue
            if growth.is_new or (problem.path, problem.message) not in self._before:
                yield problem

    def _mended(
        self, growths: list[Growth], wrong: list[tuple[Growth, Problem]], *, is_last: bool
    ) -> list[Growth]:
        """Return the cards without what is wrong; one that cannot be mended is given up."""
        # What is wrong with one may follow from another that is mended, as of two with one name.
        cut = [growth.cut(problem) for growth, problem in wrong if not is_last]
        if any(cut):
            return growths
        first = {growth.target.path: problem for growth, problem in reversed(wrong)}
        for growth in growths:
            if problem := first.get(growth.target.path):
                self._give_up(growth.target.path, _reason(problem), growth.losses)
        return [growth for growth in growths if growth.target.path not in first]

    def _card(self, growth: Growth, checked: Checked) -> ImportedCard:
        path = growth.target.path
        warnings = tuple(warning for warning in checked.warnings if warning.path == path)
        losses = tuple(growth.losses)
        return ImportedCard(path, growth.before, growth.text, losses, warnings, growth.note)


def _maker_path(target: Target) -> str:
    return f"cards/organizations/{target.organization}.yml"


def _new_maker(target: Target) -> str:
    if not target.suggestion:
        return ""
    return _("'%(name)s' is a new organization") % {"name": target.maker} + target.suggestion


def _reason(problem: Problem) -> str:
    reason = told(problem.message, problem.hint)
    return f"{problem.field}: {reason}" if problem.field else reason


def _called(draft: Draft) -> str:
    return next(iter(names_in(draft)), "-")
