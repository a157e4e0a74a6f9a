"""Epoch AI's data on models, as its CSV files have them: parameters, compute, data, dates."""

import csv
import io
from collections.abc import Iterator, Mapping
from decimal import Decimal

from cardpress.messages import N_, _

from .draft import Draft, ImportFile, Loss
from .faults import other_format
from .json_file import MOST_BYTES, text_of
from .misfits import Kind, misfits
from .origins import Origin
from .reading import count, date, number, plain, text
from .stating import claims, stated

ORIGIN = Origin(
    key="epoch",
    title="Epoch AI, data on AI models",
    url="https://epoch.ai/data/ai-models",
    publisher="Epoch AI",
    license="CC-BY-4.0",
    kind="independent",
)
_NAMES = ("Model", "System")
_TYPES = {
    "Language": "Large Language Model",
    "Multimodal": "Multimodal Model",
    "Image generation": "Image Generation Model",
    "Vision": "Classification Model",
    "Video": "Video Generation Model",
    "Speech": "Speech Recognition Model",
    "Audio": "Music Generation Model",
}
_DOWNLOAD = "Open weights"
_KNOWN = frozenset(
    {
        *(*_NAMES, "Domain", "Task", "Organization", "Publication date", "Link", "Parameters"),
        *("Training compute (FLOP)", "Training dataset", "Training time (hours)", "Base model"),
        *("Training hardware", "Hardware quantity", "Training dataset size (total)", "Confidence"),
        *("Training dataset size (datapoints)", "Training cloud compute vendor", "Reference"),
        *("Model accessibility", "Authors", "Abstract", "Last modified", "Citations"),
        *("Organization categorization", "Country (of organization)", "Archived links"),
    }
)
_KINDS: Mapping[str, Kind] = {
    "Publication date": date,
    **dict.fromkeys(("Parameters", "Training compute (FLOP)", "Training time (hours)"), number),
    "Hardware quantity": number,
}
_UNNAMED = "..."
_NO_COLUMN = N_("more values than columns")
_NO_FIELD = N_("a card has no field for it")
_ESTIMATE = N_("Epoch AI calls its confidence in this figure %(word)s")
_SIZE = N_("its unit depends on the kind of data; write training_tokens where it is tokens")
_UNTYPED = N_("no type of a model is of this domain")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each row of a CSV."""
    lines = io.StringIO(text_of(file, most=MOST_BYTES), newline="")
    try:
        rows = [*csv.DictReader(lines)]
    except csv.Error:
        rows = []
    if not rows or not any(name in rows[0] for name in _NAMES) or "Organization" not in rows[0]:
        raise other_format(file, _("a CSV of Epoch AI, with the columns Model and Organization"))
    return (draft for row in rows if (draft := _draft(row, file)))


def _draft(row: Mapping[str, object], file: ImportFile) -> Draft | None:
    name = next((name for key in _NAMES if (name := text(row.get(key)))), None)
    if name is None:
        return None
    cited = {"source": ORIGIN.key, "locator": name}
    domains = [word.strip() for word in (text(row.get("Domain")) or "").split(",")]
    losses = [*_lost(row)]
    typed = next((_TYPES[domain] for domain in domains if domain in _TYPES), None)
    if typed is None:
        losses.append(Loss("Domain", row.get("Domain"), _(_UNTYPED)))
    link = text(row.get("Link"))
    card = {
        "name": name,
        "type": typed,
        "release_date": claims(date(row.get("Publication date")), cited),
        "sources": {ORIGIN.key: ORIGIN.source(file)},
        "specifications": {
            "parameters": claims(_whole(row.get("Parameters")), cited),
            "training_compute": claims(_compute(row), cited),
        },
        "lineage": {"base": [*_bases(row, cited)]},
        "training": _training(row, cited),
        "components": _components(row, cited),
        "resources": {text(row.get("Reference")) or "Announcement": link} if link else {},
    }
    makers = (text(row.get("Organization")) or "").split(",")
    return Draft(stated(card), makers[0].strip() or None, name, (name,), tuple(losses))


def _whole(value: object) -> int | None:
    exact = number(value)
    return count(exact.to_integral_value()) if exact else None


def _compute(row: Mapping[str, object]) -> dict[str, object]:
    flop = number(row.get("Training compute (FLOP)"))
    confidence = text(row.get("Confidence"))
    note = _(_ESTIMATE) % {"word": f"'{confidence}'"} if confidence else None
    return stated({"value": float(flop), "note": note}) if flop else {}


def _training(row: Mapping[str, object], cited: Mapping[str, object]) -> dict[str, object]:
    hours = number(row.get("Training time (hours)"))
    hardware, quantity = text(row.get("Training hardware")), _whole(row.get("Hardware quantity"))
    used = {
        "hardware": f"{quantity} x {hardware}" if hardware and quantity else hardware,
        "days": plain(hours / Decimal(24)) if hours else None,
        "provider": text(row.get("Training cloud compute vendor")),
    }
    named = text(row.get("Training dataset"))
    datasets = [
        {"name": each.strip(), **cited} for each in (named or "").split(",") if each.strip()
    ]
    return {"datasets": datasets, "compute": claims(stated(used), cited)}


def _bases(row: Mapping[str, object], cited: Mapping[str, object]) -> Iterator[dict[str, object]]:
    for name in (text(row.get("Base model")) or "").split(","):
        if name.strip():
            yield {"name": name.strip(), **cited}


def _components(row: Mapping[str, object], cited: Mapping[str, object]) -> list[dict[str, object]]:
    access = text(row.get("Model accessibility")) or ""
    if not access.startswith((_DOWNLOAD, "API", "Hosted", "Unreleased")):
        return []
    openness = "open" if access.startswith(_DOWNLOAD) else "closed"
    return [{"part": "weights", "openness": openness, **cited, "note": access}]


def _lost(row: Mapping[str, object]) -> Iterator[Loss]:
    for field, value in row.items():
        is_size = str(field).startswith("Training dataset size")
        if (field not in _KNOWN or is_size) and text(value):
            yield Loss(str(field), value, _(_SIZE if is_size else _NO_FIELD))
        elif isinstance(value, list):
            yield Loss(_UNNAMED, ", ".join(value), _(_NO_COLUMN))
    yield from misfits(row, _KINDS)
