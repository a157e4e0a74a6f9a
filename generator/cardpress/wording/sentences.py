"""What a comparison of models says of prices, windows and terms: each model's, beside the others'.

A sentence names models by what it says of them, never by their order, so that the comparison of A
with B says the same as that of B with A. The site's scripts say the same in rules/sentences.js, and
name models in the same order, by rules/order.js.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from cardpress import figures
from cardpress.comparison import Compared, unconditional_price
from cardpress.messages import N_, Labels, _

from . import counts
from .money import beside_others

_WITH_RATIO = Labels(
    {
        "input": N_("Input per 1M tokens: %(prices)s, %(ratio)s times as much."),
        "output": N_("Output per 1M tokens: %(prices)s, %(ratio)s times as much."),
    }
)
_PRICES = Labels(
    {
        "input": N_("Input per 1M tokens: %(prices)s."),
        "output": N_("Output per 1M tokens: %(prices)s."),
    }
)
_DISPUTED = Labels(
    {
        "input": N_(
            "Input per 1M tokens: %(prices)s; sources disagree on the price of %(models)s."
        ),
        "output": N_(
            "Output per 1M tokens: %(prices)s; sources disagree on the price of %(models)s."
        ),
    }
)


class Priced(NamedTuple):
    """An amount by which models are compared, the same as readers see it, and who asks it."""

    amount: float
    text: str
    seller: str = ""


def priced(compared: Compared, model: str, side: str) -> Priced | None:
    """Return an amount of a model's price that a sentence may state; None where there is none."""
    amount, offer = unconditional_price(compared, model, side), compared.price(model)
    if amount is None or offer is None:
        return None
    text = beside_others(offer.kind, offer.amounts[side])
    return Priced(amount, text, seller_of(compared, model))


def seller_of(compared: Compared, model: str) -> str:
    """Return who asks the price that stands for a model; empty where there is none."""
    offer = compared.price(model)
    if offer is None:
        return ""
    developer = compared.catalogue.models[model].place.organization
    return offer.kind.provider or compared.catalogue.name("organization", developer)


def all_sentences(
    prices: Mapping[str, Mapping[str, Priced]],
    windows: Mapping[str, int],
    terms: Mapping[str, Mapping[str, str]],
    disputed: Mapping[str, Collection[str]],
) -> Iterator[str]:
    """Yield what there is to say; ``prices`` are by side, then by the name of the model.

    ``terms`` are the values of facts in words by the label of the fact, then by name, in the order
    of ids; ``disputed`` are names of models by side and, for windows, by ``context``.
    """
    for side in ("input", "output"):
        if sentence := about_price(side, prices[side], disputed[side]):
            yield sentence
    if sentence := about_context(windows, disputed["context"]):
        yield sentence
    for fact, values in terms.items():
        if sentence := about_term(fact, values):
            yield sentence


def about_price(
    side: str, prices: Mapping[str, Priced], disputed: Collection[str] = ()
) -> str | None:
    """Return what each model costs, the lowest price first; None for under two models.

    ``disputed`` names the models on whose amounts sources disagree; with any of these among them,
    no price is told as so many times another.
    """
    if len(prices) < 2:
        return None
    ordered = sorted(prices.items(), key=lambda item: (item[1].amount, item[0]))
    parts = {"prices": figures.listed(_price_of(name, price) for name, price in ordered)}
    if contested := sorted(name for name in prices if name in disputed):
        return _DISPUTED[side] % {**parts, "models": figures.listed(contested)}
    least, most = ordered[0][1].amount, ordered[-1][1].amount
    # Of nothing there is no multiple, and of three the last is one of two.
    if len(ordered) > 2 or not least or least == most:
        return _PRICES[side] % parts
    return _WITH_RATIO[side] % {**parts, "ratio": figures.times(most / least)}


def _price_of(name: str, price: Priced) -> str:
    parts = {"price": price.text, "model": name, "seller": price.seller}
    return _("%(price)s for %(model)s from %(seller)s") % parts


def about_context(windows: Mapping[str, int], disputed: Collection[str] = ()) -> str | None:
    """Return the context window of each model, the longest first; None for fewer than two."""
    if len(windows) < 2:
        return None
    ordered = sorted(windows.items(), key=lambda item: (-item[1], item[0]))
    listed = figures.listed(_value_of(name, counts.tokens(value)) for name, value in ordered)
    if contested := sorted(name for name in windows if name in disputed):
        message = _("Context window: %(values)s; sources disagree on that of %(models)s.")
        return message % {"values": listed, "models": figures.listed(contested)}
    if ordered[0][1] == ordered[-1][1]:
        tokens = {"tokens": counts.tokens(ordered[0][1])}
        return _("All stated context windows are equal: %(tokens)s.") % tokens
    return _("Context window: %(values)s.") % {"values": listed}


def about_term(fact: str, values: Mapping[str, str]) -> str | None:
    """Return a fact of each model in words, in the order given; None where all are the same."""
    if len({*values.values()}) < 2:
        return None
    listed = figures.listed(_value_of(name, value) for name, value in values.items())
    return _("%(fact)s: %(values)s.") % {"fact": fact, "values": listed}


def _value_of(name: str, value: str) -> str:
    return _("%(value)s for %(model)s") % {"value": value, "model": name}
