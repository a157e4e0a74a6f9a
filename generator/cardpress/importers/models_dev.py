"""models.dev: what the models of many providers can do and cost, and facts of labs' models."""

from collections.abc import Iterator, Mapping

from cardpress.ecosystem.sellers import seller_named
from cardpress.messages import N_, _

from .draft import Draft, ImportFile, Loss
from .faults import other_format
from .keys import key_of
from .kinds import type_by
from .listing import Group, Listed, grouped, listed
from .makers import maker_called
from .misfits import Kind, misfits
from .models_dev_prices import prices_of
from .models_dev_results import results_of
from .origins import Origin
from .reading import count, date, flag, items, json_mapping, mapping, text
from .stating import add, claims, stated

API = Origin(
    key="models-dev-api",
    title="models.dev, models of all providers",
    url="https://models.dev/api.json",
    publisher="models.dev",
    license="MIT",
)
MODELS = Origin(
    key="models-dev",
    title="models.dev, facts of models",
    url="https://models.dev/models.json",
    publisher="models.dev",
    license="MIT",
)
_STATUSES = {"beta": "preview", "alpha": "preview", "deprecated": "deprecated"}
_KNOWN = frozenset(
    {
        *("id", "name", "family", "release_date", "last_updated", "attachment", "reasoning"),
        *("tool_call", "open_weights", "limit", "modalities", "cost", "temperature", "knowledge"),
        *("status", "license", "weights", "links", "benchmarks", "interleaved", "provider"),
        *("reasoning_options", "structured_output"),
    }
)
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("limit.context", "limit.input", "limit.output"), count),
    **dict.fromkeys(("reasoning", "tool_call", "open_weights"), flag),
    **dict.fromkeys(("release_date", "knowledge"), date),
    **dict.fromkeys(("name", "license", "status"), text),
}
_NO_FIELD = N_("a card has no field for it")
_OF_ITS_MAKER = N_("only its maker can say that weights are closed")
_FREE = N_("a price of 0, which the list also has for subscriptions and trials")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each model of `api.json`, with all of its providers, or of `models.json`."""
    data = json_mapping(file)
    if any("models" in mapping(entry) for entry in data.values()):
        return (_of_providers(group, file) for group in grouped(_entries(data)))
    if any("limit" in mapping(entry) for entry in data.values()):
        return (_of_lab(key, mapping(model), file) for key, model in data.items())
    raise other_format(file, _("api.json or models.json of models.dev"))


def _entries(data: Mapping[str, object]) -> Iterator[Listed]:
    for provider, of in data.items():
        seller = seller_named(text(mapping(of).get("name")) or provider)
        for key, model in mapping(mapping(of).get("models")).items():
            locator = f"{provider}.models.{key}"
            yield listed(
                f"{provider}/{key}", mapping(model), provider, seller=seller, locator=locator
            )


def _of_lab(key: str, data: Mapping[str, object], file: ImportFile) -> Draft:
    lab, _slash, model = key.rpartition("/")
    cited = {"source": MODELS.key, "locator": key}
    results, losses = results_of(data, cited, snapshot=key_of(key, lab).snapshot)
    card = {
        "sources": {MODELS.key: MODELS.source(file)},
        **_card(data, cited),
        "benchmarks": results,
    }
    names = (key, model)
    lost = (*_unknown(data, key), *losses)
    return Draft(stated(card), maker_called(lab) or lab or None, model, names, lost)


def _of_providers(group: Group, file: ImportFile) -> Draft:
    first = group.first
    losses = [*_unknown(first.data, first.locator)]
    pricing: list[object] = []
    for entry in group.entries:
        rows, lost = prices_of(mapping(entry.data.get("cost")), entry.locator)
        losses += lost
        if rows.are_free:
            losses.append(Loss(f"{entry.locator}.cost", 0, _(_FREE)))
        else:
            pricing += rows.rows(_common(entry, file, group.note_of(entry)))
    card: dict[str, object] = {"sources": {API.key: API.source(file)}}
    for entry in group.speaking:
        facts = _card(entry.data, {"source": API.key, "locator": entry.locator})
        if _is_closed_unfounded(entry, group):
            losses.append(Loss(f"{entry.locator}.open_weights", False, _(_OF_ITS_MAKER)))
            facts["license"] = []
        # What a seller gives up is no status of the model.
        add(card, facts if entry.is_own else {**facts, "lifecycle": {}})
    card |= {
        "aliases": group.snapshots,
        "pricing": pricing,
        "availability": [_offer(seller, of[0]) for seller, of in group.by_seller.items()],
    }
    return Draft(stated(card), group.maker, group.model, group.names, tuple(losses))


def _is_closed_unfounded(entry: Listed, group: Group) -> bool:
    """Return whether an entry denies open weights, and its maker does not, or says so elsewhere."""
    if flag(entry.data.get("open_weights")) is not False:
        return False
    # Sellers leave it false of models that anybody can download.
    return not entry.is_own or any(flag(own.data.get("open_weights")) for own in group.speaking)


def _common(entry: Listed, file: ImportFile, note: str | None) -> dict[str, object]:
    provider = None if entry.is_own else entry.seller
    cited = {"source": API.key, "locator": entry.locator}
    return stated({"provider": provider, "checked": file.accessed, **cited, "note": note})


def _offer(seller: str, entry: Listed) -> dict[str, object]:
    limit = mapping(entry.data.get("limit"))
    offer = {
        "provider": seller,
        "model_id": entry.key.key.partition("/")[2],
        "access": "API",
        "context_window": count(limit.get("context")),
        "max_output": count(limit.get("output")),
        "source": API.key,
        "locator": entry.locator,
    }
    return stated(offer)


def _card(data: Mapping[str, object], cited: Mapping[str, object]) -> dict[str, object]:
    """Return the facts that both files have of a model."""
    window, output = _limits(data)
    status = _STATUSES.get(text(data.get("status")) or "")
    is_open = flag(data.get("open_weights"))
    named = text(data.get("license"))
    closed = {"name": "Proprietary", "open_weights": False}
    return {
        "name": text(data.get("name")),
        "type": _type(data),
        "release_date": claims(date(data.get("release_date")), cited),
        "lifecycle": {"status": claims(status, cited)},
        "specifications": {
            "context_window": claims(window, cited),
            "max_input": claims(count(mapping(data.get("limit")).get("input")), cited),
            "max_output": claims(output, cited),
            "knowledge_cutoff": claims(date(data.get("knowledge")), cited),
            "modalities": claims(_modalities(data), cited),
            "reasoning": claims(flag(data.get("reasoning")), cited),
            "tool_calling": claims(flag(data.get("tool_call")), cited),
        },
        "license": claims(
            {"name": named, "open_weights": is_open}
            if named
            else closed
            if is_open is False
            else None,
            cited,
        ),
        "components": claims(
            {"part": "weights", "openness": "open"} if is_open and not named else None, cited
        ),
        "resources": {
            str(link.get("label")): link.get("url")
            for link in map(mapping, (*items(data.get("weights")), *items(data.get("links"))))
            if text(link.get("label")) and text(link.get("url"))
        },
    }


def _limits(data: Mapping[str, object]) -> tuple[int | None, int | None]:
    """Return the context window of an entry and its output."""
    limit = mapping(data.get("limit"))
    window, output = count(limit.get("context")), count(limit.get("output"))
    # Of a model of videos the list counts characters or makes them up, and no output is longer than
    # the window that it is written into.
    is_of_videos = items(mapping(data.get("modalities")).get("output")) == ["video"]
    is_odd = window and output and output > window
    return (None, None) if is_of_videos or is_odd else (window, output)


def _type(data: Mapping[str, object]) -> str:
    sides = mapping(data.get("modalities"))
    inputs, outputs = ({*map(text, items(sides.get(side)))} for side in ("input", "output"))
    name = (text(data.get("name")) or text(data.get("id")) or "").casefold()
    if "embed" in name:
        return "Embedding Model"
    if "rerank" in name:
        return "Reranking Model"
    return type_by(inputs, outputs)


def _modalities(data: Mapping[str, object]) -> dict[str, object]:
    sides = mapping(data.get("modalities"))
    kinds = {side: [k for k in map(text, items(sides.get(side))) if k] for side in sides}
    return {side: listed for side, listed in kinds.items() if listed}


def _unknown(data: Mapping[str, object], locator: str) -> Iterator[Loss]:
    for field, value in data.items():
        if field not in _KNOWN and value not in (None, [], {}, False):
            yield Loss(f"{locator}.{field}", value, _(_NO_FIELD))
    yield from misfits(data, _KINDS, locator)
