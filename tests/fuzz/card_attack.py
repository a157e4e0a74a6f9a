"""Attacks on whole catalogues: hostile texts in every field, against harmless words there."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import TypeAdapter, ValidationError

from cardpress.build import Built
from cardpress.checks.template_texts import is_of_a_template
from cardpress.comparison.notation import folded
from cardpress.mkdocs_plugin.generated_page import GeneratedPage
from cardpress.schema import Benchmark, Organization
from cardpress.schema.texts import Code, Line, Name, Text, Url

from . import grammar, site, strings, twins
from .cards import Author, filled
from .tokens import Forged

# Rules that judge what a text says, or looks like, find nothing in a harmless word.
_ON_WORDS = frozenset(
    {"placeholder-source", "label-looks-like-another", "provider-looks-like-another"}
)
_NAMES = frozenset({"name", "aliases", "former_names"})


@dataclass(frozen=True)
class Catalogue:
    """Made cards by path, with words for texts, and the hostile text for each word."""

    cards: Mapping[str, Any]
    texts: Mapping[str, str]


def sample(
    random: Random, *, fills: float, models: int = 4, different: int | None = None
) -> Catalogue:
    """Return a catalogue of made cards with a hostile text for each word in them.

    Of each kind there are at most ``different`` texts, which stand in several places.
    """
    ids = tuple(f"m{number}" for number in range(models))
    author = Author(random, fills, ids, ("b0", "b1"))
    cards = {f"cards/models/acme/{id_}.yml": author.model(id_) for id_ in ids}
    cards |= {f"cards/benchmarks/{id_}.yml": author.card(Benchmark) for id_ in author.benchmarks}
    cards["cards/organizations/acme.yml"] = author.card(Organization)
    names = {
        word for card in cards.values() for key in _NAMES & {*card} for word in _flat(card[key])
    }
    texts: dict[str, str] = {}
    known: dict[str, list[str]] = {kind: [] for kind in _MAKERS}
    said: set[str] = set()
    for word, kind in author.words.items():
        if different is None or len(known[kind]) < different:
            known[kind].append(_text(random, kind))
            text = known[kind][-1]
        else:
            text = random.choice(known[kind])
        # No two cards may have one name, and no card one fact twice, in whatever spelling.
        is_twice = kind in ("Line", "Name") and folded(text) in said
        texts[word] = _named(word, text) if word in names or is_twice else text
        said.add(folded(text))
    return Catalogue(cards, texts)


def _flat(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _named(word: str, text: str) -> str:
    named = f"{text[:100]}{word}{text[100:200]}"
    # Cut within an emoji, a name would begin or end with a sign that nobody sees.
    return _valid("Name", named) or word


def _text(random: Random, kind: str) -> str:
    """Return a hostile text that a card may have, as others are no page's matter."""
    for _ in range(20):
        text = _valid(kind, _MAKERS[kind](random))
        if text and not is_of_a_template(text):
            return text
    return "https://a.example/" if kind == "Address" else "x"


def _valid(kind: str, text: str) -> str:
    """Return the text as a card has it, or nothing if no card may have it."""
    try:
        return str(_ADAPTERS[kind].validate_python(text))
    except ValidationError:
        return ""


def _code(random: Random) -> str:
    return "\n".join(strings.line(random) for _ in range(random.choice((1, 2, 5))))


_MAKERS: Mapping[str, Callable[[Random], str]] = {
    "Line": strings.line,
    "Name": strings.line,
    "Prose": grammar.markdown,
    "Code": _code,
    "Address": strings.address,
}
_ADAPTERS: Mapping[str, TypeAdapter[str]] = {
    "Line": TypeAdapter(Line),
    "Name": TypeAdapter(Name),
    "Prose": TypeAdapter(Text),
    "Code": TypeAdapter(Code),
    "Address": TypeAdapter(Url),
}


def attack(catalogue: Catalogue) -> int:
    """Return how many texts were placed. Raises Forged if a page differs but for its texts."""
    cards = dict(catalogue.cards)
    words = twins.harmless(catalogue.texts)
    while True:
        hostile, twin = _built(cards, catalogue.texts), _built(cards, words)
        amiss = {problem.path for problem in twin.problems}
        amiss |= {p.path for p in hostile.problems if p.rule in _ON_WORDS}
        if only := {problem.path for problem in hostile.problems} - amiss:
            raise Forged(f"problems only with the texts: {only}: {hostile.problems[:3]}")
        if not amiss:
            break
        # What is wrong whatever its texts say has no page to compare.
        cards = {path: card for path, card in cards.items() if path not in amiss}
    _compare(site.pages(hostile), site.pages(twin), catalogue.texts)
    return len(catalogue.texts)


def _compare(
    hostile: Mapping[str, GeneratedPage],
    twin: Mapping[str, GeneratedPage],
    texts: Mapping[str, str],
) -> None:
    if hostile.keys() != twin.keys():
        raise Forged(f"other pages: {hostile.keys() ^ twin.keys()}")
    # Only a name that an address can contain has a row among redirects, so that most texts have
    # none; the page of downloads says how large files of all texts are.
    left_out = ("redirects.md", "data/index.md")
    for path, page in ((p, page) for p, page in hostile.items() if p not in left_out):
        try:
            twins.compare(page.content or "", twin[path].content or "", texts)
            twins.compare_head(page.meta, twin[path].meta)
        except Forged as forged:
            raise Forged(f"{path}: {forged}") from forged


def _built(cards: Mapping[str, Any], texts: Mapping[str, str]) -> Built:
    with TemporaryDirectory(prefix="cardpress-fuzz-") as folder:
        root = Path(folder)
        site.write(root, {path: dumped(filled(card, texts)) for path, card in cards.items()})
        return site.built(root)


def dumped(card: Any) -> str:
    """Return a card as YAML, with every sign that it may have."""
    return json.dumps(card, ensure_ascii=False)
