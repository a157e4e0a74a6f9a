"""Models side by side: what was measured alike, which is best, and what is said of them."""

from itertools import product
from typing import Any

from hypothesis import strategies as st

from tests.unit.twins.compared import answer
from tests.unit.twins.measured import in_part, uncertain
from tests.unit.twins.twin import Seed, Twin

_FIVE: dict[str, Any] = {"settings": {"shots": 5}}
_ZERO: dict[str, Any] = {"settings": {"shots": 0}}
# What a model may report on a benchmark, and what it may ask and hold.
_RESULTS: tuple[Any, ...] = (
    None,
    [{"score": 70}],
    [{"score": 70, **_FIVE}],
    [{"score": 75, **_ZERO}, {"score": 80.5, **_FIVE}],
    [{"score": 80.5, **_FIVE, "snapshot": "x"}, {"score": 70, **_ZERO}],
)
_OTHERS: tuple[dict[str, Any], ...] = (
    {},
    {"pricing": [{"input": 0, "output": 15}], "specifications": {"context_window": 4096}},
    {
        "pricing": [{"input": 3, "output": 15}],
        "specifications": {"context_window": 128_000},
        "license": {"name": "MIT License", "spdx": "MIT"},
    },
    {"license": {"name": "Proprietary"}, "lifecycle": {"status": "retired"}},
    {"pricing": [{"input": 3, "per": "image"}], "specifications": {"context_window": 128_000}},
    # No sentence calls these the cheapest: it has no room for what they hold for.
    {"pricing": [{"input": 1, "output": 2, "note": "off-peak hours"}]},
    {"pricing": [{"input": 1, "output": 2, "region": "EU"}]},
    {"pricing": [{"input": 1, "output": 2, "tier": "flex"}]},
    {"pricing": [{"input": 1, "output": 2, "token_kind": "audio", "hours": "peak"}]},
    {
        "pricing": [{"input": 3, "output": 9}, {"input": 4, "output": 9, "source": "two"}],
        "specifications": {"context_window": [128_000, {"value": 4096, "source": "two"}]},
    },
)
# Beyond the first 65,536 signs the order of Python is not that of scripts.
_NAMES = ("Z", "a", "é", "中", "\uff5e", "\U0001d49c", "GPT-4, mini", "B and C")
_results = st.fixed_dictionaries(
    {
        "score": st.sampled_from(
            [80, 79.96, 80.04, 80.5, 79, 0.8, 1e12, 0, -3.25, 79.96123, 79.96499]
        )
    },
    optional={
        "settings": st.sampled_from(
            [_FIVE["settings"], _ZERO["settings"], {"other": "\uff5e"}, {"other": "\U0001d49c"}]
        ),
        "version": st.sampled_from(["v1", "v2"]),
        "snapshot": st.sampled_from(["x", "y"]),
        "slice": st.sampled_from(["German", "Welsh"]),
        "standard_error": st.sampled_from([0, 0.01, 0.3]),
    },
)
_prices = st.fixed_dictionaries(
    {"input": st.sampled_from([0, 0.15, 1.25, 3, 60, 1e-4])},
    optional={
        "output": st.sampled_from([0.6, 15, 1234.5]),
        "per": st.just("image"),
        "currency": st.just("EUR"),
        "source": st.just("two"),
    },
)
_models = st.fixed_dictionaries(
    {},
    optional={
        "benchmarks": st.dictionaries(
            st.sampled_from(["sums", "errors", "arena", "profit"]),
            st.lists(_results, min_size=1, max_size=3),
            min_size=1,
        ),
        "pricing": st.lists(_prices, min_size=1, max_size=2),
        "specifications": st.sampled_from([4096, 128_000, 1_048_576, 999]).map(
            lambda tokens: {"context_window": tokens}
        ),
    },
)
_groups = st.permutations(_NAMES).flatmap(
    lambda names: st.lists(_models, min_size=2, max_size=4).map(
        lambda models: [{"name": name, **model} for name, model in zip(names, models, strict=False)]
    )
)


def _made_up() -> tuple[Seed, ...]:
    """Return three models each, in every mixture of what two of them and a third may report."""
    found: list[Seed] = []
    for number, results in enumerate(product(_RESULTS, _RESULTS, _RESULTS[1::2])):
        models = []
        for name, result in zip("abc", results, strict=True):
            model = {"name": name, **_OTHERS[(number + ord(name)) % len(_OTHERS)]}
            if result:
                model["benchmarks"] = {"sums": result, "errors": _partly_versioned(result)}
            models.append(model)
        found += [models, models[:2]] if number % 3 == 0 else [models]
    others = (*_in_order(), *_disputed(), *_stated_twice(), *_in_euros())
    return (*found, *others, *in_part(), *uncertain())


def _in_order() -> tuple[Seed, ...]:
    """Return models and conditions between which only the order of their signs decides."""
    signs = ("\uff5e", "\U0001d49c", "a", "aa")
    same = {"pricing": [{"input": 1}], "specifications": {"context_window": 4096}}
    dear = {"pricing": [{"input": 2}], "specifications": {"context_window": 8192}}
    alike = [{"score": 1, "settings": {"other": sign}} for sign in signs[:2]]
    both = {"benchmarks": {"sums": alike, "errors": alike[::-1]}}
    won = {
        name: [{"score": score, **_FIVE}]
        for name, score in (("sums", 90), ("arena", 1100), ("errors", 9))
    }
    lost = {"sums": [{"score": 80, **_FIVE}], "arena": [{"score": 1000, **_FIVE}]}
    return (
        [{"name": sign, **same} for sign in signs] + [{"name": "z", **dear}],
        [{"name": sign, **dear} for sign in signs] + [{"name": "z", **same}],
        [{"name": sign, **both} for sign in signs],
        [
            {"name": "b", "benchmarks": won},
            {"name": "a", "benchmarks": {**lost, "errors": [{"score": 3, **_FIVE}]}},
        ],
        [{"name": sign, "benchmarks": {"sums": [{"score": 9, **_FIVE}]}} for sign in signs]
        + [{"name": "z", "benchmarks": {"sums": [{"score": 1, **_FIVE}]}}],
    )


def _disputed() -> tuple[Seed, ...]:
    """Return models of whose prices sources disagree, also where the price is not compared."""
    plain: Seed = {"pricing": [{"input": 1, "output": 2}], "specifications": {"context_window": 1}}
    rival = {"input": 3, "output": 9, "source": "two"}
    output = {"pricing": [{"input": 3, "output": 8}, rival]}
    both: Seed = {"pricing": [{"input": 4, "output": 8}, rival]}
    euros = {"pricing": [{**row, "currency": "EUR"} for row in both["pricing"]]}
    named = ({"name": name, **plain} for name in "xy")
    return (
        [*(models := [*named]), {"name": "o", **output}],
        [*models, {"name": "b", **both}, {"name": "a", **output}],
        [*models, {"name": "e", **euros}],
        [*models, {"name": "b", **both}, {"name": "e", **euros}],
    )


def _in_euros() -> tuple[Seed, ...]:
    """Return models of a catalogue in euros, with a rate and without, priced in several ways."""
    rate = {"rate": 0.5, "date": "2026-11-02"}
    own, dollars, yen = (
        {"name": name, "pricing": [{"input": amount, "output": 9, "currency": currency}]}
        for name, amount, currency in (("e", 1, "EUR"), ("d", 2, "USD"), ("y", 100, "JPY"))
    )
    dear = {"name": "x", "pricing": [{"input": 0.0301, "output": 30}]}
    groups = ([own, dollars], [dollars, own, yen], [own, yen], [dear, dollars], [dear, own, yen])
    return tuple(
        {"models": models, "catalogue": {"currency": "EUR", **rates}}
        for models in groups
        for rates in ({}, {"rates": {"USD": rate}}, {"rates": {"USD": rate, "JPY": rate}})
    )


def _stated_twice() -> tuple[Seed, ...]:
    """Return models with two results under one of the conditions that are shared by as many."""
    five, zero = {"score": 70, **_FIVE}, {"score": 60, **_ZERO}
    alone = [five, zero, {**five, "score": 71}]
    groups = ([alone, alone], [alone, [zero, five]], [[zero, five, {**zero, "score": 61}], alone])
    return tuple(
        [
            {"name": name, "benchmarks": {"sums": results}}
            for name, results in zip("ab", group, strict=True)
        ]
        for group in groups
    )


def _partly_versioned(results: list[Any]) -> list[Any]:
    """Return results of which those with five shots state a version, and the others do not."""
    five = _FIVE["settings"]
    return [{**each, "version": "v6"} if each.get("settings") == five else each for each in results]


COMPARING = Twin(
    name="comparison",
    scripts=(
        "rules/alignment.js",
        "rules/dots.js",
        "rules/order.js",
        "rules/sentences.js",
        "rules/ties.js",
        "rules/verdict.js",
    ),
    made_up=_made_up(),
    strategy=_groups,
    answer=answer,
)
