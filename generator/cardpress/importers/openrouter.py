"""OpenRouter's list of models, as its API gives it: prices in US dollars for one of each thing."""

from collections.abc import Iterator, Mapping

from cardpress.messages import N_, _

from .draft import Draft, ImportFile, Loss
from .faults import other_format
from .kinds import type_by
from .listing import Group, Listed, grouped, listed
from .misfits import Kind, misfits
from .origins import Origin
from .price_rows import PriceRows
from .reading import count, date, items, json_of, mapping, number, per_million, text
from .stating import claims, stated

ORIGIN = Origin(
    key="openrouter",
    title="OpenRouter, list of models",
    url="https://openrouter.ai/api/v1/models",
    publisher="OpenRouter",
)
SELLER = "OpenRouter"
_TOKENS = "1M tokens"
_Conditions = dict[str, object]
_AMOUNTS: dict[str, tuple[str, _Conditions]] = {
    "prompt": ("input", {}),
    "completion": ("output", {}),
    "input_cache_read": ("cache_read", {}),
    "input_cache_write": ("cache_write", {}),
    "input_cache_write_1h": ("cache_write", {"cache_minutes": 60}),
    "audio": ("input", {"token_kind": "audio"}),
    "audio_output": ("output", {"token_kind": "audio"}),
    "input_audio_cache": ("cache_read", {"token_kind": "audio"}),
    "image_token": ("input", {"token_kind": "image"}),
    "internal_reasoning": ("output", {"token_kind": "reasoning"}),
    "image": ("input", {"per": "image"}),
    "image_output": ("output", {"per": "image"}),
    "request": ("input", {"per": "request"}),
}
_WHEN = ("min_prompt_tokens", "utc_start", "utc_end")
_FREE = N_("a variant without a price")
_VARIES = N_("the price depends on which model answers")
_NO_PRICE = N_("no price of a card is of this kind")
_NO_FIELD = N_("a card has no field for it")
_WORDS = N_("a card has sentences of its own; write a summary or an overview")
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("knowledge_cutoff", "expiration_date"), date),
    **dict.fromkeys(("context_length", "top_provider.context_length"), count),
    **dict.fromkeys(("name", "hugging_face_id"), text),
    "top_provider.max_completion_tokens": count,
}
_LOST = ("per_request_limits", "default_parameters", "supported_voices", "benchmarks")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each model in the list; variants of one model go into one."""
    data = json_of(file)
    models = items(data) or items(mapping(data).get("data"))
    entries = [
        listed(f"openrouter/{key}", model, "openrouter", seller=SELLER, locator=key)
        for model in map(mapping, models)
        if (key := text(model.get("id"))) and "pricing" in model
    ]
    if not entries:
        raise other_format(file, _("OpenRouter's list, in which each model has an id and pricing"))
    return (_draft(group, file) for group in grouped(entries))


def _draft(group: Group, file: ImportFile) -> Draft:
    first = group.first
    losses: list[Loss] = []
    pricing: list[object] = []
    for entry in group.entries:
        rows, lost = _prices(entry)
        losses += [*lost, *_lost(entry)]
        if rows.are_free:
            losses.append(Loss(f"{entry.locator}.pricing", 0, _(_FREE)))
        else:
            pricing += rows.rows(
                stated({"provider": SELLER, "checked": file.accessed, **_cited(entry)})
            )
    name = (text(first.data.get("name")) or "").rpartition(": ")[2].removesuffix(" (free)")
    card = {
        "name": name or group.name,
        "sources": {ORIGIN.key: ORIGIN.source(file)},
        **_facts(first),
        "pricing": pricing,
        "availability": [_offer(first)],
    }
    # Its ids name the lab, also one that no other list knows.
    lab = first.locator.partition("/")[0]
    maker = group.maker or (lab if lab not in (first.locator, "openrouter") else None)
    return Draft(stated(card), maker, group.model, group.names, tuple(losses))


def _cited(entry: Listed) -> dict[str, object]:
    return {"source": ORIGIN.key, "locator": entry.locator}


def _prices(entry: Listed) -> tuple[PriceRows, list[Loss]]:
    pricing, rows = mapping(entry.data.get("pricing")), PriceRows()
    losses = _add(rows, pricing, {}, f"{entry.locator}.pricing")
    for override in map(mapping, items(pricing.get("overrides"))):
        above = count(override.get("min_prompt_tokens"))
        hours = [text(override.get(end)) for end in ("utc_start", "utc_end")]
        spoken = f"{hours[0]}-{hours[1]} UTC" if all(hours) else None
        conditions: _Conditions = {"above": above, "hours": spoken}
        losses += _add(rows, override, conditions, f"{entry.locator}.pricing.overrides")
    return rows, losses


def _add(
    rows: PriceRows, pricing: Mapping[str, object], conditions: _Conditions, locator: str
) -> list[Loss]:
    losses: list[Loss] = []
    for field, value in pricing.items():
        amount = number(value)
        is_charged = bool(amount) or field in ("prompt", "completion")
        if field in ("overrides", *_WHEN) or not is_charged:
            continue
        if amount is not None and amount < 0:
            losses.append(Loss(f"{locator}.{field}", value, _(_VARIES)))
        elif field in _AMOUNTS and amount is not None:
            name, more = _AMOUNTS[field]
            exact = amount if "per" in more else per_million(amount)
            rows.add(name, exact, **{**conditions, **more})
        else:
            losses.append(Loss(f"{locator}.{field}", value, _(_NO_PRICE)))
    return losses


def _facts(entry: Listed) -> dict[str, object]:
    data, cited = entry.data, _cited(entry)
    sides = mapping(data.get("architecture"))
    inputs, outputs = (
        [kind for kind in map(text, items(sides.get(side))) if kind]
        for side in ("input_modalities", "output_modalities")
    )
    can = {*map(text, items(data.get("supported_parameters")))}
    weights = text(data.get("hugging_face_id"))
    return {
        "type": type_by({*inputs}, {*outputs}),
        "specifications": {
            "context_window": claims(count(data.get("context_length")), cited),
            "knowledge_cutoff": claims(date(data.get("knowledge_cutoff")), cited),
            "modalities": claims(stated({"input": inputs, "output": outputs}), cited),
            # What it does not list may be a limit of the seller alone.
            "reasoning": claims(True if "reasoning" in can else None, cited),
            "tool_calling": claims(True if "tools" in can else None, cited),
        },
        "resources": {"Hugging Face": f"https://huggingface.co/{weights}" if weights else None},
    }


def _offer(entry: Listed) -> dict[str, object]:
    seller = mapping(entry.data.get("top_provider"))
    offer = {
        "provider": SELLER,
        "model_id": entry.locator,
        "access": "API",
        "retires": date(entry.data.get("expiration_date")),
        "context_window": count(seller.get("context_length")),
        "max_output": count(seller.get("max_completion_tokens")),
        **_cited(entry),
    }
    return stated(offer)


def _lost(entry: Listed) -> Iterator[Loss]:
    if description := text(entry.data.get("description")):
        yield Loss(f"{entry.locator}.description", description, _(_WORDS))
    for field in _LOST:
        if value := entry.data.get(field):
            yield Loss(f"{entry.locator}.{field}", value, _(_NO_FIELD))
    yield from misfits(entry.data, _KINDS, entry.locator)
