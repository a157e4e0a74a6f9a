"""What contributors do with cards: add, correct, remove, and follow what the check then says.

Which cards are corrected and removed depends on those that are there and not on their names, so
that no change of the catalogue can be in the way.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from cardpress.build import check
from cardpress.catalogue import Catalogue
from cardpress.catalogue.references import references
from cardpress.problem import FieldPath, Problem
from cardpress.schema import Model
from tests.conftest import CASES

Card = dict[str, Any]
_ADDED = CASES / "contribution"
_ROUNDS = 3  # of following the check: waivers first, then what was hidden behind them


def read(repository: Path) -> Catalogue:
    return check(repository).compared.catalogue


def write(repository: Path, path: str, card: Card) -> None:
    """Write a card as a program does: JSON is YAML."""
    kept = {key: value for key, value in card.items() if value not in ([], {})}
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (repository / path).write_text(text, encoding="utf-8")


def add(repository: Path, catalogue: Catalogue) -> set[str]:
    """Add a maker, a benchmark and models, one of them of a maker who is there; returns models."""
    shutil.copytree(_ADDED / "cards", repository / "cards", dirs_exist_ok=True)
    known = repository / f"cards/models/{min(catalogue.organizations)}/proof-of-a-known-maker.yml"
    known.parent.mkdir(exist_ok=True)
    shutil.copy(_ADDED / "known-maker.yml", known)
    return {known.stem, *(path.stem for path in (_ADDED / "cards/models").rglob("*.yml"))}


def correct(repository: Path, catalogue: Catalogue) -> list[str]:
    """Make each correction on the first card that it suits, one a card; returns what was made."""
    remaining = dict(_CORRECTIONS)
    for file in catalogue.models.values():
        for name, (suits, change) in remaining.items():
            if suits(file.card):
                card = json.loads(json.dumps(file.document.data))
                change(card)
                write(repository, file.place.path, card)
                del remaining[name]
                break
    return sorted(_CORRECTIONS.keys() - remaining.keys())


def _add_result(card: Card) -> None:
    results = next(each for each in card["benchmarks"].values() if isinstance(each, list))
    first = results[0] if isinstance(results[0], dict) else {"score": results[0]}
    results.append({**first, "settings": {"other": "a run of its own"}})


def _raise_price(card: Card) -> None:
    row = card["pricing"][0]
    risen = {**row, "from": "2026-11-30", "output": round(row["output"] * 1.25, 6)}
    card["pricing"].insert(0, risen)


def _add_alias(card: Card) -> None:
    card["aliases"] = [*card.get("aliases", ()), "proof-alias"]


def _add_former_name(card: Card) -> None:
    card["former_names"] = [*card.get("former_names", ()), "Proof of a former name"]


def _has_two_results(card: Model) -> bool:
    return any(len(results) > 1 for results in card.benchmarks.values())


def _has_a_price(card: Model) -> bool:
    # A waiver may name a row by its number, which a row before it changes.
    return bool(card.pricing) and card.pricing[0].output is not None and not card.waivers


def _is_any(card: Model) -> bool:
    return bool(card.name)


_CORRECTIONS: dict[str, tuple[Callable[[Model], bool], Callable[[Card], None]]] = {
    "result": (_has_two_results, _add_result),
    "price": (_has_a_price, _raise_price),
    "alias": (_is_any, _add_alias),
    "former name": (_is_any, _add_former_name),
}


def named_by_others(catalogue: Catalogue) -> set[str]:
    """Return the ids of the models to which the card of another refers."""
    found = {
        catalogue.find("model", reference.text)
        for file in catalogue.models.values()
        for reference in references(file.document.data, catalogue.schemas["model"])
        if reference.kind == "model"
    }
    return {name for name in found if name}


def remove(repository: Path, catalogue: Catalogue, models: set[str]) -> None:
    """Remove models, with what the cards of others say of them."""
    for name, file in catalogue.models.items():
        meant = [
            reference.path
            for reference in references(file.document.data, catalogue.schemas["model"])
            if reference.kind == "model" and catalogue.find("model", reference.text) in models
        ]
        if name in models:
            (repository / file.place.path).unlink()
        elif meant:
            card = json.loads(json.dumps(file.document.data))
            _forget(card, meant)
            write(repository, file.place.path, card)


def _forget(card: Card, paths: Iterable[FieldPath]) -> None:
    """Delete references, the last first, as deleting changes the numbers of those behind."""
    for path in reversed(list(paths)):
        # The entry of `related` is about its model; of the others the reference itself is.
        *above, last = path[:-1] if path[0] == "related" else path
        holder: Any = card
        for step in above:
            holder = holder[step]
        del holder[last]
    card["comparisons"] = [each for each in card.get("comparisons", ()) if each["results"]]


def follow_the_check(repository: Path, cards: set[str]) -> None:
    """Delete the waivers of these cards that are needed no more, and waive their new warnings."""
    for _ in range(_ROUNDS):
        checked = check(repository)
        if not checked.problems and not checked.warnings:
            return
        files = checked.compared.catalogue.models.values()
        for file in files:
            path = file.place.path
            found = (*checked.problems, *checked.warnings)
            mine = [problem for problem in found if problem.path == path]
            if mine and path in cards:
                card = json.loads(json.dumps(file.document.data))
                card["waivers"] = [*_waivers(card, mine)]
                write(repository, path, card)


def _waivers(card: Card, problems: list[Problem]) -> Iterable[Card]:
    unneeded = {int(n) for p in problems for n in re.findall(r"^waivers\[(\d+)\]", p.field)}
    for number, waiver in enumerate(card.get("waivers", ())):
        if number not in unneeded:
            yield waiver
    for problem in problems:
        if problem.severity == "warning":
            yield {"rule": problem.rule, "field": problem.field, "reason": "It is right."}
