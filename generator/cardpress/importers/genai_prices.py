"""genai-prices of Pydantic: what providers charge, from when on and above which length."""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal

from cardpress.messages import N_, _

from .draft import Draft, ImportFile, Loss
from .faults import other_format
from .listing import Group, Listed, grouped, listed
from .misfits import Kind, misfits
from .origins import Origin
from .price_rows import PriceRows, Row
from .reading import count, date, flag, items, json_of, mapping, number, text
from .stating import claims, stated

ORIGIN = Origin(
    key="genai-prices",
    title="genai-prices",
    url="https://github.com/pydantic/genai-prices/blob/main/prices/data.json",
    publisher="Pydantic",
    license="MIT",
)
_Conditions = dict[str, object]
_AMOUNTS: dict[str, tuple[str, _Conditions]] = {
    "input_mtok": ("input", {}),
    "output_mtok": ("output", {}),
    "cache_read_mtok": ("cache_read", {}),
    "cache_write_mtok": ("cache_write", {}),
    "cache_write_1h_mtok": ("cache_write", {"cache_minutes": 60}),
    "cache_image_read_mtok": ("cache_read", {"token_kind": "image"}),
    "output_reasoning_mtok": ("output", {"token_kind": "reasoning"}),
    "output_video_mtok": ("output", {"token_kind": "video"}),
    "input_audio_mtok": ("input", {"token_kind": "audio"}),
    "output_audio_mtok": ("output", {"token_kind": "audio"}),
    "cache_audio_read_mtok": ("cache_read", {"token_kind": "audio"}),
    "input_image_mtok": ("input", {"token_kind": "image"}),
    "output_image_mtok": ("output", {"token_kind": "image"}),
    "input_video_mtok": ("input", {"token_kind": "video"}),
    "requests_kcount": ("input", {"per": "request"}),
}
_THOUSAND = Decimal(1000)
_KINDS: Mapping[str, Kind] = {"context_window": count, "deprecated": flag, "name": text}
_NO_PRICE = N_("no price of a card is of this kind")
_WORDS = N_("a card has sentences of its own; write a summary or an overview")
_FREE = N_("every price of the entry is 0")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each model, with what all of its providers charge."""
    data = json_of(file)
    providers = items(data) or items(mapping(data).get("providers"))
    entries = [entry for provider in providers for entry in _entries(mapping(provider))]
    if not entries:
        raise other_format(file, _("data.json of genai-prices, in which each provider has models"))
    return (_draft(group, file) for group in grouped(entries))


def _entries(provider: Mapping[str, object]) -> Iterator[Listed]:
    key = text(provider.get("id"))
    for model in map(mapping, items(provider.get("models"))):
        name = text(model.get("id"))
        if key and name and "prices" in model:
            yield listed(f"{key}/{name}", model, key, locator=f"{key}.{name}")


def _draft(group: Group, file: ImportFile) -> Draft:
    losses: list[Loss] = []
    pricing: list[object] = []
    for entry in group.entries:
        rows, lost = _prices(entry)
        losses += lost
        if rows.are_free:
            losses.append(Loss(f"{entry.locator}.prices", 0, _(_FREE)))
        else:
            pricing += _by_day(rows.rows(_common(entry, file, group.note_of(entry))), file)
        losses += [
            Loss(f"{entry.locator}.{field}", value, _(_WORDS))
            for field in ("description", "price_comments")
            if (value := text(entry.data.get(field)))
        ]
        losses += misfits(entry.data, _KINDS, entry.locator)
    names = [name for entry in group.entries if (name := text(entry.data.get("name")))]
    named = names[0] if names and group.first.is_own else None
    card = {
        "name": named or group.name,
        "type": "Large Language Model",
        "aliases": group.snapshots,
        "sources": {ORIGIN.key: ORIGIN.source(file)},
        "lifecycle": {"status": [*_statuses(group)]},
        "specifications": {"context_window": [*_windows(group)]},
        "pricing": pricing,
    }
    known = (*group.names, *(entry.key.key for entry in group.entries))
    return Draft(stated(card), group.maker, group.model, known, tuple(losses))


def _cited(entry: Listed) -> dict[str, object]:
    return {"source": ORIGIN.key, "locator": entry.locator}


def _common(entry: Listed, file: ImportFile, note: str | None) -> dict[str, object]:
    provider = None if entry.is_own else entry.seller
    return stated({"provider": provider, "checked": file.accessed, **_cited(entry), "note": note})


def _statuses(group: Group) -> Iterator[object]:
    for entry in group.speaking:
        if flag(entry.data.get("deprecated")) and entry.is_own:
            yield from claims("deprecated", _cited(entry))


def _windows(group: Group) -> Iterator[object]:
    for entry in group.speaking:
        yield from claims(count(entry.data.get("context_window")), _cited(entry))


def _by_day(rows: Iterator[Row], file: ImportFile) -> list[Row]:
    """Return rows with what holds on the day of the file first, and no check of what has ended."""
    made = [*rows]
    day = file.accessed or ""
    now = [r for r in made if str(r.get("from", "")) <= day <= str(r.get("until", day))]
    rest = [{k: v for k, v in row.items() if k != "checked"} for row in made if row not in now]
    return [*now, *rest]


def _prices(entry: Listed) -> tuple[PriceRows, list[Loss]]:
    rows, losses = PriceRows(), list[Loss]()
    prices = entry.data.get("prices")
    listed = [mapping(one) for one in items(prices)] or [{"prices": prices}]
    starts = sorted({day for one in listed if (day := _start(one))})
    for price in listed:
        conditions = _conditions(mapping(price.get("constraint")))
        # The list says from when on a price holds, and so that the one before it has ended.
        later = [day for day in starts if day > (_start(price) or "")]
        if "hours" not in stated(conditions):
            conditions["until"] = _day_before(later[0]) if later else None
        for field, value in mapping(price.get("prices")).items():
            if field not in _AMOUNTS or not _add(rows, field, value, conditions):
                losses.append(Loss(f"{entry.locator}.prices.{field}", value, _(_NO_PRICE)))
    return rows, losses


def _start(price: Mapping[str, object]) -> str | None:
    return date(mapping(price.get("constraint")).get("start_date"))


def _day_before(day: str) -> str:
    return f"{datetime.date.fromisoformat(day) - datetime.timedelta(days=1)}"


def _conditions(constraint: Mapping[str, object]) -> _Conditions:
    start, end = (text(constraint.get(edge)) for edge in ("start_time", "end_time"))
    hours = f"{_clock(start)}-{_clock(end)} UTC" if start and end else None
    return {"from": date(constraint.get("start_date")), "hours": hours}


def _clock(time: str) -> str:
    return time.removesuffix("Z").removesuffix(":00")


def _add(rows: PriceRows, field: str, value: object, conditions: _Conditions) -> bool:
    """Add the amounts of a price, and return whether all that it says are some."""
    name, more = _AMOUNTS[field]
    per = _THOUSAND if field.endswith("_kcount") else Decimal(1)
    said = mapping(value).get("base") if isinstance(value, dict) else value
    base = number(said)
    if base is not None:
        rows.add(name, base / per, **{**conditions, **more})
    is_whole = base is not None or said is None
    for tier in map(mapping, items(mapping(value).get("tiers"))):
        amount, start = number(tier.get("price")), count(tier.get("start"))
        if amount is not None and start:
            rows.add(name, amount / per, **{**conditions, **more, "above": start})
        else:
            is_whole = False
    return is_whole
