"""What a model is related to in SPDX: its training data, its license, its base models."""

from ..addresses import proper
from ..json_text import filled
from ..licenses import expression_of
from ..stated import Stated
from ..subject import Subject
from ..words import rest_in_words
from .elements import Data, Elements


def datasets(subject: Subject, elements: Elements) -> None:
    """Add the data that a model was trained on."""
    ids = [
        elements.add("dataset_DatasetPackage", f"dataset-{number}", _dataset(each, subject))
        for number, each in enumerate(subject.stated.inside("training").each("datasets"), 1)
    ]
    if ids:
        elements.relate("trainedOn", "trained-on", ids)


def _dataset(dataset: Stated, subject: Subject) -> Data:
    name, url = dataset.text("name"), dataset.text("url")
    return filled(
        {
            "name": name,
            "software_primaryPurpose": "data",
            "software_homePage": proper(url),
            "dataset_datasetType": ["noAssertion"],
            "comment": rest_in_words(dataset, subject, "name", "url"),
        }
    )


def licensed(subject: Subject, elements: Elements) -> None:
    """Add the license of a model, as an expression or else by its name and address."""
    license_ = subject.stated.headline("license", noted=True)
    if license_ is None:
        return
    if expression := expression_of(license_):
        data = {"simplelicensing_licenseExpression": expression}
        kind = "simplelicensing_LicenseExpression"
    else:
        text = "\n".join(filter(None, (license_.text("name"), license_.text("url"))))
        data = {"simplelicensing_licenseText": text}
        kind = "simplelicensing_SimpleLicensingText"
    # A license that holds for a part of the model only never stands without saying so.
    comment = rest_in_words(license_, subject)
    added = elements.add(kind, "license", data)
    elements.relate("hasDeclaredLicense", "declared-license", [added], comment)


def bases(subject: Subject, elements: Elements) -> None:
    """Add the models that a model was made from."""
    for number, base in enumerate(subject.stated.inside("lineage").each("base"), 1):
        named = base.text("model")
        name = subject.compared.catalogue.name("model", _id_of(subject, named)) if named else ""
        data = {
            "name": name or base.text("name"),
            "software_primaryPurpose": "model",
            "software_homePage": proper(base.text("url")),
            "externalIdentifier": [
                {
                    "type": "ExternalIdentifier",
                    "externalIdentifierType": "other",
                    "identifier": named,
                }
            ]
            if named
            else None,
        }
        added = elements.add("ai_AIPackage", f"base-{number}", filled(data))
        comment = rest_in_words(base, subject, "model", "name", "url")
        elements.relate("descendantOf", f"descendant-of-{number}", [added], comment)


def _id_of(subject: Subject, reference: str) -> str:
    return subject.compared.catalogue.find("model", reference) or reference
