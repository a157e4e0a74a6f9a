"""The sorts of attacks: how a case is made, tried, and made smaller while it still fails."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from . import card_attack, code_attack, prose_attack, twins, wild_attack
from .card_attack import Catalogue

Case = Any
_MODELS_FULL, _MODELS_PART = 4, 8


@dataclass(frozen=True)
class Sort:
    """A sort of attack; ``attack`` returns the inputs of a case, ``smaller`` yields its parts."""

    about: str
    sample: Callable[[Random], Case]
    attack: Callable[[Case], int]
    smaller: Callable[[Case], Iterator[Case]]


def _prose(text: str) -> int:
    prose_attack.attack(text)
    return 1


def _code(code: code_attack.Code) -> int:
    code_attack.attack(code)
    return 1


def _cut(text: str) -> Iterator[str]:
    """Yield a text without a part of it, large parts first."""
    size = len(text) // 2
    while size:
        yield from (text[:at] + text[at + size :] for at in range(0, len(text), size))
        size //= 2


def _cards(random: Random) -> Case:
    # Some of the catalogues are sound, so that every page is made, and has its twin.
    if random.random() < 0.08:
        return card_attack.sample(random, fills=random.random(), models=_MODELS_PART)
    return wild_attack.sample(random)


def _attack_cards(case: Case) -> int:
    if isinstance(case, Catalogue):
        card_attack.attack(case)
        return len(case.cards)
    return wild_attack.attack(case)


def _fewer(case: Case) -> Iterator[Case]:
    """Yield a catalogue with a harmless word for many hostile texts, or without a card."""
    if not isinstance(case, Catalogue):
        yield from ({k: v for k, v in case.items() if k != path} for path in case)
        return
    words = [word for word, text in case.texts.items() if text != word]
    size = len(words) // 2
    while size:
        for at in range(0, len(words), size):
            plain = {word: word for word in words[at : at + size]}
            yield replace(case, texts={**case.texts, **plain})
        size //= 2


def described(case: Case) -> str:
    """Return a case as a person can read it."""
    if not isinstance(case, Catalogue):
        return repr(case)
    harmless = twins.harmless(case.texts)
    left = {w: t for w, t in case.texts.items() if t not in (w, harmless.get(w))}
    return f"texts {left!r} in { ({p: c for p, c in case.cards.items() if _holds(c, left)})!r}"


def _holds(card: object, words: dict[str, str]) -> bool:
    return any(word in repr(card) for word in words)


SORTS = {
    "prose": Sort("texts of Markdown", prose_attack.sample, _prose, _cut),
    "fields": Sort(
        "texts in fields",
        lambda random: card_attack.sample(random, fills=1, models=_MODELS_FULL),
        card_attack.attack,
        _fewer,
    ),
    "cards": Sort("cards", _cards, _attack_cards, _fewer),
    "code": Sort("samples of code", code_attack.sample, _code, lambda _: iter(())),
}
