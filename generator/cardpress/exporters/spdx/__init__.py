"""SPDX 3.0.1 with its AI and dataset profiles, as JSON-LD."""

from typing import Any

from cardpress.messages import N_

from ..dates import newest
from ..form import Format
from ..json_text import filled, one
from ..stated import Stated
from ..subject import Subject
from .elements import Elements
from .package import package
from .related import bases, datasets, licensed

Data = dict[str, Any]
_CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"
_CREATION = "_:creation"
# Without any of these, a package does not conform to the profile for AI.
_ASKED_OF_AI = ("releaseTime", "suppliedBy", "software_downloadLocation", "software_packageVersion")


def part(subject: Subject) -> object:
    """Return the document of a model."""
    elements = Elements(f"urn:cardpress:{subject.id}", _CREATION)
    date = newest(subject.stated.peeked())
    maker = filled({"name": subject.maker})
    if subject.website:
        maker["externalRef"] = [
            {"type": "ExternalRef", "externalRefType": "altWebPage", "locator": [subject.website]}
        ]
    organization = elements.add("Organization", "organization", maker)
    has_datasets = bool(subject.stated.inside("training").each("datasets"))
    datasets(subject, elements)
    licensed(subject, elements)
    bases(subject, elements)
    about = package(subject, organization)
    elements.add("ai_AIPackage", "model", about)
    profiles = [*_profiles(about, subject.stated, has_datasets=has_datasets)]
    document = {
        "name": subject.card.name,
        "rootElement": [elements.id_of("model")],
        "profileConformance": profiles,
    }
    elements.add("SpdxDocument", "document", document)
    creation = {
        "type": "CreationInfo",
        "@id": _CREATION,
        "specVersion": "3.0.1",
        "created": date,
        "createdBy": [organization],
    }
    return {"@context": _CONTEXT, "@graph": [creation, *elements.graph]}


def _profiles(about: Data, stated: Stated, *, has_datasets: bool) -> list[str]:
    profiles = ["core", "software"]
    if all(about.get(key) for key in _ASKED_OF_AI):
        profiles.append("ai")
    if has_datasets:
        profiles.append("dataset")
    if stated.peek("license"):
        profiles.append("simpleLicensing")
    return [*profiles, "extension"] if "extension" in about else profiles


FORMAT = Format(
    label=N_("SPDX 3.0.1, with the profile for AI"),
    file="{model}.spdx3.json",
    media_type="application/spdx+json",
    part=part,
    text=one,
    short="SPDX",
)
