"""Attacks with cards that are half valid, absurd, huge, deep or odd YAML, through all of build."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from . import card_attack, grammar, site, strings
from .cards import filled
from .tokens import Element, Forged, Part, read

_ABSURD: tuple[Any, ...] = (
    *(None, True, "", " ", [], {}, [[]], {"": ""}, -1, 0, 10**400, 1e308, -1e-320, 0.1, "1e999"),
    *("0x1F", "2026-13-45", "9999-99", "١٩٥٠", "nosuch", "m0", "b0", "one", "NaN", ".inf", "~"),
    *(
        "__proto__",
        "constructor",
        "m1\u200b",
        "\uff2d1",
        {"value": None},
        {"value": [1]},
        ["m1", "m1"],
    ),
)
_NEVER = {"script", "iframe", "object", "embed", "form", "base", "style", "link", "meta", "img"}
_LONGEST = 70_000
_ONE_IN = 5
_SIGNS = (
    *("\t", ": ", "- ", "&a ", "*a", "!!python/object:os.system ", "? ", "| ", "'", '"', "#", "\r"),
    *("%YAML 1.1\n---\n", "\n---\n", "...\n", "<<: *a\n", "\x00", "\ufeff", "\u2028", "\ud800"),
)


def sample(random: Random) -> dict[str, str]:
    """Return the files of a catalogue, of which few cards are sound."""
    # Few fields more often than many: one fault among many ends a card, and the rest is not tried.
    fills = random.choice((0.03, 0.03, 0.03, 0.03, 0.1, 0.1, 0.1, 0.3, 0.3, 0.7))
    made = card_attack.sample(random, fills=fills, models=70, different=16)
    files = {}
    for path, card in made.cards.items():
        data = filled(card, made.texts)
        for _ in range(random.choice((0, 0, 1, 1, 2, 5))):
            data = _spoilt(random, data)
        # A card of more than a bound is refused unread, and slow to write: a little more will do.
        text = json.dumps(data, ensure_ascii=False)[:_LONGEST]
        files[path] = _odd(random, text) if random.random() < 0.25 else text
    return files


def _spoilt(random: Random, data: Any) -> Any:
    """Return data with one part of it, however deep, made into something else."""
    if isinstance(data, dict) and data and random.random() < 0.85:
        key = random.choice([*data])
        name = strings.line(random) if random.random() < 0.1 else key
        return {**{k: v for k, v in data.items() if k != key}, name: _spoilt(random, data[key])}
    if isinstance(data, list) and data and random.random() < 0.8:
        at = random.randrange(len(data))
        return [*data[:at], _spoilt(random, data[at]), *data[at + 1 :]]
    return random.choice(
        (
            random.choice(_ABSURD),
            strings.line(random),
            grammar.markdown(random),
            [data] * (2 if _is_large(data) else random.choice((2, 101))),
            {"value": data, "note": strings.line(random)},
            strings.line(random) * random.choice((1, 50, 2000)),
        )
    )


def _is_large(data: Any) -> bool:
    return isinstance(data, dict | list) and len(data) > 5


def _odd(random: Random, text: str) -> str:
    """Return YAML that an author or an editor spoilt, or that was meant to spoil the reading."""
    at = random.randrange(len(text) + 1)
    return random.choice(
        (
            text[:at],
            f"{text[:at]}{random.choice(_SIGNS)}{text[at:]}",
            f"{text[:at]}{random.choice(_SIGNS)}{text[at:]}",
            text + text,
            "[" * 1000 + text,
            text.replace(":", ": !!str ", 2),
            grammar.markdown(random),
        )
    )


def attack(files: Mapping[str, str]) -> int:
    """Return the number of cards. Raises Forged if a page has what no template wrote."""
    with TemporaryDirectory(prefix="cardpress-fuzz-") as folder:
        root = Path(folder)
        site.write(root, files)
        made = site.built(root)
        broken = {problem.path for problem in made.problems}
        _hold(made)
        # What a build does without broken cards, or for nobody who watches, shows in a part of the
        # catalogues; the pages of all sound cards were made and held above.
        if sum(map(len, files.values())) % _ONE_IN:
            return len(files)
        if broken and site.built(root, show_problems=False).pages:
            raise Forged("pages were made in spite of problems")
        for path in broken & files.keys():
            (root / path).unlink()
        _hold(site.built(root))
    return len(files)


def _hold(made: Any) -> None:
    for path, page in site.pages(made).items():
        for part in read(page.content or ""):
            hold_part(path, part)


def hold_part(path: str, part: Part) -> None:
    """Hold that a part of a page runs nothing and asks no other host. Raises Forged otherwise."""
    if not isinstance(part, Element):
        return
    element = part
    names = {name for name, _ in element.attributes}
    if element.tag in _NEVER or any(name.startswith("on") for name in names):
        raise Forged(f"{path}: {element}")
    for name, value in element.attributes:
        if name in ("href", "src", "action") and _is_script(value):
            raise Forged(f"{path}: {element}")


def _is_script(address: str) -> bool:
    scheme, colon, _ = address.strip().lower().partition(":")
    return (bool(colon) and scheme in ("javascript", "data", "vbscript")) or address.startswith(
        "//"
    )
