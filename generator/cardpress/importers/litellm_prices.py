"""The prices of an entry of LiteLLM's list: in US dollars for one of each thing."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeGuard

from cardpress.messages import N_, _

from .draft import Loss
from .price_rows import PriceRows
from .reading import flag, items, mapping, number, per_million, text

_SIDE = r"(?P<side>input|output)_cost_per_"
_OF = r"(?P<of>token|audio_token|image_token|video_token|reasoning_token|character|image|second"
_OF += r"|query|request|video_per_second|audio_per_second)"
_CACHE = r"cache_(?P<cache>read|creation)_input_(?:(?P<cached>audio|image)_)?token_cost"
_CONDITIONS = (
    r"(?:_above_(?P<hours>\d+)hr)?(?:_above_(?P<above>\d+)k_tokens)?"
    r"(?:_(?P<form>\d+p|\d\.?\d*[kK]|\d{3,4}))?(?:_(?P<tier>batches|priority|flex))?"
)
_AMOUNT = re.compile(rf"(?:{_SIDE}{_OF}|{_CACHE}){_CONDITIONS}")
_PAGES = {"ocr_cost_per_page": {}, "ocr_cost_per_page_batches": {"tier": "batch"}}
_HIT = "input_cost_per_token_cache_hit"
_TIERS = {None: None, "batches": "batch", "priority": "priority", "flex": "flex"}
_KINDS = {
    "token": ("1M tokens", None, None),
    "audio_token": ("1M tokens", "audio", None),
    "image_token": ("1M tokens", "image", None),
    "video_token": ("1M tokens", "video", None),
    "reasoning_token": ("1M tokens", "reasoning", None),
    "character": ("1M characters", None, None),
    "image": ("image", None, None),
    "second": ("second", None, None),
    "query": ("request", None, None),
    "request": ("request", None, None),
    "video_per_second": ("second", None, N_("of video")),
    "audio_per_second": ("second", None, N_("of audio")),
}
_THOUSAND = 1_000
_SECONDS = 60
_DIGITS = 7  # of what a minute costs, after the point
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_IS_A_PRICE = re.compile(r"cost|pricing|uplift")
_NO_PLACE = N_("no price of a card is of this kind")
_NOT_A_NUMBER = N_("expected a price, found something else")


def prices_of(entry: Mapping[str, object], form: str | None) -> tuple[PriceRows, list[Loss]]:
    """Return the prices of an entry, of a ``form`` where its key names one, and what has no place.

    Amounts are per million where a card's unit is.
    """
    rows, losses = PriceRows(), list[Loss]()
    for field, value in entry.items():
        if not _IS_A_PRICE.search(field) or value is None:
            continue
        if field == "tiered_pricing":
            _add_tiers(rows, value)
        elif field == "off_peak_pricing":
            losses += _add_hours(rows, mapping(value))
        elif found := _read(field):
            amount = number(value)
            if amount is None:
                losses.append(Loss(field, value, _(_NOT_A_NUMBER)))
            else:
                _add(rows, found, amount, form)
        elif value != 0:
            losses.append(Loss(field, value, _(_NO_PLACE)))
    return rows, losses


def _read(field: str) -> dict[str, object] | None:
    """Return what the name of a field says: the amount and its conditions; None if unknown."""
    if field in _PAGES:
        return {"name": "input", "per": "page", **_PAGES[field]}
    if field == _HIT:
        return {"name": "cache_read", "per": "1M tokens"}
    found = _AMOUNT.fullmatch(field)
    if not found:
        return None
    conditions: dict[str, object] = {
        "tier": _TIERS[found["tier"]],
        "above": int(found["above"]) * _THOUSAND if found["above"] else None,
    }
    if found["cache"]:
        conditions["name"] = "cache_read" if found["cache"] == "read" else "cache_write"
        conditions["token_kind"] = found["cached"]
        conditions["cache_minutes"] = int(found["hours"]) * 60 if found["hours"] else None
        return {"per": "1M tokens", **conditions}
    per, kind, note = _KINDS[found["of"]]
    notes = [word for word in (_(note) if note else None, found["form"]) if word]
    return {
        "name": found["side"],
        "per": per,
        "token_kind": kind,
        "note": ", ".join(notes) or None,
        **conditions,
    }


def _add(rows: PriceRows, found: dict[str, object], amount: Decimal, form: str | None) -> None:
    name = str(found["name"])
    conditions = {key: value for key, value in found.items() if key != "name"}
    if form:
        conditions["note"] = ", ".join(str(n) for n in (form, conditions.get("note")) if n)
    exact = per_million(amount) if str(found["per"]).startswith("1M ") else amount
    if found["per"] == "second" and _is_of_a_minute(exact):
        exact, conditions["per"] = round(exact * _SECONDS, _DIGITS), "minute"
    rows.add(name, exact, **conditions)


def _is_of_a_minute(amount: Decimal) -> bool:
    """Return whether the price of a second is that of a minute, divided and cut off."""
    minute = round(amount * _SECONDS, _DIGITS).normalize()
    return len(minute.as_tuple().digits) + 3 < len(amount.normalize().as_tuple().digits)


def _add_tiers(rows: PriceRows, tiers: object) -> None:
    for tier in map(mapping, items(tiers)):
        start = number((items(tier.get("range")) or [None])[0])
        for field, value in tier.items():
            found, amount = _read(field), number(value)
            if found and amount is not None:
                _add(rows, {**found, "above": int(start) if start else None}, amount, None)


def _add_hours(rows: PriceRows, pricing: Mapping[str, object]) -> Iterator[Loss]:
    hours = ", ".join(_windows(items(pricing.get("windows"))))
    for field, value in pricing.items():
        found, amount = _read(field), number(value)
        if found and amount is not None and hours:
            _add(rows, {**found, "hours": hours}, amount, None)
        elif field != "windows":
            yield Loss(f"off_peak_pricing.{field}", value, _(_NO_PLACE))


def _windows(windows: list[object]) -> Iterator[str]:
    for window in map(mapping, windows):
        hours = window.get("hours_utc")
        days = _days([day for day in items(window.get("weekdays")) if _is_day(day)])
        for each in items(hours) or [hours]:
            if spoken := text(each):
                yield f"{spoken} UTC {days}".strip()


def _days(days: list[int]) -> str:
    if not days:
        return ""
    first, last = _DAYS[min(days) - 1], _DAYS[max(days) - 1]
    is_row = sorted(days) == [*range(min(days), max(days) + 1)]
    return f"{first}-{last}" if is_row else ", ".join(_DAYS[day - 1] for day in days)


def _is_day(value: object) -> TypeGuard[int]:
    return flag(value) is None and isinstance(value, int) and 1 <= value <= 7
