"""JSON-LD: a SoftwareApplication of schema.org that is a model of FAIR4ML as well."""

from typing import Any

from cardpress.messages import N_

from ..form import Format
from ..json_text import filled, script_text
from ..subject import Subject
from .evaluation import evaluations
from .facts import facts
from .offers import offers
from .related import bases, datasets, links, sources

Data = dict[str, Any]
_CONTEXT = ["https://schema.org/", {"fair4ml": "https://w3id.org/fair4ml#"}]
_RISKS = ("risks", "limitations", "caveats", "fairness")


def part(subject: Subject) -> object:
    """Return the model as a node with what is around it inside."""
    stated = subject.stated
    about = {
        "@context": _CONTEXT,
        "@type": ["SoftwareApplication", "fair4ml:MLModel"],
        "identifier": subject.id,
        "name": subject.name(),
        "alternateName": [*_names(stated.take("aliases")), *_names(stated.take("former_names"))],
        "description": stated.text("summary"),
        "abstract": stated.text("overview"),
        "applicationCategory": stated.text("type"),
        "creator": filled({"@type": "Organization", "name": subject.maker, "url": subject.website}),
        **facts(subject, _RISKS),
        "fair4ml:fineTunedFrom": bases(subject),
        "fair4ml:trainedOn": datasets(subject),
        "fair4ml:hasEvaluation": evaluations(subject),
        "offers": offers(subject),
        "subjectOf": links(stated),
        # At last, as figures cite them by their addresses.
        "citation": sources(stated),
    }
    return filled(about)


def _names(names: object) -> list[object]:
    return names if isinstance(names, list) else []


FORMAT = Format(
    label=N_("JSON-LD, by schema.org and FAIR4ML"),
    file="{model}.jsonld",
    media_type="application/ld+json",
    part=part,
    text=script_text,
    short="JSON-LD",
)
