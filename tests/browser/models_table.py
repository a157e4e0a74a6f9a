"""The table of models as a visitor reads it, and what the cards say should stand there."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from playwright.sync_api import Locator, Page, expect

from cardpress.blocks import commercial_use, nearness_to_end, retires, undisputed, weights
from cardpress.comparison import attested
from cardpress.loader import CardFile
from cardpress.registries import language_name
from cardpress.schema import Model, StatedFact, facts_of
from cardpress.wording import MODALITIES, model_name
from tests.browser.conftest import Watched
from tests.frozen import compared

NOT_STATED = "Unspecified"
MAKER, OTHER_MAKER, TYPE = "Borealis", "Aurora Labs", "Large Language Model"
Value = str | float | None


def files() -> list[CardFile[Model]]:
    """Return the cards of all models."""
    return list(compared().catalogue.models.values())


def models() -> set[str]:
    """Return the ids of all models."""
    return set(compared().catalogue.models)


def name(model: str) -> str:
    """Return a model's name."""
    return model_name(compared().catalogue, model)


def maker(file: CardFile[Model]) -> str:
    """Return the name of a model's organization."""
    return compared().catalogue.name("organization", file.place.organization)


def by_maker(organization: str) -> set[str]:
    """Return the models of an organization."""
    return {file.place.id for file in files() if maker(file) == organization}


def specified(file: CardFile[Model], field: str) -> Any:
    """Return the value of a specification that stands for a model; None where none is stated."""
    claims = getattr(file.card.specifications, field) if file.card.specifications else ()
    return attested(file.card, claims)[0].value if claims else None


def price(file: CardFile[Model], side: str) -> float | None:
    """Return what a model costs in US dollars per 1M tokens; None where that is not stated."""
    offer = compared().price(file.place.id)
    if offer is None or (offer.kind.per, offer.kind.currency) != ("1M tokens", "USD"):
        return None
    amount: float | None = getattr(offer.price, side)
    return amount


def _kinds(file: CardFile[Model], side: Literal["input", "output"]) -> list[str]:
    return [MODALITIES[kind] for kind in undisputed(compared().known[file.place.id], side)]


def _weights(file: CardFile[Model]) -> str | None:
    claim = weights(compared().known[file.place.id])
    return ("Open" if claim.open_weights else "Closed") if claim else None


def _evidence(file: CardFile[Model]) -> str:
    return "Confirmed by a public source" if file.card.is_confirmed else "Unconfirmed"


def _status(file: CardFile[Model]) -> str | None:
    lifecycle = file.card.lifecycle
    return (
        attested(file.card, lifecycle.status)[0].value if lifecycle and lifecycle.status else None
    )


def _stated(fact: StatedFact, file: CardFile[Model]) -> Any:
    """Return the value of a fact that stands for a model; None where none is stated."""
    claims = attested(file.card, fact.claims_of(file.card))
    stated = claims[0].stated if claims else {}
    return stated.get("value", stated.get("name"))


def _commercial(file: CardFile[Model]) -> str | None:
    permits = commercial_use(compared().known[file.place.id])
    return None if permits is None else "Allowed" if permits else "Not allowed"


def _flag(field: str, file: CardFile[Model]) -> list[str]:
    value = specified(file, field)
    return [] if value is None else ["Yes" if value else "No"]


def _languages(file: CardFile[Model]) -> list[str]:
    return list(dict.fromkeys(language_name(each.value) for each in file.card.languages))


def _inputs(file: CardFile[Model]) -> list[str]:
    sellers = file.card.availability
    said = {
        "Not used for training": any(each.trains_on_inputs is False for each in sellers),
        "Used for training": any(each.trains_on_inputs for each in sellers),
        "Retention stated": any(each.data_retention for each in sellers),
    }
    return [words for words, is_said in said.items() if is_said]


def _retires(file: CardFile[Model]) -> str | None:
    day = retires(file.card)
    return day.value if day else None


CHOICES: dict[str, Callable[[CardFile[Model]], list[str]]] = {
    "Organization": lambda file: [maker(file)],
    "Type": lambda file: [file.card.type],
    "Input": lambda file: _kinds(file, "input"),
    "Output": lambda file: _kinds(file, "output"),
    "Weights": lambda file: [each] if (each := _weights(file)) else [],
    "Evidence": lambda file: [_evidence(file)],
    "Commercial use, by its license": lambda file: [each] if (each := _commercial(file)) else [],
    "Languages": _languages,
    "Inputs sent to a seller": _inputs,
    "Reasoning": partial(_flag, "reasoning"),
    "Tool calling": partial(_flag, "tool_calling"),
    "License": lambda file: [claim.name for claim in attested(file.card, file.card.license)[:1]],
    "Status": lambda file: [each.capitalize()] if (each := _status(file)) else [],
}
"""What a model counts as, by the legend of the filter."""
VALUES: dict[str, Callable[[CardFile[Model]], Value]] = {
    "Model": lambda file: name(file.place.id),
    "Input price": lambda file: price(file, "input"),
    "Output price": lambda file: price(file, "output"),
    **{
        fact.column.label or fact.label: partial(_stated, fact)
        for fact in facts_of(Model)
        if fact.column
    },
    "Input": lambda file: ", ".join(_kinds(file, "input")) or None,
    "Output": lambda file: ", ".join(_kinds(file, "output")) or None,
    "Weights": _weights,
    "Evidence": _evidence,
    "Commercial use, by its license": _commercial,
    "Languages": lambda file: ", ".join(_languages(file)) or None,
    "Inputs sent to a seller": lambda file: ", ".join(_inputs(file)) or None,
    "Retires": _retires,
    "Organization": maker,
    "Type": lambda file: file.card.type,
}
"""What a column shows of a model, by the first words of its heading."""
ORDERS: dict[str, Callable[[CardFile[Model]], Value]] = {
    **VALUES,
    # By the dates as well: what ends soonest is last before what is retired.
    "Status": lambda file: nearness_to_end(file.card, compared().as_of),
}
"""What a model is sorted by, alike."""


_ROWS = """table => [...table.querySelectorAll("tbody th a")]
  .map(link => link.pathname.split("/").at(-2))"""
# A click is answered before it returns, so that no page needs to be waited for.
_ALL_ROWS = f"""table => {{
  const found = [];
  for (;;) {{
    found.push(...({_ROWS})(table));
    const next = document.querySelector("nav[aria-label='Pages of the table'] [aria-label=Next]");
    if (!next || next.getAttribute("aria-disabled") === "true") return found;
    next.click();
  }}
}}"""


def opened(window: Watched, query: str = "") -> Page:
    """Open the table of models with the query of an address."""
    page = window.use(f"models/{query}")
    expect(table(page)).to_be_visible()
    expect(page.get_by_text("by name")).to_have_count(0)  # what stands without scripts
    return page


def table(page: Page) -> Locator:
    """Find the table."""
    return page.get_by_role("region", name="Models", exact=True)


def _begins(words: str) -> re.Pattern[str]:
    """Return what matches the words at the beginning of a name, but no longer name of a price."""
    return re.compile(rf"^{re.escape(words)}\b(?! price)")


def head(page: Page, heading: str) -> Locator:
    """Find a column's heading by its first words."""
    return table(page).get_by_role("columnheader", name=_begins(heading))


def headings(page: Page) -> list[str]:
    """Return the headings of the columns in their order, without what sorts them."""
    read = "heads => heads.map(head => head.textContent.replace(/[↑↓↕]/g, '').trim())"
    heads = table(page).locator("thead th").evaluate_all(read)
    return [re.sub(r"\s+", " ", head) for head in heads]


def column(heading: str) -> str:
    """Return the column of a heading, which may have its unit behind it."""
    return max((each for each in VALUES if heading.startswith(each)), key=len)


def shown(page: Page) -> list[str]:
    """Return the ids of the models in the rows of the table, in their order."""
    found: list[str] = table(page).evaluate(_ALL_ROWS)
    return found


def shown_now(page: Page) -> list[str]:
    """Return the ids of the models on the page of the table that is turned to."""
    found: list[str] = table(page).evaluate(_ROWS)
    return found


def expect_models(page: Page, wanted: set[str]) -> None:
    """Expect the table to show these models, and to say how many they are."""
    total = f"{len(models())} models"
    told = total if wanted == models() else f"{len(wanted)} of {total}"
    expect(page.get_by_role("status").get_by_text(told, exact=True)).to_be_visible()
    assert set(shown(page)) == wanted


def open_panel(page: Page, button: str) -> None:
    """Open the panel of filters, which stands open where there is room, or that of columns."""
    opener = page.get_by_role("button", name=button, exact=True)
    if opener.get_attribute("aria-expanded") == "false":
        opener.click()


def group(page: Page, legend: str) -> Locator:
    """Find the fields of a filter."""
    return page.get_by_role("group", name=_begins(legend))


def choice(page: Page, legend: str, value: str) -> Locator:
    """Find a choice of a filter, or a column."""
    label = re.compile(f"^{re.escape(value)}\\b")
    return group(page, legend).get_by_role("checkbox", name=label)
