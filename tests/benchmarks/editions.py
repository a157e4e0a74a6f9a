"""Catalogues of any size for measuring: editions of the real cards, which refer to one another."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from cardpress.catalogue import Catalogue, gather
from cardpress.catalogue.references import Reference, references
from cardpress.loader import CardFile, load
from cardpress.schema import Model
from tests.conftest import ROOT
from tests.site.conftest import copy_site

Card = dict[str, Any]
_LEAST = 0.8
_BOUNDS = {"confidence_interval", "standard_error"}


class _Edition(NamedTuple):
    """The number of an edition, by what its scores are lower, and the ids that have one in it."""

    number: int
    factor: float
    there: set[str]


class _Dumper(yaml.CSafeDumper):
    """Writes a text in quotes that YAML, or some version of it, would take for a number."""


def _represent(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = '"' if text[:1].isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _represent)


def write_catalogue(root: Path, models: int, seed: int = 1, source: Path = ROOT) -> Path:
    """Write a site of so many models to a new folder; returns it.

    Each edition of the cards of a source, the real ones, is a catalogue of its own, with scores of
    its own, on the same benchmarks: its models have rivals, relations, prices and pairs among one
    another as the real ones have. The first edition are those cards themselves, as far as there are
    models enough. Cards that an import has made are left out: they say a tenth of what others say.
    """
    copy_site(root, source / "cards")
    # Those of the package make its pages, as they do where somebody has installed it.
    shutil.rmtree(root / "templates")
    shutil.rmtree(root / "cards/models")
    catalogue, _ = gather(load(source))
    real = [file for file in catalogue.models.values() if not file.card.imported]
    known = {file.place.id for file in real}
    random = Random(seed)
    factors = [1.0, *(random.uniform(_LEAST, 1) for _ in range(models // len(real)))]
    for number in range(models):
        edition, at = divmod(number, len(real))
        # Of the last edition there may be a part alone: what is not there is one of the first.
        there = {file.place.id for file in real[: models - edition * len(real)]}
        path = real[at].place.path
        if edition:
            card = _cut(real[at], catalogue, known)[0]
            path, text = _edition(path, card, catalogue, _Edition(edition, factors[edition], there))
        else:
            text = _alone(real[at], catalogue, there) or (source / path).read_text("utf-8")
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return root


def _alone(file: CardFile[Model], catalogue: Catalogue, there: set[str]) -> str:
    """Return a card's text without what it says of models that are not there; empty if nothing."""
    card, is_cut = _cut(file, catalogue, there)
    return _dump(card) if is_cut else ""


def _cut(file: CardFile[Model], catalogue: Catalogue, there: set[str]) -> tuple[Card, bool]:
    """Return a card without what it says of models that are not there, and whether it said that."""
    card = deepcopy(file.document.data)
    assert isinstance(card, dict)
    is_cut = False
    # One by one, as the places of those behind it change with each that goes.
    while reference := next(_missing(card, catalogue, there), None):
        _drop(card, reference)
        is_cut = True
    return card, is_cut


def _missing(card: Card, catalogue: Catalogue, there: set[str]) -> Iterator[Reference]:
    for reference in _to_models(card, catalogue):
        if catalogue.find("model", reference.text) not in there:
            yield reference


def _drop(card: Card, reference: Reference) -> None:
    """Delete what refers to something: a key, or the item of a list; at last all that it is in."""
    path = reference.path
    numbers = [at + 1 for at, step in enumerate(path) if isinstance(step, int)]
    # A mapping without its last key says nothing, nor does the record that it is a field of.
    ends = [*([len(path)] if reference.is_key else ()), *reversed(numbers), 1]
    for end in ends:
        *steps, last = path[:end]
        around: Any = card
        for step in steps:
            around = around[step]
        del around[last]
        if around:
            return


def _dump(card: Card) -> str:
    return yaml.dump(card, Dumper=_Dumper, sort_keys=False, allow_unicode=True)


def _edition(path: str, card: Card, catalogue: Catalogue, made: _Edition) -> tuple[str, str]:
    """Return the path and the text of a card in an edition; the card is changed."""
    edition = made.number
    # Deepest first, as a key that is renamed is part of the paths of those below it.
    for reference in sorted(_to_models(card, catalogue), key=lambda one: -len(one.path)):
        model = str(catalogue.find("model", reference.text))
        _replace(card, reference, _id(model, edition) if model in made.there else model)
    card["name"] = f"{card['name']} edition {edition}"
    for text in {"summary", "overview"} & {*card}:
        card[text] = f"Edition {edition}. {card[text]}"
    for names in ("aliases", "former_names"):
        if names in card:
            card[names] = [f"{name} edition {edition}" for name in card[names]]
    card.pop("waivers", None)  # other scores may have no such warning
    for name, results in card.get("benchmarks", {}).items():
        card["benchmarks"][name] = _scale(results, made.factor)
    place = Path(path)
    return f"{place.parent.as_posix()}/{_id(place.stem, edition)}.yml", _dump(card)


def _id(model: str, edition: int) -> str:
    return f"{model}-edition-{edition}"


def _to_models(card: Card, catalogue: Catalogue) -> Iterator[Reference]:
    for reference in references(card, catalogue.schemas["model"]):
        if reference.kind == "model" and catalogue.find("model", reference.text):
            yield reference


def _replace(card: Any, reference: Reference, text: str) -> None:
    *steps, last = reference.path
    around = card
    for step in steps:
        # A bare text may stand for the record that has it.
        if isinstance(around[step], str):
            around[step] = text
            return
        around = around[step]
    if reference.is_key:
        renamed = {text if key == last else key: value for key, value in around.items()}
        around.clear()
        around.update(renamed)
    else:
        around[last] = text


def _scale(results: Any, factor: float) -> Any:
    """Return the results on a benchmark with lower scores, but where a score has its bounds."""
    if isinstance(results, list):
        return [_scale(result, factor) for result in results]
    if not isinstance(results, dict):
        return round(results * factor, 3)
    if _BOUNDS & {*results} or "score" not in results:
        return results
    return {**results, "score": _scale(results["score"], factor)}
