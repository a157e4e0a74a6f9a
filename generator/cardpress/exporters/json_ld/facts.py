"""The facts of a model in JSON-LD: by terms of schema.org and FAIR4ML, the others as properties."""

from collections.abc import Iterator
from typing import Any

from cardpress.schema import StatedFact

from ..json_text import filled
from ..stated import Stated
from ..subject import Subject
from ..words import lines, rest_in_words, shown

Data = dict[str, Any]
_USES = ("direct", "downstream", "users")


def facts(subject: Subject, risks: tuple[str, ...]) -> Data:
    """Return what terms there are for, and the rest of the facts; ``risks`` are those sections."""
    stated = subject.stated
    use = stated.inside("intended_use")
    version = next(iter(stated.each("versions")), None)
    return {
        "softwareVersion": version.text("version") if version else "",
        **_dated(stated),
        **_license(stated),
        "featureList": [*_features(stated)],
        "memoryRequirements": lines(stated.inside("deployment"), ("memory",), subject),
        "fair4ml:mlTask": use.values("tasks"),
        "fair4ml:intendedUse": lines(use, _USES, subject),
        "fair4ml:legal": use.values("acceptable_use_policy"),
        "fair4ml:modelRisksBiasLimitations": [
            *lines(stated, risks, subject),
            *lines(use, ("out_of_scope",), subject),
        ],
        "fair4ml:ethicalSocial": lines(stated, ("ethical_considerations",), subject),
        "fair4ml:hasCO2eEmissions": lines(stated, ("environment",), subject),
        "fair4ml:codeSampleSnippet": [*_samples(stated)],
        "additionalProperty": [*_properties(subject)],
    }


def _dated(stated: Stated) -> Data:
    lifecycle = stated.inside("lifecycle")
    return {
        "datePublished": stated.fact("release_date"),
        "expires": lifecycle.fact("retires"),
        "creativeWorkStatus": lifecycle.fact("status"),
    }


def _license(stated: Stated) -> Data:
    license_ = stated.headline("license")
    if license_ is None:
        return {}
    about = {
        "@type": "CreativeWork",
        "name": license_.text("name"),
        "identifier": license_.text("spdx"),
        "url": license_.text("url"),
    }
    return {"license": filled(about)}


def _features(stated: Stated) -> Iterator[str]:
    for feature in stated.each("key_features"):
        points = feature.take("points")
        title = feature.text("title")
        yield f"{title}: {'; '.join(points)}" if isinstance(points, list) else title


def _samples(stated: Stated) -> Iterator[str]:
    for sample in stated.each("examples"):
        if code := sample.text("code"):
            yield code
        languages = sample.inside("languages")
        for language in languages.names():
            yield languages.text(language)


def _properties(subject: Subject) -> Iterator[Data]:
    for fact in subject.compared.catalogue.facts:
        holder = subject.stated.inside(fact.within) if fact.within else subject.stated
        claim = holder.headline(fact.place, noted=True)
        if claim and not claim.is_taken("value") and (value := _value(claim)) is not None:
            yield _property(fact, claim, value, subject)
    for tag in subject.stated.values("languages"):
        yield {"@type": "PropertyValue", "propertyID": "languages", "value": tag}
    if family := subject.stated.text("family"):
        yield {"@type": "PropertyValue", "propertyID": "family", "value": family}


def _value(claim: Stated) -> object:
    if claim.peek("value") is not None:
        return claim.take("value")
    own = {key: claim.take(key) for key in ("disclosed", "input", "output", "open_weights")}
    stated = {key: value for key, value in own.items() if value is not None}
    return shown(stated) if stated else None


def _property(fact: StatedFact, claim: Stated, value: object, subject: Subject) -> Data:
    taken = ("value", "disclosed", "input", "output", "open_weights")
    return filled(
        {
            "@type": "PropertyValue",
            "propertyID": fact.field,
            "name": fact.label,
            "value": value if isinstance(value, bool | int | float) else shown(value),
            "unitText": fact.unit,
            "description": rest_in_words(claim, subject, *taken),
        }
    )
