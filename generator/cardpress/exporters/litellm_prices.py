"""The prices of a card as LiteLLM writes them: in US dollars, for one of each thing."""

from typing import Any

from .prices import Row, of_one, rows
from .subject import Subject

Data = dict[str, Any]
_TIERS = {"standard": "", "batch": "_batches", "priority": "_priority", "flex": "_flex"}
_OF = {
    "1M characters": "character",
    "image": "image",
    "second": "second",
    "request": "request",
}
_KINDS = {"text": "token", "audio": "audio_token", "image": "image_token", "video": "video_token"}
_CACHE = {
    "cache_read": "cache_read_input_token_cost",
    "cache_write": "cache_creation_input_token_cost",
}
_THOUSAND = 1_000


def costs(subject: Subject) -> dict[str, Data]:
    """Return what each seller charges, by the names of the list; "" is the maker."""
    found: dict[str, Data] = {}
    for row in rows(subject):
        entry = found.setdefault(row.seller, {})
        if cost := _cost(row, entry):
            row.taken("per", "tier", "token_kind", "above")
            entry.update(cost)
            source = subject.stated.inside("sources").inside(_source(row, subject)).peek("url")
            if source and "source" not in entry:
                entry["source"] = source
                cited = subject.source_of(row.stated)
                assert cited is not None
                cited.take("url")
    return {seller: cost for seller, cost in found.items() if cost}


def _source(row: Row, subject: Subject) -> str:
    return subject.card.source_key(row.price) or ""


def _cost(row: Row, known: Data) -> Data:
    """Return what a row adds: its batch may stand in a row of its own as well."""
    price = row.price
    above = price.above
    if above and above % _THOUSAND:
        return {}
    ending = (f"_above_{above // _THOUSAND}k_tokens" if above else "") + _TIERS[price.tier]
    if price.per == "page":
        names = {"input": "ocr_cost_per_page"} if not ending else {}
    else:
        names = _names(row, ending)
    amounts = {listed: row.amount(name) for name, listed in names.items() if listed not in known}
    return {key: of_one(amount, price.per) for key, amount in amounts.items() if amount is not None}


def _names(row: Row, ending: str) -> dict[str, str]:
    """Return by amount of the card what the list calls it."""
    kind = row.price.token_kind
    of = _KINDS.get(kind, "") if row.price.per == "1M tokens" else _OF.get(row.price.per, "")
    if kind == "reasoning":
        return {"output": f"output_cost_per_reasoning_token{ending}"}
    if not of:
        return {}
    names = {side: f"{side}_cost_per_{of}{ending}" for side in ("input", "output")}
    if of == "token":
        names |= {name: f"{listed}{ending}" for name, listed in _CACHE.items()}
        batches = {
            f"batch_{side}": f"{side}_cost_per_token_batches" for side in ("input", "output")
        }
        names |= {} if ending else batches
    return names
