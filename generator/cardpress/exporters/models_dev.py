"""models.dev: the shape of its `api.json`, by provider, then by model."""

from typing import Any

from cardpress.ecosystem.sellers import seller_id
from cardpress.messages import N_

from .form import Format
from .json_text import filled, merged
from .prices import Row, plain_number, rows, seller_of
from .stated import Stated
from .subject import Subject

Data = dict[str, Any]
_STATUSES = {"preview": "beta", "deprecated": "deprecated"}
_AMOUNTS = {
    ("text", "input"): "input",
    ("text", "output"): "output",
    ("text", "cache_read"): "cache_read",
    ("text", "cache_write"): "cache_write",
    ("reasoning", "output"): "reasoning",
    ("audio", "input"): "input_audio",
    ("audio", "output"): "output_audio",
}
_TOKENS = "1M tokens"
_OTHER_STATUS = N_("the format knows the statuses beta and deprecated")


def part(subject: Subject) -> object:
    """Return the providers of a model, its maker first, each with what the card says of the two."""
    costs = _costs(subject)
    name = subject.name()
    providers: Data = {}
    own = {"id": subject.id, "name": name, **_facts(subject)}
    _add(providers, subject.organization, subject.maker, subject.website, own)
    for offer in subject.stated.each("availability"):
        seller = seller_of(subject, str(offer.peek("provider") or ""))
        if seller:
            entry = _offered(offer, name, subject.id)
            _add(providers, seller_id(seller), seller, "", entry)
    for seller, cost in costs.items():
        provider = seller_id(seller) if seller else subject.organization
        if provider not in providers:
            entry = {"id": subject.id, "name": name}
            _add(providers, provider, seller, "", entry)
        first = next(iter(providers[provider]["models"].values()))
        first["cost"] = cost
    return providers


def _add(providers: Data, key: str, name: str, website: str, entry: Data) -> None:
    about = filled({"id": key, "name": name, "doc": website})
    provider = providers.setdefault(key, {**about, "models": {}})
    provider["models"].setdefault(entry["id"], filled(entry))


def _facts(subject: Subject) -> Data:
    stated = subject.stated
    facts = stated.inside("specifications")
    modalities = facts.headline("modalities")
    sides = {s: modalities.take(s) for s in ("input", "output")} if modalities else {}
    license_ = stated.headline("license")
    status = stated.inside("lifecycle").headline("status")
    is_known = status and status.peek("value") in _STATUSES
    if status and not is_known:
        status.lose(_OTHER_STATUS)
    return {
        "family": stated.text("family"),
        "attachment": _attaches(sides.get("input")),
        "reasoning": facts.fact("reasoning"),
        "tool_call": facts.fact("tool_calling"),
        "knowledge": facts.fact("knowledge_cutoff"),
        "release_date": stated.fact("release_date"),
        "modalities": sides,
        "open_weights": license_.take("open_weights") if license_ else None,
        "limit": {
            "context": facts.fact("context_window"),
            "input": facts.fact("max_input"),
            "output": facts.fact("max_output"),
        },
        "status": _STATUSES[status.text("value")] if status and is_known else None,
    }


def _attaches(inputs: object) -> bool | None:
    return any(kind != "text" for kind in inputs) if isinstance(inputs, list) else None


def _offered(offer: Stated, name: str, model: str) -> Data:
    offer.take("provider")
    limit = {"context": offer.take("context_window"), "output": offer.take("max_output")}
    return {"id": offer.text("model_id") or model, "name": name, "limit": limit}


def _costs(subject: Subject) -> dict[str, Data]:
    """Return what each seller charges, in the order of the card."""
    found: dict[str, Data] = {}
    for row in rows(subject):
        price = row.price
        if price.per != _TOKENS or price.tier != "standard":
            continue
        if amounts := _amounts(row):
            row.taken("per", "tier", "token_kind", "above")
            cost = found.setdefault(row.seller, {})
            if price.above:
                tier = {"tier": {"type": "context", "size": price.above}, **amounts}
                cost.setdefault("tiers", []).append(tier)
            else:
                cost.update(amounts)
    return found


def _amounts(row: Row) -> Data:
    kinds = {name: key for (kind, name), key in _AMOUNTS.items() if kind == row.price.token_kind}
    amounts = {key: row.amount(name) for name, key in kinds.items()}
    return {key: plain_number(value) for key, value in amounts.items() if value is not None}


FORMAT = Format(
    label=N_("models.dev, as its api.json"),
    file="api.json",
    media_type="application/json",
    part=part,
    text=merged,
)
