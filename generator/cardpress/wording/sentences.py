"""What a comparison of models says in sentences, computed from the values that its tables show.

A sentence names models by what it says of them, never by their order, so that the comparison of A
with B says the same as that of B with A. The site's scripts say the same in rules/sentences.js, and
name models in the same order, by rules/order.js.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cardpress import figures
from cardpress.comparison import Aligned, Compared, unconditional_price
from cardpress.messages import N_, NN_, Labels, Plural, _, ngettext

from . import counts
from .money import beside_others

_EQUAL_PRICES = Labels(
    {
        "input": N_("All stated input prices are equal: %(price)s per 1M tokens."),
        "output": N_("All stated output prices are equal: %(price)s per 1M tokens."),
    }
)
_DISPUTED_PRICE = Labels(
    {
        "input": N_(
            "Sources disagree on the input price of %(models)s, so no model is called the cheapest."
        ),
        "output": N_(
            "Sources disagree on the output price of %(models)s, so no model is called the "
            "cheapest."
        ),
    }
)
_CHEAPEST: Mapping[str, Plural] = {
    "input": NN_(
        "%(models)s is cheapest for input, at %(price)s per 1M tokens.",
        "%(models)s are cheapest for input, at %(price)s per 1M tokens.",
    ),
    "output": NN_(
        "%(models)s is cheapest for output, at %(price)s per 1M tokens.",
        "%(models)s are cheapest for output, at %(price)s per 1M tokens.",
    ),
}


class Priced(NamedTuple):
    """An amount by which models are compared, and the same as readers see it."""

    amount: float
    text: str


def priced(compared: Compared, model: str, side: str) -> Priced | None:
    """Return an amount of a model's price that a sentence may state; None where there is none."""
    amount, offer = unconditional_price(compared, model, side), compared.price(model)
    if amount is None or offer is None:
        return None
    return Priced(amount, beside_others(offer.kind, offer.amounts[side]))


def all_sentences(
    names: Sequence[str],
    aligned: Iterable[Aligned],
    prices: Mapping[str, Mapping[str, Priced]],
    windows: Mapping[str, int],
    disputed: Mapping[str, Collection[str]],
) -> Iterator[str]:
    """Yield what there is to say; ``prices`` are by side, then by the name of the model.

    ``disputed`` are names of models by side and, for windows, by ``context``.
    """
    yield about_results(names, aligned)
    for side in ("input", "output"):
        if sentence := about_price(side, prices[side], disputed[side]):
            yield sentence
    if sentence := about_context(windows, disputed["context"]):
        yield sentence


def about_results(names: Sequence[str], aligned: Iterable[Aligned]) -> str:
    """Return on how many benchmarks models may be compared, and which is best on how many."""
    # Results under other conditions are in the tables, but in no sentence that puts a model first.
    comparable = [benchmark for benchmark in aligned if benchmark.comparable]
    if not comparable:
        return _("No benchmark has results under the same conditions, so no score is ranked.")
    wins = Counter(names[place] for benchmark in comparable for place in benchmark.best)
    # By name among equals, so that the order in which models were chosen changes no sentence.
    ordered = sorted(wins.items(), key=lambda item: (-item[1], item[0]))
    best = figures.listed(_best_on(name, count) for name, count in ordered)
    message = ngettext(
        "Same conditions on %(count)s benchmark: %(best)s.",
        "Same conditions on %(count)s benchmarks: %(best)s.",
        len(comparable),
    )
    parts = {"count": figures.number(len(comparable)), "best": best or _("all scores are equal")}
    return message % parts


def _best_on(name: str, count: int) -> str:
    return _("%(model)s is best on %(count)s") % {"model": name, "count": figures.number(count)}


def about_price(
    side: str, prices: Mapping[str, Priced], disputed: Collection[str] = ()
) -> str | None:
    """Return who is cheapest, by name and price per 1M tokens; None for under two models.

    ``disputed`` names the models on whose amounts sources disagree; with any of these among them,
    no model is called the cheapest.
    """
    if len(prices) < 2:
        return None
    # Another of the values that sources state might turn the order round.
    if contested := [name for name in prices if name in disputed]:
        return _DISPUTED_PRICE[side] % {"models": _listed(contested)}
    amounts = {name: price.amount for name, price in prices.items()}
    least, most = min(amounts.values()), max(amounts.values())
    # Of one amount in several texts the last: one that is converted is marked, and sorts last.
    low, high = (max(p.text for p in prices.values() if p.amount == end) for end in (least, most))
    if least == most:
        return _EQUAL_PRICES[side] % {"price": low}
    cheapest = _with(amounts, least)
    first = ngettext(*_CHEAPEST[side], len(cheapest)) % {"models": _listed(cheapest), "price": low}
    ratio = figures.times(most / least) if least else ""
    return f"{first} {_most_expensive(_with(amounts, most), high, ratio)}"


def _most_expensive(names: Sequence[str], price: str, ratio: str) -> str:
    parts = {"models": _listed(names), "price": price}
    if not ratio:  # of nothing there is no multiple
        message = ngettext(
            "%(models)s is most expensive, at %(price)s.",
            "%(models)s are most expensive, at %(price)s.",
            len(names),
        )
        return message % parts
    message = ngettext(
        "%(models)s is most expensive, at %(price)s, %(ratio)s times as much.",
        "%(models)s are most expensive, at %(price)s, %(ratio)s times as much.",
        len(names),
    )
    return message % {**parts, "ratio": ratio}


def about_context(windows: Mapping[str, int], disputed: Collection[str] = ()) -> str | None:
    """Return whose context window is longest, by name and in tokens; None for fewer than two.

    ``disputed`` names the models on whose windows sources disagree; with any of these among them,
    none is called the longest.
    """
    if len(windows) < 2:
        return None
    if contested := [name for name in windows if name in disputed]:
        message = _("Sources disagree on the context window of %(models)s, so none is the longest.")
        return message % {"models": _listed(contested)}
    shortest, longest = min(windows.values()), max(windows.values())
    if shortest == longest:
        tokens = {"tokens": counts.tokens(longest)}
        return _("All stated context windows are equal: %(tokens)s.") % tokens
    return _longest_window(_with(windows, longest), longest, _with(windows, shortest), shortest)


def _longest_window(
    names: Sequence[str], longest: int, others: Sequence[str], shortest: int
) -> str:
    message = ngettext(
        "%(models)s has the longest context window: %(longest)s, against %(shortest)s for "
        "%(others)s.",
        "%(models)s have the longest context window: %(longest)s, against %(shortest)s for "
        "%(others)s.",
        len(names),
    )
    return message % {
        "models": _listed(names),
        "longest": counts.tokens(longest),
        "shortest": counts.tokens(shortest),
        "others": _listed(others),
    }


def _with(values: Mapping[str, float], value: float) -> list[str]:
    return [name for name, stated in values.items() if stated == value]


def _listed(names: Iterable[str]) -> str:
    return figures.listed(sorted(names))
