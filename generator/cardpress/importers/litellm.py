"""LiteLLM's price list: what many providers charge for a model, and what it can do."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cardpress.messages import N_, _

from .draft import Draft, ImportFile, Loss, UnreadableFile
from .litellm_names import Key, key_of
from .litellm_prices import prices_of
from .makers import maker_called
from .origins import Origin
from .reading import count, date, flag, items, json_mapping, mapping, text
from .sellers import seller_called

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
_TRANSCRIPTS = frozenset({"audio_transcription"})
_INPUTS = {
    "supports_vision": "image",
    "supports_image_input": "image",
    "supports_audio_input": "audio",
    "supports_video_input": "video",
    "supports_pdf_input": "pdf",
}
_FLAGS = {"supports_function_calling": "tool_calling", "supports_reasoning": "reasoning"}
_KNOWN = frozenset(
    {
        *("litellm_provider", "mode", "max_tokens", "max_input_tokens", "max_output_tokens"),
        *("deprecation_date", "output_vector_size", "supported_modalities", "metadata"),
        *("supported_output_modalities", *_INPUTS, *_FLAGS),
    }
)
_IS_A_PRICE = re.compile(r"cost|pricing|uplift")
_NO_FIELD = N_("a card has no field for it")
_PROMISES = N_("the source calls it the deprecation date")
_NO_MODEL = N_("no model, but a service of the kind %(mode)s")
_RENTED = N_("a price of capacity that is rented for months has no place in a card")
_FREE = N_("every price of the entry is 0, which the list also has where none is known")


@dataclass(frozen=True)
class _Entry:
    """An entry of the list, with its key taken apart; ``is_own`` if its maker sells it itself."""

    key: Key
    data: Mapping[str, object]
    provider: str

    @property
    def is_own(self) -> bool:
        return self.key.maker is not None and maker_called(self.provider) == self.key.maker

    @property
    def order(self) -> tuple[bool, bool, bool]:
        # What the maker says of its model comes first, and of the model before that of a snapshot.
        return not self.is_own, self.key.snapshot is not None, self.key.form is not None


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each model in the list, with what all of its providers charge."""
    listed = json_mapping(file)
    found = [_entry(key, data) for key, data in listed.items() if isinstance(data, dict)]
    entries = [entry for entry in found if entry is not None]
    if not entries:
        message = _("expected LiteLLM's price list, in which each model has a litellm_provider")
        raise UnreadableFile(f"{file.name}: {message}")
    groups: dict[tuple[str | None, str], list[_Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.key.maker, entry.key.slug), []).append(entry)
    for (maker, slug), group in groups.items():
        yield _draft(sorted(group, key=lambda entry: entry.order), maker, slug, file)


def _entry(key: str, data: Mapping[str, object]) -> _Entry | None:
    provider = text(data.get("litellm_provider"))
    if not provider or key == "sample_spec":
        return None
    return _Entry(key_of(key, provider), data, provider)


def _draft(group: list[_Entry], maker: str | None, slug: str, file: ImportFile) -> Draft:
    first = group[0]
    losses: list[Loss] = []
    pricing: list[object] = []
    for entry in group:
        rows, lost = _rows(entry, file)
        pricing += rows
        losses += lost
    mode = text(first.data.get("mode")) or ""
    losses += _unknown(first)
    if mode not in _TYPES:
        losses.insert(0, Loss(first.key.key, mode, _(_NO_MODEL) % {"mode": mode or "-"}))
    card = {
        "name": max((entry.key.model for entry in group), key=_capitals),
        "type": _TYPES.get(mode),
        "aliases": _snapshots(group),
        "sources": {ORIGIN.key: ORIGIN.source(file)},
        "lifecycle": {"retires": _retires(group)},
        "specifications": _specifications(group),
        "pricing": pricing,
        "availability": [*_offers(group)],
    }
    names = (slug, *dict.fromkeys(e.key.model for e in group), *(e.key.key for e in group))
    model = re.sub(r"[^a-z0-9.]+", "-", str(card["name"]).casefold()).strip("-.") or slug
    return Draft(stated(card), maker, model, tuple(dict.fromkeys(names)), tuple(losses))


def stated(data: Mapping[str, object]) -> dict[str, object]:
    """Return a mapping without what is not stated, be it within others."""
    inner = {k: stated(v) if isinstance(v, dict) else v for k, v in data.items()}
    return {key: value for key, value in inner.items() if value not in (None, [], {}, ())}


def _capitals(name: str) -> tuple[int, str]:
    return sum(letter.isupper() for letter in name), name


def _snapshots(group: list[_Entry]) -> list[str]:
    return [*dict.fromkeys(entry.key.snapshot for entry in group if entry.key.snapshot)]


def _cited(entry: _Entry) -> dict[str, object]:
    return {"source": ORIGIN.key, "locator": entry.key.key}


def _rows(entry: _Entry, file: ImportFile) -> tuple[list[object], list[Loss]]:
    """Return the rows of an entry's prices, and what of them has no place in a card."""
    key = entry.key
    rows, losses = prices_of(entry.data, key.form)
    told = [Loss(f"{key.key}.{loss.field}", loss.value, loss.reason) for loss in losses]
    if key.is_commitment:
        return [], [Loss(key.key, entry.provider, _(_RENTED))]
    if rows.are_free:
        return [], [*told, Loss(key.key, 0, _(_FREE))]
    common = {
        "provider": None if entry.is_own else seller_called(entry.provider),
        "region": key.region,
        "checked": file.accessed,
        **_cited(entry),
    }
    common = {name: value for name, value in common.items() if value is not None}
    mode = entry.data.get("mode")
    made = [{k: v for k, v in row.items() if not _is_idle(k, v, mode)} for row in rows.rows(common)]
    return [row for row in made if row.keys() - common.keys()], told


def _is_idle(name: str, amount: object, mode: object) -> bool:
    # No output of these is sold by itself, and the list has it as 0, or as a copy of the input; and
    # what costs nothing to write is what has no price.
    if name == "cache_write":
        return amount == 0
    return name.endswith("output") and (
        mode in _TRANSCRIPTS or (amount == 0 and mode in _SIDE_OUTPUTS)
    )


def _offers(group: list[_Entry]) -> Iterator[dict[str, object]]:
    """Yield what each provider but the maker offers, as the first of its entries has it."""
    by_seller: dict[str, list[_Entry]] = {}
    for entry in group:
        if not entry.is_own:
            by_seller.setdefault(seller_called(entry.provider), []).append(entry)
    for seller, entries in by_seller.items():
        first = entries[0]
        regions = [*dict.fromkeys(e.key.region for e in entries if e.key.region)]
        offer = {
            "provider": seller,
            "model_id": _id_at(first),
            "access": "API",
            "retires": date(first.data.get("deprecation_date")),
            "regions": regions or None,
            "max_output": count(first.data.get("max_output_tokens")),
            **_cited(first),
        }
        yield {name: value for name, value in offer.items() if value is not None}


def _id_at(entry: _Entry) -> str:
    first, _slash, rest = entry.key.key.partition("/")
    is_grouped = entry.key.region or entry.key.form
    return entry.key.key.rpartition("/")[2] if is_grouped else rest or first


def _unknown(entry: _Entry) -> Iterator[Loss]:
    for field, value in entry.data.items():
        is_known = field in _KNOWN or _IS_A_PRICE.search(field)
        if not is_known and value not in (None, [], {}, False):
            yield Loss(f"{entry.key.key}.{field}", value, _(_NO_FIELD))


def _retires(group: list[_Entry]) -> list[object]:
    claims: list[object] = []
    for entry in group:
        day = date(entry.data.get("deprecation_date"))
        if day and entry.is_own:
            of = _("of the snapshot %(name)s") % {"name": entry.key.snapshot}
            note = f"{of}; {_(_PROMISES)}" if entry.key.snapshot else _(_PROMISES)
            claims.append({"value": day, "note": note, **_cited(entry)})
    return claims


def _specifications(group: list[_Entry]) -> dict[str, object]:
    """Return the technical facts, of the maker's own entries where there are any."""
    # A provider may cut a model's window, or not pass its tools on: that is no fact of the model.
    said = [entry for entry in group if entry.is_own] or group[:1]
    found: dict[str, list[object]] = {}
    for entry in said:
        for field, value in _facts(entry.data):
            claim = value if isinstance(value, dict) else {"value": value}
            found.setdefault(field, []).append({**claim, **_cited(entry)})
    return dict(found)


def _facts(data: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    mode = data.get("mode")
    if limit := count(data.get("max_input_tokens")):
        yield "max_input", limit
    # Where a list has one number for both, that of the output is a copy of the window.
    output = count(data.get("max_output_tokens"))
    if output and mode not in _SIDE_OUTPUTS and output != limit:
        yield "max_output", output
    if size := count(data.get("output_vector_size")):
        yield "embedding_dimensions", size
    for field, ours in _FLAGS.items():
        if (value := flag(data.get(field))) is not None:
            yield ours, value
    if modalities := _modalities(data):
        yield "modalities", modalities


def _modalities(data: Mapping[str, object]) -> dict[str, object]:
    stated_inputs = _kinds(data.get("supported_modalities"))
    outputs = _kinds(data.get("supported_output_modalities"))
    inputs = stated_inputs or ["text"] * (data.get("mode") in ("chat", "responses"))
    more = [kind for field, kind in _INPUTS.items() if data.get(field) is True]
    # That it reads images alone does not say what else it reads.
    found = {"input": [*dict.fromkeys((*inputs, *more))] if inputs else [], "output": outputs}
    return {side: kinds for side, kinds in found.items() if kinds}


def _kinds(value: object) -> list[str]:
    return [kind for kind in map(text, items(value)) if kind]


def looks_like(data: object) -> bool:
    """Return whether data are such a list."""
    return any("litellm_provider" in mapping(entry) for entry in mapping(data).values())
