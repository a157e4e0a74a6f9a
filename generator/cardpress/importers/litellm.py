"""LiteLLM's price list: what many providers charge for a model, and what it can do."""

import re
from collections.abc import Iterator

from cardpress.messages import N_, _

from .draft import Draft, ImportFile, Loss
from .faults import other_format
from .keys import key_of
from .listing import Group, Listed, grouped, listed
from .litellm_facts import KINDS, KNOWN, specifications
from .litellm_prices import prices_of
from .misfits import misfits
from .origins import Origin
from .reading import count, date, json_mapping, text
from .stating import stated

ORIGIN = Origin(
    key="litellm",
    title="LiteLLM, model prices and context windows",
    url="https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json",
    publisher="BerriAI",
    license="MIT",
)
_TYPES = {
    "chat": "Large Language Model",
    "completion": "Large Language Model",
    "responses": "Large Language Model",
    "realtime": "Multimodal Model",
    "ocr": "Multimodal Model",
    "embedding": "Embedding Model",
    "rerank": "Reranking Model",
    "image_generation": "Image Generation Model",
    "image_edit": "Image Generation Model",
    "video_generation": "Video Generation Model",
    "audio_transcription": "Speech Recognition Model",
    "audio_speech": "Speech Synthesis Model",
    "moderation": "Classification Model",
}
_SIDE_OUTPUTS = frozenset({"embedding", "rerank"})  # which have an output price of 0
_LOCAL = frozenset({"ollama", "lemonade"})  # which run a model on the machine of whoever asks
_TRANSCRIPTS = frozenset({"audio_transcription"})
_IS_A_PRICE = re.compile(r"cost|pricing|uplift")
_NO_FIELD = N_("a card has no field for it")
_PAGE = N_("Prices and limits")
_PROMISES = N_("the source calls it the deprecation date")
_NO_MODEL = N_("no model, but a service of the kind %(mode)s")
_NO_MODE = N_("the source does not say what kind of model or service it is")
_RENTED = N_("a price of capacity that is rented for months has no place in a card")
_FREE = N_("every price of the entry is 0, which the list also has where none is known")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each model in the list, with what all of its providers charge."""
    entries = [
        listed(key, data, provider)
        for key, data in json_mapping(file).items()
        if isinstance(data, dict) and key != "sample_spec"
        if (provider := text(data.get("litellm_provider")))
    ]
    if not entries:
        what = _("LiteLLM's price list, in which each model has a litellm_provider")
        raise other_format(file, what)
    return (_draft(group, file) for group in grouped(entries))


def _draft(group: Group, file: ImportFile) -> Draft:
    first = group.first
    losses = [*_unknown(first)]
    pricing: list[object] = []
    for entry in group.entries:
        rows, lost = _rows(entry, file, group.note_of(entry))
        pricing += rows
        losses += lost
    mode = text(first.data.get("mode")) or ""
    if mode not in _TYPES:
        reason = _(_NO_MODEL) % {"mode": mode} if mode else _(_NO_MODE)
        losses.insert(0, Loss(first.locator, mode, reason))
    pages = (text(entry.data.get("source")) for entry in group.entries if entry.is_own)
    card = {
        "name": group.name,
        "type": _TYPES.get(mode),
        "aliases": group.snapshots,
        "sources": {ORIGIN.key: ORIGIN.source(file)},
        "lifecycle": {"retires": [*_retires(group)], "replacement": _replacement(group)},
        "specifications": specifications(group, ORIGIN.key),
        "pricing": pricing,
        "availability": [*_offers(group)],
        "resources": {_(_PAGE): next(filter(None, pages), None)},
    }
    return Draft(stated(card), group.maker, group.model, group.names, tuple(losses))


def _cited(entry: Listed) -> dict[str, object]:
    return {"source": ORIGIN.key, "locator": entry.locator}


def _rows(entry: Listed, file: ImportFile, note: str | None) -> tuple[list[object], list[Loss]]:
    """Return the rows of an entry's prices, and what of them has no place in a card."""
    key = entry.key
    rows, losses = prices_of(entry.data, key.form)
    told = [Loss(f"{key.key}.{loss.field}", loss.value, loss.reason) for loss in losses]
    if key.is_commitment:
        return [], [Loss(key.key, entry.provider, _(_RENTED))]
    if rows.are_free:
        return [], [*told, Loss(key.key, 0, _(_FREE))]
    common = stated(
        {
            "provider": None if entry.is_own else entry.seller,
            "region": key.region,
            "checked": file.accessed,
            **_cited(entry),
            "note": note,
        }
    )
    mode = text(entry.data.get("mode"))
    made = [{k: v for k, v in row.items() if not _is_idle(k, v, mode)} for row in rows.rows(common)]
    return [row for row in made if row.keys() - common.keys()], told


def _is_idle(name: str, amount: object, mode: object) -> bool:
    # No output of these is sold by itself, and the list has it as 0, or as a copy of the input; and
    # what costs nothing to write is what has no price.
    if name == "cache_write":
        return amount == 0
    is_idle = mode in _TRANSCRIPTS or (amount == 0 and mode in _SIDE_OUTPUTS)
    return name.endswith("output") and is_idle


def _offers(group: Group) -> Iterator[dict[str, object]]:
    for seller, entries in group.by_seller.items():
        if sold := [entry for entry in entries if not entry.key.is_commitment]:
            yield _offer(seller, sold)


def _offer(seller: str, entries: list[Listed]) -> dict[str, object]:
    """Return what a seller offers, as the first of its entries has it."""
    first = entries[0]
    offer = {
        "provider": seller,
        "model_id": _id_at(first),
        "access": "download" if first.provider in _LOCAL else "API",
        "retires": date(first.data.get("deprecation_date")),
        "regions": [*dict.fromkeys(e.key.region for e in entries if e.key.region)],
        "max_output": count(first.data.get("max_output_tokens")),
        **_cited(first),
    }
    return stated(offer)


def _id_at(entry: Listed) -> str:
    first, _slash, rest = entry.key.key.partition("/")
    is_grouped = entry.key.region or entry.key.form
    return entry.key.key.rpartition("/")[2] if is_grouped else rest or first


def _unknown(entry: Listed) -> Iterator[Loss]:
    for field, value in entry.data.items():
        is_known = field in KNOWN or _IS_A_PRICE.search(field)
        if not is_known and value not in (None, [], {}, False):
            yield Loss(f"{entry.key.key}.{field}", value, _(_NO_FIELD))
    yield from misfits(entry.data, KINDS, entry.key.key)


def _replacement(group: Group) -> str | None:
    """Return the model that the maker recommends in place of one, as it calls that."""
    for entry in group.entries:
        name = text(entry.data.get("successor_model"))
        if name and entry.is_own:
            return key_of(name, entry.provider).model
    return None


def _retires(group: Group) -> Iterator[dict[str, object]]:
    for entry in group.entries:
        day = date(entry.data.get("deprecation_date"))
        if day and entry.is_own:
            of = _("of the snapshot %(name)s") % {"name": entry.key.snapshot}
            note = f"{of}; {_(_PROMISES)}" if entry.key.snapshot else _(_PROMISES)
            yield {"value": day, "note": note, **_cited(entry)}
