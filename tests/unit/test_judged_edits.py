"""After any edit, what is known already and what is found anew make the outcome of a cold check."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from cardpress.build import Destination, planned
from cardpress.catalogue_site import CatalogueSite
from cardpress.checked import Checked, check, configured
from cardpress.language import current, in_language
from cardpress.loader import CardCache, Settings
from cardpress.problem import Problem
from cardpress.wording import find_language
from tests.conftest import MakeRoot

_DAY = "2026-01-15"
_SITE = Destination("/", is_html=True, drafts=True)
_HEAD = (
    "type: Large Language Model\n"
    "sources: {s: {title: Notes, url: https://acme.example/n, published: 2025-06}}\n"
)
_CARDS: Mapping[str, str] = {
    "cards/models/acme/base-one.yml": "name: Base One\n"
    + _HEAD
    + "specifications: {context_window: {window}, modalities: {input: {reads}, output: [text]}}\n"
    "lineage: {base: [{model: {ancestor}}]}\npricing: [{input: {input}, output: 2}]\n"
    "price_comparisons: [Sprinter]\n",
    "cards/models/acme/child.yml": "name: {child}\n"
    + _HEAD
    + "inherits: {inherits}\nrelated: [{model: quoter, relation: {relation}}]\n",
    "cards/models/acme/quoter.yml": "name: Quoter\naliases: [{second}]\n"
    + _HEAD
    + "benchmarks: {sums: [{own}, {other}]}\n"
    "comparisons:\n  - {source: s, results: {bolt: {sums: {quoted}, arena: 2500}}}\n"
    "related: [{model: {kin}, relation: predecessor}]\n",
    "cards/models/rival/twin.yml": "name: {twin}\ntype: Embedding Model\nsummary: {summary}\n"
    "related: [{model: {kin}, relation: successor}]\n{broken}",
    "cards/benchmarks/sums.yml": "name: Sums\ncategory: Reasoning\naliases: [{alias}]\n"
    "summary: Adding up.\nunit: {unit}\ndirection: {direction}\nreleased: {released}\n",
    "cards/organizations/rival.yml": "name: {rival}\nsummary: Makes models.\n{unread}",
    # From a document of its own, which may contradict what others say of it.
    "cards/models/rival/bolt.yml": "name: Bolt\naliases: [{first}]\ntype: Large Language Model\n"
    "sources: {r: {title: Report, url: https://rival.example/r}}\n"
    "benchmarks: {sums: {score}, arena: 2439}\nfamily: {family}\nsummary: Runs and jumps.\n"
    "examples: [{title: Use, language: python, code: 'run(model=\"{called}\")'}]\n"
    "pricing: [{input: 0.15, output: 0.6, provider: {provider}}]\n",
}
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "inherits": ("base-one", "bolt", "nobody"),
    "ancestor": ("bolt", "child", "twin"),
    "window": ("8000", "64000", "[64000, 32000]"),
    "reads": ("[text]", "[text, image]"),
    "child": ("Child", "Twin", "Quoter"),
    "twin": ("Twin", "Other Twin", "Bolt"),
    "score": ("88", "{score: 81, shots: 5}", "880"),
    "own": ("70", "71"),
    "other": ("72.5", "70", "0.7"),
    "quoted": ("87", "88", "{score: 88, shots: 5}"),
    "alias": ("Simple Sums", "Additions"),
    "unit": ("percent", "elo", "seconds"),
    "direction": ("higher_is_better", "lower_is_better"),
    "rival": ("Rival & Co.", "Rival Labs", "Seller"),
    "provider": ("Seller", "Acme", "Rival Labs"),
    "input": ("1", "3", "0.000001"),
    "family": ("Bolt", "\u0412olt", "Volt"),
    "relation": ("alternative", "predecessor", "successor"),
    "kin": ("child", "bolt", "nobody"),
    "summary": ("Walks.", "Runs and jumps.", "runs  and jumps."),
    "unread": ("", "foundedd: 2020\n"),
    "first": ("Sprinter", "Runner"),
    "second": ("Second", "Quick"),
    "released": ("2020", "2025-12", "2026"),
    "called": ("bolt", "twin", "else"),
    "broken": ("", "releasd: 2025\n", "benchmarks: {sums: 0.5}\n"),
}
_FIRST = {choice: options[0] for choice, options in _CHOICES.items()}
_COLD: dict[object, "_Outcome"] = {}
"""What a cold check gives, by the files that there are; most edits lead back to the first ones."""


@dataclass(frozen=True)
class _Outcome:
    """What is said of the cards of a catalogue, and made of them."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    made: Mapping[str, object]


class _Edited:
    """A catalogue of which each check knows the one before, as while its site is served."""

    def __init__(self, root: Path) -> None:
        self.root, self.settings, self.cards = root, configured(root), CardCache()
        self.before: CatalogueSite | None = None
        self.checked: Checked | None = None

    def write(self, chosen: Mapping[str, str]) -> None:
        for path, text in _CARDS.items():
            said = text
            for choice, value in chosen.items():
                said = said.replace(f"{{{choice}}}", value)
            (self.root / path).write_text(said, "utf-8")

    def assert_as_cold(self, about: object = None) -> None:
        earlier = self.checked.compared if self.checked else None
        found = check(
            self.root, settings=self.settings, as_of=_DAY, cache=self.cards, earlier=earlier
        )
        site = planned(found, self.root, _SITE)
        cold = self._cold()
        assert found.problems == cold.problems, about
        assert found.warnings == cold.warnings, about
        assert dict(_made(site)) == cold.made, about
        if self.before:
            same = site.pages.keys() - {*site.changed_since(self.before)}
            heads = [{path: _head(each, path) for path in same} for each in (site, self.before)]
            assert heads[0] == heads[1], about
        self.before, self.checked = site, found

    def _cold(self) -> _Outcome:
        """Return what is found by who knows of nothing before: for the same files the same."""
        files = sorted(path for path in self.root.rglob("*") if path.is_file())
        texts = ((path.relative_to(self.root).as_posix(), path.read_bytes()) for path in files)
        state = (current().code, self.settings, *texts)
        if state not in _COLD:
            cold = check(self.root, settings=self.settings, as_of=_DAY)
            made = dict(_made(planned(cold, self.root, _SITE)))
            _COLD[state] = _Outcome(cold.problems, cold.warnings, made)
        return _COLD[state]


def _made(site: CatalogueSite) -> Iterator[tuple[str, object]]:
    for path in site.pages:
        # Pages for those who write cards follow from the settings alone.
        if not path.startswith("contribute/"):
            yield path, site.rendered(path).markdown
    for data in site.data():
        yield data.path, data.make()
    yield "search", site.search()
    yield "redirects", site.redirects


def _head(site: CatalogueSite, path: str) -> tuple[object, ...]:
    page = site.pages[path]
    return page.title, page.description, page.tags, page.card


@pytest.fixture
def edited(catalogue: MakeRoot) -> _Edited:
    """Make the catalogue of the cards above, checked once."""
    made = _Edited(catalogue())
    made.write(_FIRST)
    made.assert_as_cold()
    assert made.checked
    assert not made.checked.problems
    return made


def test_an_edit_gives_what_a_cold_check_gives(edited: _Edited) -> None:
    for choice, (first, *others) in _CHOICES.items():
        for option in (*others, first):
            edited.write(_FIRST | {choice: option})
            edited.assert_as_cold((choice, option))


@pytest.mark.parametrize("seed", range(2))
def test_a_walk_of_edits_gives_what_cold_checks_give(edited: _Edited, seed: int) -> None:
    chance, chosen = random.Random(seed), dict(_FIRST)
    for _ in range(12):
        choice = chance.choice([*_CHOICES])
        chosen[choice] = chance.choice(_CHOICES[choice])
        edited.write(chosen)
        edited.assert_as_cold()


def test_an_edit_tells_its_warnings_in_the_language_of_each_check(edited: _Edited) -> None:
    edited.write(_FIRST | {"score": "880", "input": "0.000001"})
    edited.assert_as_cold()
    with in_language(find_language("de", edited.root)):
        edited.assert_as_cold()


def test_other_settings_take_nothing_from_the_check_before(edited: _Edited) -> None:
    edited.settings = Settings()
    edited.write(_FIRST | {"quoted": "88"})
    edited.assert_as_cold()


def test_two_scores_are_one_only_by_the_unit_of_their_benchmark(edited: _Edited) -> None:
    for unit in ("percent", "elo", "percent"):
        edited.write(_FIRST | {"other": "0.7", "unit": unit})
        edited.assert_as_cold()


def test_a_name_of_two_cards_is_told_apart_by_their_makers(edited: _Edited) -> None:
    for unread in _CHOICES["unread"]:
        edited.write(_FIRST | {"child": "Twin", "unread": unread})
        edited.assert_as_cold()


def test_a_name_that_goes_from_one_card_to_another_means_that(edited: _Edited) -> None:
    edited.write(_FIRST | {"first": "Second", "second": "Sprinter"})
    edited.assert_as_cold()


def test_of_two_cards_of_one_id_the_first_that_can_be_read_counts(edited: _Edited) -> None:
    twin, moved = (edited.root / f"cards/models/{maker}/twin.yml" for maker in ("rival", "acme"))
    edited.write(_FIRST | {"child": "Twin"})
    twin.rename(moved)
    edited.assert_as_cold()
    edited.write(_FIRST | {"child": "Twin"})
    edited.assert_as_cold()
    moved.write_text(moved.read_text("utf-8") + "releasd: 2025\n", "utf-8")
    edited.assert_as_cold()
    moved.unlink()
    edited.assert_as_cold()
