"""CycloneDX 1.6: a bill of materials whose subject is the model, with its model card."""

from typing import Any

from cardpress.messages import N_

from ..form import Format
from ..json_text import filled, one
from ..properties import properties
from ..subject import Subject
from .component import component
from .considerations import considerations
from .parameters import parameters, performance

Data = dict[str, Any]
_SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"


def part(subject: Subject) -> object:
    """Return the bill of a model."""
    about = component(subject)
    card: Data = {
        "modelParameters": parameters(subject),
        "quantitativeAnalysis": {"performanceMetrics": performance(subject)},
        "considerations": considerations(subject.stated),
    }
    # At last, as it takes what has no field of its own.
    card["properties"] = [{"name": n, "value": value} for n, value in properties(subject)]
    return filled(
        {
            "$schema": _SCHEMA,
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {"component": {**about, "modelCard": card}},
        }
    )


FORMAT = Format(
    label=N_("CycloneDX 1.6, a bill of materials (ML-BOM)"),
    file="{model}.cdx.json",
    media_type="application/vnd.cyclonedx+json; version=1.6",
    part=part,
    text=one,
    short="CycloneDX",
)
