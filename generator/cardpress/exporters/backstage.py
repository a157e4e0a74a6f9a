"""Backstage: a component of its software catalogue, as a `catalog-info.yaml`."""

import re
from collections.abc import Sequence
from typing import Any

from cardpress.messages import N_

from .faults import ANOTHER
from .form import Format
from .json_text import filled
from .subject import Subject
from .words import shown, words
from .yaml_text import yaml_text

Data = dict[str, Any]
_LIFECYCLES = {
    "announced": "experimental",
    "preview": "experimental",
    "active": "production",
    "deprecated": "deprecated",
    "retired": "deprecated",
}
_LONGEST = 63
_PREFIX = "cardpress"
_NOT_IN_TAG = re.compile(r"[^a-z0-9+#]+")
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9_.-]+")


def part(subject: Subject) -> object:
    """Return the entity of a model."""
    stated = subject.stated
    status = stated.inside("lifecycle").headline("status", noted=True)
    lifecycle = _LIFECYCLES.get(shown(status.peek("value"))) if status else None
    return filled(
        {
            "apiVersion": "backstage.io/v1alpha1",
            "kind": "Component",
            "metadata": {
                "name": _name(subject.id),
                "title": subject.name(),
                "description": stated.text("summary") or stated.text("overview"),
                "tags": [_tag(stated.text("type"))],
                "annotations": {**_facts(subject), **_results(subject)},
                "links": _links(subject),
            },
            "spec": {
                "type": "ai-model",
                # Which it asks for, and has this word where nobody says it.
                "lifecycle": lifecycle or "unknown",
                "owner": _name(subject.organization),
                "dependsOn": _bases(subject),
            },
        }
    )


def _name(text: str) -> str:
    return _NOT_IN_NAME.sub("-", text)[:_LONGEST].strip("-._")


def _tag(text: str) -> str:
    return _NOT_IN_TAG.sub("-", text.casefold())[:_LONGEST].strip("-")


def _facts(subject: Subject) -> Data:
    """Return the headline of each fact, with its note and where it is from."""
    found: Data = {}
    for fact in subject.compared.catalogue.facts:
        holder = subject.stated.inside(fact.within) if fact.within else subject.stated
        if claim := holder.headline(fact.place, noted=True):
            found[f"{_PREFIX}/{_name(fact.field)}"] = words(claim, subject)
    for key in ("family", "aliases"):
        if value := subject.stated.take(key):
            found[f"{_PREFIX}/{key}"] = shown(value)
    if languages := subject.stated.values("languages"):
        found[f"{_PREFIX}/languages"] = ", ".join(languages)
    return found


def _results(subject: Subject) -> Data:
    """Return the first result of each benchmark, with its conditions."""
    found: Data = {}
    for known, _card, result in subject.results():
        key = f"{_PREFIX}/{_name(f'benchmark.{known}')}"
        if key in found:
            result.lose(ANOTHER)
        else:
            found[key] = words(result, subject)
    return found


def _links(subject: Subject) -> list[Data]:
    resources = subject.stated.inside("resources")
    return [{"url": resources.take(title), "title": title} for title in resources.names()]


def _bases(subject: Subject) -> list[str]:
    found = []
    for base in subject.stated.inside("lineage").each("base"):
        known = subject.compared.catalogue.find("model", shown(base.peek("model") or ""))
        if known:
            base.take("model")
            found.append(f"component:default/{_name(known)}")
    return found


def _text(parts: Sequence[object]) -> str:
    return yaml_text(parts[0])


FORMAT = Format(
    label=N_("Backstage, a component of its catalogue"),
    file="{model}.catalog-info.yaml",
    media_type="application/yaml",
    part=part,
    text=_text,
    short="Backstage",
)
