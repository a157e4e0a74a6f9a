"""What a comparison of models says in sentences, computed from the values that its tables show.

A sentence names models by what it says of them, never by their order, so that the comparison of A
with B says the same as that of B with A. The site's scripts say the same in rules/sentences.js, and
name models in the same order, by rules/order.js.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from cardpress import figures
from cardpress.comparison import Aligned

from . import counts


def about_results(names: Sequence[str], aligned: Iterable[Aligned]) -> str:
    """Say on how many benchmarks the models were measured alike, and which is best on how many."""
    comparable = [each for each in aligned if each.comparable]
    if not comparable:
        which = "both models" if len(names) == 2 else "any two of these models"
        return f"No benchmark was measured alike for {which}, so no score is ranked."
    wins = Counter(names[place] for each in comparable for place in each.best)
    which = "both models" if len(names) == 2 else "two of these models or more"
    benchmarks = counts.benchmarks(len(comparable))
    verb = "was" if len(comparable) == 1 else "were"
    best = sorted(wins.items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"{name} is best on {count:,}" for name, count in best)
    return f"{benchmarks} {verb} measured alike for {which}: {told or 'all are equal'}."


def about_price(
    side: str, amounts: Mapping[str, float], disputed: Collection[str] = ()
) -> str | None:
    """Say who asks least and most, in US dollars per 1M tokens by name; None for under two.

    Where sources disagree on an amount, of the models named ``disputed``, nobody is put first.
    """
    if len(amounts) < 2:
        return None
    if contested := [name for name in amounts if name in disputed]:
        price = f"the price of {_joined(contested)}"
        return f"For {side}, sources disagree on {price}, so no model is named as the cheapest."
    least, most = min(amounts.values()), max(amounts.values())
    if least == most:
        return f"All that state a price ask the same for {side}: {_per(least)}."
    ratio = f", {figures.times(most / least)} times as much" if least else ""
    return (
        f"For {side}, {_named(amounts, least)} {_asks(amounts, least)} least, {_per(least)}; "
        f"{_named(amounts, most)} {_asks(amounts, most)} most, {_per(most)}{ratio}."
    )


def about_context(windows: Mapping[str, int], disputed: Collection[str] = ()) -> str | None:
    """Say whose context window is longest, by name and in tokens; None for fewer than two.

    Where sources disagree on a window, of the models named ``disputed``, none is the longest.
    """
    if len(windows) < 2:
        return None
    if contested := [name for name in windows if name in disputed]:
        window = f"the context window of {_joined(contested)}"
        return f"Sources disagree on {window}, so none is named as the longest."
    shortest, longest = min(windows.values()), max(windows.values())
    if shortest == longest:
        return f"All that state a context window have the same: {counts.tokens(longest)}."
    return (
        f"{_named(windows, longest)} {_has(windows, longest)} the longest context window, "
        f"{counts.tokens(longest)}: {figures.times(longest / shortest)} times the "
        f"{counts.tokens(shortest)} of {_named(windows, shortest)}."
    )


def _per(amount: float) -> str:
    return f"{figures.money(amount)} per 1M tokens"


def _those(values: Mapping[str, float], value: float) -> list[str]:
    return [name for name, each in values.items() if each == value]


def _named(values: Mapping[str, float], value: float) -> str:
    return _joined(_those(values, value))


def _joined(names: Iterable[str]) -> str:
    *others, last = sorted(names)
    return f"{', '.join(others)} and {last}" if others else last


def _asks(values: Mapping[str, float], value: float) -> str:
    return "asks" if len(_those(values, value)) == 1 else "ask"


def _has(values: Mapping[str, float], value: float) -> str:
    return "has" if len(_those(values, value)) == 1 else "have"


def all_sentences(
    names: Sequence[str],
    aligned: Iterable[Aligned],
    prices: Mapping[str, Mapping[str, float]],
    windows: Mapping[str, int],
    disputed: Mapping[str, Collection[str]],
) -> Iterator[str]:
    """Yield what there is to say; ``prices`` are by side, then by the name of the model.

    ``disputed`` are names of models by side and, for windows, by ``context``.
    """
    yield about_results(names, aligned)
    for side in ("input", "output"):
        if told := about_price(side, prices[side], disputed[side]):
            yield told
    if told := about_context(windows, disputed["context"]):
        yield told
