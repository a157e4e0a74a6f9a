"""What a rule of the check is: a small function whose docstring is the rule."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Concatenate, Literal, ParamSpec, TypeVar, TypeVarTuple

from cardpress import figures
from cardpress.comparison import Compared
from cardpress.language import Language, current
from cardpress.loader import CardFile, CardKind, WrittenFile
from cardpress.messages import _, ngettext
from cardpress.problem import FieldPath, Problem, Severity
from cardpress.schema import Benchmark, Model, Organization, Record

AnyCard = CardFile[Model | Organization | Benchmark]
_R = TypeVar("_R", bound=Record)
_P = ParamSpec("_P")
_T = TypeVar("_T")
_Beside = TypeVarTuple("_Beside")


@dataclass(frozen=True)
class Finding:
    """A place where a file breaks a rule; ``key`` means the key of a mapping, not its value."""

    file: WrittenFile
    path: FieldPath
    message: str
    hint: str
    key: bool = False


@dataclass(frozen=True)
class Subject:
    """What the rules judge: all cards side by side, on the day that they are compared for.

    ``is_whole`` is true if every card could be read; without one of them a rule may find less.
    """

    compared: Compared
    is_whole: bool = True
    _found: dict[object, object] = field(default_factory=dict, init=False, repr=False)

    def once(self, find: "Callable[[Subject], _T]") -> _T:
        """Return what a function finds in all cards, and several rules judge."""
        if find not in self._found:
            self._found[find] = find(self)
        return self._found[find]  # type: ignore[return-value]

    @property
    def as_of(self) -> str | None:
        """Return the day on which dates count as past or future, if one is given."""
        return self.compared.as_of

    def cards(self) -> Iterator[AnyCard]:
        """Yield every card, kind by kind."""
        catalogue = self.compared.catalogue
        for kind in catalogue.names:
            yield from catalogue.cards(kind).values()

    def models(self) -> Iterator[CardFile[Model]]:
        """Yield the cards of all models."""
        yield from self.compared.catalogue.models.values()

    def beside(self, found: Mapping[str, _T]) -> Iterator[tuple[CardFile[Model], _T]]:
        """Yield the cards of all models, each with what was found of it."""
        return ((file, found[model]) for model, file in self.compared.catalogue.models.items())


Findings = Iterator[Finding]
_JudgeAll = Callable[Concatenate[Iterable[CardFile[_R]], _P], Findings]
_JudgeBeside = Callable[[Iterable[tuple[CardFile[_R], *_Beside]]], Findings]
FileKind = CardKind | Literal["catalogue"]
"""What breaks a rule: a card of a kind, or `catalogue.yml`."""


@dataclass(frozen=True)
class Rule:
    """A rule: its name, what must hold, how grave a breach is, and a file that breaks it.

    ``example`` is YAML, the lines of a card of this ``kind`` below those that every such card has,
    or of `catalogue.yml` itself.
    What a rule that ``asks_day`` finds depends on the day given. One whose severity is ``off``
    judges only where `catalogue.yml` says so, as ``settings`` do, a line of that file.
    """

    id: str
    severity: Severity | Literal["off"]
    meaning: str
    example: str
    judge: Callable[[Subject], Findings] = field(repr=False)
    asks_day: bool = False
    kind: FileKind = "model"
    settings: str = ""

    def problem(self, finding: Finding) -> Problem:
        """Return a breach as a problem at its place in the file."""
        message, hint = finding.message, finding.hint
        assert self.severity != "off"
        return finding.file.problem(
            finding.path, message, hint, key=finding.key, severity=self.severity, rule=self.id
        )


def rule(
    severity: Severity | Literal["off"],
    *,
    example: str,
    asks_day: bool = False,
    kind: FileKind = "model",
    settings: str = "",
) -> Callable[[Callable[[Subject], Findings]], Rule]:
    """Return a decorator that makes a function a rule, with its name and its docstring."""

    def make(judge: Callable[[Subject], Findings]) -> Rule:
        # One name and one text for the code, for messages and waivers, and for the page of checks.
        name = judge.__name__.replace("_", "-")
        return Rule(name, severity, judge.__doc__ or "", example, judge, asks_day, kind, settings)

    return make


def of_each(judge: Callable[Concatenate[CardFile[_R], _P], Findings]) -> _JudgeAll[_R, _P]:
    """Return a rule's judgement of many cards, each of which it judges by itself alone.

    By the other arguments, too, which can be told apart by what they are. It is not asked again of
    a card as long as that card lives: while a site is served, only what was edited is judged anew.
    """

    def is_sound(file: CardFile[_R], *arguments: _P.args, **none: _P.kwargs) -> bool:
        return next(judge(file, *arguments, **none), None) is None

    def told(
        file: CardFile[_R], _in: Language, *arguments: _P.args, **none: _P.kwargs
    ) -> tuple[Finding, ...]:
        return tuple(judge(file, *arguments, **none))

    def judge_all(
        files: Iterable[CardFile[_R]], /, *arguments: _P.args, **_none: _P.kwargs
    ) -> Findings:
        language = current()
        for file in files:
            # Apart from what is found, which each language of a build tells in its own words.
            if not file.once(is_sound, *arguments):
                yield from file.latest(told, language, *arguments)

    return judge_all


def of_each_beside(
    judge: Callable[[CardFile[_R], *_Beside], Findings],
) -> _JudgeBeside[_R, *_Beside]:
    """Return a rule's judgement of many cards, each beside what follows from more cards.

    As of `of_each`, nothing is asked again of a card as long as all are the very same objects.
    """

    def is_sound(file: CardFile[_R], *beside: *_Beside) -> bool:
        return next(judge(file, *beside), None) is None

    def told(file: CardFile[_R], _in: Language, *beside: *_Beside) -> tuple[Finding, ...]:
        return tuple(judge(file, *beside))

    def judge_all(files: Iterable[tuple[CardFile[_R], *_Beside]]) -> Findings:
        language = current()
        for file, *beside in files:
            if not file.latest(is_sound, *beside):
                yield from file.latest(told, language, *beside)

    return judge_all


def texts_in(
    data: object, path: FieldPath = (), *, but: frozenset[str] = frozenset()
) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text of a card's data with its place, ``but`` those of some fields."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in but:
                yield from texts_in(value, (*path, key), but=but)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from texts_in(value, (*path, number), but=but)
    elif isinstance(data, str):
        yield path, data


def has_text(
    data: object, is_meant: Callable[[str], bool], *, but: frozenset[str] = frozenset()
) -> bool:
    """Return whether a card's data hold such a text, ``but`` in some fields."""
    # Without places, and in one loop: of all texts of all cards hardly one is ever meant.
    left = [data]
    while left:
        node = left.pop()
        if isinstance(node, dict):
            is_whole = but.isdisjoint(node)
            values = node.values() if is_whole else [node[key] for key in node if key not in but]
        else:
            values = node if isinstance(node, list) else [node]
        for value in values:
            if isinstance(value, str):
                if is_meant(value):
                    return True
            elif isinstance(value, dict | list):
                left.append(value)
    return False


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: the first few, and how many others there are."""
    # "and 1 other" is no shorter than the name itself.
    *first, last = names
    if len(names) > _FEW + 1:
        others = len(names) - _FEW
        first = [*names[:_FEW]]
        last = ngettext("%(count)s other", "%(count)s others", others)
        last %= {"count": figures.number(others)}
    return (
        _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last} if first else last
    )


_FEW = 3
