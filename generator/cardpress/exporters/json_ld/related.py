"""What a model is related to in JSON-LD: base models, training data, links, sources."""

from typing import Any

from ..json_text import filled
from ..stated import Stated
from ..subject import Subject
from ..words import rest_in_words

Data = dict[str, Any]


def bases(subject: Subject) -> list[Data]:
    """Return the models that it was made from."""
    catalogue = subject.compared.catalogue
    found = []
    for base in subject.stated.inside("lineage").each("base"):
        named = base.text("model")
        known = catalogue.find("model", named) if named else None
        found.append(
            filled(
                {
                    "@type": "fair4ml:MLModel",
                    "identifier": named,
                    "name": catalogue.name("model", known) if known else base.text("name"),
                    "url": base.text("url"),
                    "description": rest_in_words(base, subject, "model", "name", "url"),
                }
            )
        )
    return found


def datasets(subject: Subject) -> list[Data]:
    """Return the data that it was trained on."""
    return [
        filled(
            {
                "@type": "Dataset",
                "name": each.text("name"),
                "url": each.text("url"),
                "inLanguage": each.take("languages"),
                "license": each.text("license"),
                "description": rest_in_words(each, subject, "name", "url", "languages", "license"),
            }
        )
        for each in subject.stated.inside("training").each("datasets")
    ]


def links(stated: Stated) -> list[Data]:
    """Return the links of a card."""
    resources = stated.inside("resources")
    return [
        {"@type": "CreativeWork", "name": title, "url": resources.take(title)}
        for title in resources.names()
    ]


def sources(stated: Stated) -> list[Data]:
    """Return the documents that the figures are from."""
    found = []
    for _key, source in stated.entries("sources"):
        publisher = source.text("publisher")
        found.append(
            filled(
                {
                    "@type": "CreativeWork",
                    "name": source.text("title"),
                    "url": source.text("url"),
                    "publisher": {"@type": "Organization", "name": publisher} if publisher else {},
                    "datePublished": source.text("published"),
                    "license": source.text("license"),
                }
            )
        )
    return found
