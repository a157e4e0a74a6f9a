"""What the search answers besides cards: two models, and the table of models as it is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote_plus

from cardpress.comparison import Compared
from cardpress.registries import language_names
from cardpress.wording import category_name, flag, model_type
from cardpress.wording import finding as words
from cardpress.wording.titles import pair

Ask = tuple[str, str, str]
"""Phrases that somebody may type, the query of the table's address, and what that is called."""


@dataclass(frozen=True)
class Finding:
    """What the search needs of a language of the site.

    ``kinds`` are the names of kinds of pages by their folders, ``pairs`` each a model and all with
    which it has a page. ``between`` are words between two models, and behind a
    semicolon before them; ``versus`` and ``table`` are titles with places for what they are of.
    """

    kinds: tuple[tuple[str, str], ...]
    asks: tuple[Ask, ...]
    pairs: tuple[tuple[str, ...], ...]
    between: str
    versus: str
    table: str


def finding(compared: Compared) -> Finding:
    """Return what the search answers for a catalogue, in the current language."""
    parts = compared.catalogue.configuration.parts
    pairs = sorted(compared.pairs) if parts.pairs else ()
    return Finding(
        kinds=tuple(words.KINDS.items()),
        asks=(*_measured(compared), *_typed(compared), *_spoken(compared), *_declared()),
        pairs=tuple(
            (one, *(other for _, other in both)) for one, both in groupby(pairs, lambda p: p[0])
        ),
        between=words.between(),
        versus=pair("{0}", "{1}"),
        table=words.table_of("{0}"),
    )


def _measured(compared: Compared) -> Iterator[Ask]:
    """Yield each category with its benchmark that most models have results on."""
    best: dict[str, tuple[int, str]] = {}
    for name, file in compared.catalogue.benchmarks.items():
        count = len(compared.attested_on.get(name, ()))
        if count > best.get(file.card.category, (0, ""))[0]:
            best[file.card.category] = (count, name)
    for category, (_, benchmark) in best.items():
        card = compared.catalogue.benchmarks[benchmark].card
        sort = (
            f"score:{benchmark}" if card.direction == "lower_is_better" else f"-score:{benchmark}"
        )
        phrases = {category_name(category), category, *category.split(" & ")}
        phrases.update(words.SAME.get(category, "").split("|"))
        yield (
            "|".join(sorted(filter(None, phrases))),
            f"score:{benchmark}=0..&sort={sort}",
            card.name,
        )


def _typed(compared: Compared) -> Iterator[Ask]:
    for kind in sorted({file.card.type for file in compared.catalogue.models.values()}):
        label = model_type(kind)
        short = kind.removesuffix(" Model")
        phrases = {label, kind, f"{kind}s", short, f"{short}s"}
        yield "|".join(sorted(phrases)), f"type={quote_plus(kind)}", label


def _spoken(compared: Compared) -> Iterator[Ask]:
    models = compared.catalogue.models.values()
    for tag in sorted({each.value for file in models for each in file.card.languages}):
        names = language_names(tag)
        yield "|".join(names), f"languages={tag}", names[0]


def _declared() -> Iterator[Ask]:
    for key, phrases in words.ASKED.items():
        yield phrases, words.QUERIES[key] % {"yes": quote_plus(flag(True))}, phrases.split("|")[0]
