"""The site's scripts compare any models as the generator does: what is alike, best, and said."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from cardpress.comparison import Compared, compare
from cardpress.comparison.headline import disputed_headlines
from cardpress.data.side import comparison_record, side_record
from cardpress.wording import measured_under
from cardpress.wording.sentences import all_sentences
from tests import frozen
from tests.browser.conftest import Run
from tests.catalogues import catalogue_of

_FIVE, _ZERO = {"settings": {"shots": 5}}, {"settings": {"shots": 0}}
# What a model may report on a benchmark, and what it may ask and hold.
_RESULTS: tuple[Any, ...] = (
    None,
    70,
    {"score": 70, **_FIVE},
    [{"score": 75, **_ZERO}, {"score": 80.5, **_FIVE}],
    [{"score": 80.5, **_FIVE, "snapshot": "x"}, {"score": 70, **_ZERO}],
)
_OTHERS: tuple[dict[str, Any], ...] = (
    {},
    {"pricing": [{"input": 0, "output": 15}], "specifications": {"context_window": 4096}},
    {"pricing": [{"input": 3, "output": 15}], "specifications": {"context_window": 128_000}},
    {"pricing": [{"input": 3, "per": "image"}], "specifications": {"context_window": 128_000}},
    {
        "pricing": [{"input": 3, "output": 9}, {"input": 4, "output": 9, "source": "two"}],
        "specifications": {"context_window": [128_000, {"value": 4096, "source": "two"}]},
    },
)


def _side_by_side(compared: Compared, models: Sequence[str]) -> dict[str, Any]:
    """Return what the generator makes of models: what stands side by side, and the sentences."""
    aligned = compared.aligned(models)
    names = [compared.catalogue.name("model", model) for model in models]
    windows: dict[str, int] = {}
    prices: dict[str, dict[str, float]] = {"input": {}, "output": {}}
    disputed: dict[str, set[str]] = {"input": set(), "output": set(), "context": set()}
    for model, name in zip(models, names, strict=True):
        for about in disputed_headlines(model, compared):
            disputed[about].add(name)
        specifications = compared.catalogue.models[model].card.specifications
        if specifications and specifications.context_window:
            windows[name] = specifications.context_window[0].value
        offer = compared.price(model)
        for side, amounts in prices.items():
            amount = getattr(offer.price, side) if offer else None
            kind = offer and (offer.kind.per, offer.kind.currency)
            if amount is not None and kind == ("1M tokens", "USD"):
                amounts[name] = amount
    return {
        "rows": {
            name: {
                "words": measured_under(each.conditions) if each.conditions else "",
                "scores": [shown.result.score if shown else None for shown in each.chosen],
                "alike": sorted(each.alike),
                "best": sorted(each.best),
            }
            for name, each in aligned.items()
        },
        "sentences": [*all_sentences(names, aligned.values(), prices, windows, disputed)],
    }


_COMPARE = """
  const { align } = await import(module.replace("sentences.js", "alignment.js"));
  return given.groups.map((models) => {
    const sides = models.map((model) => given.sides[model]);
    const rows = given.benchmarks.flatMap(({ id, lower }) => {
      const results = sides.map((side) => side.results[id] ?? []);
      return results.some((each) => each.length) ? [[id, align(results, lower)]] : [];
    });
    const sorted = (places) => [...places].sort((a, b) => a - b);
    const row = ({ words, chosen, alike, best }) => {
      const scores = chosen.map((each) => each?.v ?? null);
      return { words, scores, alike: sorted(alike), best: sorted(best) };
    };
    const sentences = m.sentences(sides, rows.map(([, aligned]) => aligned));
    return { rows: Object.fromEntries(rows.map(([id, each]) => [id, row(each)])), sentences };
  });"""


def _made() -> Iterator[tuple[Compared, list[list[str]]]]:
    """Yield the frozen models in neighbours, and made-up ones in all that they may report."""
    compared = frozen.compared()
    models = sorted(compared.catalogue.models)
    yield (
        compared,
        [
            models[at : at + size]
            for size in (3, 6)
            for at in range(0, len(models) - size, size - 2)
        ],
    )
    choices = [*enumerate(product(_RESULTS, repeat=3))]
    cards: dict[str, dict[str, Any]] = {}
    for number, results in choices:
        for name, result in zip("abc", results, strict=True):
            card = dict(_OTHERS[(number + ord(name)) % len(_OTHERS)])
            if result:
                card["benchmarks"] = {"sums": result, "errors": _partly_versioned(result)}
            cards[f"{name}{number}"] = card
    groups = [[f"{name}{number}" for name in "abc"] for number, _ in choices]
    yield compare(catalogue_of(cards)), [*groups, *(group[:2] for group in groups)]


def _partly_versioned(result: Any) -> Any:
    """Return results of which those with five shots state a version, and the others do not."""
    if isinstance(result, list):
        return [_partly_versioned(each) for each in result]
    has_five = isinstance(result, dict) and result["settings"] == _FIVE["settings"]
    return {**result, "version": "v6"} if has_five else result


def test_scripts_compare_any_models_as_the_generator_does(run: Run) -> None:
    for compared, groups in _made():
        given = {
            "sides": {
                model: side_record(file, compared)
                for model, file in compared.catalogue.models.items()
            },
            "benchmarks": comparison_record(compared)["benchmarks"],
        }
        turned = [group[::-1] for group in groups]
        found = run("rules/sentences", _COMPARE, {**given, "groups": [*groups, *turned]})
        assert found[: len(groups)] == [_side_by_side(compared, group) for group in groups]
        mirrored = zip(found[: len(groups)], found[len(groups) :], strict=True)
        for group, (one, other) in zip(groups, mirrored, strict=True):
            assert one["sentences"] == other["sentences"], group
